"""A place's coordinates from OpenStreetMap's Nominatim: asked only when a person says so."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from geopy.exc import GeocoderUnavailable, GeopyError

from dashboard.errors import PlaceError
from dashboard.geo.gazetteer import Found, nominatim

CREDIT = "© OpenStreetMap contributors, ODbL 1.0, by Nominatim"
MOST = 5  # answers asked for


@lru_cache(maxsize=4)
def _asker(user_agent: str, timeout_seconds: float) -> Callable[..., Found]:
    """Return the one asker of this process: its waiting time and its cache are shared."""
    return nominatim(user_agent, timeout=timeout_seconds)


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
    try:
        found = _asker(user_agent, timeout_seconds)(query, exactly_one=False, limit=MOST)
    except GeocoderUnavailable as cause:
        raise PlaceError("Nominatim can't be reached", "a connection to the internet") from cause
    except GeopyError as cause:
        why = " ".join(str(cause).split()) or type(cause).__name__
        raise PlaceError(f"Nominatim: {why}", "its answer; try again later") from cause
    places = found if isinstance(found, list) else [found] if found else []
    return tuple(
        OnlinePlace(name=place.address, lat=place.latitude, lon=place.longitude) for place in places
    )
