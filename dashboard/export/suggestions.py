"""Suggestions as JSON: what `dateline extract --json` and `--jsonl` write.

Offsets count code points, end exclusive: those of the `text` in the answer, or, where there is
none, of the text that was asked about. All numbers are finite and line breaks of every kind are
escaped, so that one answer is one line to any reader.
"""

import json
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.extract.extraction import Extraction
from dashboard.extract.suggestion import (
    ActorMention,
    Candidate,
    DateMention,
    EventMention,
    FigureMention,
    PlaceMention,
    QuoteMention,
    Span,
    Suggestion,
)

if TYPE_CHECKING:
    from dashboard.extract.clean import Cleaned

Json = dict[str, Any]
# JSON allows these raw; readers that split at every Unicode line break don't.
_BREAKS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029\x7f"}


def dumps(value: Any, *, indent: int | None = None) -> str:  # noqa: ANN401  # any JSON
    """Return strict JSON: UTF-8, no NaN, no raw line break but JSON's own."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(
        value, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators
    )
    return text.translate(_BREAKS)


def answer(extraction: Extraction, *, cleaned: "Cleaned | None" = None) -> Json:
    """Return all of an extraction.

    Args:
        cleaned: Given when the offsets are to be those of the text as received; the text itself
            is then left out. A page has no such offsets, and keeps its text.
    """
    leads_back = cleaned is not None and not cleaned.was_markup
    view = _View(extraction.text, cleaned.received if cleaned and leads_back else _same)
    text = {} if leads_back else {"text": extraction.text}
    return {
        "published": extraction.published.isoformat() if extraction.published else None,
        "sha256": extraction.sha256,
        **text,
        "places": [view.place(one) for one in extraction.places],
        "dates": [view.date(one) for one in extraction.dates],
        "quotes": [view.quote(one) for one in extraction.quotes],
        "actors": [view.actor(one) for one in extraction.actors],
        "figures": [view.figure(one) for one in extraction.figures],
        "events": [view.event(one) for one in extraction.events],
        "boilerplate": view.spans(extraction.boilerplate),
        "dropped": [
            {"kind": one.kind, "why": one.why, "number": one.number} for one in extraction.dropped
        ],
        "notes": list(extraction.notes),
        "versions": dict(extraction.versions),
    }


def _same(offset: int) -> int:
    return offset


@dataclass(frozen=True, slots=True)
class _View:
    """A text, and how its offsets are told."""

    text: str
    told: Callable[[int], int]

    def span(self, span: Span) -> list[int]:
        """Return a span as two offsets."""
        return [self.told(span.start), self.told(span.end - 1) + 1]

    def spans(self, spans: Iterable[Span]) -> list[list[int]]:
        """Return spans in their order."""
        return [self.span(span) for span in spans]

    def words(self, span: Span) -> str:
        """Return what stands at a span."""
        return self.text[span.start : span.end]

    def head(self, one: Suggestion) -> Json:
        """Return what every suggestion has."""
        start, end = self.span(one.span)
        return {
            "start": start,
            "end": end,
            "words": self.words(one.span),
            "score": _number(one.score),
            "method": one.method,
            "version": one.version,
        }

    def place(self, one: PlaceMention) -> Json:
        """Return a name of a place; `lat` and `lon` are null where it is not resolved."""
        chosen = one.chosen
        point = chosen.point if chosen else None
        return {
            **self.head(one),
            "lat": point.lat if point else None,
            "lon": point.lon if point else None,
            "use": one.use,
            "role": one.role,
            "place": _candidate(chosen) if chosen else None,
            "candidates": [_candidate(candidate) for candidate in one.candidates],
        }

    def date(self, one: DateMention) -> Json:
        """Return an expression of time."""
        return {
            **self.head(one),
            "value": one.value,
            "type": one.type,
            "mod": one.mod,
            **_when(one),
        }

    def quote(self, one: QuoteMention) -> Json:
        """Return what somebody says."""
        return {
            **self.head(one),
            "content": self.spans(one.content),
            "cue": self.spans(one.cue),
            "source": self.spans(one.source),
            "direct": one.is_direct,
            "speaker": self.span(one.speaker) if one.speaker else None,
            "speaker_name": self.words(one.speaker) if one.speaker else None,
        }

    def actor(self, one: ActorMention) -> Json:
        """Return an actor with all its names."""
        return {
            **self.head(one),
            "name": one.name,
            "kind": one.kind,
            "aliases": list(one.aliases),
            "country": one.country,
            "affiliation": one.affiliation,
            "mentions": self.spans(one.mentions),
        }

    def figure(self, one: FigureMention) -> Json:
        """Return a figure."""
        return {
            **self.head(one),
            "amount": None if one.amount is None else _number(one.amount),
            "upper": None if one.upper is None else _number(one.upper),
            "unit": one.unit,
            "counted": self.span(one.counted) if one.counted else None,
            "counts": one.counts,
        }

    def event(self, one: EventMention) -> Json:
        """Return an event; its actors, places and date are spans of their names."""
        return {
            **self.head(one),
            "trigger": self.span(one.trigger),
            "type": one.type,
            "reality": one.reality,
            "actors": [
                {"span": self.span(actor.span), "words": self.words(actor.span), "role": actor.role}
                for actor in one.actors
            ],
            "places": [
                {"span": self.span(place.span), "words": self.words(place.span), "role": place.role}
                for place in one.places
            ],
            "date": self.span(one.date) if one.date else None,
            **_when(one),
        }


def _candidate(one: Candidate) -> Json:
    """Return a place of the gazetteer; its id names the source of its coordinates."""
    return {
        "id": one.id,
        "name": one.name,
        "precision": one.precision,
        "score": _number(one.score),
        "lat": one.point.lat if one.point else None,
        "lon": one.point.lon if one.point else None,
        "country": one.country,
        "admin": one.admin,
        "population": one.population,
        "line": one.line,
    }


def _when(one: DateMention | EventMention) -> Json:
    """Return the days allowed."""
    when = one.when
    return {
        "edtf": when.edtf,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "basis": when.basis,
    }


def _number(value: float) -> float | None:
    """Return a number as JSON has it: finite, short, else null."""
    return round(value, 4) if math.isfinite(value) else None
