"""Files read and written whole: what can't be read is a fault, what is written is whole."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from dashboard.errors import DataMissingError
from dashboard.store.entry import Sheet
from dashboard.store.lines import MAX_BYTES


def read_bytes(sheet: Sheet) -> bytes | None:
    """Return a file's bytes; None, reported to the sheet, if it can't be read or is too big."""
    path = sheet.path
    try:
        if not path.is_file():
            found = "not a file" if path.exists() else "missing"
            sheet.report(1, found, "a file of that name")
            return None
        size = path.stat().st_size
        if size > MAX_BYTES:
            sheet.report(1, f"a file of {size} bytes", f"at most {MAX_BYTES}")
            return None
        return path.read_bytes()
    except OSError as cause:
        sheet.report(1, f"unreadable: {cause.strerror or cause}", "a file that may be read")
        return None


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: to a temporary file beside it, then renamed.

    What stands there is overwritten. A pipe or a device is written to as it is.

    Raises:
        DataMissingError: the file can't be written there.
    """
    target = Path(os.path.realpath(path))
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:80]}.")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else _new_mode())
            temporary.replace(target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    except OSError as cause:
        why = cause.strerror or str(cause)
        raise DataMissingError(f"{path}: {why}", "a file that may be written") from cause


def _new_mode() -> int:
    """Return the permissions of a new file; the umask can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
