"""The finders, in the order in which they build on one another."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dashboard.extract.language import Reading
from dashboard.extract.suggestion import (
    ActorMention,
    DateMention,
    EventMention,
    FigureMention,
    PlaceMention,
    QuoteMention,
    Span,
)

World = Any


def nothing(*given: object) -> tuple[Any, ...]:
    """Find nothing: the stand-in for a finder."""
    del given
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finders:
    """One function for each kind; a test may put a stand-in in the place of any."""

    boilerplate: Callable[[str], tuple[Span, ...]] = nothing
    places: Callable[[Reading, World], tuple[PlaceMention, ...]] = nothing
    dates: Callable[[Reading], tuple[DateMention, ...]] = nothing
    actors: Callable[[Reading], tuple[ActorMention, ...]] = nothing
    quotes: Callable[[Reading], tuple[QuoteMention, ...]] = nothing
    figures: Callable[[Reading], tuple[FigureMention, ...]] = nothing
    events: Callable[
        [
            Reading,
            tuple[PlaceMention, ...],
            tuple[DateMention, ...],
            tuple[ActorMention, ...],
        ],
        tuple[EventMention, ...],
    ] = nothing


FINDERS = Finders()
