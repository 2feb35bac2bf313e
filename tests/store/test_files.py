"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from dashboard.errors import DataMissingError
from dashboard.store.entry import Sheet
from dashboard.store.files import read_bytes, write_bytes


def test_what_is_written_reads_back_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a", b"one")
    write_bytes(tmp_path / "a", b"two")

    assert (tmp_path / "a").read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_link_is_written_through_and_permissions_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"old")
    target.chmod(0o640)
    (tmp_path / "link").symlink_to(target)
    write_bytes(tmp_path / "link", b"new")

    assert (tmp_path / "link").is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("where", ["missing/file", "folder"])
def test_where_nothing_can_be_written_is_said(tmp_path: Path, where: str) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(DataMissingError, match=where):
        write_bytes(tmp_path / where, b"x")

    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_folder_or_nothing_in_place_of_a_file_is_a_fault(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path)
    missing = Sheet(tmp_path / "missing", sheet.faults)

    assert read_bytes(sheet) is None
    assert read_bytes(missing) is None
    assert [fault.found for fault in sheet.faults] == ["not a file", "missing"]
