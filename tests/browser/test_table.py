"""The table is the map's twin: the same selection, sorted, chosen from by mouse and keyboard."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Locator, expect

from dashboard import filters
from dashboard.filters import Filter
from dashboard.model import PlaceRole
from dashboard.store.dossier import read_archive
from dashboard.store.locations import geo_folder, seeds_folder
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
ARCHIVE = read_archive(seeds_folder(), geo_folder())


def rows(opened: Visit) -> Locator:
    return opened.page.locator("tr[data-id]")


def ids(opened: Visit) -> list[str]:
    return list(rows(opened).evaluate_all("(rows) => rows.map((row) => row.dataset.id)"))


def test_the_table_holds_the_selection_in_the_order_of_the_text(visit: Open) -> None:
    opened = visit("/?tab=table")
    expect(rows(opened)).to_have_count(37)
    assert ids(opened) == [one.id for one in ARCHIVE.records]

    with opened.rerun():
        opened.page.get_by_role("button", name="Quotes 6").click()

    expect(rows(opened)).to_have_count(6)


def test_the_table_follows_a_moving_thumb_with_no_rerun(visit: Open) -> None:
    opened = visit("/?tab=table")
    runs = opened.runs()
    thumb = opened.page.get_by_role("slider", name="To date").bounding_box()
    assert thumb is not None

    opened.page.mouse.move(thumb["x"] + thumb["width"] / 2, thumb["y"] + thumb["height"] / 2)
    opened.page.mouse.down()
    opened.page.mouse.move(opened.day_on_axis(date(2021, 9, 1)), thumb["y"] + 8, steps=3)
    opened.wait_store("S.live.hi !== null && S.live.hi < 18900")
    end = date.fromordinal(
        date(1970, 1, 1).toordinal() + int(opened.page.evaluate("window.dateline.live.hi"))
    )

    expect(rows(opened)).to_have_count(len(filters.select(ARCHIVE, Filter(end=end))))
    assert opened.runs() == runs
    opened.page.mouse.up()


def test_a_header_sorts_up_and_down(visit: Open) -> None:
    opened = visit("/?tab=table")
    head = opened.page.get_by_role("columnheader", name="When")

    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    dated = [one for one in ARCHIVE.records if one.when.is_dated and one.when.earliest]
    up = ids(opened)
    assert (
        next(one for one in up if one in {d.id for d in dated})
        == min(dated, key=lambda one: one.when.earliest or date.max).id
    )
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")

    assert sorted(ids(opened)) == sorted(up)
    assert ids(opened) != up


def test_a_row_is_chosen_by_a_click_and_the_map_follows(visit: Open) -> None:
    opened = visit("/?tab=table")

    with opened.rerun():
        opened.page.get_by_role("row", name="Taliban return in Kabul").click()

    expect(opened.card.get_by_role("heading", name="Taliban return in Kabul")).to_be_visible()
    assert opened.mark("kabul")["state"] == "selected"
    opened.wait_params(sel="taliban-return-in-kabul", tab="table")


def test_a_row_is_chosen_by_enter_after_arrows(visit: Open) -> None:
    opened = visit("/?tab=table")
    rows(opened).first.focus()

    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "End", "Home", "ArrowDown"):
        opened.page.keyboard.press(key)
    with opened.rerun():
        opened.page.keyboard.press("Enter")

    second = ARCHIVE.records[1]
    expect(opened.card.get_by_role("heading", name=second.title)).to_be_visible()
    expect(rows(opened).nth(1)).to_have_attribute("aria-selected", "true")
    expect(rows(opened).nth(1)).to_be_focused()


def test_a_record_chosen_elsewhere_is_marked_and_in_sight(visit: Open) -> None:
    opened = visit("/?tab=table")

    with opened.rerun():
        opened.click_mark("kant-air-base")

    row = opened.page.locator("tr[data-id=kant-air-base]")
    expect(row).to_have_attribute("aria-selected", "true")
    expect(row).to_be_in_viewport(ratio=0.5)


def test_records_with_no_place_have_a_list_of_their_own(visit: Open) -> None:
    opened = visit()
    unplaced = [one for one in ARCHIVE.records if not one.places_with(PlaceRole.AT)]

    with opened.rerun():
        opened.page.get_by_role("radio", name=f"No place {len(unplaced)}").click()

    expect(rows(opened)).to_have_count(len(unplaced))
    assert ids(opened) == [one.id for one in unplaced]
    opened.wait_params(tab="unplaced")
