"""The gazetteer while it is collected: entries so far, and the names that lead to them."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from dashboard.geo.points import Point
from dashboard.geo.world import Entry, Feature, folded
from dashboard.geo.world.layout import Kind
from dashboard.geo.world.packing import Index

MOST_PROMINENT = 2**32 - 1
SHORTEST = 3  # letters: "Us" and "Of" are towns, and no text means them
_SHORT_NAMES = {"k2"}


@dataclass(slots=True)
class Draft:
    """Entries in the order they came, and an index over their names."""

    entries: list[Entry] = field(default_factory=list)
    index: Index = field(default_factory=Index)
    numbers: dict[str, int] = field(default_factory=dict)  # of each id, and of "country:TJ"
    common: frozenset[str] = frozenset()

    def add(self, entry: Entry, names: Iterable[str] = (), others: Iterable[str] = ()) -> int:
        """Take an entry, its main names (its own is one) and its other names; return its number.

        An id that came before is the same place: it only gains names.
        """
        number = self.numbers.get(entry.id)
        if number is None:
            number = self.numbers[entry.id] = len(self.entries)
            self.entries.append(entry)
        self.name(number, (entry.name, *names))
        self.name(number, others, is_primary=False)
        return number

    def name(self, number: int, names: Iterable[str], *, is_primary: bool = True) -> None:
        """Let names lead to an entry."""
        for name in names:
            form = folded(name)
            if len(form) >= SHORTEST or form in _SHORT_NAMES:
                self.index.add(Kind.NAME, form, number, is_primary=is_primary)


def prominence(feature: Feature, people: int, *, is_capital: bool = False) -> int:
    """Return how likely a bare name means a place, in people: it only orders equals.

    A country goes before its namesakes, a capital before larger cities, a state after its
    largest city ("Kherson"), a county after its seat.
    """
    weighed = {
        Feature.COUNTRY: 2 * people + 10_000_000,
        Feature.CITY: people * (10 if is_capital else 1),
        Feature.ADMIN1: people // 10 + 20_000,
        Feature.ADMIN2: people // 20,
    }
    return min(weighed.get(feature, people), MOST_PROMINENT)


def middle(points: Iterable[tuple[float, float]]) -> Point | None:
    """Return the middle of places by lat and lon: the mean on the globe, None for none."""
    x = y = z = 0.0
    for lat, lon in points:
        down, along = math.radians(lat), math.radians(lon)
        x += math.cos(down) * math.cos(along)
        y += math.cos(down) * math.sin(along)
        z += math.sin(down)
    if math.hypot(x, y, z) < 1e-9:
        return None
    lat, lon = math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))
    return Point(lat=round(lat, 5), lon=round(lon, 5))
