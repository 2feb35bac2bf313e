"""The list of export formats. To add one: a file with `write`, a line here, a golden file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.archive import Archive
from dashboard.export import geojson, table
from dashboard.model import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A way to write records. `suffix` starts with a dot; `write` gives the whole file."""

    name: str
    suffix: str
    media_type: str
    write: Callable[[Archive, Sequence[Record]], bytes]


FORMATS: tuple[Format, ...] = (
    Format(
        name="geojson", suffix=".geojson", media_type="application/geo+json", write=geojson.write
    ),
    Format(name="csv", suffix=".csv", media_type="text/csv", write=table.write),
)
