"""The date slider: the map follows every frame with no rerun, and the rest on release."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import expect

from dashboard import filters
from dashboard.filters import Axis, Filter
from dashboard.store.dossier import read_archive
from dashboard.store.locations import geo_folder, seeds_folder
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
ARCHIVE = read_archive(seeds_folder(), geo_folder())
EPOCH = date(1970, 1, 1)


def chosen(**wanted: Any) -> set[str]:
    """Return the ids of the records that a filter leaves, found without a browser."""
    return {str(one.id) for one in filters.select(ARCHIVE, Filter(**wanted))}


def drag_to(opened: Visit, thumb: str, day: date) -> None:
    """Drag a pressed thumb until its date is a day, give or take what a pixel is worth."""
    at = opened.page.get_by_role("slider", name=thumb).bounding_box()
    assert at is not None
    x = opened.day_on_axis(day)
    opened.page.mouse.move(x, at["y"] + at["height"] / 2, steps=4)
    number = (day - EPOCH).days
    end = "lo" if thumb == "From date" else "hi"
    opened.wait_store(f"S.live.{end} !== null && Math.abs(S.live.{end} - {number}) <= 2")


def press(opened: Visit, thumb: str) -> None:
    at = opened.page.get_by_role("slider", name=thumb).bounding_box()
    assert at is not None
    opened.page.mouse.move(at["x"] + at["width"] / 2, at["y"] + at["height"] / 2)
    opened.page.mouse.down()


def days(opened: Visit) -> tuple[date | None, date | None]:
    """Return the range that the browser holds now."""
    found = opened.page.evaluate("[window.dateline.live.lo, window.dateline.live.hi]")
    start, end = (None if n is None else date.fromordinal(EPOCH.toordinal() + n) for n in found)
    return start, end


def test_while_a_thumb_is_dragged_the_map_follows_with_no_rerun(visit: Open) -> None:
    opened = visit()
    opened.wait_map("marks.some((mark) => mark.kind === 'plate')")
    everywhere, runs = opened.on_map(), opened.runs()

    press(opened, "To date")
    for day in (date(2022, 6, 1), date(2022, 1, 10), date(2021, 8, 20)):
        drag_to(opened, "To date", day)
        opened.wait_map()
        start, end = days(opened)
        assert opened.on_map() == everywhere & chosen(start=start, end=end)
    assert opened.runs() == runs
    expect(opened.totals).to_contain_text("37 of 37 records")
    with opened.rerun():
        opened.page.mouse.up()

    start, end = days(opened)
    expect(opened.totals).to_contain_text(f"{len(chosen(start=start, end=end))} of 37 records")
    assert end is not None
    opened.wait_params(to=end.isoformat())
    assert opened.runs() == runs + 1


def test_the_marks_change_within_a_frame_of_the_thumb(visit: Open) -> None:
    opened = visit()
    opened.wait_map("marks.some((mark) => mark.kind === 'plate')")
    frames = opened.map_frame().evaluate("window.datelineMap.frames")

    press(opened, "From date")
    drag_to(opened, "From date", date(2022, 3, 1))
    opened.wait_map()

    drawn = opened.map_frame().evaluate("window.datelineMap.frames")
    assert drawn > frames
    assert "taliban-return-in-kabul" not in opened.on_map()
    opened.page.mouse.up()


def test_the_window_between_the_thumbs_moves_as_a_whole(visit: Open) -> None:
    opened = visit("/?from=2022-02-01&to=2022-02-28")
    bar = opened.page.locator("section.timeline .track").bounding_box()
    assert bar is not None
    y = bar["y"] + bar["height"] / 2
    start = opened.day_on_axis(date(2022, 2, 15))

    opened.page.mouse.move(start, y)
    opened.page.mouse.down()
    opened.page.mouse.move(opened.day_on_axis(date(2022, 5, 15)), y, steps=4)
    opened.wait_store("S.live.lo > view.range[0] + 60")
    with opened.rerun():
        opened.page.mouse.up()

    first, last = days(opened)
    assert first is not None
    assert last is not None
    assert (last - first).days == 27
    assert "csto-summit-in-moscow" in chosen(start=first, end=last)


def test_typed_dates_show_which_records_fall_in_february_2022(visit: Open) -> None:
    opened = visit()
    page = opened.page

    page.get_by_role("textbox", name="From date").fill("Feb 2022")
    with opened.rerun():
        page.keyboard.press("Enter")
    page.get_by_role("textbox", name="To date").fill("2022-02")
    with opened.rerun():
        page.keyboard.press("Enter")

    expect(page.get_by_role("textbox", name="From date")).to_have_value("1 Feb 2022")
    expect(page.get_by_role("textbox", name="To date")).to_have_value("28 Feb 2022")
    wanted = chosen(start=date(2022, 2, 1), end=date(2022, 2, 28))
    assert {"conflict-in-ukraine-starts", "putin-visits-china"} < wanted
    expect(opened.totals).to_contain_text(f"{len(wanted)} of 37 records")
    expect(opened.chips.get_by_role("button", name="February 2022")).to_be_visible()
    opened.wait_params(**{"from": "2022-02-01", "to": "2022-02-28"})


WRONG_DATES = (
    ("From date", "31 Feb 2022", "expected 1 to 28, the days of February 2022"),
    ("From date", "soon", "Found “soon”; expected a date such as 1 Feb 2022"),
    ("To date", "2022-13-01", "Found month 13"),
    ("To date", "1 Jan 2020", "expected that day or a later one"),
)


def test_a_wrong_date_says_what_was_found_and_changes_nothing(visit: Open) -> None:
    opened = visit()
    page = opened.page
    runs = opened.runs()
    alert = page.locator("section.timeline").get_by_role("alert")

    for name, typed, said in WRONG_DATES:
        field = page.get_by_role("textbox", name=name)
        before = field.input_value()
        field.fill(typed)
        field.press("Enter")
        expect(alert).to_contain_text(said)
        expect(field).to_have_attribute("aria-invalid", "true")
        field.press("Escape")
        expect(alert).to_have_count(0)
        expect(field).to_have_value(before)

    assert days(opened) == (None, None)
    assert opened.runs() == runs


def test_a_preset_takes_a_year_and_clear_takes_it_back(visit: Open) -> None:
    opened = visit()
    presets = opened.page.get_by_role("combobox", name="Dates to show")

    with opened.rerun():
        presets.select_option("2021")
    count = len(chosen(start=None, end=date(2021, 12, 31)))
    expect(opened.totals).to_contain_text(f"{count} of 37 records")
    expect(opened.page.get_by_role("textbox", name="To date")).to_have_value("31 Dec 2021")
    with opened.rerun():
        opened.page.locator("section.timeline").get_by_role("button", name="Clear").click()

    expect(opened.totals).to_contain_text("37 of 37 records")


def test_undated_records_are_hidden_and_shown_and_never_dropped_silently(visit: Open) -> None:
    opened = visit()
    page = opened.page
    count = len(chosen(undated=False))
    assert count < 37

    with opened.rerun():
        page.get_by_role("button", name="Hide records with no date").click()
    expect(opened.totals).to_contain_text(f"{count} of 37 records")
    expect(page.get_by_text(f"No date {37 - count}")).to_be_visible()
    expect(opened.chips.get_by_role("button", name="Undated hidden")).to_be_visible()
    with opened.rerun():
        page.get_by_role("button", name="Show records with no date").click()

    expect(opened.totals).to_contain_text("37 of 37 records")


def test_play_moves_in_the_browser_and_reruns_once_when_stopped(visit: Open) -> None:
    opened = visit()
    page = opened.page
    runs = opened.runs()

    page.get_by_role("combobox", name="Speed").select_option("4")
    page.get_by_role("button", name="Play", exact=True).click()
    opened.wait_store("S.live.lo !== null")
    first = days(opened)[0]
    assert first is not None
    opened.wait_store(f"S.live.lo > {(first - EPOCH).days} + 30")
    assert opened.runs() == runs
    with opened.rerun():
        page.get_by_role("button", name="Pause").click()

    assert opened.runs() == runs + 1
    start, end = days(opened)
    expect(opened.totals).to_contain_text(f"{len(chosen(start=start, end=end))} of 37 records")


def test_with_reduced_motion_play_goes_by_whole_months(visit: Open) -> None:
    opened = visit(reduced_motion="reduce")
    page = opened.page

    page.get_by_role("combobox", name="Speed").select_option("4")
    page.get_by_role("button", name="Play", exact=True).click()
    first = (date(2021, 3, 1) - EPOCH).days
    opened.wait_store(f"S.live.lo >= {first}")
    with opened.rerun():
        page.get_by_role("button", name="Pause").click()

    start, end = days(opened)
    assert start is not None
    assert end is not None
    assert start.day == 1
    assert date.fromordinal(end.toordinal() + 1).day == 1


def test_a_step_goes_on_by_one_bin(visit: Open) -> None:
    opened = visit("/?from=2022-02-01&to=2022-02-28")

    with opened.rerun():
        opened.page.get_by_role("button", name="Step forward").click()

    assert days(opened) == (date(2022, 3, 1), date(2022, 3, 31))


def test_a_key_pressed_while_an_answer_is_under_way_is_not_lost(visit: Open) -> None:
    opened = visit()
    thumb = opened.page.get_by_role("slider", name="From date")

    thumb.evaluate(
        """(thumb) => {
          const S = window.dateline;
          thumb.dispatchEvent(new KeyboardEvent("keydown", { key: "PageUp", bubbles: true }));
          S.setView({ ...S.view }); // the answer to what was said before the key
        }"""
    )

    opened.wait_params(**{"from": "2021-02-01"})
    expect(thumb).to_have_attribute("aria-valuetext", "1 February 2021")


def test_the_axis_can_be_the_date_of_the_article(visit: Open) -> None:
    opened = visit()
    page = opened.page

    with opened.rerun():
        page.get_by_role("button", name="Article date").click()
    plot = page.get_by_role("img", name="37 records with a date")
    expect(plot).to_be_visible()
    opened.wait_params(axis="article")

    assert len(chosen(axis=Axis.ARTICLE)) == 37


def test_the_records_are_counted_by_day_month_or_year(visit: Open) -> None:
    opened = visit()

    for step in ("day", "year", "month"):
        with opened.rerun():
            opened.page.get_by_role("button", name=step.capitalize(), exact=True).click()
        named = opened.page.get_by_role("img", name=f"28 records with a date, by {step};")
        expect(named).to_be_visible()
        opened.wait_params(by=step)


def test_a_glyph_on_the_timeline_selects_its_record(visit: Open) -> None:
    opened = visit()
    opened.wait_store("S.atlas !== null")
    marks = opened.page.get_by_role("img", name="records with a date")
    at = marks.evaluate(
        """(canvas) => {
          const { scene } = canvas.closest("section").parentNode.datelineTimeline;
          const index = window.dateline.indexOf.get("kant-air-base");
          return scene.layout.glyphs.spots.find((spot) => spot.index === index);
        }"""
    )

    with opened.rerun():
        marks.click(position={"x": at["x"], "y": at["y"]})

    expect(opened.card).to_contain_text("Russian drones and helicopters at Kant Air Base")
    opened.wait_map("marks.some(({ref, state}) => ref === 'kant-air-base' && state === 'selected')")
