"""The map: what its marks stand for, what a click does, its tools, and that it stays in place."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import expect

from dashboard.store.dossier import read_archive
from dashboard.store.locations import geo_folder, seeds_folder
from tests.browser.visit import MAP, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
ARCHIVE = read_archive(seeds_folder(), geo_folder())
KANT = "Russian drones and helicopters at Kant Air Base"
SEEN = """(element) => {
  const view = element.closest(".scroller").getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return box.top >= view.top && box.bottom <= view.bottom && view.bottom <= innerHeight;
}"""


def layer(opened: Visit, name: str) -> Any:
    return opened.map.get_by_role("checkbox", name=name)


def test_a_click_on_a_mark_opens_its_card_and_lights_its_sentence_in_sight(visit: Open) -> None:
    opened = visit()
    lit = opened.page.locator(".seg.on")

    with opened.rerun():
        opened.click_mark("kant-air-base")

    expect(opened.card.get_by_role("heading", name=KANT)).to_be_visible()
    expect(lit.filter(has_text="Kant Air Base in Kyrgyzstan")).to_be_visible()
    opened.page.wait_for_function(f"(element) => ({SEEN})(element)", arg=lit.first.element_handle())
    opened.wait_params(sel="kant-air-base")
    assert opened.mark("kant-air-base")["state"] == "selected"


def test_a_second_click_on_the_same_mark_works_too(visit: Open) -> None:
    opened = visit()
    heading = opened.card.get_by_role("heading", name=KANT)

    for _ in range(2):
        with opened.rerun():
            opened.click_mark("kant-air-base")
        expect(heading).to_be_visible()
        with opened.rerun():
            opened.card.get_by_role("button", name="Close the record").click()
        expect(heading).to_be_hidden()
    opened.click_mark("kant-air-base")
    opened.click_mark("kant-air-base")

    expect(heading).to_be_visible()
    opened.wait_params(sel="kant-air-base")


def test_a_mark_of_many_lists_them_all_and_one_can_be_chosen(visit: Open) -> None:
    opened = visit()
    ids = opened.mark("dushanbe")["ids"]

    opened.click_mark("dushanbe")
    panel = opened.map.get_by_role("region", name="Records at Dushanbe")
    expect(panel).to_contain_text("11 records")
    listed = panel.locator("button[data-record]").evaluate_all(
        "(rows) => rows.map((row) => row.dataset.record)"
    )
    assert sorted(listed) == sorted(ids)
    assert len(ids) == 11
    with opened.rerun():
        panel.get_by_role("button", name="Rahmon receives Putin").click()

    expect(opened.card.get_by_role("heading", name="Rahmon receives Putin")).to_be_visible()
    pressed = panel.get_by_role("button", name="Rahmon receives Putin")
    expect(pressed).to_have_attribute("aria-pressed", "true")
    assert opened.mark("rahmon-receives-putin")["kind"] == "lift"


def test_near_marks_come_apart_when_zoomed_and_none_is_lost(visit: Open) -> None:
    opened = visit()
    together = set(opened.mark("dushanbe")["ids"])
    opened.click_mark("dushanbe")

    opened.map.get_by_role("button", name="Zoom in", exact=True).last.click()
    opened.wait_map("marks.some((mark) => mark.ref === 'dushanbe-airport')")

    kinds = ("mark", "cluster")
    apart = {mark["ref"]: set(mark["ids"]) for mark in opened.marks() if mark["kind"] in kinds}
    assert "putin-and-rahmon-meet" in apart["palace-of-the-nation"]
    assert "rahmon-receives-putin" in apart["dushanbe-airport"]
    assert "putin-visits-dushanbe" in apart["dushanbe"]
    assert set().union(*apart.values()) == together


def test_a_country_of_several_records_lists_them(visit: Open) -> None:
    opened = visit()

    opened.click_mark("tajikistan")

    panel = opened.map.get_by_role("region", name="Records at Tajikistan")
    expect(panel.get_by_role("button", name="Kurilla visits Tajikistan")).to_be_visible()
    expect(panel.get_by_role("button", name="CSTO drills planned")).to_be_visible()


def test_a_layer_switched_off_takes_its_marks_away_and_is_in_the_link(visit: Open) -> None:
    opened = visit()
    opened.mark("kabul")

    with opened.rerun():
        layer(opened, "Events").uncheck()
    opened.wait_map("!marks.some((mark) => mark.ref === 'kabul')")
    kinds = {str(one.id): one.kind for one in ARCHIVE.records}
    assert {kinds[id] for id in opened.on_map()} == {"base", "quote", "claim"}
    opened.wait_params(layers="bases.quotes.claims.statistics.border.movements.uncertainty")
    with opened.rerun():
        layer(opened, "Events").check()

    opened.wait_map("marks.some((mark) => mark.ref === 'kabul')")
    opened.wait_params(layers=None)
    expect(opened.totals).to_contain_text("37 of 37 records")


def test_movements_are_arcs_that_can_be_chosen_and_switched_off(visit: Open) -> None:
    opened = visit()
    opened.wait_map("marks.some((mark) => mark.kind === 'route')")
    ref = next(mark["ref"] for mark in opened.marks() if mark["kind"] == "route")

    with opened.rerun():
        opened.click_mark(ref)
    expect(opened.card.get_by_role("heading", name="Aircraft flown out")).to_be_visible()
    with opened.rerun():
        layer(opened, "Movements").uncheck()

    opened.wait_map("!marks.some((mark) => mark.kind === 'route')")


def test_another_view_of_the_boundaries_is_named_and_in_the_link(visit: Open) -> None:
    opened = visit()
    opened.map.get_by_role("button", name="Change view").click()
    views = opened.map.locator("#views button[aria-pressed]")
    expect(views.first).to_have_attribute("aria-pressed", "true")
    note = opened.map.locator("footer.note-bar").inner_text()

    with opened.rerun():
        views.nth(1).click()

    opened.wait_params(view="un")
    expect(opened.map.locator("footer.note-bar")).not_to_have_text(note)
    expect(opened.map.locator("footer.note-bar")).to_contain_text("UN")


def test_nothing_remounts_the_map_or_moves_its_view(visit: Open) -> None:
    opened = visit("/?at=39_69_7")
    page, frame = opened.page, opened.map_frame()
    frame.evaluate("window.wasHere = true")
    opened.wait_map("marks.length > 3")
    before = frame.evaluate("window.datelineMap.camera")

    def changes() -> None:
        opened.choose_actor("Rahmon", "Emomali Rahmon")
        with opened.rerun():
            opened.chips.get_by_role("button", name="Clear all").click()
        with opened.rerun():
            page.get_by_role("combobox", name="Dates to show").select_option("2022")
        with opened.rerun():
            page.get_by_role("slider", name="To date").press("PageDown")
        with opened.rerun():
            opened.map.get_by_role("checkbox", name="Claims").uncheck()
        opened.click_mark("dushanbe")
        with opened.rerun():
            opened.map.get_by_role("button", name="Putin and Rahmon meet").click()
        opened.map.get_by_role("button", name="Change view").click()
        with opened.rerun():
            opened.map.locator("#views button[aria-pressed=false]").click()
        for tab in ("Table", "No place", "Article"):
            with opened.rerun():
                page.get_by_role("radio", name=tab).click()
        page.emulate_media(color_scheme="dark")
        page.wait_for_function("() => window.dateline.theme.dark", timeout=20_000)
        opened.wait_idle()

    changes()

    assert frame.evaluate("window.wasHere") is True
    assert frame in page.frames
    assert page.locator(MAP).count() == 1
    assert frame.evaluate("window.datelineMap.camera") == before


def test_the_map_is_moved_by_mouse_wheel_keys_and_buttons(visit: Open) -> None:
    opened = visit()
    frame = opened.map_frame()
    container = opened.map.locator(".leaflet-container")
    seen = [frame.evaluate("window.datelineMap.camera")]

    def note() -> None:
        opened.wait_map()
        seen.append(frame.evaluate("window.datelineMap.camera"))

    opened.map.get_by_role("button", name="Zoom in", exact=True).click()
    note()
    container.press("ArrowLeft")
    note()
    box = opened.page.locator(MAP).bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] * 0.6, box["y"] + 60
    opened.page.mouse.move(x, y)
    opened.page.mouse.down()
    opened.page.mouse.move(x + 120, y + 40, steps=5)
    opened.page.mouse.up()
    note()
    opened.map.get_by_role("button", name="Show all records").click()
    note()

    assert all(before != after for before, after in pairwise(seen))
    assert opened.mark(
        "kremlin" if any(m["ref"] == "kremlin" for m in opened.marks()) else "moscow"
    )


def test_a_mark_under_the_pointer_is_named(visit: Open) -> None:
    opened = visit()
    at = opened.mark("kant-air-base")

    opened.map.locator(".leaflet-container").hover(position={"x": at["x"], "y": at["y"]})

    expect(opened.map.get_by_role("tooltip")).to_contain_text(KANT)
    expect(opened.map.get_by_role("tooltip")).to_contain_text("Base, ")
