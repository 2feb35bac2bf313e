"""The session's truth: one View, written only by the callbacks here, kept in the address.

Widget keys are never the truth: each run sets them from the View. The browser runs ahead and
numbers what it says (`said`); the answer names the last number heard, so that an older answer
never undoes a newer click.
"""

import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import chips
from dashboard.errors import DashboardError
from dashboard.filters import Axis, Filter
from dashboard.model import ActorId, PlaceId
from dashboard.ui import library
from dashboard.ui.days import from_day_number
from dashboard.ui.view import (
    LAYER_IDS,
    Bin,
    Tab,
    View,
    from_params,
    is_camera,
    to_params,
    without_stale_parts,
)

BUS = "bus"


def view() -> View:
    """Return what is seen now."""
    seen = st.session_state.get("view")
    return seen if isinstance(seen, View) else View()


def put(changed: View) -> None:
    """Take a new view, without a selection that its filter has lost.

    A view whose filter names what the archive has no more is dropped.
    """
    st.session_state["acted"] = True
    with suppress(DashboardError):
        st.session_state["view"] = without_stale_parts(changed, library.archive())


def put_filter(**changes: Any) -> None:
    """Change fields of the filter; a change that makes no filter is dropped."""
    with suppress(DashboardError):
        put(replace(view(), filter=replace(view().filter, **changes)))


def read_address(page: str) -> None:
    """Take the address into the session: on the first run, and on back and forward.

    The navigation menu drops the parameters; coming back by it keeps the view. A click that is
    quicker than the answer to the one before brings that one's old address along: where the
    person has acted, the address has not. When files of the archive have changed, the view is
    read anew, without what is gone.
    """
    session = st.session_state
    came_back = session.get("page", page) != page
    session["page"] = page
    asked = st.query_params.to_dict()
    written = session.get("address")
    has_acted = session.pop("acted", False)
    is_kept = written is not None and (
        has_acted or _place(asked) == _place(written) or (came_back and not asked)
    )
    archive = library.archive()
    if is_kept and session.get("archive") == archive.version:
        return
    session["archive"] = archive.version
    boundaries = [boundary.id for boundary in library.boundary_views()]
    params = to_params(view()) if is_kept else asked
    session["view"], session["dropped"] = from_params(params, archive, boundaries)
    if is_kept:
        return
    session["address"] = asked
    session["camera_count"] = session.get("camera_count", 0) + 1
    session.setdefault("session", secrets.token_hex(4))


def _place(params: Mapping[str, str]) -> dict[str, str]:
    """Return an address without the camera, which the browser writes by itself."""
    return {key: value for key, value in params.items() if key != "at"}


def write_address() -> None:
    """Put the view into the address, once a run, only when it differs.

    The camera alone is no reason: the browser's address may know a newer one.
    """
    wanted, held = to_params(view()), st.query_params.to_dict()
    if _place(wanted) != _place(held) or ("at" in held and not is_camera(held["at"])):
        st.query_params.from_dict(wanted)
    st.session_state["address"] = wanted


def dropped() -> tuple[str, ...]:
    """Return what the last link held and could not be opened, in words."""
    return tuple(st.session_state.get("dropped", ()))


def forget_dropped() -> None:
    """Close the note on what a link held and could not be opened."""
    st.session_state["acted"] = True
    st.session_state["dropped"] = ()


def flag(name: str) -> Any:
    """Return a thing of this session that no link keeps: measuring, online, heard, session."""
    return st.session_state.get(name)


def hold(key: str, value: Any) -> str:
    """Give a widget its value from the view where it has another, and return its key.

    Set without need, it takes away what a person is typing there.
    """
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
    return key


def is_drawn() -> bool:
    """Tell whether the browser has said that its map has been drawn, and the rest may come."""
    return flag("drawn") is True


def count_run() -> int:
    """Return how many runs of the map page this session has had, this one included."""
    st.session_state["runs"] = int(st.session_state.get("runs", 0)) + 1
    return int(st.session_state["runs"])


def bus_callbacks() -> dict[str, Callable[[], None]]:
    """Return the callback of the bus, for what a person did."""
    return {"on_said_change": _hear}


def _hear() -> None:
    """Take what the browser said and was not heard before; what is not ours is ignored.

    Of messages that come while a run is under way Streamlit keeps the last, and a run may be cut
    short in here. So the browser says again what was not answered, each message has a number,
    and taking one twice does no harm.
    """
    said = getattr(st.session_state.get(BUS), "said", None)
    st.session_state["acted"] = True
    for message in said if isinstance(said, list) else ():
        number = message.get("said") if isinstance(message, Mapping) else None
        if not isinstance(number, int) or number <= int(flag("heard") or 0):
            continue
        if (take := _TAKES.get(str(message.get("name")))) is not None:
            with suppress(DashboardError):  # the archive changed under the view, which is read anew
                take(message)
        _look(message.get("camera"))
        st.session_state["heard"] = number  # only now


