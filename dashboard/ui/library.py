"""The archive of this process: read once, read again when a file of it changes."""

import gc
import os
import time
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from dashboard.archive import Archive
from dashboard.geo.borders import BoundaryView
from dashboard.store import dossier, geodata, locations


def _signature(*folders: Path) -> tuple[tuple[str, int, int], ...]:
    """Return name, time and size of all files; what can't be read or goes meanwhile has none."""
    found = []
    for folder, _, names in (entry for top in folders for entry in os.walk(top)):
        for name in names:
            file = Path(folder, name)
            with suppress(OSError):
                stat = file.stat()
                found.append((str(file), stat.st_mtime_ns, stat.st_size))
    return tuple(sorted(found))


@lru_cache(maxsize=2)
def _read(
    seeds: Path, geo: Path, signature: tuple[tuple[str, int, int], ...]
) -> tuple[Archive, tuple[BoundaryView, ...]]:
    del signature  # only the cache's key: another one means other files
    gc.unfreeze()  # so that what an archive of before held can be given back
    found = dossier.read_archive(seeds, geo), geodata.read_views(geo)[0]
    # Streamlit collects garbage after each run, 50 ms and more over all that is loaded. What is
    # there by now stays, so the collector need not look at it again.
    gc.collect()
    gc.freeze()
    return found


@lru_cache(maxsize=4)
def _signature_within(second: int, *folders: Path) -> tuple[tuple[str, int, int], ...]:
    del second  # only the cache's key: the files are looked at once a second, not at each call
    return _signature(*folders)


def _current() -> tuple[Archive, tuple[BoundaryView, ...]]:
    seeds, geo = locations.seeds_folder(), locations.geo_folder()
    return _read(seeds, geo, _signature_within(int(time.monotonic()), seeds, geo))


def archive() -> Archive:
    """Return the archive on disk.

    Raises:
        DataMissingError: the folder of seeds or of geodata is not there.
    """
    return _current()[0]


def boundary_views() -> tuple[BoundaryView, ...]:
    """Return whose boundaries the map can show, the default first."""
    return _current()[1]
