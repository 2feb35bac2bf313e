"""What the finders suggest: spans of the text, each with its score, method and version.

A suggestion is not a record: a person makes one of it. Every span is in the text it was found in,
in code points, end exclusive; whatever points elsewhere is dropped before it gets here.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from dashboard.dates import UNDATED, When
from dashboard.errors import RecordError
from dashboard.geo.points import Point
from dashboard.model import ActorKind, ActorRole, EventType, PlaceRole, Precision


class Span(NamedTuple):
    """A stretch of a text, in code points, end exclusive."""

    start: int
    end: int


class Use(StrEnum):
    """What the name of a place stands for where it is used."""

    PLACE = "place"
    METONYM = "metonym"  # the government or the people there: an actor, never a marker
    DEMONYM = "demonym"  # "Tajik", "Indian": of that country, no place of anything


class Reality(StrEnum):
    """Whether an event is told as done."""

    DONE = "done"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A span of the text and how sure its finder is of it.

    `score` is between 0 and 1, comparable within one method only. `method` names the finder or
    the tier, `version` its state: together they tell which code said so.
    """

    span: Span
    score: float
    method: str
    version: str

    def __post_init__(self) -> None:
        if not 0 <= self.span.start < self.span.end:
            raise RecordError(f"span {self.span.start} to {self.span.end}", "a start before an end")
        if not 0 <= self.score <= 1:
            raise RecordError(f"score {self.score}", "0 to 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place of the gazetteer that a name may mean, and how likely it is, 0 to 1.

    `id` is that of the coordinate source ("geonames:1221874", "icao:UAFW"). `point` follows the
    GeoNames convention for areas; it is not where anything happened. `line` names a border pair
    or a river by id, None for what is no line.
    """

    id: str
    name: str
    precision: Precision
    score: float
    point: Point | None = None
    country: str = ""
    admin: str = ""
    population: int | None = None
    line: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Suggestion):
    """A name of a place. `chosen` is None for what stays unplaced, with its candidates."""

    use: Use = Use.PLACE
    role: PlaceRole | None = None
    chosen: Candidate | None = None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Suggestion):
    """An expression of time. `value` is TIMEX3's (ISO 8601), "" when unknown.

    `type` is TIMEX3's DATE, TIME, DURATION or SET; a DURATION or SET has bounds in `when` only if
    the words give both ends. `mod` is TIMEX3's too: START for "early", APPROX for "about".
    """

    type: str
    value: str
    mod: str = ""
    when: When = UNDATED


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention(Suggestion):
    """All that names one actor: `span` is its fullest name, `mentions` every one, in order.

    `mentions` holds names only; a pronoun is no name.
    """

    name: str
    kind: ActorKind
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    country: str = ""
    affiliation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteMention(Suggestion):
    """What somebody says: content, cue ("said") and source, each one span or more, or none.

    `span` reaches from the first to the last of the content. `speaker` is the fullest name that
    the source was resolved to, as a span of the text, None where the article names nobody.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    is_direct: bool = False
    speaker: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMention(Suggestion):
    """A figure: `amount` as a number, None if only words give it, its unit and what it counts.

    Of a range ("between 20 and 30"), `amount` is the lower end and `upper` the upper one.
    """

    amount: float | None
    upper: float | None = None
    unit: str = ""
    counted: Span | None = None
    counts: str = ""


class Participant(NamedTuple):
    """Who takes part in an event: the words that name the actor there, and the role."""

    span: Span
    role: ActorRole


class EventPlace(NamedTuple):
    """Where an event is told to be: the span of the place's name, and the place's role."""

    span: Span
    role: PlaceRole


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Suggestion):
    """Something that happens: `span` is its sentence or clause, `trigger` the word that says it."""

    trigger: Span
    type: EventType
    reality: Reality = Reality.DONE
    actors: tuple[Participant, ...] = ()
    places: tuple[EventPlace, ...] = ()
    date: Span | None = None
    when: When = UNDATED
