"""The map page: map, time and text as one instrument."""

import base64
from dataclasses import replace
from typing import Any

import numpy as np
import streamlit as st
from streamlit_folium import st_folium

from dashboard import chips, filters
from dashboard.archive import Archive
from dashboard.errors import Fault
from dashboard.layers.atlas import day_number
from dashboard.layers.draw import base_map
from dashboard.model import PlaceRole, Record, SourceId
from dashboard.ui import components, library, state
from dashboard.ui.card import Tools, card, measured
from dashboard.ui.filter_row import chip_row, filter_row
from dashboard.ui.literal import plain, visible
from dashboard.ui.serving import data_url, web_url
from dashboard.ui.theme import TOKENS
from dashboard.ui.view import RINGS_KM, Tab, View

_FAULTS_SHOWN = 50
_FAULTS_HEIGHT = 180  # px; more are scrolled, so that the map stays in sight


def show() -> None:
    """Show the page, and leave its view in the address.

    A session's first run shows the map alone. The browser builds Streamlit's widgets for half a
    second, in which nothing can be drawn: so they come when the map says that it has been drawn.
    """
    state.read_address("map")
    archive = library.archive()
    is_drawn = state.is_drawn()
    chosen = filters.select(archive, state.view().filter)
    with st.container(key="top"):
        notices(archive)
        if is_drawn:
            filter_row(archive)
            chip_row(archive)
        else:
            st.empty()  # Streamlit leaves out a container that holds nothing
    with st.container(horizontal=True, key="work", gap="medium"):
        with st.container(key="left", gap="small"):
            with st.container(key="map"):
                st_folium(
                    base_map(web_url()),
                    key="folium",
                    returned_objects=[],
                    use_container_width=True,
                    height=560,
                )
            with st.container(key="when"):
                if is_drawn:
                    components.mount("timeline", key="timeline", data={})
                else:
                    st.empty()
        with st.container(key="right", gap="small"):
            if is_drawn:
                components.mount("card", key="card", data=card_data(archive, chosen))
                _tabs(archive, chosen)
            else:
                st.empty()
    with st.container(key="busbox"):
        components.mount(
            state.BUS,
            key=state.BUS,
            data={
                "atlas": data_url(archive.version, "atlas.json"),
                "view": browser_view(archive, chosen),
                "tokens": TOKENS,
            },
            callbacks=state.bus_callbacks(),
        )
    state.write_address()


def notices(archive: Archive) -> None:
    """Say what a link held that is gone, and which records are left out for their faults."""
    if dropped := state.dropped():
        with st.container(key="notice_link", horizontal=True, vertical_alignment="center"):
            listed = plain(", ".join(dropped))
            st.markdown(
                f"**This link does not fit the archive.** Dropped: {listed}. "
                "All else is as it was saved."
            )
            st.button("Close", key="close_notice", type="tertiary", on_click=state.forget_dropped)
    if archive.faults:
        with st.container(key="notice_faults"):
            total = len(archive.records) + archive.left_out
            count = len(archive.faults)
            faults = "1 fault" if count == 1 else f"{count:,} faults"
            out = f"**{archive.left_out:,} of {total:,} records are left out.** "
            st.markdown(
                f"{out if archive.left_out else ''}{faults} on disk; `dateline check` lists them."
            )
            with st.expander("Show the faults"):
                listed = "\n".join(map(_short, archive.faults[:_FAULTS_SHOWN]))
                st.code(listed, language=None, height=_FAULTS_HEIGHT)


def _short(fault: Fault) -> str:
    return f"{fault.path.name}:{fault.line}  {fault.found}; expected {fault.expected}"


def card_data(archive: Archive, chosen: tuple[Record, ...]) -> Any:
    """Return the card of the selected record, None if none is."""
    seen = state.view()
    record = archive.record(seen.selected) if seen.selected else None
    if record is None:
        return None
    ids = [one.id for one in chosen]
    measuring = state.flag("measuring")
    between = measured_between(archive, seen)
    place = next(iter(record.places_with(PlaceRole.AT)), None)
    at_place = replace(seen.filter, places=(place,)) if place else None
    tools = Tools(
        at_place=len(filters.select(archive, at_place)) if at_place else 0,
        is_measuring=measuring is not None,
        has_rings=seen.has_rings,
        measured=between["text"] if between else None,
    )
    return card(archive, record, position=ids.index(record.id) + 1, total=len(chosen), tools=tools)


