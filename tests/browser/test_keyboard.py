"""The whole of it by keyboard alone, with the focus always to be seen."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
MOST_STOPS = 120
# what has the focus, through shadow roots and frames, and whether that shows
FOCUS = """async () => {
  let element = document.activeElement, view = window;
  for (;;) {
    if (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    else if (element?.contentDocument?.activeElement && element.contentDocument.hasFocus()) {
      view = element.contentWindow;
      element = element.contentDocument.activeElement;
    } else break;
  }
  const moving = element.ownerDocument.getAnimations()
    .filter((one) => one.effect.getTiming().iterations !== Infinity);
  await Promise.allSettled(moving.map((one) => one.finished));
  const isThere = (style) => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1)
    || style.boxShadow !== "none";
  const around = [];
  for (let at = element, k = 0; at && at !== at.ownerDocument.body && k < 5; k += 1) {
    around.push(at);
    at = at.parentElement;
  }
  const box = element.getBoundingClientRect();
  const styles = around.flatMap((at) => [null, "::before", "::after"]
    .map((part) => view.getComputedStyle(at, part)));
  const rings = styles.some(isThere);
  const borders = styles.filter((style) => style.borderTopStyle !== "none")
    .map((style) => style.borderTopColor);
  return {
    tag: element.localName, role: element.getAttribute("role"),
    name: element.getAttribute("aria-label") || element.textContent.trim().slice(0, 60),
    isBody: element === element.ownerDocument.body, isRinged: rings, borders,
    width: box.width, height: box.height,
  };
}"""
ACCENT = "rgb(29, 91, 198)"


def focus(opened: Visit) -> dict[str, Any]:
    return dict(opened.page.evaluate(FOCUS))


def is_seen(stop: dict[str, Any]) -> bool:
    """Tell whether a person sees where the focus is: by a ring, or by a line in the accent."""
    return bool(stop["isBody"] or stop["isRinged"] or ACCENT in stop["borders"])


def tab_to(opened: Visit, name: str, key: str = "Tab") -> dict[str, Any]:
    """Press Tab until the focus is on what a pattern names; every stop on the way must show."""
    passed = []
    for _ in range(MOST_STOPS):
        opened.page.keyboard.press(key)
        passed.append(focus(opened))
        if not passed[-1]["isBody"] and re.match(name, passed[-1]["name"]):
            break
    else:
        pytest.fail(f"{name} was not reached; passed {[stop['name'] for stop in passed]}")
    unseen = [(stop["tag"], stop["name"]) for stop in passed if not is_seen(stop)]
    assert unseen == []
    return passed[-1]


def test_a_whole_task_is_done_without_a_mouse(visit: Open) -> None:
    opened = visit()
    keyboard = opened.page.keyboard

    tab_to(opened, "Actor")
    keyboard.type("Rahmon")
    expect(opened.page.get_by_role("option", name="Emomali Rahmon")).to_be_visible()
    with opened.rerun():
        keyboard.press("Enter")
        keyboard.press("Escape")
    tab_to(opened, "To date")  # the field
    tab_to(opened, "To date")  # the thumb
    with opened.rerun():
        for _ in range(5):
            keyboard.press("PageDown")
    opened.wait_params(to="2022-06-30")
    tab_to(opened, "Article$")
    with opened.rerun():
        keyboard.press("ArrowRight")
        keyboard.press("Space")
    expect(opened.page.get_by_role("radio", name="Table")).to_be_checked()
    expect(opened.page.locator("tr[data-id]").first).to_be_visible()
    tab_to(opened, "Who")  # the last head of the table that a narrow pane shows
    tab_to(opened, "")
    for _ in range(3):
        keyboard.press("ArrowDown")
    row = focus(opened)
    assert row["tag"] == "tr"
    with opened.rerun():
        keyboard.press("Enter")

    title = opened.page.locator("tr[aria-selected=true] th").inner_text()
    expect(opened.card.get_by_role("heading", name=title)).to_be_visible()
    tab_to(opened, "Next record", key="Shift+Tab")
    with opened.rerun():
        keyboard.press("Enter")
    expect(opened.card.get_by_role("heading", name=title)).to_be_hidden()


def test_every_stop_of_the_page_shows_the_focus_and_none_is_a_trap(visit: Open) -> None:
    opened = visit("/?sel=kant-air-base")
    stops: list[dict[str, Any]] = []

    for _ in range(MOST_STOPS):
        opened.page.keyboard.press("Tab")
        stops.append(focus(opened))
        if stops[-1]["isBody"] and len(stops) > 1:
            break

    names = [stop["name"] for stop in stops]
    assert len(names) < MOST_STOPS
    assert [(stop["tag"], stop["name"]) for stop in stops if not is_seen(stop)] == []
    for stop in (
        "Actor",
        "More filters",
        "Search the records",
        "Copy link",
        "From date",
        "Dates to show",
        "Play",
        "Next record",
        "Measure from here",
        "Change view",
        "Zoom in",
    ):
        assert any(name.startswith(stop) for name in names), f"{stop} not in {names}"


def test_the_first_stop_leads_past_the_navigation(visit: Open) -> None:
    opened = visit()

    opened.page.keyboard.press("Tab")

    assert focus(opened)["name"] == "Skip to main content"


def test_the_arrows_walk_the_sentences_and_enter_chooses(visit: Open) -> None:
    opened = visit()
    marks = opened.page.get_by_role("region", name="Article").locator("button.mark")
    marks.first.focus()

    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowRight"):
        opened.page.keyboard.press(key)
    name = str(focus(opened)["name"])
    with opened.rerun():
        opened.page.keyboard.press("Enter")

    expect(opened.card.get_by_role("heading", name=name.split(": ", 1)[1])).to_be_visible()


def test_escape_closes_the_record_and_the_list_of_a_mark(visit: Open) -> None:
    opened = visit("/?sel=kant-air-base")
    opened.click_mark("dushanbe")
    panel = opened.map.get_by_role("region", name="Records at Dushanbe")
    panel.locator("button[data-record]").first.focus()

    opened.page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    opened.card.get_by_role("button", name="Next record").focus()
    with opened.rerun():
        opened.page.keyboard.press("Escape")

    expect(opened.card).to_contain_text("Choose a mark, a lit sentence or a row.")


def test_the_slider_goes_by_days_months_and_to_its_ends(visit: Open) -> None:
    opened = visit()
    thumb = opened.page.get_by_role("slider", name="From date")
    thumb.focus()

    for key, day in (
        ("PageUp", "1 February 2021"),
        ("ArrowRight", "2 February 2021"),
        ("ArrowLeft", "1 February 2021"),
        ("Home", "1 January 2021"),
        ("End", "30 November 2022"),
    ):
        thumb.press(key)
        expect(thumb).to_have_attribute("aria-valuetext", day)
    opened.wait_params(**{"from": "2022-11-30"})


def test_the_keys_of_the_card_go_to_the_next_record(visit: Open) -> None:
    opened = visit("/?kind=base&sel=russian-201st-base")
    opened.card.get_by_role("button", name="Next record").focus()

    for key in ("j", "k", "ArrowRight"):
        with opened.rerun():
            opened.page.keyboard.press(key)

    expect(opened.card.get_by_role("heading", name="Kant Air Base")).to_be_visible()


def test_the_keyboard_goes_into_a_popover_that_it_opened_and_back(visit: Open) -> None:
    opened = visit()
    inside = """() => Boolean(document.activeElement.closest("[data-testid=stPopoverBody]"))"""

    tab_to(opened, "More filters")
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_function(inside)
    opened.page.keyboard.press("Escape")

    expect(opened.page.get_by_role("button", name="More filters")).to_be_focused()


def test_two_places_are_measured_without_a_mouse(visit: Open) -> None:
    opened = visit("/?sel=kant-air-base&tab=table")

    tab_to(opened, "Measure from here")
    with opened.rerun():
        opened.page.keyboard.press("Enter")
    expect(opened.map.get_by_text("Measuring from Kant Air Base")).to_be_visible()
    opened.page.get_by_role("row", name="Taliban return in Kabul").focus()
    with opened.rerun():
        opened.page.keyboard.press("Enter")

    expect(opened.card).to_contain_text("Kant Air Base to Kabul")
    opened.wait_params(measure="kant-air-base.taliban-return-in-kabul", sel="kant-air-base")
