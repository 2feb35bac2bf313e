"""One mapping on disk being read: hands out its fields, collects all that is wrong."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from dashboard.errors import DashboardError, Fault, Spot, one_of, shown
from dashboard.store.lines import Fields, Items, Text, Value, find_line

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WHOLE = re.compile(r"[0-9]{1,9}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DECIMAL = re.compile(r"-?[0-9]{1,4}(\.[0-9]{1,12})?")

Made = TypeVar("Made")
Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file being read: where faults are collected, and the record they would leave out."""

    path: Path
    faults: list[Fault] = field(default_factory=list)
    record: str | None = None

    def report(self, line: int, found: str, expected: str) -> None:
        """Add a fault."""
        fault = Fault(path=self.path, line=line, found=found, expected=expected, record=self.record)
        self.faults.append(fault)

    def about(self, record: str) -> "Sheet":
        """Return the same sheet, whose faults leave a record out."""
        return replace(self, record=record)

    def spot_in(self, value: Value) -> Callable[[tuple[str | int, ...]], Spot]:
        """Return the way from keys to where they stand in a value of this sheet."""
        return lambda keys: Spot(self.path, find_line(value, keys))


def entries(
    value: Value, sheet: Sheet, noun: str, *, are_records: bool = False
) -> Iterator["Entry"]:
    """Yield the mappings of a list; anything else is reported and passed over.

    Each is opened when it is reached: what was reported before does not count against it.
    """
    if not isinstance(value, Items):
        sheet.report(value.line, _shape(value), f"a list of {noun}s")
        return
    for item in value.items:
        if isinstance(item, Fields):
            yield Entry(item, sheet.about(_id_of(item)) if are_records else sheet, noun)
        else:
            sheet.report(item.line, _shape(item), f"a mapping, the {noun}")


def _id_of(fields: Fields) -> str:
    """Return the id that a record gives itself, a question mark if none."""
    named = fields.values.get("id")
    return named.text if isinstance(named, Text) and named.text else "?"


def _shape(value: Value) -> str:
    """Return what kind of value was found."""
    if isinstance(value, Text):
        return f"the text {shown(value.text)}" if value.text else "nothing"
    return "a list" if isinstance(value, Items) else "a mapping"


