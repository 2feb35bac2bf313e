"""What must hold between records, texts and places; each breach is told, none raised.

A record checks its own rules when it is made (model.py). These rules need its surroundings.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.errors import one_of, shown
from dashboard.extract.split import sentences
from dashboard.model import ActorId, Kind, Place, PlaceId, PlaceRole, Precision, Record

CONTEXT_LENGTH = 32  # code points kept before and after an excerpt, as RECORDS.md has it

Span = tuple[int, int]

_FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_LINK = re.compile(r"https?://\S+|\S+\.\S+/\S*")


@dataclass(frozen=True, slots=True)
class Breach:
    """One broken rule: the field, as the way down to it, what was found and expected."""

    keys: tuple[str | int, ...]
    found: str
    expected: str


def find_span(text: str, start: int, quote: str) -> Span | None:
    """Return the span of the quote's occurrence nearest to `start`, None if it has none."""
    before, after = text.rfind(quote, 0, start + len(quote)), text.find(quote, start)
    found = [at for at in (before, after) if at >= 0]
    nearest = min(found, key=lambda at: abs(at - start), default=None)
    return None if nearest is None else (nearest, nearest + len(quote))


def span_breaches(text: str, start: int, end: int, quote: str) -> Iterator[Breach]:
    """Yield what is wrong with a quote's place in its text."""
    if text[start:end] == quote and start < end:
        return
    span = find_span(text, start, quote)
    if span is None:
        there = shown(text[start:end])
        yield Breach(("quote",), f"quote {shown(quote)} is not in the text", f"{there}, as there")
        return
    right = f"{span[0]} to {span[1]}, where the quote is"
    key = "end" if span[0] == start else "start"
    yield Breach((key,), f"span {start} to {end} holds {shown(text[start:end])}", right)


def context_breaches(text: str, span: Span, prefix: str, suffix: str) -> Iterator[Breach]:
    """Yield what is wrong with the context kept around a span."""
    start, end = span
    before, after = text[max(0, start - CONTEXT_LENGTH) : start], text[end : end + CONTEXT_LENGTH]
    for key, kept, there in (("prefix", prefix, before), ("suffix", suffix, after)):
        if kept != there:
            yield Breach((key,), f"{key} {shown(kept)}", shown(there))


def record_breaches(
    record: Record, actors: Mapping[ActorId, object], places: Mapping[PlaceId, Place]
) -> Iterator[Breach]:
    """Yield what is wrong with a record among the actors and places known."""
    for at, person in enumerate(record.actors):
        if person.actor not in actors:
            yield _unknown(("actors", at, "actor"), person.actor, actors)
    told_by = record.attribution.actor
    if told_by is not None and told_by not in actors:
        yield _unknown(("attribution", "actor"), told_by, actors)
    for at, link in enumerate(record.places):
        place = places.get(link.place)
        if place is None:
            yield _unknown(("places", at, "place"), link.place, places)
        elif link.role is PlaceRole.AT:
            yield from _misplaced(record.kind, place, ("places", at, "place"))
    if record.kind is Kind.BORDER and not record.places_with(PlaceRole.AT):
        yield Breach(("places",), f'border "{record.id}" is at no place', "the line it is")
    held = {figure for excerpt in record.excerpts for figure in _FIGURE.findall(excerpt.quote)}
    for figure in _FIGURE.findall(record.title):
        if figure not in held:
            yield Breach(("title",), f'figure "{figure}" in no excerpt', "figures of the text only")


def _unknown(
    keys: tuple[str | int, ...],
    found: str,
    known: Mapping[ActorId, object] | Mapping[PlaceId, Place],
) -> Breach:
    """Tell of an id that names nothing sound."""
    noun = str(keys[-1])
    return Breach(
        keys, f"unknown {noun} {shown(found)}", one_of(found, known, noun=f"a sound {noun}")
    )


def _misplaced(kind: Kind, place: Place, keys: tuple[str | int, ...]) -> Iterator[Breach]:
    """Yield a place that a record of this kind can't be at."""
    is_line = place.precision is Precision.LINE
    if kind is Kind.BORDER and not is_line:
        yield Breach(keys, f'border at "{place.id}", a {place.precision}', "a line")
    if kind is Kind.BASE and (is_line or place.precision is Precision.REGION):
        yield Breach(keys, f'base at "{place.id}", a {place.precision}', "where it stands")


def silent_sentences(text: str, covered: Sequence[Span]) -> Iterator[Span]:
    """Yield the sentences of which no span covers a word. Links alone are no sentence."""
    spans = sorted(covered)
    at = 0
    for start, end in sentences(text):
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        says_something = any(char.isalnum() for char in _LINK.sub("", text[start:end]))
        if says_something and not _is_touched(start, end, spans, at):
            yield start, end


def _is_touched(start: int, end: int, spans: Sequence[Span], at: int) -> bool:
    """Tell whether a span from an index on overlaps a stretch; they are sorted by start."""
    while at < len(spans) and spans[at][0] < end:
        if spans[at][1] > start:
            return True
        at += 1
    return False


def overlapping(span: Span, others: Sequence[Span]) -> Span | None:
    """Return a span that lies in this one or holds it whole, None if none does."""
    start, end = span
    for other in others:
        is_inside = start <= other[0] and other[1] <= end
        if is_inside or (other[0] <= start and end <= other[1]):
            return other
    return None
