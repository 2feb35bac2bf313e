"""The archive of this process: read once, read again when a file of it changes."""

from functools import lru_cache
from pathlib import Path

from dashboard.archive import Archive
from dashboard.geo.borders import BoundaryView
from dashboard.store import dossier, geodata, locations


def _signature(*folders: Path) -> tuple[tuple[str, int, int], ...]:
    files = sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())
    stats = [(str(file), file.stat()) for file in files]
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)


@lru_cache(maxsize=2)
def _read(
    seeds: Path, geo: Path, signature: tuple[tuple[str, int, int], ...]
) -> tuple[Archive, tuple[BoundaryView, ...]]:
    del signature  # only the cache's key: another one means other files
    return dossier.read_archive(seeds, geo), geodata.read_views(geo)[0]


def _current() -> tuple[Archive, tuple[BoundaryView, ...]]:
    seeds, geo = locations.seeds_folder(), locations.geo_folder()
    return _read(seeds, geo, _signature(seeds, geo))


def archive() -> Archive:
    """Return the archive on disk.

    Raises:
        DataMissingError: the folder of seeds or of geodata is not there.
    """
    return _current()[0]


def boundary_views() -> tuple[BoundaryView, ...]:
    """Return whose boundaries the map can show, the default first."""
    return _current()[1]
