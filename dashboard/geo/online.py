"""A place's coordinates from OpenStreetMap's Nominatim: asked only when a person says so."""

from dataclasses import dataclass

from geopy.exc import GeopyError

from dashboard.errors import PlaceError
from dashboard.geo.gazetteer import nominatim

CREDIT = "© OpenStreetMap contributors, ODbL 1.0, by Nominatim"
MOST = 5  # answers asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlinePlace:
    """A place as Nominatim names it, with its point."""

    name: str
    lat: float
    lon: float


def find_online(
    query: str, *, user_agent: str, timeout_seconds: float = 10
) -> tuple[OnlinePlace, ...]:
    """Ask Nominatim for a name, and return what it knows, the likeliest first.

    Raises:
        PlaceError: it can't be reached, or refuses.
    """
    ask = nominatim(user_agent, timeout=timeout_seconds)
    try:
        found = ask(query, exactly_one=False, limit=MOST)
    except GeopyError as cause:
        why = " ".join(str(cause).split()) or type(cause).__name__
        raise PlaceError(f"Nominatim: {why}", "its answer; try again later") from cause
    places = found if isinstance(found, list) else [found] if found else []
    return tuple(
        OnlinePlace(name=place.address, lat=place.latitude, lon=place.longitude) for place in places
    )
