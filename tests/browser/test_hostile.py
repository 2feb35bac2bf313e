"""Hostile text stays text: in every place where a text is shown, on every page, in a browser."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Dialog, expect

from dashboard.export.catalog import FORMATS
from dashboard.export.table import guarded
from dashboard.filters import Filter
from dashboard.model import ActorId, PlaceId, SourceId
from dashboard.params import plain as cut
from dashboard.params import to_params
from dashboard.store.dossier import read_archive
from dashboard.store.locations import geo_folder
from dashboard.ui.literal import visible
from tests.browser.hostile_seeds import LONG, PAYLOADS, Hostile, write_hostile
from tests.browser.visit import Visit, start_visit

MARK = re.compile(r"\[(U\+[0-9A-F]{4,6})\]")
STREAMLITS_OWN = "_stcore"  # it looks for its health beside each page first, and finds nothing
CARDS = {
    "script": "constructor",
    "md-image": "constructor-8",
    "md-marks": "constructor-11",
    "icon": "to-string-2",
    "bidi": "to-string-5",
    "control": "to-string-6",
    "long": "to-string-9",
}
LINK = {
    "sel": "script",
    "at": "autolink",
    "from": "icon",
    "kind": "directive",
    "publisher": "md-image",
    "actor": "bidi",
    "layers": "long",
    "view": "latex",
    "tab": "arrows",
    "measure": "control",
}
# Dateline's own places can't be hostile; this test's are, so it puts them in their stead.
REDIRECT = """
import pathlib
from dashboard.store import locations
locations.data_root = lambda: pathlib.Path({root!r})
"""
TEXTS = """() => {
  const texts = [document.body.textContent];
  const visit = (root) => root.querySelectorAll('*').forEach((element) => {
    if (!element.shadowRoot) return;
    texts.push(element.shadowRoot.textContent);
    visit(element.shadowRoot);
  });
  visit(document);
  return texts;
}"""
# What would be there had a payload been taken for markup.
MADE = """() => {
  const found = [];
  const is = (element) => {
    const { localName: name, textContent: text } = element;
    const link = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
    return /evil\\.invalid|^javascript:|^mailto:/.test(link)
      || element.matches('iframe[srcdoc], base, meta[http-equiv=refresh], .katex')
      || element.matches('[onerror], [onload], [ontoggle], [aria-label="home icon"]')
      || element.matches('img[alt="Streamlit logo"], img[alt=x], streamlit-help-icon, blockquote')
      || element.matches('.stMarkdownShimmer')
      || (name === 'script' && text.includes('__pwned'))
      || (['strong', 'em', 'del', 'code', 'h1', 'td'].includes(name)
        && ['bold', 'thin', 'gone', 'tick', 'ticks', 'head', 'cell'].includes(text.trim()))
      || (element.matches('[class*=stMarkdownColored]') && ['red', 'x'].includes(text));
  };
  const visit = (root) => root.querySelectorAll('*').forEach((element) => {
    if (is(element)) found.push(element.outerHTML.slice(0, 200));
    if (element.shadowRoot) visit(element.shadowRoot);
  });
  visit(document);
  return found;
}"""
SIDEWAYS = """() => [document.documentElement, document.querySelector('[data-testid=stMain]')]
  .some((element) => element.scrollWidth > element.clientWidth + 1)"""


@dataclass
class Attack:
    """A page that shows hostile text, and what was said by the way."""

    visit: Visit
    dialogs: list[str] = field(default_factory=list)

    def texts(self) -> str:
        """Return all text of the page and its frames, each hidden character by its name."""
        found = [text for frame in self.visit.page.frames for text in frame.evaluate(TEXTS)]
        return named("\n".join(found))

    def assert_harmless(self) -> None:
        """Fail if anything ran, was fetched or complained, or if the page is broken."""
        page = self.visit.page
        assert not any(frame.evaluate("'__pwned' in window") for frame in page.frames)
        assert self.dialogs == []
        assert self.visit.foreign == []
        assert [one for one in self.visit.complaints if STREAMLITS_OWN not in one] == []
        assert [made for frame in page.frames for made in frame.evaluate(MADE)] == []
        assert page.locator("[data-testid=stException]").count() == 0
        assert not re.search(r"Traceback|Exception\b", self.texts())
        assert not page.evaluate(SIDEWAYS), "the page scrolls sideways"

    def assert_shown(self, texts: Iterable[str]) -> None:
        """Fail if a text is not on the page as it is."""
        page = self.texts()
        assert [text for text in texts if named(text) not in page] == []


def named(text: str) -> str:
    """Return a text with hidden characters by name, as the reader and as labels show them."""
    return " ".join(MARK.sub(r"\1", visible(text)).split())


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    return write_hostile(tmp_path_factory.mktemp("hostile"), geo_folder())


@pytest.fixture(scope="module")
def url(hostile: Hostile, start_server: Callable[..., str]) -> str:
    """Return the address of a server whose dossiers and places are hostile."""
    site = hostile.root / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(REDIRECT.format(root=str(hostile.root)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(site))
        return start_server("--seeds", str(hostile.seeds))


@pytest.fixture(scope="module")
def attack(browser: Browser, url: str) -> Iterator[Attack]:
    """Return the one page of this file: the browser keeps what it has loaded."""
    attack = Attack(start_visit(browser, url))

    def said(dialog: Dialog) -> None:
        attack.dialogs.append(dialog.message)
        dialog.dismiss()

    attack.visit.page.on("dialog", said)
    yield attack
    attack.visit.context.close()


def test_map_and_reader_show_it_as_text(attack: Attack) -> None:
    visit = attack.visit
    page = visit.open("/")
    expect(page.locator(".reader p").first).to_contain_text("Here stands")
    attack.assert_shown(f"Here stands {text}" for text in list(PAYLOADS.values())[:15])
    spot = visit.mark("at-image")
    area = visit.map.locator(".leaflet-container")
    area.hover(position={"x": spot["x"], "y": spot["y"]})
    expect(visit.map.locator(".tooltip b")).to_have_text(PAYLOADS["image"])
    visit.click_mark("constructor")
    panel = visit.map.locator(".panel")
    expect(panel.locator("h2")).to_contain_text(PAYLOADS["jinja"][:20])
    expect(panel).to_contain_text(PAYLOADS["breakout"])
    visit.click_mark("central-asia")
    expect(panel.locator("h2")).to_contain_text(PAYLOADS["image"][:20])
    visit.map.get_by_role("button", name="Change view").click()
    expect(visit.map.locator(".views .view").first).to_contain_text(PAYLOADS["frame"])
    page.locator(".reader .more").first.click()
    expect(page.locator(".reader .list")).to_contain_text(PAYLOADS["script"])
    attack.assert_harmless()


def test_timeline_and_faults_show_it_as_text(attack: Attack) -> None:
    page = attack.visit.open("/?from=2022-01-01&to=2022-01-31&undated=0")
    plot = page.locator("section.timeline .plot").bounding_box()
    assert plot is not None
    x = attack.visit.day_on_axis(date(2022, 1, 1))
    tip = page.locator("section.timeline .tip")
    for step in range(40):  # the mark is a few pixels from where its day begins
        page.mouse.move(x + step, plot["y"] + plot["height"] - 50)
        if tip.is_visible():
            break
    expect(tip).to_contain_text(PAYLOADS["script"])
    page.get_by_text("Show the faults").click()
    expect(page.get_by_test_id("stCode")).to_contain_text(PAYLOADS["scheme"])
    expect(page.get_by_test_id("stCode")).to_contain_text(PAYLOADS["image"])
    attack.assert_harmless()


def test_card_and_table_show_it_as_text(attack: Attack, hostile: Hostile) -> None:
    page = attack.visit.open("/?sel=constructor&tab=table")
    expect(page.locator("tbody tr[data-id]")).to_have_count(len(hostile.titles) + 1)
    attack.assert_shown(hostile.titles)
    card = page.locator(".card[data-showing=data]")
    for name, id in CARDS.items():
        text = PAYLOADS[name]
        page.evaluate("(id) => window.dateline.select(id, 'table')", id)
        expect(card.locator(".title")).to_have_text(visible(text))
        expect(card).to_contain_text(visible(f"our note {text}"))
        expect(card).to_contain_text(visible(f"date {text}"))
        assert not page.evaluate(SIDEWAYS), f"{id} makes the page scroll sideways"
    attack.assert_harmless()


def test_chips_and_the_empty_state_show_it_as_text(attack: Attack, hostile: Hostile) -> None:
    """A chip is a label of Streamlit's: Markdown, icons, addresses, colours, arrows and more."""
    wanted = Filter(
        actors=tuple(ActorId(id) for id in hostile.actors),
        places=tuple(PlaceId(f"at-{name}") for name in PAYLOADS),
        sources=(SourceId("constructor"), SourceId("to-string")),
        text=f"{PAYLOADS['autolink']} nowhere",
    )
    page = attack.visit.open(f"/?{urlencode(to_params(wanted))}")
    buttons = attack.visit.chips.get_by_role("button")
    expect(buttons).to_have_count(2 * len(PAYLOADS) + 4)  # with articles, text and "Clear all"
    labels = {named(text) for text in page.locator(".st-key-chips button p").all_text_contents()}
    wished = {f"{noun}: {named(text)}" for noun in ("Actor", "Place") for text in PAYLOADS.values()}
    assert wished - labels == set()
    card = attack.visit.map.locator(".card")
    expect(card).to_contain_text("No record matches")
    expect(card).to_contain_text(PAYLOADS["autolink"])
    attack.assert_harmless()


