"""What was read out of one article: every suggestion, and what was left out and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dashboard.extract.suggestion import (
    ActorMention,
    DateMention,
    EventMention,
    FigureMention,
    PlaceMention,
    QuoteMention,
    Span,
    Suggestion,
    Use,
)
from dashboard.geo.points import Point
from dashboard.model import Precision

# What a point may mark. A country's or region's point is a convention of its gazetteer.
_POINTS = frozenset((Precision.SITE, Precision.CITY, Precision.ADMIN))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """How many suggestions of a kind were left out, and why."""

    kind: str
    why: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that was found in one article. Spans count code points of `text`.

    `sha256` is of `text` in UTF-8. `boilerplate` are the lines that no finder saw ("Also Read").
    `notes` are sentences on how the text was received. `versions` names each method that took
    part, with the version of its code, model or data.
    """

    text: str
    sha256: str
    published: date | None = None
    country: str = ""
    places: tuple[PlaceMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    quotes: tuple[QuoteMention, ...] = ()
    figures: tuple[FigureMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()

    @property
    def unplaced(self) -> tuple[PlaceMention, ...]:
        """Return the names of places that were not resolved, with their candidates."""
        return tuple(one for one in self.places if one.use is Use.PLACE and not one.chosen)

    def words(self, span: Span) -> str:
        """Return what the text says at a span."""
        return self.text[span.start : span.end]


def marker(mention: PlaceMention) -> Point | None:
    """Return the point where a name may put a marker; None for what is no point.

    Only the name of a place used as a place has one: no metonym, no demonym, and no country,
    region or line.
    """
    chosen = mention.chosen
    if mention.use is not Use.PLACE or chosen is None or chosen.line is not None:
        return None
    return chosen.point if chosen.precision in _POINTS else None


def spans_of(one: Suggestion) -> Iterator[Span]:
    """Yield every span that a suggestion points at."""
    yield one.span
    match one:
        case ActorMention():
            yield from one.mentions
        case QuoteMention():
            yield from (*one.content, *one.cue, *one.source)
            yield from (one.speaker,) if one.speaker else ()
        case FigureMention():
            yield from (one.counted,) if one.counted else ()
        case EventMention():
            yield one.trigger
            yield from (taking_part.span for taking_part in one.actors)
            yield from (place.span for place in one.places)
            yield from (one.date,) if one.date else ()
        case _:
            return
