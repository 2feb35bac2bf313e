import json
from typing import Any

import pytest

from dashboard.errors import DataMissingError, PlaceError
from dashboard.geo.borders import length_of, parse_lines, parse_views, points_of
from dashboard.geo.points import Point
from tests.geo.files import FOLDER, VIEWS, borders, edges

BORDER = "tajik-afghan-border"
LINES = parse_lines((FOLDER / "lines.json").read_bytes())
WAY = {"type": "LineString", "coordinates": [[68, 37], [69, 38]]}


def collection(*features: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features)}


def test_the_border_measures_what_natural_earths_10m_line_does() -> None:
    drawn = length_of(LINES, BORDER)

    assert drawn == pytest.approx(1172, rel=0.005)


def test_the_drawn_border_is_not_the_stated_1344_km() -> None:
    assert abs(length_of(LINES, BORDER) - 1344) > 100


def test_the_border_is_one_line_from_west_to_east() -> None:
    (line,) = points_of(LINES, BORDER)

    assert len(line) > 400
    assert (line[0].lon, line[0].lat) == pytest.approx((67.78, 37.19), abs=0.01)
    assert (line[-1].lon, line[-1].lat) == pytest.approx((74.89, 37.23), abs=0.01)
    assert len(set(line)) == len(line)


def test_the_border_runs_where_the_detailed_basemap_draws_one() -> None:
    drawn = {
        point for line in borders("detail-central-asia.json") for e in edges(line) for point in e
    }
    (line,) = points_of(LINES, BORDER)
    ends = [(round(point.lon, 3), round(point.lat, 3)) for point in (line[0], line[-1])]

    assert set(ends) <= drawn


def test_lines_are_read_from_text_and_from_parsed_json() -> None:
    document = collection({"type": "Feature", "id": "way", "properties": {}, "geometry": WAY})
    expected = {"way": ((Point(lat=37, lon=68), Point(lat=38, lon=69)),)}

    assert parse_lines(document) == parse_lines(json.dumps(document)) == expected


def test_a_line_of_several_runs_is_measured_without_the_gaps() -> None:
    runs = {"type": "MultiLineString", "coordinates": [[[0, 0], [0, 1]], [[50, 0], [50, 1]]]}
    lines = parse_lines(collection({"id": "two", "geometry": runs}))

    assert length_of(lines, "two") == pytest.approx(2 * 110.574, abs=0.01)


@pytest.mark.parametrize(
    ("document", "message"),
    [
        pytest.param("{", "not JSON", id="no JSON"),
        pytest.param([], "no FeatureCollection", id="a list"),
        pytest.param({"type": "FeatureCollection", "features": 5}, "no features", id="a number"),
        pytest.param(collection({"geometry": WAY}), "has no id", id="no id"),
        pytest.param(collection(None), "has no id", id="nothing"),
        pytest.param(collection({"id": "x"}), '"x" can\'t be read', id="no geometry"),
        pytest.param(
            collection({"id": "x", "geometry": {"type": "Point", "coordinates": [1, 2]}}),
            "it is a Point",
            id="a point",
        ),
        pytest.param(
            collection({"id": "x", "geometry": {"type": "LineString", "coordinates": [[1, 2]]}}),
            "fewer than two",
            id="one point",
        ),
        pytest.param(
            collection(
                {"id": "x", "geometry": {"type": "LineString", "coordinates": [[1, 2], [1, 99]]}}
            ),
            "off the globe",
            id="off the globe",
        ),
    ],
)
def test_lines_that_are_none_are_refused(document: Any, message: str) -> None:
    with pytest.raises(DataMissingError, match=message):
        parse_lines(document)


def test_an_unknown_line_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(PlaceError, match=f"no-such-line.*{BORDER}"):
        length_of(LINES, "no-such-line")


def test_each_view_says_whose_it_is_and_has_its_basemap() -> None:
    views = parse_views((FOLDER / "views.json").read_bytes())

    assert tuple(view.id for view in views) == VIEWS
    assert all((FOLDER / f"basemap-{view.id}.json").exists() for view in views)
    assert "Natural Earth" in views[0].name
    assert "UN" in views[1].name


@pytest.mark.parametrize("view", parse_views((FOLDER / "views.json").read_bytes()), ids=VIEWS)
def test_the_note_fits_a_line_and_the_rest_is_told_when_asked(view: Any) -> None:
    assert "No statement on legal status" in view.note
    assert "Tajik–Kyrgyz" in view.note
    assert len(view.name) + len(view.note) < 130
    for dispute in ("Crimea", "Western Sahara", "Kashmir", "Aksai Chin", "Golan", "not whole"):
        assert dispute in view.about


@pytest.mark.parametrize(
    ("document", "message"),
    [
        pytest.param("[", "not JSON", id="no JSON"),
        pytest.param([], "no entry", id="empty"),
        pytest.param([{"id": "x", "name": "X", "note": "n"}], '"about"', id="a text is missing"),
        pytest.param([5], '"id"', id="a number"),
        pytest.param(
            [{"id": "x", "name": "X", "note": "n", "about": "a"}] * 2, "twice", id="twice"
        ),
    ],
)
def test_views_that_are_none_are_refused(document: Any, message: str) -> None:
    with pytest.raises(DataMissingError, match=message):
        parse_views(document)
