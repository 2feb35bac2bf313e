"""Geodata on disk: what the folder that comes with Dateline holds, and how it may break."""

from pathlib import Path

import pytest

from dashboard.store.geodata import parse_boxes, read_lines, read_places, read_views
from dashboard.store.locations import geo_folder
from tests.store.small import BASEMAP, FILES, spoil, write_small


def test_a_country_has_the_box_around_all_its_parts() -> None:
    boxes = parse_boxes(FILES["geo/basemap-de-facto.json"].encode())

    assert boxes == {"TJ": (36.0, 67.0, 41.0, 75.0)}
    assert BASEMAP["type"] == "FeatureCollection"


def test_a_country_that_one_view_lacks_is_no_geometry(tmp_path: Path) -> None:
    root = write_small(tmp_path)
    other = FILES["geo/basemap-de-facto.json"].replace('"TJ"', '"KG"')
    (root / "geo/basemap-un.json").write_text(other)
    places, faults = read_places(root / "geo")

    assert "tajikistan" not in places
    assert [fault.found for fault in faults] == ['unknown country "TJ"']


def test_without_a_basemap_places_are_still_read(tmp_path: Path) -> None:
    root = write_small(tmp_path)
    (root / "geo/basemap-de-facto.json").unlink()
    places, faults = read_places(root / "geo")

    assert len(places) == 3
    assert [fault.found for fault in faults] == ["no basemap"]


@pytest.mark.parametrize(
    ("content", "found"),
    [("[1", "not JSON"), ("[" * 100_000, ""), ('{"type": "FeatureCollection", "features": 7}', "")],
)
def test_lines_that_are_no_geojson_are_one_fault(tmp_path: Path, content: str, found: str) -> None:
    root = write_small(tmp_path)
    (root / "geo/lines.json").write_text(content)
    lines, faults = read_lines(root / "geo")

    assert lines == {}
    assert len(faults) == 1
    assert found in faults[0].found


def test_two_places_with_one_id_are_a_fault(tmp_path: Path) -> None:
    root = write_small(tmp_path)
    spoil(root, "places", "id: tajikistan", "id: dushanbe")
    _, faults = read_places(root / "geo")

    assert [(fault.line, fault.found) for fault in faults] == [
        (12, 'place "dushanbe" a second time')
    ]


def test_the_geodata_that_come_with_dateline_are_sound() -> None:
    places, faults = read_places(geo_folder())
    lines, line_faults = read_lines(geo_folder())
    views, view_faults = read_views(geo_folder())

    assert (*faults, *line_faults, *view_faults) == ()
    assert "tajik-afghan-border" in lines
    assert {view.id for view in views} == {"de-facto", "un"}
    assert places["palace-of-the-nation"].verified is False
    assert not places["tajikistan"].is_point