def measured_between(archive: Archive, seen: View) -> dict[str, Any] | None:
    """Return the line between the two measured records: its ends, km and words."""
    if seen.measured is None:
        return None
    ends = []
    for id in seen.measured:
        record = archive.record(id)
        places = record.places_with(PlaceRole.AT) if record else ()
        ends += [archive.places[place] for place in places if archive.places[place].is_point][:1]
    if len(ends) != 2 or (found := measured(*ends)) is None:
        return None
    km, text = found
    a, b = ([end.lat, end.lon] for end in ends)
    return {
        "from": seen.measured[0],
        "to": seen.measured[1],
        "km": round(km, 1),
        "a": a,
        "b": b,
        "text": text,
    }


def browser_view(archive: Archive, chosen: tuple[Record, ...]) -> dict[str, Any]:
    """Return what the browser has to know of this run: small, no text of an article."""
    seen = state.view()
    included = filters.mask_without_dates(archive, seen.filter)
    bits = np.packbits(included, bitorder="little").tobytes()
    return {
        "n": state.count_run(),
        "isFirst": not state.is_drawn(),
        "session": state.flag("session"),
        "heard": state.flag("heard") or 0,
        "version": archive.version,
        "included": base64.b64encode(bits).decode(),
        "selected": seen.selected,
        "range": [day_number(seen.filter.start), day_number(seen.filter.end)],
        "undated": seen.filter.undated,
        "axis": str(seen.filter.axis),
        "layers": list(seen.layers),
        "bin": str(seen.bin),
        "camera": seen.camera,
        "cameraN": state.flag("camera_count") or 0,
        "boundaries": seen.boundaries,
        "online": bool(state.flag("online")),
        "measure": measured_between(archive, seen),
        "measuring": state.flag("measuring"),
        "rings": {"record": seen.selected, "km": list(RINGS_KM)} if seen.has_rings else None,
        "empty": empty(archive) if not chosen else None,
    }


def empty(archive: Archive) -> dict[str, Any]:
    """Return what to say when no record matches: which filter to loosen, and what that gives."""
    wanted = state.view().filter
    if not archive.records:
        text = "No article on disk has a sound record."
        return {"title": "No record to show", "text": text, "options": []}
    return {
        "title": "No record matches",
        "text": visible(chips.describe(archive, wanted)) + " Loosen one filter:",
        "options": [
            {"key": one.key, "label": visible(one.label), "count": one.count}
            for one in chips.loosen(archive, wanted)
        ],
    }


def _tabs(archive: Archive, chosen: tuple[Record, ...]) -> None:
    seen = state.view()
    unplaced = filters.standing(archive, seen.filter)[2]
    labels = {
        Tab.ARTICLE: "Article",
        Tab.TABLE: f"Table {len(chosen):,}",
        Tab.UNPLACED: f"No place {unplaced:,}",
    }
    st.segmented_control(
        "Show",
        list(Tab),
        key=state.hold("w_tab", seen.tab),
        format_func=lambda tab: labels[tab],
        required=True,
        label_visibility="collapsed",
        on_change=_choose_tab,
    )
    with st.container(key="pane"):
        if seen.tab is Tab.ARTICLE:
            source = shown_source(archive, chosen)
            if source is not None:
                url = data_url(archive.version, f"source/{source}.json")
                data = {"url": url, "key": f"{archive.version}/{source}"}
                components.mount("reader", key="reader", data=data, height="stretch")
        else:
            data = {"only": "unplaced" if seen.tab is Tab.UNPLACED else "all"}
            components.mount("table", key=f"table_{seen.tab}", data=data, height="stretch")


def _choose_tab() -> None:
    state.put(replace(state.view(), tab=Tab(st.session_state["w_tab"])))


def shown_source(archive: Archive, chosen: tuple[Record, ...]) -> SourceId | None:
    """Return the article to read: the selected record's, else the first one chosen, else any."""
    selected = state.view().selected
    record = archive.record(selected) if selected else None
    if record is not None:
        return record.source
    if chosen:
        return chosen[0].source
    return next(iter(archive.sources), None)
