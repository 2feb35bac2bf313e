"""The facets of an archive as columns of numbers, so that ten thousand records filter at once.

Built once an archive and kept as long as it lives: the archive is compared by identity, and
the columns hold no reference to it. A pandas table lost: a record has many actors and places.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from dashboard.archive import Archive
from dashboard.dates import When
from dashboard.errors import FilterError
from dashboard.model import (
    ActorRole,
    Kind,
    PlaceRole,
    Precision,
    Record,
    Statement,
)

NO_PLACE = "none"  # the precision of a record that has no place of its own
# Drawn as points; model.Place holds to it.
POINTS = (Precision.SITE, Precision.CITY, Precision.ADMIN)
PRECISIONS: tuple[str, ...] = (*(precision.value for precision in Precision), NO_PLACE)

_SAME = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_OPEN_START, _OPEN_END = date.min.toordinal() - 1, date.max.toordinal() + 1

Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]


def fold(text: str) -> str:
    """Return a text as searches compare it: no case, no accents, plain quotes and dashes."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.translate(_SAME))
    kept = (char for char in parts if unicodedata.category(char) not in ("Mn", "Me", "Cf"))
    return "".join(kept).casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """Which values each record has: `record[i]` has `value[i]`, no pair twice.

    `codes` numbers every value of the archive, also those that no record has.
    """

    noun: str
    codes: Mapping[str, int]
    record: Ints
    value: Ints
    size: int

    def has_any(self, values: Iterable[str]) -> Bools:
        """Return a mask of the records that have one of these values.

        Raises:
            FilterError: a value is not in the archive.
        """
        wanted = np.zeros(len(self.codes), dtype=np.bool_)
        for value in values:
            if value not in self.codes:
                found = f'filter: {self.noun} "{value[:80]}" is not in the archive'
                raise FilterError(f"{found}; expected one of its {len(self.codes)}")
            wanted[self.codes[value]] = True
        mask = np.zeros(self.size, dtype=np.bool_)
        mask[self.record[wanted[self.value]]] = True
        return mask

    def tally(self, mask: Bools) -> dict[str, int]:
        """Return how many records of a mask have each value, zeros too."""
        found = np.bincount(self.value[mask[self.record]], minlength=len(self.codes))
        return dict(zip(self.codes, found.tolist(), strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """The days each record may fall on, as ordinals; open ends lie beyond every day."""

    first: Ints
    last: Ints
    is_dated: Bools

    def may_fall_in(self, start: date | None, end: date | None) -> Bools:
        """Return a mask of the records that may fall in a range, as `When.may_fall_in` says."""
        low = _OPEN_START if start is None else start.toordinal()
        high = _OPEN_END if end is None else end.toordinal()
        return self.is_dated & (self.first <= high) & (self.last >= low)


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """All that the filter rules read. `actors` holds one facet for each role and one for any."""

    size: int
    actors: Mapping[ActorRole | None, Facet]
    roles: Facet
    kinds: Facet
    statements: Facet
    places: Facet
    precisions: Facet
    sources: Facet
    publishers: Facet
    texts: tuple[str, ...]
    event_dates: Spans
    article_dates: Spans


_known: WeakKeyDictionary[Archive, Columns] = WeakKeyDictionary()


def columns(archive: Archive) -> Columns:
    """Return the columns of an archive, built the first time it is asked for."""
    found = _known.get(archive)
    if found is None:
        found = _known[archive] = _build(archive)
    return found


def _build(archive: Archive) -> Columns:
    """Read every record once into columns."""
    records = archive.records
    sources = [archive.sources[record.source] for record in records]
    publishers = sorted({source.publisher for source in archive.sources.values()} - {""})
    return Columns(
        size=len(records),
        actors={role: _actors(archive, role) for role in (None, *ActorRole)},
        roles=_facet("role", ActorRole, [[link.role for link in r.actors] for r in records]),
        kinds=_facet("kind", Kind, [[record.kind] for record in records]),
        statements=_facet("statement", Statement, [[record.statement] for record in records]),
        places=_facet(
            "place", archive.places, [[link.place for link in r.places] for r in records]
        ),
        precisions=_facet("precision", PRECISIONS, [_precisions(archive, r) for r in records]),
        sources=_facet("source", archive.sources, [[record.source] for record in records]),
        publishers=_facet(
            "publisher", publishers, [[s.publisher] if s.publisher else [] for s in sources]
        ),
        texts=_texts(archive),
        event_dates=_spans([record.when for record in records]),
        article_dates=_spans([source.published for source in sources]),
    )


def _facet(noun: str, values: Iterable[str], rows: Sequence[Iterable[str]]) -> Facet:
    """Number the values and pair each record with its own."""
    codes = {str(value): code for code, value in enumerate(values)}
    pairs = [(at, codes[value]) for at, row in enumerate(rows) for value in dict.fromkeys(row)]
    table = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return Facet(
        noun=noun, codes=codes, record=table[:, 0].copy(), value=table[:, 1].copy(), size=len(rows)
    )


def _actors(archive: Archive, role: ActorRole | None) -> Facet:
    """Pair records with the actors they link in one role, or in any."""
    rows = [
        [link.actor for link in record.actors if role in (None, link.role)]
        for record in archive.records
    ]
    return _facet("actor", archive.actors, rows)


def _precisions(archive: Archive, record: Record) -> list[str]:
    """Return the precisions of the places a record stands at."""
    own = record.places_with(PlaceRole.AT)
    return [archive.places[place].precision for place in own] or [NO_PLACE]


def _texts(archive: Archive) -> tuple[str, ...]:
    """Return what a search looks through: title, quotes, names of actors and places."""
    names: dict[str, str] = {}
    for actor in archive.actors.values():
        names[f"actor {actor.id}"] = fold("\n".join((actor.name, *actor.aliases)))
    for place in archive.places.values():
        names[f"place {place.id}"] = fold("\n".join((place.name, *place.aliases)))
    return tuple(
        "\n".join(
            (
                fold("\n".join((record.title, *(excerpt.quote for excerpt in record.excerpts)))),
                *(names[f"actor {link.actor}"] for link in record.actors),
                *(names[f"place {link.place}"] for link in record.places),
            )
        )
        for record in archive.records
    )


def _spans(whens: Sequence[When]) -> Spans:
    """Turn dates into ordinals."""
    first = [_OPEN_START if when.earliest is None else when.earliest.toordinal() for when in whens]
    last = [_OPEN_END if when.latest is None else when.latest.toordinal() for when in whens]
    return Spans(
        first=np.array(first, dtype=np.int64),
        last=np.array(last, dtype=np.int64),
        is_dated=np.array([when.is_dated for when in whens], dtype=np.bool_),
    )
