"""The tables of facts beside the package: tab-separated, `#` begins a line of words."""

from collections.abc import Iterator
from pathlib import Path

from dashboard.errors import DataMissingError
from dashboard.store.locations import geo_folder

FOLDER = "world"
TABLES = (
    "abbreviations",
    "common-words",
    "countries",
    "demonyms",
    "features",
    "names",
    "person-names",
    "us-post-towns",
)


def table_paths() -> tuple[Path, ...]:
    """Return the path of each table.

    Raises:
        DataMissingError: the folder of geodata is not there.
    """
    folder = geo_folder() / FOLDER
    return tuple(folder / f"{name}.tsv" for name in TABLES)


def read_table(name: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a table.

    Raises:
        DataMissingError: it can't be read.
    """
    path = geo_folder() / FOLDER / f"{name}.tsv"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        raise DataMissingError(f"{path}: unreadable: {cause}", "a table of Dateline's") from cause
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield tuple(line.split("\t"))


def read_words(name: str) -> frozenset[str]:
    """Return the words of a table that is a list of them.

    Raises:
        DataMissingError: it can't be read.
    """
    return frozenset(word for row in read_table(name) for word in row[0].split())
