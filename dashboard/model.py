"""The records: source, excerpt, place, actor, record. Frozen, and valid once made.

The vocabulary is closed: every enum here is the whole list, on screen and in files too.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from dashboard.dates import UNDATED, Basis, When
from dashboard.errors import RecordError

SourceId = NewType("SourceId", str)
PlaceId = NewType("PlaceId", str)
ActorId = NewType("ActorId", str)
RecordId = NewType("RecordId", str)


class Kind(StrEnum):
    """What a record is about."""

    EVENT = "event"
    BASE = "base"
    QUOTE = "quote"
    STATISTIC = "statistic"
    CLAIM = "claim"
    BORDER = "border"


class Statement(StrEnum):
    """How a record is told."""

    REPORTED = "reported"
    CLAIMED = "claimed"
    UNSOURCED = "unsourced"
    PLANNED = "planned"
    SPECULATIVE = "speculative"
    QUOTED = "quoted"


class EventType(StrEnum):
    """PLOVER's event types (Open Event Data Alliance, "PLOVER", 2018)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    ACCUSE = "ACCUSE"
    REQUEST = "REQUEST"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    ARMED_GROUP = "armed_group"
    MEDIA = "media"


class ActorRole(StrEnum):
    """What an actor does in a record."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    HOST = "host"
    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    MENTIONED = "mentioned"


class PlaceRole(StrEnum):
    """What a place is to a record; only AT puts a mark on the map."""

    AT = "at"
    ABOUT = "about"
    FROM = "from"
    TO = "to"


class Precision(StrEnum):
    """How finely a place is known."""

    SITE = "site"
    CITY = "city"
    ADMIN = "admin"
    COUNTRY = "country"
    REGION = "region"
    LINE = "line"


class Teller(StrEnum):
    """Who says so."""

    ACTOR = "actor"
    ARTICLE = "article"
    UNNAMED = "unnamed"


class ReviewStatus(StrEnum):
    """Whether a person has decided on a record."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article, its text as received. Empty and None mean unknown.

    `sha256` is of the bytes on disk. `reliability` is Admiralty A to F, F "cannot be judged".
    """

    id: SourceId
    text: str
    sha256: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    published: When = UNDATED
    retrieved: date | None = None
    language: str = ""
    reliability: str = "F"
    note: str = ""

    def __post_init__(self) -> None:
        if self.reliability not in tuple("ABCDEF"):
            raise RecordError(f'reliability "{self.reliability}"', "one of A to F")


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The evidence: a span of a source's text, offsets in code points, end exclusive.

    Together W3C Web Annotation's TextPositionSelector and TextQuoteSelector
    (https://www.w3.org/TR/annotation-model/#selectors).
    """

    source: SourceId
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.quote):
            raise RecordError(f"excerpt {self.start} to {self.end}", "its quote's length")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something can be: a point, or a geometry named in data/geo.

    `lat` and `lon` are degrees, WGS 84; None for what is drawn as an area or a line.
    `geometry` is `country:TJ`, `countries:KZ,KG,...`, `line:<id>` or empty.
    `uncertainty_km` is a radius around the point. Coordinates never come from an article.
    """

    id: PlaceId
    name: str
    precision: Precision
    coordinate_source: str
    aliases: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    uncertainty_km: float | None = None
    geometry: str = ""
    country: str = ""
    coordinate_source_id: str = ""
    verified: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        lat, lon = self.lat, self.lon
        if (lat is None) != (lon is None):
            raise RecordError(f'place "{self.id}" has one coordinate of two', "lat and lon")
        if lat is not None and lon is not None and not (abs(lat) <= 90 and abs(lon) <= 180):
            raise RecordError(f'place "{self.id}" at lat {lat}, lon {lon}', "lat to 90, lon to 180")
        if (self.lat is not None or self.geometry) and not self.coordinate_source:
            raise RecordError(f'place "{self.id}" has coordinates from nowhere', "their source")
        if self.is_point != (self.precision in (Precision.SITE, Precision.CITY, Precision.ADMIN)):
            has = "with a point" if self.is_point else "without a point"
            raise RecordError(f'{self.precision} "{self.id}" {has}', "points for site, city, admin")

    @property
    def is_point(self) -> bool:
        """Tell whether the place is drawn as a point."""
        return self.lat is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts, speaks or is spoken of. `affiliation` names another actor, if known."""

    id: ActorId
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    affiliation: ActorId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLink:
    """An actor in a record."""

    actor: ActorId
    role: ActorRole


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLink:
    """A place in a record. `basis` is resolved where the text does not name the place itself."""

    place: PlaceId
    role: PlaceRole
    basis: Basis = Basis.STATED
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says so, and in which words of the article."""

    teller: Teller
    actor: ActorId | None = None
    words: str = ""

    def __post_init__(self) -> None:
        if (self.teller is Teller.ACTOR) != (self.actor is not None):
            found = f'attribution to {self.teller} with actor "{self.actor or ""}"'
            raise RecordError(found, "an actor if the teller is actor, else none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a person decided: who, when, by which method and version."""

    status: ReviewStatus
    by: str = ""
    on: date | None = None
    method: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is shown: one event, base, quote, statistic, claim or border with its evidence.

    `credibility` is Admiralty 1 to 6, 6 "cannot be judged". `note` is ours, never evidence.
    """

    id: RecordId
    kind: Kind
    statement: Statement
    title: str
    excerpts: tuple[Excerpt, ...]
    when: When
    attribution: Attribution
    review: Review
    actors: tuple[ActorLink, ...] = ()
    places: tuple[PlaceLink, ...] = ()
    event_type: EventType | None = None
    credibility: int = 6
    note: str = ""

    def __post_init__(self) -> None:
        if not self.excerpts:
            raise RecordError(f'record "{self.id}" has no excerpt', "one or more")
        if len({excerpt.source for excerpt in self.excerpts}) != 1:
            raise RecordError(f'record "{self.id}" has excerpts of several sources', "one")
        if (self.kind is Kind.EVENT) != (self.event_type is not None):
            found = f'record "{self.id}", {self.kind}, has event type "{self.event_type or ""}"'
            raise RecordError(found, "an event type for events, none for others")
        if not 1 <= self.credibility <= 6:
            raise RecordError(f'record "{self.id}": credibility {self.credibility}', "1 to 6")

    @property
    def source(self) -> SourceId:
        """Return the article the record stands on."""
        return self.excerpts[0].source

    def places_with(self, *roles: PlaceRole) -> tuple[PlaceId, ...]:
        """Return the record's places that have one of these roles, in its order."""
        return tuple(link.place for link in self.places if link.role in roles)
