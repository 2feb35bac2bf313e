"""What a filter says in words: its chips, and what to loosen when nothing is left.

All words are plain text: names come from files and links, whoever shows them escapes them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from dashboard import words
from dashboard.archive import Archive
from dashboard.facets import NO_PLACE
from dashboard.filters import Axis, Filter, mask
from dashboard.model import Actor, Place, SourceId

Value = TypeVar("Value", bound=str)
NAMES_IN_A_LABEL = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One restriction in words, and the filter without it. `key` names it for good."""

    key: str
    label: str
    without: Filter


@dataclass(frozen=True, slots=True, kw_only=True)
class Loosening:
    """One way out of an empty result, and how many records it would give."""

    key: str
    label: str
    without: Filter
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """The chips of one field, and the one that stands for them all.

    `is_all` says that each chip restricts on its own; else they are alternatives.
    """

    chips: tuple[Chip, ...]
    whole: Chip
    is_all: bool = False


def chips(archive: Archive, wanted: Filter) -> tuple[Chip, ...]:
    """Return one chip for each value that restricts, in the order of the controls."""
    return tuple(chip for group in _groups(archive, wanted) for chip in group.chips)


def loosen(archive: Archive, wanted: Filter) -> tuple[Loosening, ...]:
    """Return the restrictions whose removal alone gives records, and "Clear all" at the end.

    Alternatives of one field go together; actors that must all occur go one by one. If no
    single removal helps, every one is listed with its 0. Empty if nothing restricts.

    Raises:
        FilterError: an id or publisher of the filter is not in the archive.
    """
    groups = _groups(archive, wanted)
    if not groups:
        return ()
    ways = [
        _loosening(archive, chip, f"Remove “{chip.label}”")
        for group in groups
        for chip in (group.chips if group.is_all else (group.whole,))
    ]
    helpful = [way for way in ways if way.count] or ways
    everything = Chip(key="all", label="Clear all", without=Filter(axis=wanted.axis))
    return (*helpful, _loosening(archive, everything, everything.label))


def describe(archive: Archive, wanted: Filter) -> str:
    """Return what was looked for, as the sentence of an empty result.

    "Nothing with Emomali Rahmon in February 2022."
    """
    kinds = [words.KIND[kind][1].lower() for kind in wanted.kinds]
    parts = (
        *_actors_in_a_sentence(archive, wanted),
        *_facets_in_a_sentence(archive, wanted),
        *_dates_in_a_sentence(wanted),
    )
    subject = f"No {_join(kinds, 'or')}" if kinds else "Nothing"
    return " ".join((subject, *parts) if parts or kinds else (subject, "in the archive")) + "."


def _groups(archive: Archive, wanted: Filter) -> list[_Group]:
    """Return what restricts, field by field; a field without values gives no group."""
    groups = [
        _values(
            ("actor", "Actor"),
            wanted.actors,
            lambda actor: _name(archive.actors, actor),
            lambda kept: replace(wanted, actors=kept),
            is_all=wanted.all_actors,
        ),
        *_role(wanted),
        _values(
            ("kind", "Kind"),
            wanted.kinds,
            lambda kind: words.KIND[kind][1],
            lambda kept: replace(wanted, kinds=kept),
        ),
        _values(
            ("told", "Told"),
            wanted.statements,
            lambda statement: words.STATEMENT[statement],
            lambda kept: replace(wanted, statements=kept),
        ),
        _values(
            ("place", "Place"),
            wanted.places,
            lambda place: _name(archive.places, place),
            lambda kept: replace(wanted, places=kept),
        ),
        _values(
            ("precision", "Precision"),
            wanted.precisions,
            _precision,
            lambda kept: replace(wanted, precisions=kept),
        ),
        _values(
            ("source", "Article"),
            wanted.sources,
            lambda source: _source(archive, source),
            lambda kept: replace(wanted, sources=kept),
        ),
        _values(
            ("publisher", "Publisher"),
            wanted.publishers,
            str,
            lambda kept: replace(wanted, publishers=kept),
        ),
        *_text_and_dates(wanted),
    ]
    return [group for group in groups if group.chips]


def _values(
    names: tuple[str, str],
    values: tuple[Value, ...],
    label: Callable[[Value], str],
    keep: Callable[[tuple[Value, ...]], Filter],
    *,
    is_all: bool = False,
) -> _Group:
    """Return a chip for each value of a field, and one for all of them."""
    key, noun = names
    each = tuple(
        Chip(
            key=f"{key}:{value}",
            label=f"{noun}: {label(value)}",
            without=keep(tuple(other for other in values if other != value)),
        )
        for value in dict.fromkeys(values)
    )
    listed = _join([label(value) for value in dict.fromkeys(values)], "or")
    whole = Chip(key=key, label=f"{noun}: {listed}", without=keep(()))
    return _Group(chips=each, whole=whole, is_all=is_all)


