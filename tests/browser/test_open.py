"""The dashboard opens on the seed article, whole, and its pages say nothing is wrong."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from dashboard.model import PlaceRole
from dashboard.store.dossier import read_archive
from dashboard.store.locations import geo_folder, seeds_folder
from tests.browser.visit import MAP, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
ARCHIVE = read_archive(seeds_folder(), geo_folder())
SOURCE = ARCHIVE.sources["indianarrative-putin-dushanbe-2022"]
# Streamlit looks for its base path at the page's address first, and finds it one up
LOOKING_AROUND = re.compile(r"404.*/(sources|about)/_stcore/(health|host-config)\)$")


def test_it_opens_on_the_seed_article_with_all_its_records(visit: Open) -> None:
    opened = visit()
    page = opened.page

    expect(page).to_have_title("Dateline")
    expect(opened.totals).to_contain_text("37 of 37 records")
    for kind in ("Events 15", "Bases 2", "Quotes 6", "Claims 10", "Statistics 3"):
        expect(page.get_by_role("button", name=kind)).to_be_visible()
    expect(page.get_by_role("radio", name="Table 37")).to_be_visible()
    expect(page.get_by_role("textbox", name="From date")).to_have_value("1 Jan 2021")
    expect(opened.card).to_contain_text("Choose a mark, a lit sentence or a row.")
    opened.wait_map("marks.some((mark) => mark.kind === 'plate')")
    assert opened.mark("dushanbe")["count"] == 11
    assert not opened.complaints


def test_each_record_has_a_mark_or_is_counted_as_having_no_place(visit: Open) -> None:
    placed = {one.id for one in ARCHIVE.records if one.places_with(PlaceRole.AT)}
    moving = {
        one.id
        for one in ARCHIVE.records
        if one.places_with(PlaceRole.FROM) and one.places_with(PlaceRole.TO)
    }
    opened = visit("/?at=45_75_2.5")
    opened.wait_map("marks.some((mark) => mark.ref === 'china')")

    routes = {mark["ids"][0] for mark in opened.marks() if mark["kind"] == "route"}
    line = {one.id for one in ARCHIVE.records if one.kind == "border"}
    assert opened.on_map() | line == placed
    assert routes == moving
    without = opened.page.get_by_role("radio", name=f"No place {37 - len(placed)}")
    expect(without).to_be_visible()


def test_the_reader_shows_the_article_word_for_word(visit: Open) -> None:
    opened = visit()
    article = opened.page.get_by_role("region", name="Article")
    expect(article.locator("p").last).to_be_visible()

    shown = article.locator("p").evaluate_all(
        """(blocks) => blocks.map((block) => {
          const copy = block.cloneNode(true);
          for (const button of copy.querySelectorAll("button")) button.remove();
          return copy.textContent;
        })"""
    )

    assert "".join("".join(shown).split()) == "".join(SOURCE.text.split())


def test_the_note_says_whose_boundaries_are_drawn(visit: Open) -> None:
    opened = visit()

    note = opened.map.locator("footer.note-bar")
    expect(note).to_contain_text("Natural Earth, de facto view.")
    expect(note).to_contain_text("No statement on legal status.")


def test_sources_has_the_sheet_of_the_article_with_its_hash(visit: Open) -> None:
    opened = visit()
    page = opened.page
    page.get_by_role("link", name="Sources").click()

    expect(page.get_by_role("heading", name="Sources", exact=True)).to_be_visible()
    sheet = page.locator("[data-testid=stDataFrame]").first
    expect(sheet.locator("[role=gridcell]").filter(has_text=SOURCE.sha256)).to_have_count(1)
    expect(page.get_by_text("Sentences that carry no record: 3")).to_be_visible()
    assert not opened.complaints


def test_a_place_is_found_by_one_of_its_names_with_no_network(visit: Open) -> None:
    opened = visit("/sources")
    page = opened.page

    page.get_by_role("textbox", name="Name of a place").fill("Сталинабад, no such place")
    page.keyboard.press("Enter")
    expect(page.get_by_text("is not found. Only the places above are known.")).to_be_visible()
    page.get_by_role("textbox", name="Name of a place").fill("Душанбе")
    page.keyboard.press("Enter")

    found = page.locator("[data-testid=stDataFrame]").last
    expect(found.locator("[role=gridcell]").filter(has_text="38.53575")).to_have_count(1)


def test_about_tells_the_method_the_words_the_limits_and_the_licences(visit: Open) -> None:
    opened = visit()
    page = opened.page
    page.get_by_role("link", name="About").click()

    for heading in ("About Dateline", "Words", "Boundaries", "Limits", "Licences"):
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    expect(page.get_by_role("row", name="Speculative")).to_be_visible()
    assert not opened.complaints


@pytest.mark.parametrize("path", ["/sources", "/about"])
def test_a_page_opens_by_its_own_address(visit: Open, path: str) -> None:
    opened = visit(path)

    expect(opened.page.get_by_role("heading", level=1)).to_be_visible()
    assert [said for said in opened.complaints if not LOOKING_AROUND.search(said)] == []


def test_coming_back_from_another_page_keeps_the_view(visit: Open) -> None:
    opened = visit("/?actor=emomali-rahmon&tab=table")
    page = opened.page

    page.get_by_role("link", name="About").click()
    expect(page.get_by_role("heading", name="About Dateline")).to_be_visible()
    page.get_by_role("link", name="Map", exact=True).click()

    expect(opened.chips.get_by_role("button", name="Actor: Emomali Rahmon")).to_be_visible()
    expect(page.get_by_role("radio", name="Table")).to_be_checked()
    opened.wait_params(actor="emomali-rahmon", tab="table")


def test_nothing_moves_when_the_rest_of_the_page_follows_the_map(visit: Open) -> None:
    opened = visit("/sources")
    page = opened.page
    places: list[dict[str, float] | None] = []
    page.goto(opened.server + "/")
    page.wait_for_selector(MAP, timeout=20_000)
    for _ in range(2):
        places.append(page.locator(".st-key-map").bounding_box())
        opened.wait_idle()

    expect(page.get_by_role("combobox", name="Actor", exact=True)).to_be_visible()
    assert places[0] is not None
    assert places[0] == places[1]


def test_the_rest_of_the_page_comes_when_the_map_does_not(visit: Open) -> None:
    opened = visit("/sources")
    opened.page.route("**/map/start.js", lambda route: route.abort())

    opened.open("/")

    expect(opened.totals).to_contain_text("37 of 37 records")
    expect(opened.page.get_by_role("region", name="Article")).to_be_visible()
