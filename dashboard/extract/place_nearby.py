"""What the names of an article say of each other, each as far as it is believed.

Time is linear in the names: what they say is summed up by state, country and square degree, not
pair by pair.
"""

import math
from collections import defaultdict
from collections.abc import Sequence

from dashboard.extract.place_senses import AREAS, Group
from dashboard.geo.world import Entry, Feature

KM_PER_DEGREE = 111.2
CROWDED = 40  # senses remembered in one square degree
LEAST_MASS = 0.005
FAR_NORTH = 50.0  # degrees; beyond it a degree of longitude is short, and more are looked at
REACH_KM, LOOSE_REACH_KM = 60.0, 40.0


class Surroundings:
    """Where an article's names lie: by mass, which is belief, and loosely, where they may lie."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self.total = 0.0
        self.states: dict[str, float] = defaultdict(float)
        self.countries: dict[str, float] = defaultdict(float)
        self.named: dict[str, float] = defaultdict(float)
        self._may_lie: dict[str, dict[int, float]] = defaultdict(dict)
        self._squares: dict[tuple[int, int], list[tuple[int, float, float, float, float]]] = {}
        for group in groups:
            self.total += group.weight
            top = max((sense.belief for sense in group.senses), default=1.0)
            for sense in group.senses:
                mass = sense.belief * group.weight
                loose = math.sqrt(sense.belief / top) * group.weight
                if loose > LEAST_MASS:
                    self._add(id(group), sense.entry, mass, loose)
        self._in_state = {code: sum(each.values()) for code, each in self._may_lie.items()}

    def may_lie_in(self, group: Group, code: str) -> float:
        """Return how much of the other names may lie in a state, each name at most once."""
        mine = self._may_lie[code].get(id(group), 0.0) if code in self._may_lie else 0.0
        return max(self._in_state.get(code, 0.0) - mine, 0.0)

    def near(self, group: Group, entry: Entry) -> tuple[float, float]:
        """Return how much of the other names lies near a place, and may lie, each name once."""
        if entry.point is None or entry.feature is Feature.COUNTRY:
            return 0.0, 0.0
        lat, lon, mine = entry.point.lat, entry.point.lon, id(group)
        narrow = max(math.cos(math.radians(lat)), 0.05)
        row, column = math.floor(lat), math.floor(lon)
        wide = 2 if abs(lat) > FAR_NORTH else 1
        best: dict[int, float] = {}
        loosely: dict[int, float] = {}
        for y in (row - 1, row, row + 1):
            for x in range(column - wide, column + wide + 1):
                for owner, other_lat, other_lon, mass, loose in self._squares.get((y, x), ()):
                    if owner == mine:
                        continue
                    km = KM_PER_DEGREE * math.hypot(lat - other_lat, (lon - other_lon) * narrow)
                    found = mass * math.exp(-km / REACH_KM)
                    if found > best.get(owner, 0.0):
                        best[owner] = found
                    found = loose * math.exp(-km / LOOSE_REACH_KM)
                    if found > loosely.get(owner, 0.0):
                        loosely[owner] = found
        return sum(best.values()), sum(loosely.values())

    def _add(self, owner: int, entry: Entry, mass: float, loose: float) -> None:
        """Add a sense of a name to what is summed up."""
        self.countries[entry.country] += mass
        code = entry.admin_code
        if entry.feature in AREAS:
            key = code or entry.country
            self.named[key] = max(self.named[key], mass)
        if code:
            self.states[code] += mass
            owners = self._may_lie[code]
            owners[owner] = max(owners.get(owner, 0.0), loose)
        if entry.point and entry.feature is not Feature.COUNTRY:
            lat, lon = entry.point.lat, entry.point.lon
            square = self._squares.setdefault((math.floor(lat), math.floor(lon)), [])
            if len(square) < CROWDED:
                square.append((owner, lat, lon, mass, loose))
