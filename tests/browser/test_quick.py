"""Nothing that a person does is lost, however quick: not while Python still answers the last."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.visit import Visit

QUICK = """() => {
  const S = window.dateline;
  S.select(S.atlas.records.id[3], "table");
  S.setRange(18900, 19300, "timeline", true);
  S.setUndated(false);
  S.act("bin", "year");
  S.setLayer("bases", false);
  S.select(S.atlas.records.id[5], "table");
}"""


def test_six_things_done_at_once_are_all_done(visit: Callable[..., Visit]) -> None:
    opened = visit("/")
    opened.page.evaluate(QUICK)
    layers = "events.quotes.claims.statistics.border.movements.uncertainty"
    opened.wait_params(by="year", undated="0", layers=layers, to="2022-11-04")
    opened.wait_store("!S.unheard.length && S.live.lo === 18900 && S.live.layers.size === 7")
    assert "sel" in opened.params


def test_thirty_quick_steps_are_thirty(visit: Callable[..., Visit]) -> None:
    opened = visit("/?sel=kant-air-base")
    position = opened.card.locator(".position")
    before = int((position.text_content() or "").split()[0])
    opened.card.focus()
    for _ in range(30):
        opened.page.keyboard.press("j")
    expect(position).to_have_text(f"{(before + 30 - 1) % 37 + 1} of 37")
    opened.wait_store("!S.unheard.length && view.selected === S.live.selected")
