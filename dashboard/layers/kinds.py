"""The layers of one kind each: a mark for every record and place it happened or stands at.

One file for five layers, since only the kind differs.
"""

from collections.abc import Iterator

from dashboard.archive import Archive
from dashboard.layers.marks import Mark
from dashboard.model import Kind, PlaceRole


def marks_of(archive: Archive, kind: Kind) -> Iterator[Mark]:
    """Yield the marks of the records of one kind, in the archive's order."""
    for record in archive.records:
        if record.kind is kind:
            for place in record.places_with(PlaceRole.AT):
                yield Mark(record.id, place)
