"""The geodata on disk: places.yaml, the lines, the views of the borders."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from dashboard.errors import DashboardError, Fault, one_of, shown
from dashboard.geo.borders import BoundaryView, Lines, parse_lines, parse_views
from dashboard.model import Place, PlaceId, Precision
from dashboard.store.entry import Entry, Sheet, entries
from dashboard.store.files import read_bytes
from dashboard.store.lines import Value, parse_yaml

PLACES = "places.yaml"
LINES = "lines.json"
VIEWS = "views.json"
BASEMAPS = "basemap-*.json"

Box = tuple[float, float, float, float]  # south, west, north, east in degrees

_MARGIN = 1.0  # degrees: a coarse outline may cut off a site at the border or on the coast
_COUNTRY = re.compile(r"[A-Z]{2}(/[A-Z]{2})*")
_GEOMETRY = re.compile(r"country:([A-Z]{2})|countries:([A-Z]{2}(?:,[A-Z]{2})+)|line:(.+)")
_DRAWN_AS = {
    Precision.COUNTRY: ("country:",),
    Precision.REGION: ("countries:", ""),
    Precision.LINE: ("line:",),
}

Read = TypeVar("Read")


def read_places(geo: Path) -> tuple[Mapping[PlaceId, Place], tuple[Fault, ...]]:
    """Return the sound places of a geodata folder by id, and what is wrong with the others."""
    sheet = Sheet(geo / PLACES)
    lines, line_faults = read_lines(geo)
    boxes, box_faults = _read_boxes(geo)
    data = read_bytes(sheet)
    value, faults = parse_yaml(data, sheet.path) if data is not None else (None, ())
    places = parse_places(value, sheet, lines, boxes) if value is not None else {}
    return places, (*sheet.faults, *faults, *line_faults, *box_faults)


def read_lines(geo: Path) -> tuple[Lines, tuple[Fault, ...]]:
    """Return the lines of a geodata folder by id; none, with a fault, if they can't be read."""
    return _read(geo / LINES, parse_lines, {})


def read_views(geo: Path) -> tuple[tuple[BoundaryView, ...], tuple[Fault, ...]]:
    """Return the views of the borders; none, with a fault, if they can't be read."""
    return _read(geo / VIEWS, parse_views, ())


def _read(
    path: Path, parse: Callable[[bytes], Read], nothing: Read
) -> tuple[Read, tuple[Fault, ...]]:
    """Return what a JSON file holds, or nothing and a fault."""
    sheet = Sheet(path)
    data = read_bytes(sheet)
    if data is None:
        return nothing, tuple(sheet.faults)
    try:
        return parse(data), ()
    except DashboardError as broken:
        found, _, expected = str(broken).partition("; expected ")
        sheet.report(1, found, expected or "GeoJSON as data/geo/rebuild.py writes it")
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as broken:
        sheet.report(1, f"unreadable: {broken}", "GeoJSON as data/geo/rebuild.py writes it")
    return nothing, tuple(sheet.faults)


def _read_boxes(geo: Path) -> tuple[Mapping[str, Box] | None, tuple[Fault, ...]]:
    """Return the box of each country that every view of the borders draws, over all views.

    None, with faults, if no view can be read.
    """
    boxes: dict[str, Box] = {}
    views: list[set[str]] = []
    faults: list[Fault] = []
    nothing: Mapping[str, Box] = {}
    for path in sorted(geo.glob(BASEMAPS)):
        found, wrong = _read(path, parse_boxes, nothing)
        faults.extend(wrong)
        if not wrong:
            views.append(set(found))
        for iso, box in found.items():
            boxes[iso] = _joined(boxes[iso], box) if iso in boxes else box
    if not views and not faults:
        missing = Fault(path=geo, line=1, found="no basemap", expected=f"files named {BASEMAPS}")
        faults.append(missing)
    if not views:
        return None, tuple(faults)
    drawn_by_all = set.intersection(*views)
    return {iso: box for iso, box in boxes.items() if iso in drawn_by_all}, tuple(faults)


def parse_boxes(data: bytes) -> Mapping[str, Box]:
    """Return the box around each country of a basemap by its ISO code; islands widen it.

    Raises:
        ValueError: it is not JSON. TypeError, KeyError: it is no FeatureCollection of areas.
    """
    boxes: dict[str, Box] = {}
    for feature in json.loads(data)["features"]:
        iso = feature["properties"].get("iso")
        if not iso or feature["properties"]["type"] != "country":
            continue
        spots = list(_spots(feature["geometry"]["coordinates"]))
        lons, lats = [spot[0] for spot in spots], [spot[1] for spot in spots]
        box = (min(lats), min(lons), max(lats), max(lons))
        boxes[iso] = _joined(boxes[iso], box) if iso in boxes else box
    return boxes