def _drawn(_said: Mapping[str, Any]) -> None:
    st.session_state["drawn"] = True


def _pick(said: Mapping[str, Any]) -> None:
    record = library.archive().record(str(said.get("id")))
    put(replace(view(), selected=record.id if record else None, has_rings=False))


def _range(said: Mapping[str, Any]) -> None:
    start, end = from_day_number(said.get("lo")), from_day_number(said.get("hi"))
    put_filter(start=start, end=end)


def _undated(said: Mapping[str, Any]) -> None:
    put_filter(undated=said.get("on") is not False)


def _axis(said: Mapping[str, Any]) -> None:
    put_filter(axis=Axis.ARTICLE if said.get("axis") == Axis.ARTICLE else Axis.EVENT)


def _layers(said: Mapping[str, Any]) -> None:
    asked = said.get("on")
    if isinstance(asked, list):
        put(replace(view(), layers=tuple(name for name in LAYER_IDS if name in asked)))


def _look(camera: Any) -> None:
    if isinstance(camera, str) and is_camera(camera):
        put(replace(view(), camera=camera))


def _act(said: Mapping[str, Any]) -> None:
    payload = said.get("payload")
    act = _ACTS.get(str(said.get("type")))
    if act is not None:
        act(payload if isinstance(payload, Mapping) else {"value": payload})


def _act_rings(payload: Mapping[str, Any]) -> None:
    put(replace(view(), has_rings=payload.get("on") is True))


def _act_measure(payload: Mapping[str, Any]) -> None:
    """Start to measure from the selected mark, stop, or take the second mark."""
    archive = library.archive()
    start, end = (archive.record(str(payload.get(key))) for key in ("from", "to"))
    if start is not None and end is not None:
        st.session_state["measuring"] = None
        put(replace(view(), measured=(start.id, end.id)))
        return
    is_wanted = "record" in payload and payload.get("on") is True  # the map's own button stops it
    st.session_state["measuring"] = view().selected if is_wanted else None
    put(replace(view(), measured=None))


def _act_filter(payload: Mapping[str, Any]) -> None:
    """Look at one actor, or one place, alone."""
    archive = library.archive()
    if (actor := payload.get("actor")) in archive.actors:
        put_filter(actors=(ActorId(str(actor)),))
    elif (place := payload.get("place")) in archive.places:
        put_filter(places=(PlaceId(str(place)),))


def _act_loosen(payload: Mapping[str, Any]) -> None:
    key = str(payload.get("key", payload.get("value")))
    remove_chip(key)


def _act_boundaries(payload: Mapping[str, Any]) -> None:
    asked = payload.get("id", payload.get("value"))
    if asked in [boundary.id for boundary in library.boundary_views()]:
        put(replace(view(), boundaries=str(asked)))


def _act_online(payload: Mapping[str, Any]) -> None:
    st.session_state["online"] = payload.get("on", payload.get("value")) is True


def _act_article(_payload: Mapping[str, Any]) -> None:
    put(replace(view(), tab=Tab.ARTICLE))


def _act_bin(payload: Mapping[str, Any]) -> None:
    asked = payload.get("bin", payload.get("value"))
    if asked in tuple(Bin):
        put(replace(view(), bin=Bin(str(asked))))


_ACTS: dict[str, Callable[[Mapping[str, Any]], None]] = {
    "rings": _act_rings,
    "measure": _act_measure,
    "filter": _act_filter,
    "place": _act_filter,
    "loosen": _act_loosen,
    "boundaries": _act_boundaries,
    "online": _act_online,
    "article": _act_article,
    "bin": _act_bin,
}


_TAKES: dict[str, Callable[[Mapping[str, Any]], None]] = {
    "drawn": _drawn,
    "pick": _pick,
    "range": _range,
    "undated": _undated,
    "axis": _axis,
    "layers": _layers,
    "act": _act,
}


def remove_chip(key: str) -> None:
    """Take one chip's filter off; an unknown key takes all of them off."""
    with suppress(DashboardError):
        archive = library.archive()
        for chip in chips.chips(archive, view().filter):
            if chip.key == key:
                put(replace(view(), filter=chip.without))
                return
        for loosening in chips.loosen(archive, view().filter):
            if loosening.key == key:
                put(replace(view(), filter=loosening.without))
                return


def clear_filters() -> None:
    """Take every filter off; the axis and the rest of the view stay."""
    put(replace(view(), filter=Filter(axis=view().filter.axis)))
