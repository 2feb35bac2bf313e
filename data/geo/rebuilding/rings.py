"""Rings that can be drawn flat: cut at the antimeridian, closed, wound as RFC 7946 wants."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rebuilding.simplify import DEGREE_KM, unwrapped
from rebuilding.topology import Position, Topology

SOUTHERN_EDGE = -85.05  # where a Web Mercator map ends
Rings = list[list[Position]]


def drawn_polygons(topology: Topology, polygon: Sequence[tuple[int, ...]]) -> Iterator[Rings]:
    """Yield a polygon's parts on either side of the antimeridian, outer ring first.

    The largest ring is the outer one: Antarctica's first is the South Pole.
    """
    closed = [_around_the_pole(unwrapped(topology.line(ring))) for ring in polygon]
    outer, *holes = sorted(closed, key=area_km2, reverse=True)
    for turn in (-360.0, 0.0, 360.0):
        part = _cut(outer, turn)
        if area_km2(part) > 0:
            inside = [hole for ring in holes if area_km2(hole := _cut(ring, turn)) > 0]
            yield [_wound(part, outer=True), *(_wound(hole, outer=False) for hole in inside)]


def area_km2(ring: Sequence[Position]) -> float:
    """Return the area in a ring, on a sphere; zero for what is no ring."""
    if len(ring) < 4:
        return 0.0
    return abs(_signed(ring)) * DEGREE_KM**2 * math.degrees(1)


def rounded(ring: Sequence[Position], digits: int) -> list[Position]:
    """Return a line with its numbers rounded and repeated points left out."""
    points = [(round(lon, digits) + 0.0, round(lat, digits) + 0.0) for lon, lat in ring]
    return [point for at, point in enumerate(points) if at == 0 or point != points[at - 1]]


def _signed(ring: Sequence[Position]) -> float:
    """Return a ring's area in degrees times radians: positive when counterclockwise.

    The area on a cylinder as high as the sphere: longitude against the sine of latitude.
    """
    flat = [(lon, math.sin(math.radians(lat))) for lon, lat in ring]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(flat)) / 2


def _wound(ring: list[Position], *, outer: bool) -> list[Position]:
    return ring if (_signed(ring) > 0) == outer else ring[::-1]


def _around_the_pole(ring: list[Position]) -> list[Position]:
    """Return the ring closed along the map's southern edge, if it goes around the pole."""
    (first, _), (last, _) = ring[0], ring[-1]
    if abs(last - first) < 180:
        return ring
    steps = 4
    edge = [(last + (first - last) * step / steps, SOUTHERN_EDGE) for step in range(steps + 1)]
    return [*((lon, max(lat, SOUTHERN_EDGE)) for lon, lat in ring), *edge, ring[0]]


def _cut(ring: list[Position], turn: float) -> list[Position]:
    """Return what of a ring, turned by so many degrees, lies between -180 and 180."""
    moved = [(lon + turn, lat) for lon, lat in ring]
    if all(-180 <= lon <= 180 for lon, _ in moved):
        return moved
    for side in (-1, 1):
        moved = _half(moved, side)
    return moved


def _half(ring: list[Position], side: int) -> list[Position]:
    """Return what of a ring lies inside one edge (Sutherland and Hodgman, 1974)."""
    kept: list[Position] = []
    for a, b in pairwise(ring):
        a_in, b_in = a[0] * side <= 180, b[0] * side <= 180
        if a_in != b_in:
            share = (180 * side - a[0]) / (b[0] - a[0])
            kept.append((180.0 * side, a[1] + (b[1] - a[1]) * share))
        if b_in:
            kept.append(b)
    return [*kept, kept[0]] if kept and kept[0] != kept[-1] else kept
