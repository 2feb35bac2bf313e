"""The finders, one for each kind. Another one is a field, and a line in FINDERS."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dashboard.extract.actors import find_actors
from dashboard.extract.boilerplate import boilerplate
from dashboard.extract.dates import find_dates
from dashboard.extract.events import find_events
from dashboard.extract.figures import find_figures
from dashboard.extract.language import Reading
from dashboard.extract.places import find_places
from dashboard.extract.quotes import find_quotes
from dashboard.extract.suggestion import (
    ActorMention,
    DateMention,
    EventMention,
    FigureMention,
    PlaceMention,
    QuoteMention,
    Span,
)
from dashboard.geo.world import World


def nothing(*given: object) -> tuple[Any, ...]:
    """Find nothing: the stand-in for a finder."""
    del given
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finders:
    """One function for each kind, in the order of their work; a test may replace any."""

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


FINDERS = Finders(
    boilerplate=boilerplate,
    places=find_places,
    dates=find_dates,
    actors=find_actors,
    quotes=find_quotes,
    figures=find_figures,
    events=find_events,
)
