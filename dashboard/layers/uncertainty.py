"""The uncertainty layer: the circle a point may lie in."""

from collections.abc import Iterator

from dashboard.archive import Archive
from dashboard.layers.marks import Circle


def circles(archive: Archive) -> Iterator[Circle]:
    """Yield a circle for each place that has a point and a radius."""
    for place in archive.places.values():
        if place.is_point and place.uncertainty_km:
            yield Circle(place.id, place.uncertainty_km)