def _role(wanted: Filter) -> Iterable[_Group]:
    """Return the chip of the role asked for."""
    if wanted.actor_role is not None:
        yield _single("role", f"Role: {wanted.actor_role}", replace(wanted, actor_role=None))


def _text_and_dates(wanted: Filter) -> Iterable[_Group]:
    """Return the chips of what has one value only."""
    if wanted.text.split():
        yield _single("text", f"Text: {_quoted(wanted)}", replace(wanted, text=""))
    if wanted.start or wanted.end:
        span = words.span(wanted.start, wanted.end)
        article = wanted.axis is Axis.ARTICLE
        label = f"Published: {span}" if article else span[0].upper() + span[1:]
        yield _single("dates", label, replace(wanted, start=None, end=None))
    if not wanted.undated:
        yield _single("undated", "Undated hidden", replace(wanted, undated=True))


def _single(key: str, label: str, without: Filter) -> _Group:
    """Return the group of a field that has one value."""
    chip = Chip(key=key, label=label, without=without)
    return _Group(chips=(chip,), whole=chip)


def _loosening(archive: Archive, chip: Chip, label: str) -> Loosening:
    """Count what a chip's removal would give."""
    count = int(np.count_nonzero(mask(archive, chip.without)))
    return Loosening(key=chip.key, label=label, without=chip.without, count=count)


def _actors_in_a_sentence(archive: Archive, wanted: Filter) -> Iterable[str]:
    """Return "with Vladimir Putin or Russia as speaker"."""
    names = [_name(archive.actors, actor) for actor in wanted.actors]
    if names:
        yield f"with {_join(names, 'and' if wanted.all_actors else 'or')}"
    if wanted.actor_role:
        yield f"as {wanted.actor_role}" if names else f"with any {wanted.actor_role}"


def _facets_in_a_sentence(archive: Archive, wanted: Filter) -> Iterable[str]:
    """Return how it is told, where, in which article and with which words."""
    told = [words.STATEMENT[statement].lower() for statement in wanted.statements]
    lists = (
        ("told as", told),
        ("linked to", [_name(archive.places, place) for place in wanted.places]),
        ("of precision", [_precision(precision) for precision in wanted.precisions]),
        ("in", [_source(archive, source) for source in wanted.sources]),
        ("published by", wanted.publishers),
    )
    for link, names in lists:
        if names:
            yield f"{link} {_join(names, 'or')}"
    if wanted.text.split():
        yield f"with the words {_quoted(wanted)}"


def _dates_in_a_sentence(wanted: Filter) -> Iterable[str]:
    """Return "in February 2022", "on 28 June 2022", "until 1 May 2022" or "with a date"."""
    published = "published " if wanted.axis is Axis.ARTICLE else ""
    span = words.span(wanted.start, wanted.end)
    if wanted.start and wanted.start == wanted.end:
        yield f"{published}on {span}"
    elif wanted.start and wanted.end:
        yield f"{published}{'from' if ' to ' in span else 'in'} {span}"
    elif wanted.start or wanted.end:
        yield f"{published}{span}"
    elif not wanted.undated:
        yield "with a date"


def _name(things: Mapping[Value, Actor] | Mapping[Value, Place], of: Value) -> str:
    """Return a name, or the id itself if the archive no longer has it."""
    thing = things.get(of)
    return thing.name if thing else of


def _source(archive: Archive, of: SourceId) -> str:
    """Return an article as "IndiaNarrative.com, Jun 2022"."""
    source = archive.sources.get(of)
    if source is None:
        return of
    name, first = source.publisher or source.title or of, source.published.earliest
    return f"{name}, {first:%b} {first.year}" if first else name


def _precision(precision: str) -> str:
    """Return a precision in words."""
    return "no place of its own" if precision == NO_PLACE else precision


def _quoted(wanted: Filter) -> str:
    """Return the words looked for, in quotes."""
    return f"“{' '.join(wanted.text.split())}”"


def _join(names: Sequence[str], word: str) -> str:
    """Return "a, b or c"; of many names the first and how many more there are."""
    if len(names) > NAMES_IN_A_LABEL:
        names = (*names[: NAMES_IN_A_LABEL - 1], f"{len(names) - NAMES_IN_A_LABEL + 1} more")
    return f" {word} ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
