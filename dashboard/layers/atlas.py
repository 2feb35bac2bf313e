"""All that the browser draws, as columns: sent once for each version of the archive.

A filter then sends one bit a record and a slider step nothing at all. Sending the chosen
marks anew on each step lost: 400 KB at 10,000 records (bench/).
"""

import re
from datetime import date
from typing import Any

from dashboard import words
from dashboard.archive import Archive
from dashboard.geo.borders import length_of
from dashboard.layers.catalog import LAYERS
from dashboard.layers.marks import Arc, Circle, Mark
from dashboard.model import Kind, Place, PlaceRole, Precision, Record, ReviewStatus, Statement

KINDS = (Kind.EVENT, Kind.BASE, Kind.QUOTE, Kind.CLAIM, Kind.STATISTIC, Kind.BORDER)
STATEMENTS = tuple(Statement)
PRECISIONS = tuple(Precision)
_EPOCH = date(1970, 1, 1)
_STATED_KM = re.compile(r"\b(\d[\d,.]*)\s*(?:km|kilomet)", re.IGNORECASE)


def day_number(day: date | None) -> int | None:
    """Return days since 1970-01-01, None for an open end."""
    return None if day is None else (day - _EPOCH).days


def columns(archive: Archive) -> dict[str, Any]:
    """Return the atlas: plain JSON types, one entry a record, place or mark in each column."""
    drawn = [item for layer in LAYERS for item in layer.drawn(archive)]
    radius_km = {item.place: item.radius_km for item in drawn if isinstance(item, Circle)}
    places = list(archive.places.values())
    place_at = {place.id: index for index, place in enumerate(places)}
    arcs = [item for item in drawn if isinstance(item, Arc)]
    marks = [item for item in drawn if isinstance(item, Mark)]
    return {
        "version": archive.version,
        "kinds": [str(kind) for kind in KINDS],
        "statements": [str(statement) for statement in STATEMENTS],
        "precisions": [str(precision) for precision in PRECISIONS],
        "records": _records(archive),
        "places": _places(places, radius_km),
        "at": {
            "record": [archive.index_of(mark.record) for mark in marks],
            "place": [place_at[mark.place] for mark in marks],
        },
        "arcs": {
            "record": [archive.index_of(arc.record) for arc in arcs],
            "from": [place_at[arc.start] for arc in arcs],
            "to": [place_at[arc.end] for arc in arcs],
        },
        "sources": [
            {"id": source.id, "publisher": source.publisher, "published": source.published.span()}
            for source in archive.sources.values()
        ],
        "lines": {name: _line(archive, name) for name in archive.lines},
    }


def _records(archive: Archive) -> dict[str, list[Any]]:
    records = archive.records
    source_at = {source: index for index, source in enumerate(archive.sources)}
    published = [archive.sources[record.source].published for record in records]
    return {
        "id": [record.id for record in records],
        "kind": [KINDS.index(record.kind) for record in records],
        "statement": [STATEMENTS.index(record.statement) for record in records],
        "lo": [day_number(record.when.earliest) for record in records],
        "hi": [day_number(record.when.latest) for record in records],
        "publo": [day_number(when.earliest) for when in published],
        "pubhi": [day_number(when.latest) for when in published],
        "dated": [int(record.when.is_dated) for record in records],
        "unsure": [int(record.when.is_unsure) for record in records],
        "suggested": [int(record.review.status is ReviewStatus.SUGGESTED) for record in records],
        "source": [source_at[record.source] for record in records],
        "title": [record.title for record in records],
        "when": [words.when(record.when) for record in records],
        "where": [words.where(archive, record) for record in records],
        "who": [words.who(archive, record) for record in records],
        "teller": [words.teller(archive, record) for record in records],
    }


def _places(places: list[Place], radius_km: dict[Any, float]) -> dict[str, list[Any]]:
    return {
        "id": [place.id for place in places],
        "name": [place.name for place in places],
        "lat": [place.lat for place in places],
        "lon": [place.lon for place in places],
        "precision": [PRECISIONS.index(place.precision) for place in places],
        "km": [radius_km.get(place.id) for place in places],
        "verified": [int(place.verified) for place in places],
        "geometry": [place.geometry for place in places],
    }


def line_note(archive: Archive, name: str) -> str:
    """Return a line's stated and drawn lengths in words, each saying whose it is."""
    drawn = f"{length_of(archive.lines, name):.0f} km drawn, computed"
    record = border_record(archive, name)
    stated = _STATED_KM.search(" ".join(e.quote for e in record.excerpts)) if record else None
    return f"{stated[1]} km stated; {drawn}" if stated else drawn


def border_record(archive: Archive, name: str) -> Record | None:
    """Return the first border record that stands on a line, None if there is none."""
    for record in archive.records:
        if record.kind is Kind.BORDER and any(
            archive.places[place].geometry == f"line:{name}"
            for place in record.places_with(PlaceRole.AT, PlaceRole.ABOUT)
        ):
            return record
    return None


def _line(archive: Archive, name: str) -> dict[str, Any]:
    record = border_record(archive, name)
    return {
        "km": round(length_of(archive.lines, name), 1),
        "note": line_note(archive, name),
        "record": None if record is None else archive.index_of(record.id),
    }