def _spots(coordinates: Sequence[Any]) -> Iterator[tuple[float, float]]:
    """Yield the positions of nested rings, as GeoJSON orders them: lon, lat."""
    if coordinates and isinstance(coordinates[0], int | float):
        yield coordinates[0], coordinates[1]
        return
    for part in coordinates:
        yield from _spots(part)


def _joined(one: Box, other: Box) -> Box:
    """Return the box around two boxes."""
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def parse_places(
    value: Value, sheet: Sheet, lines: Lines, boxes: Mapping[str, Box] | None
) -> Mapping[PlaceId, Place]:
    """Return the sound places of a list by id; the rest is reported to the sheet.

    Args:
        boxes: The countries that the basemaps draw; None if none can be read, and then no
            place is held against them.
    """
    taken: dict[str, int] = {}
    places = {}
    for entry in entries(value, sheet, "place"):
        place = _place(entry, taken)
        if place is not None:
            _check_geometry(entry, place, lines, boxes)
            _check_country(entry, place, boxes)
            if entry.is_sound:
                places[place.id] = place
    return places


def _place(entry: Entry, taken: dict[str, int]) -> Place | None:
    """Return a place that keeps its own rules, None if anything was reported."""
    place_id = PlaceId(entry.new_id(taken))
    name = entry.text("name", filled=True)
    precision = entry.word("precision", Precision, neutral=Precision.SITE)
    lat, lon = entry.decimal("lat"), entry.decimal("lon")
    geometry = entry.text("geometry")
    is_placed = lat is not None or lon is not None or bool(geometry)
    source = entry.text("coordinate_source", filled=is_placed)
    uncertainty = entry.decimal("uncertainty_km")
    if uncertainty is not None and uncertainty < 0:
        entry.report("uncertainty_km", f"uncertainty_km {uncertainty}", "0 or more")
    aliases, country = entry.texts("aliases"), entry.text("country")
    source_id, note = entry.text("coordinate_source_id"), entry.text("note")
    verified = entry.flag("verified")
    entry.close()
    if lat is not None and lon is not None and abs(lat) > 90 >= abs(lon):
        entry.report("lat", f"lat {lat}, lon {lon}", f"lat {lon}, lon {lat}; they look swapped")
    return entry.made(
        lambda: Place(
            id=place_id,
            name=name,
            aliases=aliases,
            precision=precision,
            lat=lat,
            lon=lon,
            uncertainty_km=uncertainty,
            geometry=geometry,
            country=country,
            coordinate_source=source,
            coordinate_source_id=source_id,
            verified=verified,
            note=note,
        ),
        "lat" if lat is not None else "precision",
    )


def _check_geometry(
    entry: Entry, place: Place, lines: Lines, boxes: Mapping[str, Box] | None
) -> None:
    """Report a geometry that names nothing drawn, or another thing than the precision says."""
    allowed = _DRAWN_AS.get(place.precision, ("",))
    head, colon, _ = place.geometry.partition(":")
    if head + colon not in allowed:
        shapes = " or ".join(f'"{shape}..."' if shape else "none" for shape in allowed)
        entry.report("geometry", f"geometry {shown(place.geometry)} of a {place.precision}", shapes)
        return
    named = _GEOMETRY.fullmatch(place.geometry)
    if place.geometry and not named:
        entry.report("geometry", f"geometry {shown(place.geometry)}", "codes such as TJ, or a line")
    if not named:
        return
    country, countries, line = named.groups()
    if line is not None and line not in lines:
        expected = one_of(line, lines, noun=f"a line of {LINES}")
        entry.report("geometry", f"unknown line {shown(line)}", expected)
    for iso in (country or countries or "").split(","):
        if iso and boxes is not None and iso not in boxes:
            expected = "a country that every basemap draws"
            entry.report("geometry", f"unknown country {shown(iso)}", expected)


def _check_country(entry: Entry, place: Place, boxes: Mapping[str, Box] | None) -> None:
    """Report a country that is no code, and a point that lies far outside it."""
    if place.country and not _COUNTRY.fullmatch(place.country):
        entry.report("country", f"country {shown(place.country)}", "an ISO 3166-1 code such as TJ")
    box = (boxes or {}).get(place.country)
    if box is None or place.lat is None or place.lon is None:
        return
    lat, lon = place.lat, place.lon
    if not _holds(box, lat, lon):
        right = f"lat {lon}, lon {lat}; they look swapped" if _holds(box, lon, lat) else "inside it"
        entry.report("lat", f"lat {lat}, lon {lon} outside {place.country}", right)


def _holds(box: Box, lat: float, lon: float) -> bool:
    """Tell whether a box, a little wider, holds a point."""
    south, west, north, east = box
    return south - _MARGIN <= lat <= north + _MARGIN and west - _MARGIN <= lon <= east + _MARGIN
