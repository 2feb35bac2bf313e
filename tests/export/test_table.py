"""The CSV export: the same rows, flat, and safe in a spreadsheet."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.archive import Archive
from dashboard.export import table
from tests import make

FORMULAS = ["=1+1", "+1", "-1", "@SUM(1)", "\tx", "\rx", "\nx", "＝1", "'=1", "''@x"]


def written(archive: Archive) -> list[dict[str, str]]:
    """Return the rows of an export as a reader of CSV has them."""
    text = table.write(archive, archive.records).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_each_row_is_a_record_at_a_place() -> None:
    rows = written(make.archive())

    assert [row["id"] for row in rows] == [
        "port-closed@ada",
        "port-closed@long-strait",
        "trade-agreed@borealia",
        "fleet-sails",
    ]
    assert [row["lat"] for row in rows] == ["12.5", "", "", ""]


def test_several_values_share_a_cell() -> None:
    agreed = written(make.archive())[2]

    assert agreed["actors"] == "Council of Ada; Queen Míra; Queen Míra"
    assert agreed["actor_roles"] == "participant; participant; host"
    start, end = map(int, agreed["excerpts"].split("-"))
    assert make.TEXT[start:end] == agreed["quotes"]


def test_lines_end_as_rfc_4180_has_it() -> None:
    content = table.write(make.archive(), make.three_events())

    assert content.count(b"\r\n") == content.count(b"\n") == 5
    assert content.endswith(b"\r\n")


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_runs_as_a_formula(text: str) -> None:
    article = make.source(text=f"a{text}z", id="a", publisher=text)
    record = make.record(text, article, title=text, note=text)
    row = written(make.archive(record, sources=(article,)))[0]

    assert row["title"] == row["quotes"] == f"'{text}"
    assert table.unguarded(row["title"]) == text


def test_a_negative_number_stays_a_number() -> None:
    assert written(make.archive())[0]["lon"] == "-45.25"


@pytest.mark.parametrize("text", ["plain", "'quoted'", "a = b", "1-2", " -1", ""])
def test_a_harmless_text_is_left_alone(text: str) -> None:
    assert table.guarded(text) == text


@given(st.text() | st.sampled_from(FORMULAS).flatmap(lambda head: st.text().map(head.__add__)))
def test_what_is_guarded_is_never_lost(text: str) -> None:
    guarded = table.guarded(text)

    assert table.unguarded(guarded) == text
    assert not guarded.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(st.text(min_size=1, max_size=40))
def test_any_text_survives(text: str) -> None:
    article = make.source(text=f"a{text}z")
    row = written(make.archive(make.record(text, article), sources=(article,)))[0]

    assert table.unguarded(row["quotes"]) == text
