"""Dates as a source gives them: a span of days, its EDTF text and the source's words.

EDTF is ISO 8601-2 (Library of Congress, "Extended Date/Time Format Specification", 2019,
https://www.loc.gov/standards/datetime/). Of it, what articles need. The `edtf` package lost:
4 ms a date, and it bounds winter and half-empty intervals wrongly; it is the tests' second
opinion.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from dashboard.errors import DateError

_EXPECTED = "EDTF such as 2022-06-28, 2022-06, 2022-23 (autumn) or 2021/.."
_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[?~%]?")
_SEASONS = {21: 3, 22: 6, 23: 9}  # spring, summer, autumn: the first of three months; no winter,
# which reaches into the next year and is read in two ways
_OPEN = ".."


class Basis(StrEnum):
    """How a date is known: the text says it, it was worked out, or it is not known."""

    STATED = "stated"
    RESOLVED = "resolved"
    UNKNOWN = "unknown"


@lru_cache(maxsize=16_384)
def bounds(text: str) -> tuple[date | None, date | None]:
    """Return the first and last day that an EDTF text allows, None for an open end.

    Args:
        text: A day, month, year or season (`2022-23` is autumn, September to November), with
            `?`, `~` or `%` if doubtful, or an interval of them, either end `..` if open.

    Raises:
        DateError: `text` is no such date, or ends before it starts.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _days(start, text)
    if start == end == _OPEN:
        raise DateError(f'date "{text}" bounds nothing', "an empty text if unknown")
    first = None if start == _OPEN else _days(start, text)[0]
    last = None if end == _OPEN else _days(end, text)[1]
    if first and last and first > last:
        raise DateError(f'date "{text}" ends before it starts', "the earlier end first")
    return first, last


def _days(part: str, text: str) -> tuple[date, date]:
    """Return the first and last day of a day, month, season or year of a text."""
    found = _DAY.fullmatch(part)
    if not found:
        raise DateError(f'date "{text}" is not EDTF', _EXPECTED)
    year, month, day = (int(group) if group else None for group in found.groups())
    try:
        if year is None or month is None:
            return date(year or 0, 1, 1), date(year or 0, 12, 31)
        if day is not None:
            return (only := date(year, month, day)), only
        first = _SEASONS.get(month, month)
        last = first + 2 if month in _SEASONS else month
        return date(year, first, 1), date(year, last, monthrange(year, last)[1])
    except ValueError as cause:
        wrong = f'date "{text}" is not a day'
        raise DateError(wrong, "one of the calendar; the month alone if unsure") from cause


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The span of days a source allows, both ends inclusive, None where it is open.

    `edtf` is empty when nothing is known, and then both ends are open. `note` says what
    resolved the words, and where that came from, if it was not the text.
    """

    earliest: date | None = None
    latest: date | None = None
    edtf: str = ""
    words: str = ""
    basis: Basis = Basis.UNKNOWN
    note: str = ""

    def __post_init__(self) -> None:
        if not self.edtf:
            if self.earliest or self.latest or self.basis is not Basis.UNKNOWN:
                wrong = f'date with the words "{self.words}" has a basis or bounds but no EDTF text'
                raise DateError(wrong, "EDTF text, or basis unknown")
            return
        if bounds(self.edtf) != (self.earliest, self.latest):
            raise DateError(f'date "{self.edtf}" bounded {self.span()}', "its own bounds")
        if self.basis is Basis.UNKNOWN:
            raise DateError(f'date "{self.edtf}" has the basis unknown', "stated or resolved")

    @property
    def is_dated(self) -> bool:
        """Tell whether the source bounds the date at all."""
        return bool(self.edtf)

    @property
    def is_unsure(self) -> bool:
        """Tell whether the date is marked doubtful or approximate."""
        return any(mark in self.edtf for mark in "?~%")

    def span(self) -> str:
        """Return the bounds as text, ".." for an open end."""
        return f"{self.earliest or '..'} to {self.latest or '..'}"

    def may_fall_in(self, start: date | None, end: date | None) -> bool:
        """Tell whether some allowed day lies in a range, both ends inclusive, None if open.

        An undated When falls in no range; callers decide whether to show it.
        """
        if not self.is_dated:
            return False
        starts_in_time = end is None or self.earliest is None or self.earliest <= end
        return starts_in_time and (start is None or self.latest is None or self.latest >= start)


UNDATED = When()


def when(edtf_text: str, *, words: str, basis: Basis, note: str = "") -> When:
    """Build a When from EDTF text, its bounds worked out.

    Raises:
        DateError: the text is not EDTF that `bounds` takes.
    """
    if not edtf_text:
        return When(words=words, note=note)
    earliest, latest = bounds(edtf_text)
    return When(
        earliest=earliest, latest=latest, edtf=edtf_text, words=words, basis=basis, note=note
    )
