"""Filters narrow map, time, text and table together, and say how to get out of nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from dashboard import filters
from dashboard.filters import Filter
from dashboard.model import ActorId, Kind, Statement
from dashboard.store.dossier import read_archive
from dashboard.store.locations import geo_folder, seeds_folder
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
ARCHIVE = read_archive(seeds_folder(), geo_folder())
RAHMON, PUTIN = ActorId("emomali-rahmon"), ActorId("vladimir-putin")


def left(**wanted: Any) -> int:
    """Return how many records a filter leaves, counted without a browser."""
    return len(filters.select(ARCHIVE, Filter(**wanted)))


def kind_button(opened: Visit, words: str) -> Any:
    return opened.page.get_by_role("button", name=words)


def test_an_actor_narrows_the_whole_screen_and_the_counts_follow(visit: Open) -> None:
    opened = visit()
    opened.choose_actor("Rahmon", "Emomali Rahmon")

    count = left(actors=(RAHMON,))
    quotes = left(actors=(RAHMON,), kinds=(Kind.QUOTE,))
    expect(opened.totals).to_contain_text(f"{count} of 37 records")
    expect(kind_button(opened, f"Quotes {quotes}")).to_be_visible()
    expect(opened.page.get_by_role("radio", name=f"Table {count}")).to_be_visible()
    expect(opened.chips.get_by_role("button", name="Actor: Emomali Rahmon")).to_be_visible()
    opened.wait_map("marks.some((mark) => mark.ref === 'kabul' && mark.state === 'ghost')")
    chosen = {one.id for one in filters.select(ARCHIVE, Filter(actors=(RAHMON,)))}
    assert opened.on_map() <= chosen
    assert opened.mark("dushanbe")["count"] == len(opened.on_map())
    layer = opened.map.locator("label.layer").filter(has_text="Quotes")
    expect(layer.locator(".count")).to_have_text(str(quotes))


def test_an_actor_is_found_by_another_name(visit: Open) -> None:
    opened = visit()

    opened.choose_actor("Moscow", "Russia")

    expect(opened.totals).to_contain_text(f"{left(actors=(ActorId('russia'),))} of 37 records")


@pytest.mark.parametrize(
    ("role", "name"), [("combobox", "Actor"), ("textbox", "Search the records")]
)
def test_a_run_takes_nothing_away_that_is_being_typed(visit: Open, role: Any, name: str) -> None:
    opened = visit()
    box = opened.page.get_by_role(role, name=name, exact=True)
    box.click()
    box.press_sequentially("Rahm")

    with opened.rerun():
        opened.page.evaluate("window.dateline.setUndated(false)")
    opened.page.wait_for_timeout(500)
    box.press_sequentially("on")

    expect(box).to_have_value("Rahmon")


def test_a_chip_takes_its_filter_off_and_clear_all_takes_all(visit: Open) -> None:
    opened = visit("/?actor=emomali-rahmon&kind=quote.event&q=tajik")

    with opened.rerun():
        opened.chips.get_by_role("button", name="Kind: Quotes").click()
    expect(opened.chips.get_by_role("button", name="Kind: Quotes")).to_have_count(0)
    count = left(actors=(RAHMON,), kinds=(Kind.EVENT,), text="tajik")
    expect(opened.totals).to_contain_text(f"{count} of 37 records")
    with opened.rerun():
        opened.chips.get_by_role("button", name="Clear all").click()

    expect(opened.totals).to_contain_text("37 of 37 records")
    expect(opened.chips.get_by_role("button", name="Actor: Emomali Rahmon")).to_have_count(0)
    assert opened.params == {}


def test_two_actors_can_be_asked_for_together_or_either_of_them(visit: Open) -> None:
    opened = visit("/?actor=emomali-rahmon.vladimir-putin")

    either, both = (left(actors=(RAHMON, PUTIN), all_actors=every) for every in (False, True))
    expect(opened.totals).to_contain_text(f"{either} of 37 records")
    with opened.rerun():
        opened.page.get_by_role("radio", name="All").click()

    assert both < either
    expect(opened.totals).to_contain_text(f"{both} of 37 records")
    opened.wait_params(match="all")


def test_kinds_are_switched_on_and_off(visit: Open) -> None:
    opened = visit()

    with opened.rerun():
        kind_button(opened, "Bases 2").click()
    expect(opened.totals).to_contain_text("2 of 37 records")
    expect(kind_button(opened, "Quotes 6")).to_be_visible()  # a kind's count ignores its own filter
    with opened.rerun():
        kind_button(opened, "Quotes 6").click()
    expect(opened.totals).to_contain_text("8 of 37 records")
    with opened.rerun():
        kind_button(opened, "Bases 2").click()

    expect(opened.totals).to_contain_text("6 of 37 records")


def test_a_search_finds_words_of_the_record_and_of_its_sentence(visit: Open) -> None:
    opened = visit()
    box = opened.page.get_by_role("textbox", name="Search the records")

    box.fill("nearly 7,000 troops and hundreds of tanks")
    with opened.rerun():
        box.press("Enter")

    expect(opened.totals).to_contain_text(f"{left(text=box.input_value())} of 37 records")
    expect(opened.page.get_by_role("button", name="Text: ")).to_be_visible()


def test_which_claim_has_no_source_is_one_click_away(visit: Open) -> None:
    opened = visit()
    page = opened.page

    page.get_by_role("button", name="More filters").click()
    with opened.rerun():
        page.get_by_role("button", name="Unsourced 1").click()
    page.keyboard.press("Escape")

    assert left(statements=(Statement.UNSOURCED,)) == 1
    expect(opened.totals).to_contain_text("1 of 37 records")
    page.get_by_role("radio", name="Table 1").click()
    expect(page.get_by_role("row", name="Americans said to push into Tajikistan")).to_be_visible()


def test_role_place_and_precision_narrow_as_well(visit: Open) -> None:
    opened = visit()
    page = opened.page
    page.get_by_role("button", name="More filters").click()

    page.get_by_role("combobox", name="Role of the actor").click()
    with opened.rerun():
        page.get_by_role("option", name="Speaker").click()
    expect(opened.totals).to_contain_text(f"{left(actor_role='speaker')} of 37 records")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="More filters").click()
    page.get_by_role("combobox", name="Place", exact=True).click()
    kremlin = page.get_by_role("option", name="Moscow Kremlin")
    expect(kremlin).to_be_visible()
    with opened.rerun():
        kremlin.click()
    page.keyboard.press("Escape")

    count = left(actor_role="speaker", places=("kremlin",))
    expect(opened.totals).to_contain_text(f"{count} of 37 records")
    opened.wait_params(role="speaker", place="kremlin")
    opened.open("/?precision=country")
    expect(opened.totals).to_contain_text(f"{left(precisions=('country',))} of 37 records")


def test_an_empty_result_names_the_filters_to_loosen_and_loosening_works(visit: Open) -> None:
    opened = visit("/?kind=base&q=trade")
    notice = opened.map.get_by_role("heading", name="No record matches")

    expect(notice).to_be_visible()
    expect(opened.totals).to_contain_text("0 of 37 records")
    expect(opened.map.get_by_text("Loosen one filter:")).to_contain_text("No bases")
    for way in ("Remove “Kind: Bases”", "Remove “Text: “trade””", "Clear all"):
        expect(opened.map.get_by_role("button", name=way)).to_be_visible()
    with opened.rerun():
        opened.map.get_by_role("button", name="Remove “Kind: Bases”").click()

    expect(opened.totals).to_contain_text(f"{left(text='trade')} of 37 records")
    expect(notice).to_be_hidden()


def test_a_name_on_the_card_filters_by_it(visit: Open) -> None:
    opened = visit("/?sel=kant-air-base")

    with opened.rerun():
        opened.card.get_by_role("button", name="Jim Geraghty").first.click()

    expect(opened.totals).to_contain_text(
        f"{left(actors=(ActorId('jim-geraghty'),))} of 37 records"
    )
    expect(opened.card).to_contain_text("Russian drones and helicopters at Kant Air Base")


def test_a_selection_that_a_filter_hides_is_closed(visit: Open) -> None:
    opened = visit("/?sel=kant-air-base")
    expect(opened.card).to_contain_text("Kant Air Base")

    with opened.rerun():
        kind_button(opened, "Quotes 6").click()

    expect(opened.card).to_contain_text("Choose a mark, a lit sentence or a row.")
    opened.wait_params(sel=None, kind="quote")
