"""The pages run, their filters change the view, and what the browser says becomes the view."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.filters import Axis, Filter
from dashboard.model import ActorId, Kind, PlaceId, RecordId
from dashboard.store.locations import data_root
from dashboard.ui import library
from dashboard.ui.view import Tab, View

APP = str(data_root() / "dashboard" / "app.py")
SECONDS = 60
KANT = RecordId("kant-air-base")
BASE = RecordId("russian-201st-base")


def run(**params: str) -> AppTest:
    """Return the app at an address, run as if its map had been drawn."""
    app = AppTest.from_file(APP, default_timeout=SECONDS)
    app.session_state["drawn"] = True
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


def test_the_first_run_shows_the_map_alone() -> None:
    app = AppTest.from_file(APP, default_timeout=SECONDS).run()
    assert not app.exception
    assert not app.multiselect
    assert "37 of 37 records" not in words_of(app)

    app.session_state["drawn"] = True
    app.run()

    assert app.multiselect
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
