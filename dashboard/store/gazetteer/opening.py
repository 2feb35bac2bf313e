"""Finds the gazetteer's file, builds it when it is missing or out of date, and maps it.

The file's name holds the fingerprint of what it is built from, so that an upgrade of a package,
a table or this code builds another one. It is written beside its place and renamed: two who build
at once write the same bytes, and the later one wins.
"""

import hashlib
import mmap
import os
import sys
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from dashboard.errors import DataMissingError
from dashboard.geo import world as world_package
from dashboard.geo.world import World
from dashboard.store.files import write_bytes
from dashboard.store.gazetteer.collect import LABELS, build
from dashboard.store.gazetteer.packages import versions
from dashboard.store.gazetteer.tables import table_paths
from dashboard.store.geodata import PLACES
from dashboard.store.locations import geo_folder

FOLDER_VARIABLE = "DATELINE_DATA"  # another folder for what Dateline builds on this machine
_NAME = "gazetteer-{}.bin"
_KEPT = 3  # files of other states, for other checkouts and versions on the same machine


def open_world(say: Callable[[str], None] | None = None) -> World:
    """Return the gazetteer, built first if need be.

    Args:
        say: Told that it is being built and how far it is; None tells standard error.

    Raises:
        DataMissingError: it is not there and can't be built or written.
    """
    path = world_path()
    with suppress(DataMissingError):
        return read_world(path)
    build_world(path, say or said)
    return read_world(path)


def read_world(path: Path) -> World:
    """Return the gazetteer of a file, mapped and not read.

    Raises:
        DataMissingError: there is no such file, or it's damaged or cut off.
    """
    try:
        with path.open("rb") as file:
            return World(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
    except (OSError, ValueError) as cause:
        raise DataMissingError(f"{path}: {cause}", "a gazetteer file") from cause
    except DataMissingError as damaged:
        raise DataMissingError(f"{path}: {damaged.found}", damaged.expected) from damaged


def build_world(path: Path, say: Callable[[str], None]) -> None:
    """Build the gazetteer's file and put it in its place, whole.

    Raises:
        DataMissingError: a package is missing, or the folder can't be written.
    """
    say("building the gazetteer, once for this version: about half a minute")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise _unwritable(path.parent, cause.strerror or str(cause)) from cause
    if not os.access(path.parent, os.W_OK):
        raise _unwritable(path.parent, "may not be written")
    data = build(fingerprint(), say)
    try:
        write_bytes(path, data)
    except DataMissingError as cause:
        raise _unwritable(path.parent, cause.found.rpartition(": ")[2]) from cause
    _forget_older(path)
    say(f"built {path}, {len(data) / 1e6:.0f} MB")


def world_path() -> Path:
    """Return where the gazetteer of this version lies or will lie."""
    return data_folder() / _NAME.format(fingerprint().hex()[:16])


def data_folder() -> Path:
    """Return the folder for what Dateline builds on this machine.

    DATELINE_DATA names it; else it is in the virtual environment that Dateline runs in, which
    may be a checkout's .venv, and lasts as long; else in the person's own data folder.
    """
    named = os.environ.get(FOLDER_VARIABLE, "")
    if named:
        return Path(named)
    if sys.prefix != sys.base_prefix and os.access(sys.prefix, os.W_OK):
        return Path(sys.prefix) / "share" / "dateline"
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        home = Path.home() / "Library" / "Application Support"
    else:
        home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(home) / "dateline"


def fingerprint() -> bytes:
    """Return a hash of all that the file depends on: packages, tables, code, Unicode."""
    digest = hashlib.sha256()
    for name, number in versions().items():
        digest.update(f"{name} {number}\n".encode())
    digest.update(unicodedata.unidata_version.encode())
    code = (Path(__file__).parent, Path(world_package.__file__).parent)
    files = [file for folder in code for file in sorted(folder.glob("*.py"))]
    geo = geo_folder()
    for file in (*files, *table_paths(), geo / LABELS, geo / PLACES):
        try:
            digest.update(hashlib.sha256(file.read_bytes()).digest())
        except OSError as cause:
            raise DataMissingError(
                f"{file}: {cause.strerror}", "Dateline installed anew"
            ) from cause
    return digest.digest()


def _forget_older(path: Path) -> None:
    """Remove all but the newest files of other versions; one in use may stay."""
    with suppress(OSError):
        others = set(path.parent.glob(_NAME.format("*"))) - {path}
        for file in sorted(others, key=lambda file: file.stat().st_mtime)[:-_KEPT]:
            file.unlink()


def _unwritable(folder: Path, why: str) -> DataMissingError:
    return DataMissingError(
        f"{folder}: {why}",
        f"a folder for the gazetteer of about 60 MB; name another one in {FOLDER_VARIABLE}",
    )


def said(text: str) -> None:
    """Tell standard error, in one line."""
    sys.stderr.write(f"dateline: {text}\n")
