"""Records as GeoJSON (RFC 7946): one FeatureCollection, one Feature for each row.

A place's geometry is what the archive knows of it: its point, or its line. A country or a
region has none (`geometry: null`), as outlines belong to the basemap and its view of borders;
`place` and `precision` still name it. A centroid lost: it would be a false point.

One Feature stands on each line, so that two exports can be compared line by line.
"""

import json
from collections.abc import Sequence
from typing import Any

from dashboard.archive import Archive
from dashboard.export.rows import Row, coordinate_source, finite, rows
from dashboard.geo.borders import Lines
from dashboard.geo.points import Point, to_lonlat
from dashboard.model import Place, Record

HEAD, TAIL = '{"type":"FeatureCollection","features":[\n', "\n]}\n"


def write(archive: Archive, records: Sequence[Record]) -> bytes:
    """Return the records as one FeatureCollection: UTF-8, strict JSON, [lon, lat]."""
    features = (_feature(archive.lines, row) for row in rows(archive, records))
    return (HEAD + ",\n".join(_json(feature) for feature in features) + TAIL).encode()


def _json(feature: dict[str, Any]) -> str:
    """Return one Feature on one line."""
    return json.dumps(feature, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _feature(lines: Lines, row: Row) -> dict[str, Any]:
    """Return a row as a Feature."""
    return {
        "type": "Feature",
        "id": row.id,
        "geometry": None if row.place is None else _geometry(lines, row.place),
        "properties": {**_what(row), **_who(row), **_where(row), **_when(row), **_trust(row)},
    }


def _geometry(lines: Lines, place: Place) -> dict[str, Any] | None:
    """Return a place's point or line, None for what only a basemap can draw."""
    if place.lat is not None and place.lon is not None:
        point = Point(lat=place.lat, lon=place.lon)
        return {"type": "Point", "coordinates": to_lonlat(point)}
    runs = [
        [to_lonlat(point) for point in run]
        for run in lines.get(place.geometry.removeprefix("line:"), ())
    ]
    if len(runs) == 1:
        return {"type": "LineString", "coordinates": runs[0]}
    return {"type": "MultiLineString", "coordinates": runs} if runs else None


def _what(row: Row) -> dict[str, Any]:
    """Return what the record says, with its evidence."""
    record = row.record
    return {
        "record": record.id,
        "kind": record.kind,
        "statement": record.statement,
        "event_type": record.event_type,
        "title": record.title,
        "source": record.source,
        "excerpts": [
            {"start": excerpt.start, "end": excerpt.end, "quote": excerpt.quote}
            for excerpt in record.excerpts
        ],
    }


def _who(row: Row) -> dict[str, Any]:
    """Return the actors with their roles."""
    return {
        "actors": [{"id": actor.id, "name": actor.name, "role": role} for actor, role in row.actors]
    }


def _where(row: Row) -> dict[str, Any]:
    """Return the row's own place, and all places of its record."""
    place = row.place
    return {
        "place": place.id if place else None,
        "place_name": place.name if place else None,
        "precision": place.precision if place else None,
        "uncertainty_km": finite(place.uncertainty_km) if place else None,
        "coordinate_source": coordinate_source(place) if place else None,
        "places": [
            {"id": place.id, "name": place.name, "role": role} for place, role in row.places
        ],
    }


def _when(row: Row) -> dict[str, Any]:
    """Return the days the source allows, and its words."""
    when = row.record.when
    return {
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "edtf": when.edtf,
        "when_words": when.words,
    }


def _trust(row: Row) -> dict[str, Any]:
    """Return who says so, how far it is trusted, and who checked it."""
    attribution, review = row.record.attribution, row.record.review
    return {
        "attribution": {
            "teller": attribution.teller,
            "actor": attribution.actor,
            "words": attribution.words,
        },
        "reliability": row.source.reliability,
        "credibility": row.record.credibility,
        "review": {
            "status": review.status,
            "by": review.by,
            "on": review.on.isoformat() if review.on else None,
            "method": review.method,
            "version": review.version,
        },
    }
