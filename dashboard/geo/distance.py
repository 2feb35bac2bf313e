"""Distances in km on the WGS 84 ellipsoid, measured by geopy's geodesic.

A distance to a line asks geopy once only: numpy finds the nearest spot of the line first, which
takes about a millisecond. Asking geopy for every vertex lost: 70 ms for the border's 458.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from geopy.distance import geodesic
from numpy.typing import NDArray

from dashboard.errors import PlaceError
from dashboard.geo.points import Point

Degrees = NDArray[np.float64]

EQUATOR_KM = 6378.137  # WGS 84, NIMA TR8350.2, 3rd edition, 2000
FLATTENING = 1 / 298.257223563  # the same
PIECE_DEGREES = 0.1  # a piece of a line this short is as good as straight: 1 m off at most


def distance_km(a: Point, b: Point) -> float:
    """Return the length of the shortest way between two points over the ellipsoid."""
    return float(geodesic((a.lat, a.lon), (b.lat, b.lon)).km)


def length_km(line: Sequence[Point]) -> float:
    """Return the length of a line: the sum of the geodesics between its vertices."""
    return sum(distance_km(a, b) for a, b in pairwise(line))


def distance_to_line_km(point: Point, lines: Sequence[Sequence[Point]]) -> float:
    """Return the distance from a point to the nearest spot of any of the lines.

    Between two vertices a line runs straight in degrees, as GeoJSON has it (RFC 7946, section
    3.1.1), and over the antimeridian where that is the shorter way.

    Raises:
        PlaceError: there is no vertex to measure to.
    """
    drawn = [line for line in lines if line]
    if not drawn:
        raise PlaceError("no line to measure to", "at least one vertex")
    starts, ends = _pieces(drawn)
    spots = _nearest_on_pieces(point, starts, ends)
    lat, lon = spots[int(np.argmin(_distances_km(point, spots)))]
    return distance_km(point, Point(lat=float(lat), lon=float((lon + 180) % 360 - 180)))


def _pieces(lines: Sequence[Sequence[Point]]) -> tuple[Degrees, Degrees]:
    """Cut lines into short pieces; return their starts and ends, as rows of lat and lon."""
    starts, ends = [], []
    for line in lines:
        vertices = np.array([(vertex.lat, vertex.lon) for vertex in line], dtype=np.float64)
        vertices[:, 1] = np.unwrap(vertices[:, 1], period=360)
        a, b = (vertices[:-1], vertices[1:]) if len(vertices) > 1 else (vertices, vertices)
        counts = np.maximum(1, np.ceil(np.abs(b - a).max(axis=1) / PIECE_DEGREES)).astype(int)
        segment = np.repeat(np.arange(len(a)), counts)
        step = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        share = (1 / counts)[segment][:, None]
        starts.append(a[segment] + (b - a)[segment] * step[:, None] * share)
        ends.append(a[segment] + (b - a)[segment] * (step[:, None] + 1) * share)
    return np.concatenate(starts), np.concatenate(ends)


def _nearest_on_pieces(point: Point, starts: Degrees, ends: Degrees) -> Degrees:
    """Return the spot of each piece that is nearest to the point, as rows of lat and lon."""
    a, b = _earth_centred(starts), _earth_centred(ends)
    here = _earth_centred(np.array([(point.lat, point.lon)]))
    along = b - a
    squared = np.einsum("ij,ij->i", along, along)
    share = np.einsum("ij,ij->i", here - a, along) / np.where(squared > 0, squared, 1)
    return np.asarray(starts + (ends - starts) * np.clip(share, 0, 1)[:, None])


def _earth_centred(places: Degrees) -> Degrees:
    """Return x, y, z in km from the Earth's centre, for rows of lat and lon at sea level."""
    lat, lon = np.radians(places[:, 0]), np.radians(places[:, 1])
    squash = FLATTENING * (2 - FLATTENING)
    radius = EQUATOR_KM / np.sqrt(1 - squash * np.sin(lat) ** 2)
    x, y = radius * np.cos(lat) * np.cos(lon), radius * np.cos(lat) * np.sin(lon)
    return np.column_stack((x, y, radius * (1 - squash) * np.sin(lat)))


def _distances_km(point: Point, places: Degrees) -> Degrees:
    """Return distances by Lambert's formula for long lines: within about 10 m, all at once.

    W. D. Lambert, "The distance between two widely separated points on the surface of the
    earth", Journal of the Washington Academy of Sciences 32 (5), 1942.
    """
    lat = np.arctan((1 - FLATTENING) * np.tan(np.radians(point.lat)))
    lats = np.arctan((1 - FLATTENING) * np.tan(np.radians(places[:, 0])))
    half = np.radians(places[:, 1] - point.lon) / 2
    chord = np.sin((lats - lat) / 2) ** 2 + np.cos(lat) * np.cos(lats) * np.sin(half) ** 2
    angle = 2 * np.arcsin(np.sqrt(np.clip(chord, 0, 1 - 1e-12)))
    middle, spread = (lat + lats) / 2, (lats - lat) / 2
    x = _ratio(np.sin(middle) * np.cos(spread), np.cos(angle / 2)) * (angle - np.sin(angle))
    y = _ratio(np.cos(middle) * np.sin(spread), np.sin(angle / 2)) * (angle + np.sin(angle))
    return np.asarray(EQUATOR_KM * (angle - FLATTENING / 2 * (x + y)))


def _ratio(above: Degrees, below: Degrees) -> Degrees:
    """Return the square of a ratio, zero where it would divide by zero."""
    return np.square(np.divide(above, below, out=np.zeros_like(below), where=below != 0))
