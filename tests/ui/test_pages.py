"""The pages run, their filters change the view, and what the browser says becomes the view."""

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.filters import Axis, Filter
from dashboard.model import ActorId, Kind, PlaceId, RecordId
from dashboard.store.locations import data_root
from dashboard.ui import library, state
from dashboard.ui.view import LAYER_IDS, Bin, Tab, View

APP = str(data_root() / "dashboard" / "app.py")
SECONDS = 60
KANT = RecordId("kant-air-base")
BASE = RecordId("russian-201st-base")


def run(**params: str) -> AppTest:
    """Return the app, run once at an address."""
    app = AppTest.from_file(APP, default_timeout=SECONDS)
    for key, value in params.items():
        app.query_params[key] = value
    return app.run()


def view_of(app: AppTest) -> View:
    assert not app.exception
    seen = app.session_state["view"]
    assert isinstance(seen, View)
    return seen


def words_of(app: AppTest) -> str:
    return "\n".join(part.value for part in app.markdown)


def about_page() -> None:
    from dashboard.ui.pages import about

    about.show()


def sources_page() -> None:
    from dashboard.ui.pages import sources

    sources.show()


def test_the_map_page_runs_with_all_records() -> None:
    app = run()

    assert view_of(app) == View()
    assert "37 of 37 records" in words_of(app)


@pytest.mark.parametrize(
    ("page", "title"), [(about_page, "About Dateline"), (sources_page, "Sources")]
)
def test_the_other_pages_run(page: Callable[[], None], title: str) -> None:
    app = AppTest.from_function(page, default_timeout=SECONDS).run()

    assert not app.exception
    assert [one.value for one in app.title] == [title]


def test_the_sheet_of_a_source_has_its_hash_and_names_what_is_unknown() -> None:
    app = AppTest.from_function(sources_page, default_timeout=SECONDS).run()

    sheet = dict(app.dataframe[0].value.itertuples(index=False))
    (source,) = library.archive().sources.values()
    assert sheet["SHA-256 of its bytes"] == source.sha256
    assert sheet["Author"] == "unknown"


def test_a_name_is_looked_up_among_our_own_places() -> None:
    app = AppTest.from_function(sources_page, default_timeout=SECONDS).run()

    app.text_input(key="place_name").set_value("Kant").run()

    assert not app.exception
    assert "Kant Air Base" in app.dataframe[-1].value.to_string()


def test_the_widgets_of_the_filter_row_change_the_view() -> None:
    app = run()

    app.multiselect(key="w_actors").set_value(["emomali-rahmon"]).run()
    app.text_input(key="w_text").set_value("trade").run()
    app.button_group(key="w_kinds").set_value([Kind.QUOTE]).run()
    app.multiselect(key="w_places").set_value(["dushanbe"]).run()
    app.selectbox(key="w_role").set_value("speaker").run()

    assert view_of(app).filter == Filter(
        actors=(ActorId("emomali-rahmon"),),
        actor_role=view_of(app).filter.actor_role,
        text="trade",
        kinds=(Kind.QUOTE,),
        places=(PlaceId("dushanbe"),),
    )
    assert view_of(app).filter.actor_role == "speaker"
    assert "1 of 37 records" in words_of(app)


def test_any_or_all_is_asked_only_when_two_actors_are_chosen() -> None:
    app = run(actor="emomali-rahmon")
    assert "w_match" not in [one.key for one in app.button_group]

    app.multiselect(key="w_actors").set_value(["emomali-rahmon", "vladimir-putin"]).run()
    app.button_group(key="w_match").set_value("all").run()

    assert view_of(app).filter.all_actors


def test_each_chip_takes_its_own_filter_off() -> None:
    app = run(actor="emomali-rahmon", kind="quote.event", q="tajik", undated="0")
    keys = [one.key for one in app.button if one.key.startswith("chip_")]
    assert len(keys) == 5

    for left, key in enumerate(reversed(keys)):
        app.button(key=key).click().run()
        assert not app.exception
        now = [one.key for one in app.button if one.key.startswith("chip_")]
        assert key not in now
        assert len(now) == 4 - left

    assert view_of(app).filter == Filter()


def test_clear_all_keeps_the_axis_and_the_selection() -> None:
    app = run(actor="jim-geraghty", axis="article", sel=KANT)

    app.button(key="clear_all").click().run()

    assert view_of(app).filter == Filter(axis=Axis.ARTICLE)
    assert view_of(app).selected == KANT


def test_a_link_that_does_not_fit_says_what_was_dropped() -> None:
    app = run(sel="no-such-record", kind="quote", layers="heat.quotes")

    assert "This link does not fit the archive." in words_of(app)
    assert "no\\-such\\-record" in words_of(app)
    assert view_of(app).filter.kinds == (Kind.QUOTE,)
    app.button(key="close_notice").click().run()

    assert "This link does not fit the archive." not in words_of(app)


def test_the_address_is_written_from_the_view() -> None:
    app = run(kind="base", sel="no-such-record")
    assert app.query_params == {"kind": "base"}

    app.multiselect(key="w_actors").set_value(["russia"]).run()

    assert app.query_params["actor"] in ("russia", ["russia"])


def test_a_change_of_the_address_is_taken_over() -> None:
    app = run(kind="base")

    app.query_params["kind"] = "quote"
    app.run()

    assert view_of(app).filter.kinds == (Kind.QUOTE,)


def test_the_map_that_moved_by_itself_does_not_undo_the_view() -> None:
    app = run(kind="base")

    app.query_params["at"] = "38.54_68.78_5"
    app.multiselect(key="w_actors").set_value(["russia"]).run()

    assert view_of(app).filter.kinds == (Kind.BASE,)
    assert view_of(app).filter.actors == (ActorId("russia"),)


def test_the_tabs_count_what_is_chosen() -> None:
    app = run(kind="base", tab="table")

    assert app.button_group(key="w_tab").options == ["Article", "Table 2", "No place 0"]
    assert view_of(app).tab is Tab.TABLE


# -- what the browser says, as functions of the session


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Put an empty session there, as a script run would have it."""
    held: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", held)
    return held


def hear(session: dict[str, Any], name: str, said: object) -> View:
    """Let the browser say something, and return the view after it."""
    session[state.BUS] = SimpleNamespace(**{name: said})
    state.bus_callbacks()[f"on_{name}_change"]()
    return state.view()


def act(session: dict[str, Any], name: str, payload: object = None) -> View:
    return hear(session, "act", {"type": name, "payload": payload, "said": 1})


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


def test_undated_axis_layers_and_camera_are_taken(session: dict[str, Any]) -> None:
    assert hear(session, "undated", {"on": False}).filter.undated is False
    assert hear(session, "axis", {"axis": "article"}).filter.axis is Axis.ARTICLE
    assert hear(session, "layers", {"on": ["claims", "events", "x"]}).layers == ("events", "claims")
    assert hear(session, "layers", {"on": "all"}).layers == ("events", "claims")
    assert hear(session, "camera", "38.54_68.78_5").camera == "38.54_68.78_5"
    assert hear(session, "camera", "91_0_5").camera == "38.54_68.78_5"


def test_steps_go_round_the_selection(session: dict[str, Any]) -> None:
    state.put(View(filter=Filter(kinds=(Kind.BASE,)), selected=BASE))

    assert act(session, "step", {"by": 1}).selected == KANT
    assert act(session, "step", {"by": 1}).selected == BASE
    assert act(session, "step", {"by": -1}).selected == KANT


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
