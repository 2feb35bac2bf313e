"""On a phone the parts stack, all is in reach of a finger, and nothing runs out of the screen."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.visit import MAP, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
PHONE = {"width": 390, "height": 844, "has_touch": True}
LEAST = 24  # px, WCAG 2.2's 2.5.8
# All that can be pressed, through shadow roots; a target's label counts as part of it. As 2.5.8
# has it, words in a line of text are left out, and what a larger part around it does as well.
TARGETS = """(root) => {
  const found = [];
  const walk = (node) => {
    for (const element of node.querySelectorAll("*")) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (element.matches("button, a[href], input, select, [role=slider], [role=button]")) {
        found.push(element);
      }
    }
  };
  walk(root ?? document);
  const small = [];
  for (const element of found) {
    const style = getComputedStyle(element);
    if (element.disabled || style.visibility === "hidden" || !element.checkVisibility?.()) continue;
    const whole = element.closest("label") ?? element;
    const box = whole.getBoundingClientRect();
    const shown = Math.min(innerWidth, box.right) - Math.max(0, box.left);
    if (box.width < 2 || shown <= 0) continue;
    const isInText = element.matches("dd *, p *");
    const isPartOfField = element.matches("[data-testid=stMultiSelect] *");
    if (isInText || isPartOfField || (box.width >= LEAST && box.height >= LEAST)) continue;
    const name = element.getAttribute("aria-label") || element.textContent.trim();
    small.push([name.slice(0, 40), Math.round(box.width), Math.round(box.height)]);
  }
  return small;
}""".replace("LEAST", str(LEAST))


def box(part: Locator) -> dict[str, float]:
    found = part.bounding_box()
    assert found is not None
    return dict(found)


def sideways(opened: Visit) -> tuple[int, int]:
    """Return how wide the page and the map's frame are beyond what is seen of them."""
    beyond = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
    main = (
        "(() => { const main = document.querySelector('[data-testid=stMain]');"
        " return main.scrollWidth - main.clientWidth; })()"
    )
    return (
        max(int(opened.page.evaluate(beyond)), int(opened.page.evaluate(main))),
        int(opened.map_frame().evaluate(beyond)),
    )


def test_a_phone_stacks_filters_map_dates_card_and_article(visit: Open) -> None:
    opened = visit(**PHONE)
    opened.wait_map()
    page = opened.page
    parts = (
        opened.totals,
        page.locator(MAP),
        page.get_by_role("region", name="When"),
        opened.card,
        page.get_by_role("radiogroup", name="Show"),
        page.get_by_role("region", name="Article"),
    )

    places = [box(part) for part in parts]
    for above, below in pairwise(places):
        assert above["y"] + above["height"] <= below["y"] + 1
    for place in places:
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= 390
    assert places[1]["y"] < 844 - 200  # the map is on the first screen
    expect(opened.map.get_by_role("button", name="Layers")).to_have_attribute(
        "aria-expanded", "false"
    )


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 640), (1024, 768)])
def test_nothing_runs_out_of_the_screen(visit: Open, width: int, height: int) -> None:
    opened = visit("/?sel=kant-air-base&kind=base.quote&tab=table", width=width, height=height)
    expect(opened.page.locator("tr[data-id]").first).to_be_attached()
    assert sideways(opened) == (0, 0)

    with opened.rerun():
        opened.page.get_by_role("radio", name="Article").click()
    opened.wait_map("marks.length > 1")

    assert sideways(opened) == (0, 0)


@pytest.mark.parametrize("path", ["/sources", "/about"])
def test_the_other_pages_fit_a_phone_too(visit: Open, path: str) -> None:
    opened = visit(path, **PHONE)

    expect(opened.page.get_by_role("heading", level=1)).to_be_visible()
    beyond = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
    assert opened.page.evaluate(beyond) == 0


def test_the_notice_on_a_link_is_closed_beside_its_words(visit: Open) -> None:
    note = visit("?actor=nobody&from=2022-99-99", **PHONE).page.locator(".st-key-notice_link")
    expect(note).to_be_visible()

    words, button = note.evaluate(
        """note => ["p", "button"].map((one) => note.querySelector(one).getBoundingClientRect())"""
    )

    assert button["x"] >= words["x"] + words["width"]
    assert words["y"] <= button["y"] + button["height"] / 2 <= words["y"] + words["height"]


def test_the_filters_are_reached_and_used_by_tapping(visit: Open) -> None:
    opened = visit(**PHONE)
    page = opened.page

    page.locator(".st-key-fold").tap()
    actor = page.get_by_role("combobox", name="Actor", exact=True)
    expect(actor).to_be_visible()
    actor.tap()
    actor.fill("Rahmon")
    expect(page.get_by_role("option").first).to_contain_text("Emomali Rahmon")
    with opened.rerun():
        page.get_by_role("option", name="Emomali Rahmon").tap()
    actor.press("Escape")

    expect(opened.chips.get_by_role("button", name="Actor: Emomali Rahmon")).to_be_visible()
    expect(opened.totals).to_contain_text("of 37 records")
    assert sideways(opened) == (0, 0)


def test_a_mark_is_chosen_by_a_tap_and_its_card_unfolds(visit: Open) -> None:
    opened = visit(**PHONE)
    at = opened.mark("kant-air-base")

    with opened.rerun():
        opened.map.locator(".leaflet-container").tap(position={"x": at["x"], "y": at["y"]})
    expect(opened.card.get_by_role("heading", name="Kant Air Base")).to_be_visible()
    evidence = opened.card.get_by_role("button", name="Sentence")
    expect(evidence.first).to_be_hidden()
    opened.card.get_by_role("button", name="told by").tap()

    expect(evidence.first).to_be_visible()


def test_the_layers_unfold_from_one_button(visit: Open) -> None:
    opened = visit(**PHONE)

    opened.map.get_by_role("button", name="Layers").tap()

    expect(opened.map.get_by_role("checkbox", name="Events")).to_be_visible()
    with opened.rerun():
        opened.map.get_by_role("checkbox", name="Events").tap()
    opened.wait_map("!marks.some((mark) => mark.ref === 'kabul')")


def test_targets_are_large_enough_for_a_finger(visit: Open) -> None:
    opened = visit("/?sel=kant-air-base&kind=base.quote", **PHONE)
    page = opened.page
    page.locator(".st-key-fold").tap()
    opened.wait_map("marks.length > 1")
    opened.map.get_by_role("button", name="Layers").tap()
    page.get_by_role("button", name="Change", exact=True).tap()

    small: list[Any] = page.evaluate(f"({TARGETS})(null)")
    in_map: list[Any] = opened.map_frame().evaluate(f"({TARGETS})(null)")

    assert small + in_map == []
