"""Dossiers on disk: what is sound is read, and each fault is named by file and line."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.dates import Basis
from dashboard.model import Kind, PlaceRole
from dashboard.store.dossier import read_archive
from dashboard.store.locations import data_root
from tests.store.small import ARTICLE, read_small, spoil, told, write_small


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write_small(tmp_path)


def test_a_sound_dossier_is_read_whole(small: Path) -> None:
    archive = read_small(small)

    assert told(archive, small) == []
    assert archive.left_out == 0
    assert [record.id for record in archive.records] == ["ada-met-ben", "long-border"]
    assert archive.sources["small-talk"].text == ARTICLE
    assert archive.sources["small-talk"].published.basis is Basis.RESOLVED
    assert archive.sources["small-talk"].retrieved == date(2022, 5, 5)
    assert archive.actors["ada"].affiliation == "club"
    assert archive.actors["ada"].aliases == ("A.",)
    assert [entry.why for entry in archive.unrecorded] == ["weather", "a link"]
    assert archive.places["dushanbe"].lat == 38.5
    assert list(archive.lines) == ["the-border"]


def test_a_record_is_read_field_by_field(small: Path) -> None:
    record = read_small(small).record("long-border")

    assert record is not None
    assert record.kind is Kind.BORDER
    assert record.event_type is None
    assert record.excerpts[0].quote == ARTICLE[52:88]
    assert record.attribution.actor == "ben"
    assert record.places_with(PlaceRole.AT) == ("the-border",)
    assert not record.when.is_dated
    assert record.credibility == 6


OTHER_FAULTS = [
    ("source", "8", "9", "source.yaml:2: article.txt has the sha256 "),
    ("article", "warm", "cold", "source.yaml:2: article.txt has the sha256 "),
    (
        "source",
        "id: small-talk",
        "id: small-walk",
        'source.yaml:1: id "small-walk"; expected "small-talk", the name of its folder',
    ),
    ("source", "sha256: ", "sha256: x", 'source.yaml:2: sha256 "x'),
    ("source", "https://", "javascript://", 'source.yaml:6: url "javascript://example.org/talk"'),
    ("source", "language: en", "language: English!", 'source.yaml:9: language "English!"'),
    (
        "source",
        "reliability: F",
        "reliability: Z",
        'source.yaml:10: reliability "Z"; expected one of A to F',
    ),
    ("source", "edtf: ", "edft: ", 'source.yaml:7: no "edtf"; expected "edtf:" in the published'),
    ("source", "id: small-talk\n", "", 'source.yaml:1: no "id"'),
    ("source", "title:", "titel:", 'source.yaml:3: unknown field "titel"; expected one of author,'),
    ("actors", "kind: organisation", "kind: company", 'actors.yaml:3: kind "company"'),
    (
        "actors",
        "affiliation: club",
        "affiliation: clubb",
        'actors.yaml:1: unknown affiliation "clubb"; expected a sound actor; did you mean "club"?',
    ),
    (
        "actors",
        "id: ben",
        "id: ada",
        'actors.yaml:2: actor "ada" a second time; expected once, as in line 1',
    ),
    ("actors", "aliases: [A.]", "aliases: A.", 'actors.yaml:1: "aliases" is the text "A."'),
    ("unrecorded", "start: 39", "start: 38", 'unrecorded.yaml:1: span 38 to 51 holds " It was'),
    ("unrecorded", "quote: It was warm.", "quote: It was hot.", "unrecorded.yaml:3: quote"),
    ("unrecorded", "  why: weather\n", "", 'unrecorded.yaml:1: no "why"'),
    (
        "unrecorded",
        "start: 39\n  end: 51\n  quote: It was warm.",
        "start: 52\n  end: 82\n  quote: The border is 1344 km long, Be",
        "unrecorded.yaml:1: unrecorded",
    ),
    (
        "unrecorded",
        "- start: 39\n  end: 51\n  quote: It was warm.\n  why: weather\n",
        "",
        'article.txt:1: sentence "It was warm.", 39 to 51, is nowhere; expected an excerpt, or an '
        "entry in unrecorded.yaml",
    ),
    ("places", "  coordinate_source: GeoNames\n", "", 'places.yaml:1: no "coordinate_source"'),
    ("places", "coordinate_source: GeoNames", "coordinate_source: ''", "places.yaml:9: an empty"),
    (
        "places",
        "lat: 38.5\n  lon: 68.7",
        "lat: 68.7\n  lon: 38.5",
        "places.yaml:5: lat 68.7, lon "
        "38.5 outside TJ; expected lat 38.5, lon 68.7; they look swapped",
    ),
    (
        "places",
        "lat: 38.5",
        "lat: 48.5",
        "places.yaml:5: lat 48.5, lon 68.7 outside TJ; expected inside it",
    ),
    (
        "places",
        "lat: 38.5\n  lon: 68.7",
        "lat: 138.5\n  lon: 38.7",
        "places.yaml:5: lat 138.5, lon 38.7; expected lat 38.7, lon 138.5; they look swapped",
    ),
    ("places", "lon: 68.7", "lon: 680", 'places.yaml:5: place "dushanbe" at lat 38.5, lon 680.0'),
    ("places", "lon: 68.7", "lon: nan", 'places.yaml:6: lon "nan"; expected a decimal number'),
    ("places", "  lon: 68.7\n", "", 'places.yaml:5: place "dushanbe" has one coordinate of two'),
    ("places", "precision: city", "precision: town", 'places.yaml:4: precision "town"'),
    (
        "places",
        "precision: city",
        "precision: country",
        'places.yaml:5: country "dushanbe" with a point',
    ),
    ("places", "uncertainty_km: 10", "uncertainty_km: -1", "places.yaml:7: uncertainty_km -1.0"),
    ("places", "country: TJ\n", "country: Tajikistan\n", 'places.yaml:8: country "Tajikistan"'),
    ("places", "verified: true", "verified: yes", 'places.yaml:11: verified "yes"; expected true'),
    ("places", "country:TJ", "country:XX", 'places.yaml:15: unknown country "XX"'),
    ("places", "country:TJ", "country:tj", 'places.yaml:15: geometry "country:tj"; expected codes'),
    (
        "places",
        "country:TJ",
        "line:the-border",
        'places.yaml:15: geometry "line:the-border" of a country; expected "country:..."',
    ),
    (
        "places",
        "line:the-border",
        "line:the-boarder",
        'places.yaml:21: unknown line "the-boarder"; '
        'expected a line of lines.json; did you mean "the-border"?',
    ),
    ("lines", "FeatureCollection", "Feature", "lines.json:1: lines: no FeatureCollection"),
    ("views", "[", "", "views.json:1: not JSON"),
    ("basemap-de-facto", '"features"', '"f"', "basemap-de-facto.json:1: unreadable"),
]


@pytest.mark.parametrize(("name", "old", "new", "fault"), OTHER_FAULTS)
def test_a_fault_is_named_by_file_and_line(
    small: Path, name: str, old: str, new: str, fault: str
) -> None:
    spoil(small, name, old, new)
    archive = read_small(small)

    assert any(line.startswith(fault) for line in told(archive, small)), told(archive, small)


def test_all_faults_are_told_at_once(small: Path) -> None:
    spoil(small, "records", "kind: event\n", "kind: evnt\n")
    spoil(small, "records", "place: the-border", "place: nowhere")
    spoil(small, "places", "verified: true", "verified: yes")
    spoil(small, "source", "language: en", "language: E")

    assert len({fault.path.name for fault in read_small(small).faults}) == 3
    assert len(read_small(small).faults) >= 4


def test_a_changed_article_keeps_the_records_whose_excerpts_still_hold(small: Path) -> None:
    spoil(small, "article", "km long", "km wide")
    archive = read_small(small)

    assert [record.id for record in archive.records] == ["ada-met-ben"]
    assert [line.partition(":")[0] for line in told(archive, small)] == [
        "records.yaml",
        "source.yaml",
    ]


def test_a_place_with_a_fault_takes_its_records_with_it(small: Path) -> None:
    spoil(small, "places", "verified: true", "verified: yes")
    archive = read_small(small)

    assert "dushanbe" not in archive.places
    assert [record.id for record in archive.records] == ["long-border"]
    assert archive.left_out == 1


@pytest.mark.parametrize("name", ["article.txt", "source.yaml", "actors.yaml", "records.yaml"])
def test_a_missing_file_is_a_fault(small: Path, name: str) -> None:
    (small / "seeds/small-talk" / name).unlink()

    assert f"{name}:1: missing; expected a file of that name" in told(read_small(small), small)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "article.txt:1: an empty article; expected its text"),
        (b"One.\nTwo \xff.", "article.txt:2: byte 0xff, not UTF-8; expected UTF-8"),
    ],
)
def test_an_article_that_is_no_text_is_a_fault(small: Path, content: bytes, fault: str) -> None:
    (small / "seeds/small-talk/article.txt").write_bytes(content)
    archive = read_small(small)

    assert told(archive, small) == [fault]
    assert archive.records == ()
    assert archive.left_out == 2


def test_a_folder_without_dossiers_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert "no dossier" in str(read_archive(tmp_path / "empty", tmp_path).faults)
    assert "unreadable" in str(read_archive(tmp_path / "none", tmp_path).faults)


def test_the_seeds_that_come_with_dateline_are_sound() -> None:
    root = data_root()
    archive = read_archive(root / "seeds", root / "data" / "geo")

    assert [str(fault) for fault in archive.faults] == []
    assert archive.left_out == 0
    assert len(archive.records) > 30
    assert len(archive.places) >= 20
