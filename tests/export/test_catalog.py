"""What every export format promises; each is tested by being in the list."""

import os
from pathlib import Path

import pytest

from dashboard.export.catalog import FORMATS, Format
from tests import make

GOLDEN = Path(__file__).parents[1] / "golden"
EACH = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)


@EACH
def test_three_events_are_written_as_the_golden_file(form: Format) -> None:
    """Made anew with `GOLDEN=write pytest tests/export`; say why in the commit."""
    archive = make.archive()
    written = form.write(archive, archive.records)
    golden = GOLDEN / f"three_events{form.suffix}"
    if os.environ.get("GOLDEN") == "write":
        golden.write_bytes(written)

    assert written == golden.read_bytes()


@EACH
def test_a_format_is_written_in_utf_8_and_the_same_each_time(form: Format) -> None:
    archive = make.many(50)
    written = form.write(archive, archive.records)

    assert written == form.write(archive, archive.records)
    assert written.decode("utf-8")


@EACH
def test_no_records_give_a_whole_file_all_the_same(form: Format) -> None:
    assert form.write(make.archive(), ())


def test_names_and_suffixes_are_told_apart() -> None:
    assert len({form.name for form in FORMATS}) == len(FORMATS)
    assert len({form.suffix for form in FORMATS}) == len(FORMATS)
    assert all(form.suffix.startswith(".") for form in FORMATS)