@dataclass(slots=True)
class Entry:
    """A mapping and its sheet. Each field asked for is checked; `close` reports the rest.

    A field that is missing or wrong is reported and given as its neutral value, so that
    reading goes on: `is_sound` tells afterwards whether the values may be used.
    """

    fields: Fields
    sheet: Sheet
    noun: str
    _asked: set[str] = field(default_factory=set)
    _before: int = field(init=False)

    def __post_init__(self) -> None:
        self._before = len(self.sheet.faults)
        for key, line in self.fields.twice:
            self.sheet.report(line, f'a second "{key}"', f'one "{key}" for the {self.noun}')

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing was reported since the entry was opened."""
        return len(self.sheet.faults) == self._before

    def line(self, key: str) -> int:
        """Return the line of a key, the entry's own if it is missing."""
        return self.fields.lines.get(key, self.fields.line)

    def report(self, key: str, found: str, expected: str) -> None:
        """Add a fault at a key."""
        self.sheet.report(self.line(key), found, expected)

    def get(self, key: str, *, needed: bool) -> Value | None:
        """Return the value of a key, None if it is missing, reported if it was needed."""
        self._asked.add(key)
        value = self.fields.values.get(key)
        if value is None and needed:
            self.sheet.report(self.fields.line, f'no "{key}"', f'"{key}:" in the {self.noun}')
        return value

    def text(self, key: str, *, needed: bool = False, filled: bool = False) -> str:
        """Return a text, empty if there is none; `filled` texts are needed and not empty."""
        value = self.get(key, needed=needed or filled)
        if value is None:
            return ""
        if not isinstance(value, Text):
            self.report(key, f'"{key}" is {_shape(value)}', "a text")
            return ""
        if filled and not value.text.strip():
            self.report(key, f'an empty "{key}"', "a text")
        return value.text

    def slug(self, key: str = "id") -> str:
        """Return an id, empty if it is none."""
        text = self.text(key, filled=True)
        if text and not _SLUG.fullmatch(text):
            self.report(key, f"{key} {shown(text)}", "lower-case words with hyphens")
        return text

    def new_id(self, taken: dict[str, int]) -> str:
        """Return the entry's id, reported if an earlier entry has it; note its line."""
        text = self.slug()
        if text in taken:
            was = f"{self.noun} {shown(text)} a second time"
            self.report("id", was, f"once, as in line {taken[text]}")
        elif text:
            taken[text] = self.line("id")
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, none empty."""
        value = self.get(key, needed=False)
        if value is None:
            return ()
        if not isinstance(value, Items):
            self.report(key, f'"{key}" is {_shape(value)}', "a list of texts")
            return ()
        for item in value.items:
            if not isinstance(item, Text) or not item.text:
                self.sheet.report(item.line, f'{_shape(item)} in "{key}"', "a text")
        return tuple(item.text for item in value.items if isinstance(item, Text) and item.text)

    def word(self, key: str, words: type[Word], *, neutral: Word) -> Word:
        """Return a word of a closed list."""
        return self.maybe_word(key, words, needed=True) or neutral

    def maybe_word(self, key: str, words: type[Word], *, needed: bool = False) -> Word | None:
        """Return a word of a closed list, None if the field is missing or empty."""
        text = self.text(key, filled=needed)
        if not text.strip():
            return None
        try:
            return words(text)
        except ValueError:
            self.report(key, f"{key.replace('_', ' ')} {shown(text)}", one_of(text, words))
            return None

    def whole(self, key: str, *, neutral: int, needed: bool = False) -> int:
        """Return a whole number of at most nine digits."""
        text = self.text(key, filled=needed)
        if text and not _WHOLE.fullmatch(text):
            self.report(key, f"{key} {shown(text)}", "a whole number")
        return int(text) if _WHOLE.fullmatch(text) else neutral

    def decimal(self, key: str) -> float | None:
        """Return a decimal number, None if the field is missing or empty."""
        text = self.text(key)
        if text and not _DECIMAL.fullmatch(text):
            self.report(key, f"{key} {shown(text)}", "a decimal number such as 38.5785")
        return float(text) if _DECIMAL.fullmatch(text) else None

    def flag(self, key: str) -> bool:
        """Return whether a field says true; missing is false."""
        text = self.text(key)
        if text not in ("", "true", "false"):
            self.report(key, f"{key} {shown(text)}", "true or false")
        return text == "true"

    def day(self, key: str) -> date | None:
        """Return a day, None if the field is missing or empty."""
        text = self.text(key)
        if not text:
            return None
        with suppress(ValueError):
            if _DAY.fullmatch(text):
                return date.fromisoformat(text)
        self.report(key, f"{key} {shown(text)}", "a day such as 2022-06-28, or nothing")
        return None

    def inner(self, key: str, *, needed: bool = False) -> "Entry | None":
        """Return a mapping inside this one."""
        value = self.get(key, needed=needed)
        if value is None:
            return None
        if not isinstance(value, Fields):
            self.report(key, f'"{key}" is {_shape(value)}', "a mapping")
            return None
        return Entry(value, self.sheet, key)

    def inners(self, key: str, noun: str, *, needed: bool = False) -> Iterator["Entry"]:
        """Yield the mappings of a list inside this one."""
        value = self.get(key, needed=needed)
        if value is not None:
            yield from entries(value, self.sheet, noun)

    def close(self) -> None:
        """Report the keys that nobody asked for."""
        for key, line in self.fields.lines.items():
            if key not in self._asked:
                self.sheet.report(
                    line, f"unknown field {shown(key)}", one_of(key, sorted(self._asked))
                )

    def made(self, make: Callable[[], Made], key: str = "id") -> Made | None:
        """Return what `make` builds from the fields, None with a fault if a rule forbids it."""
        if not self.is_sound:
            return None
        try:
            return make()
        except DashboardError as broken:
            self.report(key, broken.found, broken.expected)
            return None
