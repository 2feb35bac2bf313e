"""The seed article from scratch, beside the records that were made of it by hand."""

import pytest

from bench.seed_article import FOUND, METONYMS, PUBLISHED, Row, compare, tally
from dashboard.archive import Archive
from dashboard.extract.article import extract
from dashboard.extract.clean import clean_text
from dashboard.extract.extraction import Extraction, marker
from dashboard.extract.suggestion import Use
from dashboard.store.dossier import read_archive
from dashboard.store.gazetteer.opening import open_world
from dashboard.store.locations import geo_folder, seeds_folder


@pytest.fixture(scope="module")
def archive() -> Archive:
    return read_archive(seeds_folder(), geo_folder())


@pytest.fixture(scope="module")
def found(archive: Archive) -> Extraction:
    (source,) = archive.sources.values()
    return extract(clean_text(source.text), open_world(), published=PUBLISHED, country="IN")


@pytest.fixture(scope="module")
def rows(archive: Archive, found: Extraction) -> tuple[Row, ...]:
    return compare(archive, found)


def off(rows: tuple[Row, ...], kind: str) -> list[Row]:
    """Return the rows of a kind that are not as they should be."""
    return [row for row in rows if row.kind == kind and row.verdict != FOUND]


def test_nine_tenths_of_the_places_where_something_is_are_found(rows: tuple[Row, ...]) -> None:
    at = [row for row in rows if row.kind in ("place", "border")]

    assert sum(row.verdict == FOUND for row in at) >= 0.9 * len(at), off(rows, "place")


def test_the_border_is_a_line(rows: tuple[Row, ...]) -> None:
    assert tally(rows, "border") == (1, 0, 0), off(rows, "border")


def test_no_metonym_is_a_marker(rows: tuple[Row, ...], found: Extraction) -> None:
    assert tally(rows, "metonym") == (len(METONYMS), 0, 0), off(rows, "metonym")
    assert not any(marker(one) for one in found.places if one.use is not Use.PLACE)


def test_every_date_has_its_bounds(rows: tuple[Row, ...]) -> None:
    assert off(rows, "date") == []


def test_every_quote_has_its_speaker(rows: tuple[Row, ...]) -> None:
    assert off(rows, "quote") == []


def test_nothing_comes_from_a_line_that_links_to_another_article(rows: tuple[Row, ...]) -> None:
    assert tally(rows, "line of the page") == (2, 0, 0)


def test_every_date_encloses_the_day_that_the_records_know(archive: Archive) -> None:
    from bench.seed_article import DATES
    from dashboard.dates import bounds

    by_hand = {record.when.words: record.when for record in archive.records}
    for words, _, edtf in DATES:
        known = by_hand.get(words)
        if known and known.earliest and known.latest:
            first, last = bounds(edtf)
            assert first
            assert last
            assert first <= known.earliest
            assert known.latest <= last
