"""Finders that find plain words, so that what stands around the finders is tested by itself."""

import re
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from dashboard.dates import Basis, when
from dashboard.extract.finders import Finders
from dashboard.extract.language import Reading
from dashboard.extract.suggestion import (
    ActorMention,
    Candidate,
    DateMention,
    EventMention,
    FigureMention,
    PlaceMention,
    QuoteMention,
    Span,
    Use,
)
from dashboard.geo.points import Point
from dashboard.model import ActorKind, EventType, PlaceRole, Precision

LYON = Candidate(
    id="geonames:2996944",
    name="Lyon",
    precision=Precision.CITY,
    score=0.9,
    point=Point(lat=45.74846, lon=4.84671),
    country="FR",
)
FRANCE = Candidate(
    id="geonames:3017382",
    name="France",
    precision=Precision.COUNTRY,
    score=0.9,
    point=Point(lat=46.0, lon=2.0),
    country="FR",
)
KNOWN = {"Lyon": (LYON, Use.PLACE), "France": (FRANCE, Use.PLACE), "Paris": (LYON, Use.METONYM)}
NOWHERE: Any = SimpleNamespace(fingerprint=bytes(8))  # a gazetteer that nothing is looked up in
BY = {"score": 0.5, "method": "stand-in", "version": "1"}


def spans(text: str, pattern: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in re.finditer(pattern, text))


def places(reading: Reading, world: object) -> tuple[PlaceMention, ...]:
    found = []
    for span in spans(reading.text, r"\b(?:Lyon|France|Paris|Springfield)\b"):
        chosen, use = KNOWN.get(reading.text[span.start : span.end], (None, Use.PLACE))
        candidates = (chosen,) if chosen else (LYON, FRANCE)
        found.append(
            PlaceMention(
                span=span,
                chosen=chosen,
                use=use,
                role=PlaceRole.AT,
                candidates=candidates,
                **BY,  # type: ignore[arg-type]
            )
        )
    return tuple(found)


def dates(reading: Reading) -> tuple[DateMention, ...]:
    day = reading.published.isoformat() if reading.published else ""
    return tuple(
        DateMention(
            span=span,
            type="DATE",
            value=day,
            when=when(day, words="today", basis=Basis.RESOLVED),
            **BY,  # type: ignore[arg-type]
        )
        for span in spans(reading.text, r"\btoday\b")
    )


def actors(reading: Reading) -> tuple[ActorMention, ...]:
    found = tuple(spans(reading.text, r"\bAda\b"))
    return (
        (ActorMention(span=found[0], name="Ada", kind=ActorKind.PERSON, mentions=found, **BY),)  # type: ignore[arg-type]
        if found
        else ()
    )


def quotes(reading: Reading) -> tuple[QuoteMention, ...]:
    return tuple(
        QuoteMention(
            span=span,
            content=(span,),
            cue=(Span(span.end + 1, span.end + 5),),
            source=(Span(span.end + 6, span.end + 9),),
            is_direct=True,
            speaker=Span(span.end + 6, span.end + 9),
            **BY,  # type: ignore[arg-type]
        )
        for span in spans(reading.text, r"“[^”]{1,80}”(?= said Ada)")
    )


def figures(reading: Reading) -> tuple[FigureMention, ...]:
    return tuple(
        FigureMention(span=span, amount=12.0, unit="houses", **BY)  # type: ignore[arg-type]
        for span in spans(reading.text, r"\b12\b")
    )


def events(
    reading: Reading,
    found_places: tuple[PlaceMention, ...],
    found_dates: tuple[DateMention, ...],
    found_actors: tuple[ActorMention, ...],
) -> tuple[EventMention, ...]:
    del found_places, found_dates, found_actors
    return tuple(
        EventMention(span=span, trigger=span, type=EventType.ASSAULT, **BY)  # type: ignore[arg-type]
        for span in spans(reading.text, r"\bburned\b")
    )


def boilerplate(text: str) -> tuple[Span, ...]:
    return tuple(spans(text, r"(?m)^Also Read.*$"))


STAND_INS = Finders(
    boilerplate=boilerplate,
    places=places,
    dates=dates,
    actors=actors,
    quotes=quotes,
    figures=figures,
    events=events,
)
TEXT = (
    "Lyon burned today, and 12 houses with it.\n"
    "“It is over,” said Ada in France. Paris denied it; Springfield slept.\n"
    "Also Read: Lyon burned before\n"
)
