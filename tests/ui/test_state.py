"""What the browser says, as functions of the session: only known words change the view."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
import streamlit as st

from dashboard.filters import Axis, Filter
from dashboard.model import ActorId, Kind, PlaceId, RecordId
from dashboard.ui import state
from dashboard.ui.view import LAYER_IDS, Bin, Tab, View

KANT = RecordId("kant-air-base")
BASE = RecordId("russian-201st-base")


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Put an empty session there, as a script run would have it."""
    held: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", held)
    return held


def hear(session: dict[str, Any], name: str, said: object) -> View:
    """Let the browser say something, and return the view after it."""
    number = int(state.flag("heard") or 0) + 1
    message = {"said": number, **said, "name": name} if isinstance(said, dict) else said
    session[state.BUS] = SimpleNamespace(said=[message])
    state.bus_callbacks()["on_said_change"]()
    return state.view()


def act(session: dict[str, Any], name: str, payload: object = None) -> View:
    return hear(session, "act", {"type": name, "payload": payload})


def test_a_pick_selects_and_its_number_is_noted(session: dict[str, Any]) -> None:
    assert hear(session, "pick", {"id": KANT, "said": 7}).selected == KANT
    assert state.flag("heard") == 7
    assert hear(session, "pick", {"id": None, "said": 8}).selected is None


@pytest.mark.parametrize(
    "said", [None, "kant-air-base", 4, [], {}, {"id": "gone"}, {"id": {"x": 1}}, {"id": 10**30}]
)
def test_an_absurd_pick_selects_nothing(session: dict[str, Any], said: object) -> None:
    assert hear(session, "pick", said).selected is None


def test_days_become_dates_and_open_ends_stay_open(session: dict[str, Any]) -> None:
    day = (date(2022, 2, 1) - date(1970, 1, 1)).days

    assert hear(session, "range", {"lo": day, "hi": None}).filter.start == date(2022, 2, 1)
    assert hear(session, "range", {"lo": None, "hi": day}).filter.end == date(2022, 2, 1)


@pytest.mark.parametrize("lo", ["soon", 10**12, -(10**12), 1.5, True, [], float("nan")])
def test_what_is_no_day_leaves_the_end_open(session: dict[str, Any], lo: object) -> None:
    start = hear(session, "range", {"lo": lo, "hi": None}).filter.start

    assert start is None or isinstance(start, date)


def test_a_range_that_ends_before_it_starts_changes_nothing(session: dict[str, Any]) -> None:
    before = hear(session, "range", {"lo": 19000, "hi": 19010})

    assert hear(session, "range", {"lo": 19010, "hi": 19000}) == before


def test_undated_axis_and_layers_are_taken(session: dict[str, Any]) -> None:
    assert hear(session, "undated", {"on": False}).filter.undated is False
    assert hear(session, "axis", {"axis": "article"}).filter.axis is Axis.ARTICLE
    assert hear(session, "layers", {"on": ["claims", "events", "x"]}).layers == ("events", "claims")
    assert hear(session, "layers", {"on": "all"}).layers == ("events", "claims")


@pytest.mark.parametrize("other", ["91_0_5", "", None, 4, ["38.54_68.78_5"], {"at": 1}])
def test_where_the_map_looks_comes_with_what_is_said(
    session: dict[str, Any], other: object
) -> None:
    seen = hear(session, "pick", {"id": KANT, "camera": "38.54_68.78_5"})
    assert (seen.selected, seen.camera) == (KANT, "38.54_68.78_5")

    seen = hear(session, "pick", {"id": BASE, "camera": other})
    assert (seen.selected, seen.camera) == (BASE, "38.54_68.78_5")


def test_a_measure_is_begun_ended_by_a_second_mark_and_given_up(session: dict[str, Any]) -> None:
    state.put(View(selected=KANT))

    act(session, "measure", {"record": KANT, "from": KANT, "on": True})
    assert state.flag("measuring") == KANT
    act(session, "measure", {"from": KANT, "to": "taliban-return-in-kabul"})
    assert state.view().measured == (KANT, "taliban-return-in-kabul")
    assert state.flag("measuring") is None
    act(session, "measure", {"record": KANT, "from": KANT, "on": True})
    act(session, "measure", {"record": KANT, "from": KANT, "on": False})

    assert state.view().measured is None
    assert state.flag("measuring") is None


def test_rings_are_shown_and_hidden_and_go_with_their_base(session: dict[str, Any]) -> None:
    state.put(View(selected=KANT))

    assert act(session, "rings", {"on": True}).has_rings
    assert not act(session, "rings", {"on": False}).has_rings
    assert act(session, "rings", {"on": True}).has_rings
    assert not hear(session, "pick", {"id": "putin-visits-china"}).has_rings


def test_a_name_on_the_card_is_looked_at_alone(session: dict[str, Any]) -> None:
    assert act(session, "filter", {"actor": "russia"}).filter.actors == (ActorId("russia"),)
    assert act(session, "filter", {"actor": "gone"}).filter.actors == (ActorId("russia"),)
    assert act(session, "place", {"place": "kabul"}).filter.places == (PlaceId("kabul"),)


def test_a_way_out_of_nothing_is_taken_by_its_key(session: dict[str, Any]) -> None:
    state.put(View(filter=Filter(kinds=(Kind.BASE,), text="trade")))

    assert act(session, "loosen", "kind").filter == Filter(text="trade")
    assert act(session, "loosen", "all").filter == Filter()


def test_boundaries_online_tab_and_bin_take_only_known_words(session: dict[str, Any]) -> None:
    assert act(session, "boundaries", "un").boundaries == "un"
    assert act(session, "boundaries", "mars").boundaries == "un"
    assert act(session, "bin", "year").bin is Bin.YEAR
    assert act(session, "bin", "week").bin is Bin.YEAR
    act(session, "online", True)
    assert state.flag("online") is True
    act(session, "online", "yes")
    assert state.flag("online") is False
    state.put(View(tab=Tab.TABLE))
    assert act(session, "article").tab is Tab.ARTICLE


@pytest.mark.parametrize("said", [None, 3, "x", {"type": "no-such"}, {"type": ["step"]}])
def test_an_act_that_is_none_of_ours_changes_nothing(session: dict[str, Any], said: object) -> None:
    before = state.view()

    assert hear(session, "act", said) == before


def test_all_layers_are_in_the_plain_view(session: dict[str, Any]) -> None:
    assert hear(session, "layers", {"on": list(reversed(LAYER_IDS))}) == View()


def test_what_was_heard_already_is_not_taken_again(session: dict[str, Any]) -> None:
    hear(session, "pick", {"id": KANT, "said": 7})

    assert hear(session, "pick", {"id": None, "said": 7}).selected == KANT
    assert hear(session, "pick", {"id": None, "said": 8}).selected is None


def test_several_messages_are_taken_in_their_order(session: dict[str, Any]) -> None:
    messages = [{"name": "pick", "id": KANT, "said": 1}, {"name": "pick", "id": BASE, "said": 2}]
    session[state.BUS] = SimpleNamespace(said=messages)

    state.bus_callbacks()["on_said_change"]()

    assert state.view().selected == BASE
    assert state.flag("heard") == 2
