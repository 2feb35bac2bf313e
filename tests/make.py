"""Builders: whole made-up records with sane defaults, so that a test sets only what it is about.

`archive()` is three made-up events told by the Harbour Gazette: a port closed on a day, a treaty
in a country some time in February, a voyage without a date or a place of its own. `many` makes
as many records as asked, the same ones for the same seed.
"""

import hashlib
import random
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from dashboard.archive import Archive
from dashboard.dates import UNDATED, Basis, when
from dashboard.geo.points import Point
from dashboard.integrity import CONTEXT_LENGTH
from dashboard.model import (
    Actor,
    ActorId,
    ActorKind,
    ActorLink,
    ActorRole,
    Attribution,
    EventType,
    Excerpt,
    Kind,
    Place,
    PlaceId,
    PlaceLink,
    PlaceRole,
    Precision,
    Record,
    Review,
    ReviewStatus,
    Source,
    Statement,
    Teller,
)

CLOSED = "On 3 March 2021 the Council of Ada closed Ada's harbour and the Long Strait"
AGREED = "Last month envoys of Ada and Queen Míra agreed in Borealia to “trade, and nothing else”"
SAILED = "a fleet is said to be sailing from Ada to Dunmore"
TEXT = f"{CLOSED}.\n{AGREED}.\nMeanwhile {SAILED}; nobody saw it.\n"


def source(**changes: Any) -> Source:
    """Return an article of the Harbour Gazette, published on 5 March 2021."""
    text = changes.get("text", TEXT)
    given: dict[str, Any] = {
        "id": "harbour-gazette",
        "text": text,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "title": "Harbour closed",
        "publisher": "Harbour Gazette",
        "published": when("2021-03-05", words="5 March 2021", basis=Basis.STATED),
        "language": "en",
    }
    return Source(**given | changes)


def excerpt(quote: str = CLOSED, of: Source | None = None) -> Excerpt:
    """Return the first place where a quote stands in an article."""
    article = source() if of is None else of
    start = article.text.index(quote)
    end = start + len(quote)
    return Excerpt(
        source=article.id,
        start=start,
        end=end,
        quote=quote,
        prefix=article.text[max(0, start - CONTEXT_LENGTH) : start],
        suffix=article.text[end : end + CONTEXT_LENGTH],
    )


def place(**changes: Any) -> Place:
    """Return a harbour known to 2 km."""
    given: dict[str, Any] = {
        "id": "ada",
        "name": "Ada",
        "aliases": ("Ada Harbour",),
        "precision": Precision.CITY,
        "lat": 12.5,
        "lon": -45.25,
        "uncertainty_km": 2.0,
        "coordinate_source": "made up",
        "coordinate_source_id": "made-up:1",
    }
    return Place(**given | changes)


def area(**changes: Any) -> Place:
    """Return a country, which has no point."""
    given: dict[str, Any] = {
        "id": "borealia",
        "name": "Borealia",
        "precision": Precision.COUNTRY,
        "lat": None,
        "lon": None,
        "uncertainty_km": None,
        "aliases": (),
        "geometry": "country:XB",
        "country": "XB",
        "coordinate_source_id": "",
    }
    return place(**given | changes)


def line_place(**changes: Any) -> Place:
    """Return the strait, whose line `LINES` holds."""
    given = {"id": "long-strait", "name": "Long Strait", "precision": Precision.LINE}
    return area(**given | {"geometry": "line:long-strait", "country": ""} | changes)


def actor(**changes: Any) -> Actor:
    """Return the council of Ada."""
    given: dict[str, Any] = {
        "id": "council-of-ada",
        "name": "Council of Ada",
        "kind": ActorKind.ORGANISATION,
        "aliases": ("the harbour masters",),
    }
    return Actor(**given | changes)


def record(quote: str = CLOSED, of: Source | None = None, **changes: Any) -> Record:
    """Return an accepted event, or another kind, without date, actor or place."""
    kind = changes.get("kind", Kind.EVENT)
    given: dict[str, Any] = {
        "id": "port-closed",
        "kind": kind,
        "statement": Statement.REPORTED,
        "event_type": EventType.COERCE if kind is Kind.EVENT else None,
        "title": "Ada closes its harbour",
        "excerpts": (excerpt(quote, of),),
        "when": UNDATED,
        "attribution": Attribution(teller=Teller.ARTICLE),
        "review": Review(
            status=ReviewStatus.ACCEPTED,
            by="a tester",
            on=date(2021, 3, 6),
            method="read by hand",
            version="1",
        ),
    }
    return Record(**given | changes)


def with_actor(actor_id: str, role: ActorRole = ActorRole.ACTOR) -> ActorLink:
    """Return a link to an actor."""
    return ActorLink(actor=ActorId(actor_id), role=role)


def with_place(place_id: str, role: PlaceRole = PlaceRole.AT) -> PlaceLink:
    """Return a link to a place."""
    return PlaceLink(place=PlaceId(place_id), role=role)


ACTORS = (
    actor(),
    actor(id="queen-mira", name="Queen Míra", kind=ActorKind.PERSON, aliases=("Mira II",)),
)
PLACES = (
    place(),
    place(id="dunmore", name="Dunmore", aliases=(), lat=-3.0, lon=179.5, uncertainty_km=None),
    area(),
    line_place(),
)
LINES = {"long-strait": ((Point(lat=12.0, lon=-45.0), Point(lat=13.0, lon=-44.0)),)}


