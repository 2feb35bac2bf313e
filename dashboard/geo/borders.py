"""Border lines and the views of the world's borders: read from GeoJSON, and measured."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from dashboard.errors import DataMissingError, PlaceError
from dashboard.geo.distance import length_km
from dashboard.geo.points import Point, from_lonlat

Line = tuple[Point, ...]
Lines = Mapping[str, tuple[Line, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryView:
    """One way to draw the world's borders, and whose it is.

    `note` is one line that always stands under the map; `about` tells more when asked.
    """

    id: str
    name: str
    note: str
    about: str


def parse_lines(geojson: object) -> Lines:
    """Return the lines of a FeatureCollection by id, each as one or more runs of points.

    Args:
        geojson: Its text, or what `json.loads` made of it.

    Raises:
        DataMissingError: it is no FeatureCollection of lines that have an id.
    """
    document = _document(geojson)
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        raise DataMissingError("lines: no FeatureCollection", "GeoJSON of one")
    features = document.get("features")
    if not isinstance(features, list):
        raise DataMissingError("lines: no features", "a list of them")
    return dict(map(_line, features))


def parse_views(geojson: object) -> tuple[BoundaryView, ...]:
    """Return the views of a list of mappings with id, name, note and about, in its order.

    Args:
        geojson: Its text, or what `json.loads` made of it.

    Raises:
        DataMissingError: an entry is no such mapping, or an id stands there twice.
    """
    document = _document(geojson)
    if not isinstance(document, list) or not document:
        raise DataMissingError("views: no entry", "a list of views")
    views = tuple(_view(entry, index) for index, entry in enumerate(document))
    if len({view.id for view in views}) != len(views):
        raise DataMissingError("views: an id stands there twice", "one entry a view")
    return views


def points_of(lines: Lines, line_id: str) -> tuple[Line, ...]:
    """Return the runs of points of a line.

    Raises:
        PlaceError: no line has this id.
    """
    if line_id not in lines:
        known = ", ".join(sorted(lines)) or "none"
        raise PlaceError(f'no line is called "{line_id}"', f"one of {known}")
    return lines[line_id]


def length_of(lines: Lines, line_id: str) -> float:
    """Return how long a line is as drawn, in km, all its runs together.

    The more detail, the longer: this is no measure of the border on the ground.

    Raises:
        PlaceError: no line has this id.
    """
    return sum(length_km(run) for run in points_of(lines, line_id))


def _document(geojson: object) -> object:
    if not isinstance(geojson, str | bytes):
        return geojson
    try:
        return json.loads(geojson)
    except ValueError as error:
        raise DataMissingError(f"not JSON: {error}", "JSON in UTF-8") from error


def _line(feature: object) -> tuple[str, tuple[Line, ...]]:
    known = feature if isinstance(feature, dict) else {}
    line_id = known.get("id")
    if not isinstance(line_id, str) or not line_id:
        raise DataMissingError("lines: a feature has no id", "a word of text")
    try:
        runs = tuple(_runs(known["geometry"]))
    except (KeyError, TypeError, ValueError, PlaceError) as error:
        raise DataMissingError(
            f'lines: "{line_id}" can\'t be read: {error}', "a LineString or MultiLineString"
        ) from error
    return line_id, runs


def _runs(geometry: Mapping[str, Any]) -> Iterator[Line]:
    if geometry["type"] not in ("LineString", "MultiLineString"):
        raise ValueError(f"it is a {geometry['type']}")
    is_one = geometry["type"] == "LineString"
    for run in [geometry["coordinates"]] if is_one else geometry["coordinates"]:
        if len(run) < 2:
            raise ValueError("a run of fewer than two points")
        yield tuple(from_lonlat(position) for position in run)


def _view(entry: object, index: int) -> BoundaryView:
    known = entry if isinstance(entry, dict) else {}
    texts: dict[str, str] = {}
    for field in fields(BoundaryView):
        text = known.get(field.name)
        if not isinstance(text, str) or not text:
            raise DataMissingError(f'views: entry {index + 1} has no "{field.name}"', "a text")
        texts[field.name] = text
    return BoundaryView(**texts)
