"""The errors a caller may handle, one class for each way of handling, and faults on disk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

MAX_SHOWN = 60  # code points of a found text that a message repeats


class DashboardError(Exception):
    """Something outside the program is wrong: a file, a link, a filter, a place.

    `found` and `expected` are the parts of the message; `expected` may be empty.
    """

    def __init__(self, found: str, expected: str = "") -> None:
        super().__init__(f"{found}; expected {expected}" if expected else found)
        self.found = found
        self.expected = expected


class DateError(DashboardError):
    """A text is not a date, or its bounds contradict each other."""


class RecordError(DashboardError):
    """A record, source, place or actor breaks a rule of its own."""


class PlaceError(DashboardError):
    """A place has no geometry to measure from, or none is known by that name."""


class FilterError(DashboardError):
    """A filter names a value that does not exist."""


class ArticleError(DashboardError):
    """A text can't be taken as an article. `code` names the reason in one word, in capitals."""

    def __init__(self, code: str, found: str, expected: str = "") -> None:
        super().__init__(found, expected)
        self.code = code


class DataMissingError(DashboardError):
    """A folder or file that Dateline needs is not there or can't be read."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of a file, counted from 1."""

    path: Path
    line: int


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Fault:
    """One thing wrong on disk: where it is, what was found, what was expected.

    `line` counts from 1. `record` is the id of the record that is left out for it, if any.
    """

    path: Path
    line: int
    found: str
    expected: str
    record: str | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.found}; expected {self.expected}"


def shown(text: str) -> str:
    """Return a found text as a message repeats it: one line, printable, cut when long."""
    cut = text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"
    return f'"{printable(cut)}"'


def printable(text: str) -> str:
    """Return a text on one line, what would steer a terminal or hide in it written out."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


def one_of(word: str, known: Iterable[str], *, noun: str = "") -> str:
    """Return what was expected instead of an unknown word, with the nearest one known.

    `noun` names the known words when they are too many to list.
    """
    words = list(dict.fromkeys(known))
    listed = noun or f"one of {', '.join(words)}"
    near = _nearest(word.lower(), {known_word.lower(): known_word for known_word in words})
    return f'{listed}; did you mean "{near}"?' if near else listed


def _nearest(word: str, words: Mapping[str, str]) -> str:
    """Return the word spelled most alike, else the first one that holds it, else nothing."""
    if len(word) > 100:  # difflib is quadratic in a word's length, and hostile ones are long
        return ""
    alike = get_close_matches(word, words, n=1)
    holding = [known for known in words if len(word) >= 3 and word in known]
    return next((words[known] for known in (*alike, *holding)), "")