def three_events() -> tuple[Record, ...]:
    """Return the three events of the Harbour Gazette, in the order of its text."""
    closed = record(
        actors=(with_actor("council-of-ada"),),
        places=(with_place("ada"), with_place("long-strait")),
        when=when("2021-03-03", words="On 3 March 2021", basis=Basis.STATED),
    )
    agreed = record(
        AGREED,
        id="trade-agreed",
        title="Ada and Borealia agree to trade",
        event_type=EventType.AGREE,
        actors=(
            with_actor("council-of-ada", ActorRole.PARTICIPANT),
            with_actor("queen-mira", ActorRole.PARTICIPANT),
            with_actor("queen-mira", ActorRole.HOST),
        ),
        places=(with_place("borealia"),),
        when=when("2021-02", words="Last month", basis=Basis.RESOLVED),
        attribution=Attribution(teller=Teller.ACTOR, actor=ActorId("queen-mira"), words="agreed"),
    )
    sailed = record(
        SAILED,
        id="fleet-sails",
        title="A fleet sails for Dunmore",
        statement=Statement.CLAIMED,
        event_type=EventType.MOBILIZE,
        places=(with_place("ada", PlaceRole.FROM), with_place("dunmore", PlaceRole.TO)),
        attribution=Attribution(teller=Teller.UNNAMED, words="is said to be"),
    )
    return closed, agreed, sailed


def archive(*records: Record, **changes: Any) -> Archive:
    """Return an archive of records, or of the three events; places and such are tuples."""
    given: dict[str, Any] = {"sources": (source(),), "actors": ACTORS, "places": PLACES}
    given |= {"lines": LINES, "records": records or three_events()} | changes
    given["version"] = hashlib.sha256(repr(given).encode()).hexdigest()[:12]
    for field in ("sources", "actors", "places"):
        given[field] = {thing.id: thing for thing in given[field]}
    return Archive(**given)


RECORDS_AN_ARTICLE = 40
_WORDS = ("harbour", "council", "treaty", "convoy", "grain", "bridge", "border", "envoy", "talks")


def many(n: int, seed: int = 0) -> Archive:
    """Return an archive of `n` synthetic records over about n/40 articles, all over the world."""
    dice = random.Random(seed)
    actors = tuple(
        actor(id=f"actor-{i}", name=f"Actor {i}", kind=dice.choice(tuple(ActorKind)), aliases=())
        for i in range(60)
    )
    places = tuple(_place_anywhere(i, dice) for i in range(240))
    starts = range(0, n, RECORDS_AN_ARTICLE)
    sources = [_article(start, min(n, start + RECORDS_AN_ARTICLE), dice) for start in starts]
    records = tuple(
        _anything(i, sources[i // RECORDS_AN_ARTICLE], actors, places, dice) for i in range(n)
    )
    return archive(*records, sources=tuple(sources), actors=actors, places=places, lines={})


def _place_anywhere(i: int, dice: random.Random) -> Place:
    """Return a place: mostly points on land's latitudes, one in twelve a country."""
    if i % 12 == 0:
        return area(id=f"country-{i}", name=f"Country {i}")
    return place(
        id=f"place-{i}",
        name=f"Place {i}",
        aliases=(),
        precision=dice.choice((Precision.SITE, Precision.CITY, Precision.ADMIN)),
        lat=round(dice.uniform(-55, 70), 4),
        lon=round(dice.uniform(-180, 180), 4),
        uncertainty_km=round(dice.uniform(0.5, 40), 1),
    )


def _article(start: int, end: int, dice: random.Random) -> Source:
    """Return an article with one sentence for each of its records."""
    lists = ((i, " ".join(dice.sample(_WORDS, 6))) for i in range(start, end))
    day = date(2016, 1, 1) + timedelta(days=dice.randrange(2500))
    return source(
        id=f"article-{start // RECORDS_AN_ARTICLE}",
        text="".join(f"In report {i} the {words}.\n" for i, words in lists),
        title=f"Report {start // RECORDS_AN_ARTICLE}",
        publisher=f"Publisher {dice.randrange(12)}",
        published=when(day.isoformat(), words="today", basis=Basis.STATED),
    )


def _anything(
    i: int, article: Source, actors: Sequence[Actor], places: Sequence[Place], dice: random.Random
) -> Record:
    """Return one record of any kind: one in ten undated, one in six without a place of its own."""
    kind = dice.choices(tuple(Kind), weights=(50, 8, 20, 8, 12, 2))[0]
    first, second = dice.sample(places, 2)
    at = PlaceRole.AT if dice.random() > 1 / 6 else PlaceRole.ABOUT
    links = [with_place(first.id, at)]
    if dice.random() < 0.1:
        links.append(with_place(second.id, PlaceRole.TO))
    return record(
        f"In report {i} the ",
        article,
        id=f"record-{i}",
        kind=kind,
        statement=dice.choice(tuple(Statement)),
        title=f"Report {i}: {' and '.join(dice.sample(_WORDS, 2))}",
        event_type=dice.choice(tuple(EventType)) if kind is Kind.EVENT else None,
        actors=tuple(
            with_actor(actors[int(len(actors) * dice.random() ** 2)].id, role)
            for role in dice.sample(tuple(ActorRole), dice.randint(0, 3))
        ),
        places=tuple(links),
        when=when(_any_date(dice), words="then", basis=Basis.RESOLVED),
    )


def _any_date(dice: random.Random) -> str:
    """Return EDTF text: mostly a day, else a month, a year, an interval or nothing."""
    year, month = dice.randint(2015, 2022), dice.randint(1, 12)
    day = f"{year}-{month:02d}-{dice.randint(1, monthrange(year, month)[1]):02d}"
    others = ("", f"{year}-{month:02d}", f"{year}", f"{day}/..", f"{day}/2023-01")
    return dice.choices((day, *others), weights=(60, 10, 15, 5, 5, 5))[0]
