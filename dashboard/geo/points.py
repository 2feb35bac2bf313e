"""A point on the globe, and the only place where GeoJSON's [lon, lat] is turned around."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.errors import PlaceError


@dataclass(frozen=True, slots=True)
class Point:
    """A point in degrees, WGS 84.

    Raises:
        PlaceError: it is off the globe, or not a number.
    """

    lat: float
    lon: float

    def __post_init__(self) -> None:
        if not (abs(self.lat) <= 90 and abs(self.lon) <= 180):
            raise PlaceError(
                f"point {self.lat}, {self.lon} is off the globe",
                "a latitude of -90 to 90 and a longitude of -180 to 180",
            )


def to_lonlat(point: Point) -> tuple[float, float]:
    """Return a point in GeoJSON's order, longitude first (RFC 7946, section 3.1.1)."""
    return (point.lon, point.lat)


def from_lonlat(position: Sequence[float]) -> Point:
    """Return the point of a GeoJSON position; a third number, the height, is dropped.

    Raises:
        PlaceError: the position has fewer than two numbers, or is off the globe.
    """
    if len(position) < 2:
        raise PlaceError(f"position {list(position)} has no two numbers", "[lon, lat]")
    return Point(lat=float(position[1]), lon=float(position[0]))
