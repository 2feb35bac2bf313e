"""Dates: the bounds of EDTF texts, and what may fall in a range."""

from datetime import date, timedelta
from time import struct_time
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard.dates import UNDATED, Basis, When, bounds, when
from dashboard.errors import DateError


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-06-28", "2022-06-28", "2022-06-28"),
        ("2022-06", "2022-06-01", "2022-06-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-21", "2022-03-01", "2022-05-31"),
        ("2022-22", "2022-06-01", "2022-08-31"),
        ("2022-23", "2022-09-01", "2022-11-30"),
        ("2022-06-29~", "2022-06-29", "2022-06-29"),
        ("2022-06?", "2022-06-01", "2022-06-30"),
        ("2021%", "2021-01-01", "2021-12-31"),
        ("2022-01/2022-05", "2022-01-01", "2022-05-31"),
        ("2021-08-15/2021-08-16", "2021-08-15", "2021-08-16"),
        ("2022-06~/2022-23", "2022-06-01", "2022-11-30"),
        ("2022-02-24/..", "2022-02-24", None),
        ("../2022-01", None, "2022-01-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
    ],
)
def test_a_text_has_the_days_it_allows(text: str, first: str | None, last: str | None) -> None:
    expected = tuple(date.fromisoformat(day) if day else None for day in (first, last))

    assert bounds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", "..", "/", "../..", "2022/", "/2022", "22", "2022-6", "2022-06-28T12:00", "20220628"),
        *("2022-13", "2022-00", "2022-02-30", "2022-06-31", "2022-06-00", "0000", "2022-24"),
        *("2022-06-28/2022-06-01", "2022/2021-12", "June 2022", "2022-XX", "156u", "-2022"),
        *("２０２２", "2022\n", " 2022", "2022~?", "2022-06-28/2022-06-29/2022-06-30", "9" * 99),
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError) as raised:
        bounds(text)

    assert raised.value.found.startswith(f'date "{text}"')
    assert raised.value.expected


DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))
DOUBTS = st.sampled_from(["", "?", "~", "%"])
PARTS = st.one_of(
    st.builds("{}{}".format, DAYS.map(str), DOUBTS),
    st.builds("{:%Y-%m}{}".format, DAYS, DOUBTS),
    st.builds("{:%Y}{}".format, DAYS, DOUBTS),
)
SEASONS = st.builds("{:%Y}-{}".format, DAYS, st.sampled_from([21, 22, 23]))
TEXTS = (
    PARTS
    | SEASONS
    | st.builds("{}/{}".format, PARTS, PARTS)
    | st.builds("{}/..".format, PARTS)
    | st.builds("../{}".format, PARTS)
)


@given(TEXTS)
def test_bounds_are_those_of_the_edtf_package(text: str) -> None:
    edtf: Any = pytest.importorskip("edtf")
    parsed = edtf.parse_edtf(text)
    theirs = [
        date(*edge[:3]) if isinstance(edge, struct_time) else None
        for edge in (parsed.lower_strict(), parsed.upper_strict())
    ]
    assume(None in theirs or theirs[0] <= theirs[1])

    assert list(bounds(text)) == theirs


def test_a_month_overlaps_its_last_day() -> None:
    month = when("2022-02", words="in February", basis=Basis.STATED)

    assert month.may_fall_in(date(2022, 2, 28), date(2022, 3, 5))
    assert not month.may_fall_in(date(2022, 3, 1), None)


@given(TEXTS, DAYS, st.integers(0, 40_000), st.integers(0, 400))
def test_a_wider_range_never_holds_less(text: str, day: date, length: int, more: int) -> None:
    try:
        span = when(text, words="", basis=Basis.STATED)
    except DateError:
        assume(False)
    assume(day.toordinal() + length + more <= date.max.toordinal() and day.toordinal() > more)
    end = day + timedelta(days=length)
    inside = span.may_fall_in(day, end)
    wider = span.may_fall_in(day - timedelta(days=more), end + timedelta(days=more))

    assert wider or not inside
    assert span.may_fall_in(None, None)


def test_an_undated_when_falls_in_no_range() -> None:
    assert not UNDATED.may_fall_in(None, None)
    assert not UNDATED.is_dated
    assert UNDATED.span() == ".. to .."


def test_doubt_is_kept() -> None:
    assert when("2022-06-29~", words="about", basis=Basis.RESOLVED).is_unsure
    assert not when("2022-06-29", words="on", basis=Basis.STATED).is_unsure


@pytest.mark.parametrize(
    "fields",
    [
        {"edtf": "", "basis": Basis.STATED},
        {"edtf": "", "earliest": date(2022, 1, 1)},
        {"edtf": "2022", "basis": Basis.STATED},
        {"edtf": "2022-01-01", "earliest": date(2022, 1, 1), "latest": date(2022, 1, 1)},
    ],
)
def test_a_when_keeps_its_rules(fields: dict[str, Any]) -> None:
    with pytest.raises(DateError):
        When(**fields)
