"""What changes while the page is open: light and dark, and the timeline's own choice of a step."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.visit import Visit

Open = Callable[..., Visit]
LOGO = "img[data-testid=stHeaderLogo], img[data-testid=stLogo]"
BARS = """() => {
  const shadow = [...document.querySelectorAll('.st-key-timeline *')].find((one) => one.shadowRoot);
  const scene = shadow.shadowRoot.datelineTimeline.scene;
  return { bin: scene.bin, bars: scene.layout.lanes.bars.length };
}"""


def test_a_switch_to_dark_repaints_our_own_parts_too(visit: Open) -> None:
    opened = visit("/?sel=kant-air-base")
    glyphs = opened.page.locator(".st-key-w_kinds img").first
    expect(glyphs).to_have_attribute("src", "app/static/glyphs/light/event.svg")

    with opened.rerun():
        opened.page.emulate_media(color_scheme="dark")

    expect(glyphs).to_have_attribute("src", "app/static/glyphs/dark/event.svg")
    assert opened.page.evaluate("window.dateline.theme.dark") is True


def test_the_timeline_keeps_its_step_after_a_click(visit: Open) -> None:
    opened = visit("/")
    opened.page.wait_for_function(f"({BARS})().bars > 0")
    before = opened.page.evaluate(BARS)

    with opened.rerun():
        opened.click_mark("kant-air-base")

    assert opened.page.evaluate(BARS) == before


def test_the_card_shows_the_words_it_stands_on(visit: Open) -> None:
    opened = visit("/?sel=rahmon-on-ties-with-russia")

    expect(opened.card).to_contain_text("our leading trade and economic partner")


def test_a_measure_is_begun_on_the_card_and_ended_on_the_map(visit: Open) -> None:
    opened = visit("/?sel=kant-air-base")

    with opened.rerun():
        opened.card.get_by_role("button", name="Measure from here").click()
    with opened.rerun():
        opened.click_mark("kabul")

    expect(opened.card).to_contain_text("Kant Air Base to Kabul: 1,047 km, computed")


def test_a_search_brings_its_sentence_into_sight(visit: Open) -> None:
    opened = visit("/?q=sanctions")

    lit = opened.page.locator(".st-key-reader .seg", has_text="financial sanctions").first
    expect(lit).to_be_in_viewport()


def test_a_range_that_was_still_moving_does_not_outlive_its_page(visit: Open) -> None:
    opened = visit("/")
    opened.page.get_by_role("button", name="Play", exact=True).click()
    opened.page.wait_for_function("window.dateline.isMoving")

    opened.page.get_by_role("link", name="Sources").click()

    opened.page.wait_for_function("!window.dateline.isMoving")
