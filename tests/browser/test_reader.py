"""The article and the card: a sentence leads to its mark, and the card says what is known."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from dashboard.geo.distance import distance_to_line_km
from dashboard.geo.points import Point
from dashboard.model import PlaceId
from dashboard.store.dossier import read_archive
from dashboard.store.locations import geo_folder, seeds_folder
from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
ARCHIVE = read_archive(seeds_folder(), geo_folder())
KREMLIN = "putin-on-csto-forces-at-the-kremlin"
IN_SIGHT = """(element) => {
  const view = element.closest(".scroller").getBoundingClientRect();
  const box = element.getClientRects()[0];
  return box.top >= view.top - 1 && box.bottom <= view.bottom + 1;
}"""


def article(opened: Visit) -> Locator:
    return opened.page.get_by_role("region", name="Article")


def piece(opened: Visit, text: str) -> Locator:
    """Return the piece of the article that holds some words."""
    return article(opened).locator(".seg").filter(has_text=text).first


def heading(opened: Visit, title: str) -> Locator:
    return opened.card.get_by_role("heading", name=title)


def test_a_sentence_selects_its_record_and_the_map_goes_there(visit: Open) -> None:
    opened = visit()
    opened.wait_map("marks.length > 3 && !marks.some((mark) => mark.ref === 'kremlin')")
    before = opened.map_frame().evaluate("window.datelineMap.camera")

    with opened.rerun():
        piece(opened, "equipping the CSTO Collective Forces").click()

    expect(heading(opened, "Putin on equipping the CSTO Collective Forces")).to_be_visible()
    expect(opened.card).to_contain_text("Moscow Kremlin")
    expect(opened.card).to_contain_text("16 May 2022")
    opened.wait_map(f"marks.some((mark) => mark.ids.includes('{KREMLIN}'))")
    size = opened.map.locator(".leaflet-container").bounding_box()
    assert size is not None
    marks = [mark for mark in opened.marks() if KREMLIN in mark["ids"]]
    assert all(0 < mark["x"] < size["width"] and 0 < mark["y"] < size["height"] for mark in marks)
    assert opened.map_frame().evaluate("window.datelineMap.camera") != before


def test_the_map_stays_where_it_is_if_the_mark_is_in_sight(visit: Open) -> None:
    opened = visit()
    opened.wait_map("marks.length > 3")
    before = opened.map_frame().evaluate("window.datelineMap.camera")

    with opened.rerun():
        piece(opened, "Kant Air Base in Kyrgyzstan").click()
    expect(heading(opened, "Russian drones and helicopters at Kant Air Base")).to_be_visible()
    opened.wait_map()

    assert opened.map_frame().evaluate("window.datelineMap.camera") == before


def test_another_click_where_sentences_overlap_goes_to_the_next_one_out(visit: Open) -> None:
    opened = visit()
    words = piece(opened, "his detailed meeting")
    wanted = ("putin-and-rahmon-meet", "putin-visits-dushanbe", "special-attention-to-afghanistan")

    found = []
    for _ in range(4):
        with opened.rerun():
            words.click()
        found.append(opened.page.evaluate("window.dateline.live.selected"))

    assert found == [*wanted, wanted[0]]


def test_records_that_start_on_one_line_are_listed(visit: Open) -> None:
    opened = visit()
    more = article(opened).get_by_role("button", name="more record starts on this line").first

    more.click()
    listed = article(opened).get_by_role("group", name="Records that start on this line")
    expect(listed.get_by_role("button")).to_have_count(2)
    titles = listed.get_by_role("button").all_inner_texts()
    with opened.rerun():
        listed.get_by_role("button").nth(1).click()

    expect(heading(opened, titles[1].strip())).to_be_visible()


def test_a_record_told_twice_is_one_record_with_both_its_sentences_lit(visit: Open) -> None:
    opened = visit("/?sel=putin-on-normalizing-afghanistan")

    lit = article(opened).locator(".seg.on")
    expect(lit.filter(has_text="doing everything to normalize the situation")).to_have_count(2)
    expect(opened.card).to_contain_text("Sentence 1, sentence 6 one record")


def test_the_evidence_on_the_card_leads_to_each_sentence(visit: Open) -> None:
    opened = visit("/?sel=putin-on-normalizing-afghanistan")
    links = opened.card.get_by_role("button", name="entence ")
    lit = article(opened).locator(".seg.on")
    expect(links).to_have_count(2)

    for link, words in ((links.nth(1), "You know that we are"), (links.nth(0), "said that Moscow")):
        link.click()
        place = lit.filter(has_text=words).element_handle()
        opened.page.wait_for_function(IN_SIGHT, arg=place)


def test_the_evidence_opens_the_article_if_another_tab_is_open(visit: Open) -> None:
    opened = visit("/?sel=kant-air-base&tab=table")

    with opened.rerun():
        opened.card.get_by_role("button", name="Sentence").first.click()

    expect(opened.page.get_by_role("radio", name="Article")).to_be_checked()
    expect(piece(opened, "Kant Air Base in Kyrgyzstan")).to_be_in_viewport()


def test_sentences_outside_the_filter_are_quiet(visit: Open) -> None:
    opened = visit()
    lit = article(opened).locator(".line.lit")
    expect(lit.first).to_be_visible()
    before = lit.count()

    with opened.rerun():
        opened.page.get_by_role("button", name="Bases 2").click()

    expect(piece(opened, "Kant Air Base in Kyrgyzstan").locator(".line.lit")).not_to_have_count(0)
    assert 0 < lit.count() < before
    piece(opened, "the start of conflict in Ukraine").click()
    expect(opened.card).to_contain_text("Choose a mark, a lit sentence or a row.")


def test_the_card_says_what_stands_at_kant_who_says_so_and_how_far_the_border_is(
    visit: Open,
) -> None:
    opened = visit("/?sel=kant-air-base")
    place = ARCHIVE.places[PlaceId("kant-air-base")]
    assert place.lat is not None
    assert place.lon is not None
    km = distance_to_line_km(Point(place.lat, place.lon), ARCHIVE.lines["tajik-afghan-border"])

    for words in (
        "Russian drones and helicopters at Kant Air Base",
        "Russia actor",
        "Jim Geraghty speaker",
        "Kant Air Base site, ± 2 km",
        "42.8532, 74.8465",
        "airportsdata",
        "28 September 2021",
        "“September 28, 2021”",
        "claimed",
        "credibility 6: cannot be judged",
        f"{km:,.0f} km to the Tajik-Afghan border, computed",
    ):
        expect(opened.card).to_contain_text(words)


def test_the_card_says_what_rahmon_said_about_trade_and_where_in_the_text(visit: Open) -> None:
    opened = visit("/?actor=emomali-rahmon&kind=quote&q=trade")

    expect(opened.totals).to_contain_text("1 of 37 records")
    with opened.rerun():
        piece(opened, "mutual trade has grown by almost 50 percent").click()

    expect(heading(opened, "Rahmon on trade and ties with Russia")).to_be_visible()
    expect(opened.card).to_contain_text("Emomali Rahmon")
    expect(opened.card).to_contain_text("the words are “stated the Tajikistan President”")


def test_next_and_previous_stay_in_the_selection(visit: Open) -> None:
    opened = visit("/?kind=base&sel=russian-201st-base")
    expect(opened.card).to_contain_text("1 of 2")

    with opened.rerun():
        opened.card.get_by_role("button", name="Next record").click()
    expect(heading(opened, "Russian drones and helicopters at Kant Air Base")).to_be_visible()
    expect(opened.card).to_contain_text("2 of 2")
    with opened.rerun():
        opened.card.get_by_role("button", name="Next record").press("j")

    expect(opened.card).to_contain_text("1 of 2")


def test_pointing_at_a_sentence_marks_it_on_the_map(visit: Open) -> None:
    opened = visit()

    piece(opened, "Kant Air Base in Kyrgyzstan").hover()

    opened.wait_store("S.live.hovered === 'kant-air-base'")
