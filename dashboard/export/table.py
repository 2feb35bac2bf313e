"""Records as a CSV table (RFC 4180): UTF-8, one row for each record and place it stands at.

The columns are the properties of the GeoJSON, flat, with `lat` and `lon` beside them. Several
values in a cell are joined by "; ", the same number in `actors`, `actor_ids`, `actor_roles`;
`excerpts` gives the positions of each quote ("245-290"), which also say where quotes part.

A spreadsheet runs a cell as a formula if its text starts with =, +, -, @, a tab or a line
break. Such a text gets an apostrophe in front (OWASP, "CSV Injection", 2020,
https://owasp.org/www-community/attacks/CSV_Injection), and so does one that has apostrophes
before such a sign; `unguarded` takes it off again, so nothing is lost. Numbers are not text.
Every text stands in quotes, so that no other delimiter splits it. Not named csv.py, as that
is the standard library's.
"""

import csv
import io
import re
from collections.abc import Sequence

from dashboard.archive import Archive
from dashboard.export.rows import Row, coordinate_source, finite, rows
from dashboard.model import Record

JOINT = "; "
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")

Cell = str | int | float | None


def write(archive: Archive, records: Sequence[Record]) -> bytes:
    """Return the records as a table with a head, its lines ended by CR LF."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows(archive, records):
        cells = {**_what(row), **_who(row), **_where(row), **_when(row), **_trust(row)}
        writer.writerow([_written(cells[column]) for column in COLUMNS])
    return table.getvalue().encode()


def guarded(text: str) -> str:
    """Return a text that no spreadsheet runs."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text that was guarded."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _written(cell: Cell) -> str | int | float:
    """Return a cell as it is written; what is not known is empty."""
    if cell is None:
        return ""
    return guarded(str(cell)) if isinstance(cell, str) else cell


COLUMNS = (
    *("id", "record", "kind", "statement", "event_type", "title", "source", "excerpts", "quotes"),
    *("actors", "actor_ids", "actor_roles"),
    *("place", "place_name", "lat", "lon", "precision", "uncertainty_km", "coordinate_source"),
    *("places", "place_ids", "place_roles"),
    *("earliest", "latest", "edtf", "when_words"),
    *("attribution", "attribution_actor", "attribution_words", "reliability", "credibility"),
    *("review", "review_by", "review_on", "review_method", "review_version"),
)


def _what(row: Row) -> dict[str, Cell]:
    """Return what the record says, with its evidence."""
    record = row.record
    return {
        "id": row.id,
        "record": record.id,
        "kind": record.kind,
        "statement": record.statement,
        "event_type": record.event_type,
        "title": record.title,
        "source": record.source,
        "excerpts": JOINT.join(f"{excerpt.start}-{excerpt.end}" for excerpt in record.excerpts),
        "quotes": JOINT.join(excerpt.quote for excerpt in record.excerpts),
    }


def _who(row: Row) -> dict[str, Cell]:
    """Return the actors with their roles."""
    return {
        "actors": JOINT.join(actor.name for actor, _ in row.actors),
        "actor_ids": JOINT.join(actor.id for actor, _ in row.actors),
        "actor_roles": JOINT.join(role for _, role in row.actors),
    }


def _where(row: Row) -> dict[str, Cell]:
    """Return the row's own place, and all places of its record."""
    place = row.place
    return {
        "place": place.id if place else None,
        "place_name": place.name if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "precision": place.precision if place else None,
        "uncertainty_km": finite(place.uncertainty_km) if place else None,
        "coordinate_source": coordinate_source(place) if place else None,
        "places": JOINT.join(place.name for place, _ in row.places),
        "place_ids": JOINT.join(place.id for place, _ in row.places),
        "place_roles": JOINT.join(role for _, role in row.places),
    }


def _when(row: Row) -> dict[str, Cell]:
    """Return the days the source allows, and its words."""
    when = row.record.when
    return {
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "edtf": when.edtf,
        "when_words": when.words,
    }


def _trust(row: Row) -> dict[str, Cell]:
    """Return who says so, how far it is trusted, and who checked it."""
    attribution, review = row.record.attribution, row.record.review
    return {
        "attribution": attribution.teller,
        "attribution_actor": attribution.actor,
        "attribution_words": attribution.words,
        "reliability": row.source.reliability,
        "credibility": row.record.credibility,
        "review": review.status,
        "review_by": review.by,
        "review_on": review.on.isoformat() if review.on else None,
        "review_method": review.method,
        "review_version": review.version,
    }
