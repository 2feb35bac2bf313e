"""Fewer points on an arc, so that both neighbours of a border keep the same line.

Points go in the order of the triangle they make with their neighbours, smallest first:
M. Visvalingam, J. D. Whyatt, "Line generalisation by repeated elimination of points", 1993.
"""

import heapq
import math
from collections.abc import Sequence

from rebuilding.topology import Line, Position

DEGREE_KM = 111.2  # of latitude, on average; exact enough to rank triangles
CLOSED_MINIMUM = 6  # points left of an arc that is a whole ring: five corners


def simplified(arc: Line, smallest_km2: float) -> list[Position]:
    """Return an arc without the points whose triangle is smaller; its ends stay."""
    points = unwrapped(arc)
    fewest = CLOSED_MINIMUM if points[0] == points[-1] else 2
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    size = [math.inf] * len(points)
    heap: list[tuple[float, int]] = []
    for at in range(1, len(points) - 1):
        size[at] = triangle_km2(points[at - 1], points[at], points[at + 1])
        heap.append((size[at], at))
    heapq.heapify(heap)
    left = len(points)
    while heap and left > fewest:
        area, at = heapq.heappop(heap)
        if area != size[at]:
            continue  # an older entry of a point that was ranked anew
        if area >= smallest_km2:
            break
        size[at], left = -1, left - 1
        a, b = before[at], after[at]
        after[a], before[b] = b, a
        for near in (a, b):
            if 0 < near < len(points) - 1:
                own = triangle_km2(points[before[near]], points[near], points[after[near]])
                size[near] = max(own, area)
                heapq.heappush(heap, (size[near], near))
    return [point for point, kept in zip(points, size, strict=True) if kept >= 0]


def triangle_km2(a: Position, b: Position, c: Position) -> float:
    """Return the area of a small triangle."""
    narrow = math.cos(math.radians(b[1]))
    doubled = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
    return abs(doubled) / 2 * narrow * DEGREE_KM**2


def unwrapped(line: Sequence[Position]) -> list[Position]:
    """Return a line with no jump at 180 degrees: it runs on past it instead."""
    points: list[Position] = []
    turns = 0.0
    for lon, lat in line:
        if points and abs(step := lon + turns - points[-1][0]) > 180:
            turns -= math.copysign(360, step)
        points.append((lon + turns, lat))
    return points
