"""Light and dark: the design's colours are what is on screen, and words stand out from them."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import expect

from dashboard.ui.theme import TOKENS, Scheme
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
LEAST = 4.5  # WCAG 2.2's 1.4.3
# each visible word with its colour and the ground under it, through shadow roots
WORDS = """() => {
  const parse = (text) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const cache = new Map();
  const rgba = (text) => {
    if (!cache.has(text)) cache.set(text, parse(text));
    return cache.get(text);
  };
  const over = ([r, g, b, a], ground) => [r, g, b].map((c, i) => c * a / 255
    + ground[i] * (1 - a / 255));
  const up = (node) => node.parentElement ?? node.getRootNode().host ?? null;
  const groundOf = (element) => {
    const layers = [];
    for (let at = element; at; at = up(at)) layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((ground, layer) => over(layer, ground), [255, 255, 255]);
  };
  const found = new Map();
  const walk = (node) => {
    for (const element of node.querySelectorAll("*")) {
      if (element.shadowRoot) walk(element.shadowRoot);
      const own = [...element.childNodes].filter((one) => one.nodeType === 3)
        .map((one) => one.data.trim()).join(" ").trim();
      const text = own || element.value || element.placeholder;
      if (!text || element.closest("style, script, noscript, option, canvas")) continue;
      if (element.matches("[data-testid=stIconMaterial], input:not([type=text])")) continue;
      const isHint = !own && !element.value;
      const style = getComputedStyle(element, isHint ? "::placeholder" : null);
      const box = element.getBoundingClientRect();
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (box.width < 3 || box.height < 3 || element.closest(":disabled")) continue;
      const ground = groundOf(element), ink = over(rgba(style.color), ground);
      found.set(JSON.stringify([ink, ground]), { text: text.slice(0, 40), ink, ground });
    }
  };
  walk(document);
  return [...found.values()];
}"""


def luminance(colour: list[float]) -> float:
    parts = (part / 255 for part in colour)
    r, g, b = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: list[float], other: list[float]) -> float:
    """Return the contrast of two colours (WCAG 2.2, relative luminance)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def rgb(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def css(colour: str) -> str:
    return "rgb({:.0f}, {:.0f}, {:.0f})".format(*rgb(colour))


def faint(words: list[dict[str, Any]]) -> list[tuple[str, float]]:
    """Return the words that do not stand out enough."""
    rated = [(word["text"], contrast(word["ink"], word["ground"])) for word in words]
    return [(text, round(ratio, 2)) for text, ratio in rated if ratio < LEAST - 0.005]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_on_screen_are_the_designs(visit: Open, scheme: Scheme) -> None:
    opened = visit("/?sel=kant-air-base", color_scheme=scheme)
    tokens = TOKENS[scheme]
    page = opened.page

    expect(page.locator("[data-testid=stApp]")).to_have_css(
        "background-color", css(tokens["paper"])
    )
    expect(opened.card.get_by_role("heading")).to_have_css("color", css(tokens["ink"]))
    expect(opened.map.locator(".legend")).to_have_css("background-color", css(tokens["paper"]))
    expect(page.get_by_role("button", name="Copy link").first).to_have_css(
        "color", css(tokens["accent"])
    )
    opened.wait_store(f"S.theme.tokens.ink === '{tokens['ink']}'")
    assert page.evaluate("window.dateline.theme.dark") is (scheme == "dark")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(visit: Open, scheme: Scheme) -> None:
    opened = visit("/?sel=kant-air-base&actor=jim-geraghty.russia", color_scheme=scheme)
    expect(opened.card.get_by_role("heading")).to_be_visible()
    opened.click_mark("dushanbe")

    words = opened.page.evaluate(WORDS)
    assert len(words) > 5
    assert faint(words) == []
    in_map = opened.map_frame().evaluate(WORDS)
    assert len(in_map) > 2
    assert faint(in_map) == []
    opened.page.get_by_role("button", name="More filters").click()
    expect(opened.page.get_by_role("dialog")).to_be_visible()
    assert faint(opened.page.evaluate(WORDS)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_labels_drawn_on_the_map_stand_out_too(scheme: Scheme) -> None:
    tokens = TOKENS[scheme]

    for ink, ground in (
        ("ink", "land"),
        ("ink2", "land"),
        ("maplabel", "land"),
        ("maplabel", "sea"),
        ("ink", "paper"),
        ("onaccent", "accent"),
    ):
        assert contrast(rgb(tokens[ink]), rgb(tokens[ground])) >= LEAST, (ink, ground)


def test_the_other_pages_stand_out_in_the_dark(visit: Open) -> None:
    opened = visit("/about", color_scheme="dark")
    expect(opened.page.get_by_role("heading", level=1)).to_be_visible()
    about = faint(opened.page.evaluate(WORDS))
    opened.open("/sources")
    expect(opened.page.get_by_role("heading", level=1)).to_be_visible()

    assert about + faint(opened.page.evaluate(WORDS)) == []


def test_the_page_changes_with_the_system_and_keeps_what_is_seen(visit: Open) -> None:
    opened = visit("/?sel=kant-air-base&at=42_74_6")
    frame = opened.map_frame()
    frame.evaluate("window.wasHere = true")
    grounds = []

    for scheme in ("dark", "light"):
        opened.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # its two words
        opened.wait_store(f"S.theme.dark === {str(scheme == 'dark').lower()}")
        paper = css(TOKENS[scheme]["paper"])  # type: ignore[index]
        expect(opened.map.locator(".legend")).to_have_css("background-color", paper)
        grounds.append(paper)

    assert all(one != other for one, other in pairwise(grounds))
    assert frame.evaluate("window.wasHere") is True
    expect(opened.card.get_by_role("heading", name="Kant Air Base")).to_be_visible()
