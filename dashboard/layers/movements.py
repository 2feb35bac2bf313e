"""The movements layer: an arc for every record that goes from one place to another."""

from collections.abc import Iterator
from itertools import product

from dashboard.archive import Archive
from dashboard.layers.marks import Arc
from dashboard.model import PlaceRole


def arcs(archive: Archive) -> Iterator[Arc]:
    """Yield an arc for each pair of a record's `from` and `to` places."""
    for record in archive.records:
        starts = record.places_with(PlaceRole.FROM)
        for start, end in product(starts, record.places_with(PlaceRole.TO)):
            yield Arc(record.id, start, end)
