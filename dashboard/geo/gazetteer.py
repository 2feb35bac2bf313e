"""The gazetteer: the project's own places behind geopy's interface, and an online stand-in.

`OfflineGazetteer` takes a name as a whole, or a name that stands whole in a longer query; never a
part of a word, and never a query that is only part of a name ("Kant" is not Kant Air Base).
A place without a point of its own, such as a country, is found by `find` but never geocoded:
a made-up point for it would look like a site.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NoReturn, TypeAlias

from geopy.adapters import BaseSyncAdapter
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point as GeopyPoint

from dashboard.geo.distance import distance_km
from dashboard.geo.points import Point
from dashboard.model import Place

Found: TypeAlias = Location | list[Location] | None

SLOWEST_ALLOWED_SECONDS = 1.0  # Nominatim's usage policy: no more than one request a second
WORDS = re.compile(r"[^\W_]+")
POSSESSIVE = re.compile(r"['’]s\b")


def folded(text: str) -> str:
    """Return a text without case, accents and punctuation, its words one space apart."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = WORDS.findall(POSSESSIVE.sub("", plain))
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


class OfflineGazetteer(Geocoder):  # type: ignore[misc]  # geopy ships no types
    """A geocoder over the given places; it never asks a network.

    The order of places decides between equals. `raw` of a Location holds the place's `id`,
    `precision`, `uncertainty_km`, `country`, `coordinate_source`, its id and `verified`.
    """

    def __init__(self, places: Iterable[Place]) -> None:
        super().__init__(adapter_factory=_NoNetwork)
        self._places = tuple(places)
        self._names: dict[str, list[Place]] = {}
        for place in self._places:
            for name in dict.fromkeys(map(folded, (place.name, *place.aliases))):
                if name:
                    self._names.setdefault(name, []).append(place)

    def find(self, query: str) -> tuple[Place, ...]:
        """Return every place that a query may mean, the likeliest first; countries too.

        A name as a whole goes first. After a comma comes what must hold the place: "Moscow,
        Russia" is found, "Moscow, Idaho" is not. Else the names that stand in the query as
        whole words, the longest first; a name inside a longer one does not count.
        """
        whole = self._names.get(folded(query))
        if whole:
            return tuple(whole)
        name, *holders = [folded(part) for part in query.split(",")]
        if holders:
            countries = [{place.country for place in self._names.get(h, ())} for h in holders]
            return tuple(
                place
                for place in self._names.get(name, ())
                if place.country and all(place.country in held for held in countries)
            )
        return tuple(dict.fromkeys(self._within(name)))

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,
        **options: object,
    ) -> Found:
        """Return the place that a query names, as geopy's geocoders do.

        Args:
            query: A name; case, accents and punctuation don't matter.
            exactly_one: False returns a list of all candidates, the likeliest first.
            timeout: Not used: nothing is waited for. Kept, as `options` is, so that an online
                geocoder can take this one's place.

        Returns:
            None when no place with a point is known by that name.
        """
        del timeout, options
        return _answer((place for place in self.find(query) if place.is_point), exactly_one)

    def reverse(
        self,
        query: object,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,
        **options: object,
    ) -> Found:
        """Return the places whose circle of uncertainty holds a point, the finest first.

        Args:
            query: geopy's Point, a pair of lat and lon, or a text "lat, lon".
            exactly_one: False returns a list of all of them.
            timeout: Not used, nor are `options`; see `geocode`.

        Returns:
            None when the point lies in no place's circle.
        """
        del timeout, options
        asked = GeopyPoint(query)
        here = Point(lat=asked.latitude, lon=asked.longitude)
        near = [
            (place.uncertainty_km, away, place)
            for place, point in _points(self._places)
            if place.uncertainty_km is not None
            and (away := distance_km(here, point)) <= place.uncertainty_km
        ]
        near.sort(key=lambda hit: hit[:2])
        return _answer((place for _, _, place in near), exactly_one)

    def _within(self, query: str) -> Iterator[Place]:
        rest = f" {query} "
        for name in sorted(self._names, key=lambda name: (-len(name), name)):
            if f" {name} " in rest:
                rest = rest.replace(f" {name} ", " | ")
                yield from self._names[name]


def nominatim(
    user_agent: str,
    *,
    min_delay_seconds: float = SLOWEST_ALLOWED_SECONDS,
    cache_size: int = 256,
    **settings: object,
) -> Callable[..., Found]:
    """Return a `geocode` that asks OpenStreetMap's Nominatim, at most once a second.

    Nothing is sent before the first call. The same question is sent once: answers are kept, the
    newest `cache_size` of them. An error rises as geopy's, and is not kept. Asking for the same
    geocoder again returns the same one, so that its pace and its answers hold for the process.

    Args:
        user_agent: The name of the application, which Nominatim's usage policy asks for.
        min_delay_seconds: The time between two requests; never under one second.
        settings: Passed to geopy's Nominatim: `domain`, `timeout`, `adapter_factory`, ...

    Raises:
        geopy.exc.ConfigurationError: the user agent is one of geopy's defaults.
    """
    pace = max(min_delay_seconds, SLOWEST_ALLOWED_SECONDS)
    return _paced(user_agent, pace, cache_size, frozenset(settings.items()))


@lru_cache(maxsize=8)
def _paced(
    user_agent: str, pace: float, cache_size: int, settings: frozenset[tuple[str, object]]
) -> Callable[..., Found]:
    limited = RateLimiter(
        Nominatim(user_agent=user_agent, **dict(settings)).geocode,
        min_delay_seconds=pace,
        max_retries=0,
        error_wait_seconds=pace,
        swallow_exceptions=False,
    )

    @lru_cache(maxsize=cache_size)
    def geocode(query: str, **options: object) -> Found:
        found: Found = limited(query, **options)
        return found

    return geocode


class _NoNetwork(BaseSyncAdapter):  # type: ignore[misc]  # geopy ships no types
    """geopy wants an adapter; this one refuses to send anything."""

    def get_text(self, url: str, *, timeout: object, headers: Mapping[str, str]) -> NoReturn:
        del timeout, headers
        raise NotImplementedError(f"the offline gazetteer asks no network, not even {url}")

    get_json = get_text


def _points(places: Iterable[Place]) -> Iterator[tuple[Place, Point]]:
    for place in places:
        if place.lat is not None and place.lon is not None:
            yield place, Point(lat=place.lat, lon=place.lon)


def _answer(places: Iterable[Place], exactly_one: bool) -> Found:
    found = [_location(place, point) for place, point in _points(places)]
    if not found:
        return None
    return found[0] if exactly_one else found


def _location(place: Place, point: Point) -> Location:
    facts = (
        "id precision uncertainty_km country coordinate_source coordinate_source_id verified note"
    )
    raw = {fact: getattr(place, fact) for fact in facts.split()}
    return Location(place.name, (point.lat, point.lon), raw)
