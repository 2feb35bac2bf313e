"""Filters: which records are looked at, by rules that stand in one list.

To add one: a field in `Filter`, a rule in `RULES`, a chip in `chips.py`, a key in `params.py`,
a widget in the sidebar. A rule gives None when its field restricts nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import compress

import numpy as np

from dashboard.archive import Archive
from dashboard.errors import FilterError
from dashboard.facets import NO_PLACE, POINTS, PRECISIONS, Bools, Columns, columns, fold
from dashboard.model import ActorId, ActorRole, Kind, PlaceId, Record, SourceId, Statement


class Axis(StrEnum):
    """Which date the range is about: the record's own, or its article's."""

    EVENT = "event"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is asked for; an empty tuple or text, and None, restrict nothing.

    Values of one field are alternatives, except `actors` when `all_actors` is set. A record
    has an actor in `actor_role`, or in any role if that is None; a role without actors asks
    for records that link anyone in it. `precisions` are those of the places a record stands
    at, "none" if it has none. `undated` lets undated records through, range or not.

    Raises:
        FilterError: the range ends before it starts, or a precision is no such word.
    """

    actors: tuple[ActorId, ...] = ()
    all_actors: bool = False
    actor_role: ActorRole | None = None
    kinds: tuple[Kind, ...] = ()
    statements: tuple[Statement, ...] = ()
    places: tuple[PlaceId, ...] = ()
    precisions: tuple[str, ...] = ()
    sources: tuple[SourceId, ...] = ()
    publishers: tuple[str, ...] = ()
    text: str = ""
    start: date | None = None
    end: date | None = None
    undated: bool = True
    axis: Axis = Axis.EVENT

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise FilterError(
                f"filter: the range starts on {self.start} and ends on {self.end}; "
                "expected an end on or after the start"
            )
        for precision in self.precisions:
            if precision not in PRECISIONS:
                raise FilterError(
                    f'filter: precision "{precision[:80]}"; expected one of {", ".join(PRECISIONS)}'
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many records each value has, or would have if it were chosen; zeros too."""

    actors: Mapping[str, int]
    roles: Mapping[str, int]
    kinds: Mapping[str, int]
    statements: Mapping[str, int]
    places: Mapping[str, int]
    precisions: Mapping[str, int]
    sources: Mapping[str, int]
    publishers: Mapping[str, int]


def _has_actors(table: Columns, wanted: Filter) -> Bools | None:
    """Pass records that link the actors, any or all of them, in the role asked for."""
    if not wanted.actors:
        return None if wanted.actor_role is None else table.roles.has_any((wanted.actor_role,))
    linked = table.actors[wanted.actor_role]
    if not wanted.all_actors:
        return linked.has_any(wanted.actors)
    everyone: Bools = np.all([linked.has_any((actor,)) for actor in wanted.actors], axis=0)
    return everyone


def _has_kind(table: Columns, wanted: Filter) -> Bools | None:
    """Pass records of one of the kinds."""
    return table.kinds.has_any(wanted.kinds) if wanted.kinds else None


def _has_statement(table: Columns, wanted: Filter) -> Bools | None:
    """Pass records told in one of the ways."""
    return table.statements.has_any(wanted.statements) if wanted.statements else None


def _has_place(table: Columns, wanted: Filter) -> Bools | None:
    """Pass records that link one of the places, in any role."""
    return table.places.has_any(wanted.places) if wanted.places else None


def _has_precision(table: Columns, wanted: Filter) -> Bools | None:
    """Pass records that stand at a place known so finely, or at none."""
    return table.precisions.has_any(wanted.precisions) if wanted.precisions else None


def _has_source(table: Columns, wanted: Filter) -> Bools | None:
    """Pass records of one of the articles."""
    return table.sources.has_any(wanted.sources) if wanted.sources else None


def _has_publisher(table: Columns, wanted: Filter) -> Bools | None:
    """Pass records of articles by one of the publishers."""
    return table.publishers.has_any(wanted.publishers) if wanted.publishers else None


def _has_text(table: Columns, wanted: Filter) -> Bools | None:
    """Pass records in which every word occurs, in any order, also inside longer words."""
    words = sorted(fold(wanted.text).split(), key=len, reverse=True)
    if not words:
        return None
    mask = np.fromiter((words[0] in text for text in table.texts), np.bool_, table.size)
    for word in words[1:]:
        for at in np.flatnonzero(mask):
            mask[at] = word in table.texts[at]
    return mask


def _is_in_range(table: Columns, wanted: Filter) -> Bools | None:
    """Pass records whose date may fall in the range, and undated ones if they are asked for."""
    dates = table.event_dates if wanted.axis is Axis.EVENT else table.article_dates
    if wanted.start is None and wanted.end is None:
        return None if wanted.undated else dates.is_dated
    inside = dates.may_fall_in(wanted.start, wanted.end)
    return inside | ~dates.is_dated if wanted.undated else inside


Rule = Callable[[Columns, Filter], Bools | None]
RULES: tuple[tuple[str, Rule], ...] = (
    ("actors", _has_actors),
    ("kinds", _has_kind),
    ("statements", _has_statement),
    ("places", _has_place),
    ("precisions", _has_precision),
    ("sources", _has_source),
    ("publishers", _has_publisher),
    ("text", _has_text),
    ("dates", _is_in_range),
)


def select(archive: Archive, wanted: Filter) -> tuple[Record, ...]:
    """Return the records that pass every rule, in the order of the archive.

    Raises:
        FilterError: an id or publisher of the filter is not in the archive.
    """
    return tuple(compress(archive.records, mask(archive, wanted)))


def mask(archive: Archive, wanted: Filter) -> Bools:
    """Return for each record whether it passes every rule.

    Raises:
        FilterError: as `select`.
    """
    table = columns(archive)
    return _all_of(table, _passed(table, wanted))


def mask_without_dates(archive: Archive, wanted: Filter) -> Bools:
    """Return for each record whether it passes every rule but the range and `undated`.

    Raises:
        FilterError: as `select`.
    """
    table = columns(archive)
    return _all_of(table, _passed(table, wanted), but="dates")


def counts(archive: Archive, wanted: Filter) -> Counts:
    """Return how many records each value has under all restrictions but its own facet's.

    The number beside a value is what choosing it alone would show. Actors follow the role
    asked for, and when all actors are asked for, the number is what adding one would leave.

    Raises:
        FilterError: as `select`.
    """
    table = columns(archive)
    passed = _passed(table, wanted)
    but_actors = _all_of(table, passed, but="actors")
    addable = _all_of(table, passed) if wanted.all_actors else but_actors
    roles = {
        role.value: _count(but_actors, _has_actors(table, replace(wanted, actor_role=role)))
        for role in ActorRole
    }
    return Counts(
        actors=table.actors[wanted.actor_role].tally(addable),
        roles=roles,
        kinds=table.kinds.tally(_all_of(table, passed, but="kinds")),
        statements=table.statements.tally(_all_of(table, passed, but="statements")),
        places=table.places.tally(_all_of(table, passed, but="places")),
        precisions=table.precisions.tally(_all_of(table, passed, but="precisions")),
        sources=table.sources.tally(_all_of(table, passed, but="sources")),
        publishers=table.publishers.tally(_all_of(table, passed, but="publishers")),
    )


def standing(archive: Archive, wanted: Filter) -> tuple[int, int, int]:
    """Count the records that pass: at a point, only as an area or line, with no place of their own.

    Raises:
        FilterError: as `select`.
    """
    passing = mask(archive, wanted)
    precisions = columns(archive).precisions
    points = _count(passing, precisions.has_any(POINTS))
    unplaced = _count(passing, precisions.has_any((NO_PLACE,)))
    return points, int(np.count_nonzero(passing)) - points - unplaced, unplaced


def _passed(table: Columns, wanted: Filter) -> dict[str, Bools]:
    """Return the mask of each rule that restricts something, by the rule's name."""
    results = ((name, rule(table, wanted)) for name, rule in RULES)
    return {name: result for name, result in results if result is not None}


def _all_of(table: Columns, passed: Mapping[str, Bools], but: str = "") -> Bools:
    """Join the masks of all rules but one."""
    joined = np.ones(table.size, dtype=np.bool_)
    for name, result in passed.items():
        if name != but:
            joined &= result
    return joined


def _count(first: Bools, second: Bools | None) -> int:
    """Count the records in both masks."""
    return int(np.count_nonzero(first if second is None else first & second))