def test_lists_to_choose_from_show_it_as_text(attack: Attack) -> None:
    page = attack.visit.open("/?q=back")
    attack.visit.choose_actor("alias back", re.escape(PAYLOADS["quotes"][:10]))
    expect(attack.visit.chips.get_by_role("button").first).to_contain_text(PAYLOADS["quotes"])
    page.get_by_role("combobox", name="Article").click()
    expect(page.get_by_role("option").first).to_contain_text("Unbreakable")
    attack.assert_harmless()


def test_a_hostile_link_is_named_and_dropped(attack: Attack) -> None:
    page = attack.visit.open(f"/?{urlencode({key: PAYLOADS[name] for key, name in LINK.items()})}")
    notice = page.locator(".st-key-notice_link")
    expect(notice).to_contain_text("This link does not fit the archive.")
    said = named(notice.text_content() or "")
    for key, noun in (("sel", "record"), ("at", "map position"), ("from", "date")):
        assert f"the {noun} “{cut(PAYLOADS[LINK[key]])[:40]}" in said
    assert len(said) < 2_000
    attack.assert_harmless()


def test_sources_and_about_show_it_as_text(attack: Attack) -> None:
    page = attack.visit.open("/sources")
    headings = {named(text) for text in page.locator("[data-heading-text]").all_text_contents()}
    assert {LONG, named(" ".join(list(PAYLOADS.values())[:20]))} - headings == set()
    page.get_by_text("Sentences that carry no record").first.click()
    field = page.get_by_label("Name of a place")
    field.fill(f"{PAYLOADS['autolink']}, {PAYLOADS['arrows'][:20]}")
    field.press("Enter")
    said = f"“{PAYLOADS['autolink']}, {PAYLOADS['arrows'][:20]}” is not found."
    expect(page.get_by_test_id("stAlert")).to_contain_text(said)
    attack.assert_harmless()
    page = attack.visit.open("/about")
    attack.assert_shown([PAYLOADS["image"], PAYLOADS["md-image"], PAYLOADS["latex"]])
    attack.assert_harmless()


def test_a_phone_is_not_broken_by_long_words(browser: Browser, url: str) -> None:
    attack = Attack(start_visit(browser, url, width=390, height=844, color_scheme="dark"))
    filters = "actor=to-string-9&place=at-long"
    for path in (f"/?sel=to-string-9&{filters}", "/sources"):
        page = attack.visit.open(path)
        expect(page.get_by_text(LONG).first).to_be_attached()
        attack.assert_harmless()
    attack.visit.context.close()


def test_exports_keep_it_as_text(hostile: Hostile) -> None:
    archive = read_archive(hostile.seeds, hostile.root / "data" / "geo")
    assert archive.left_out == 4
    written = {one.name: one.write(archive, archive.records).decode() for one in FORMATS}
    rows = list(csv.DictReader(io.StringIO(written["csv"], newline="")))
    assert {row["title"] for row in rows} >= {guarded(title) for title in hostile.titles}
    cells = [cell for row in rows for name, cell in row.items() if name not in ("lat", "lon")]
    assert [cell for cell in cells if cell.startswith(tuple("=+-@\t\r"))] == []
    features = json.loads(written["geojson"])["features"]
    assert {one["properties"]["title"] for one in features} >= set(hostile.titles)
