"""A filter as plain parameters, for links and the command line, and back.

Keys and values are readable: `actor=vladimir-putin.russia&from=2022-02-01`. Ids hold no dots, so
a dot joins them; in a publisher's name it stands as `~1`, and `~` as `~0`, as in JSON Pointer
(RFC 6901). Whoever reads them back trusts nothing: what can't be used is dropped and named.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TypeVar

from dashboard import words
from dashboard.archive import Archive
from dashboard.dates import bounds
from dashboard.errors import DateError
from dashboard.facets import PRECISIONS
from dashboard.filters import Axis, Filter
from dashboard.model import ActorRole, Kind, Statement

Value = TypeVar("Value", bound=str)

LENGTH = 10_000  # characters of one parameter that are read
VALUES = 200  # values of one parameter that are read
TEXT_LENGTH = 200  # characters of the words looked for
NAMED = 5  # unknown values of one parameter that are named; the rest are counted
_DAY_MONTH_OR_YEAR = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def to_params(wanted: Filter) -> dict[str, str]:
    """Return the parameters of a filter; what restricts nothing is left out."""
    return {
        key: value
        for key, value in (
            ("actor", _joined(wanted.actors)),
            ("match", "all" if wanted.all_actors else ""),
            ("role", wanted.actor_role or ""),
            ("kind", _joined(wanted.kinds)),
            ("told", _joined(wanted.statements)),
            ("place", _joined(wanted.places)),
            ("precision", _joined(wanted.precisions)),
            ("source", _joined(wanted.sources)),
            ("publisher", _joined(_escaped(name) for name in wanted.publishers)),
            ("q", plain(wanted.text)),
            ("from", wanted.start.isoformat() if wanted.start else ""),
            ("to", wanted.end.isoformat() if wanted.end else ""),
            ("undated", "" if wanted.undated else "0"),
            ("axis", "" if wanted.axis is Axis.EVENT else wanted.axis.value),
        )
        if value
    }


def from_params(params: Mapping[str, str], archive: Archive) -> tuple[Filter, tuple[str, ...]]:
    """Return the filter that parameters ask for, and what of them was dropped, in words.

    Other keys than those of `to_params` are left to others. Dates may be days, months or
    years: a month as `from` starts on its first day, as `to` it ends on its last.
    """
    reader = _Reader(params)
    publishers = {source.publisher for source in archive.sources.values()} - {""}
    wanted = Filter(
        actors=reader.values("actor", "actor", archive.actors),
        all_actors=reader.word("match", ("any", "all")) == "all",
        actor_role=reader.word("role", tuple(ActorRole)),
        kinds=reader.values("kind", "kind", dict.fromkeys(Kind, 0)),
        statements=reader.values("told", "statement", dict.fromkeys(Statement, 0)),
        places=reader.values("place", "place", archive.places),
        precisions=reader.values("precision", "precision", dict.fromkeys(PRECISIONS)),
        sources=reader.values("source", "article", archive.sources),
        publishers=reader.values("publisher", "publisher", dict.fromkeys(publishers), _unescaped),
        text=reader.text(),
        undated=reader.word("undated", ("1", "0")) != "0",
        axis=reader.word("axis", tuple(Axis)) or Axis.EVENT,
    )
    start, end = reader.day("from"), reader.day("to")
    if start and end and start > end:
        range_in_words = f"{words.day(start)} to {words.day(end)}"
        reader.drop(f"the range from {range_in_words}, which ends before it starts")
        start = end = None
    return replace(wanted, start=start, end=end), tuple(reader.dropped)


def plain(text: str) -> str:
    """Return a text on one line, without control and direction marks, cut to a fair length."""
    kept = (
        " " if char.isspace() else char
        for char in text[:LENGTH]
        if char.isspace() or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")
    )
    return " ".join("".join(kept).split())[:TEXT_LENGTH].strip()


class _Reader:
    """Reads parameters one by one and notes what it can't use."""

    def __init__(self, params: Mapping[str, str]) -> None:
        self._params = params
        self.dropped: list[str] = []

    def drop(self, what: str) -> None:
        """Note in words what was dropped."""
        self.dropped.append(what)

    def values(
        self,
        key: str,
        noun: str,
        known: Mapping[Value, object],
        decode: Callable[[str], str] = str,
    ) -> tuple[Value, ...]:
        """Return the values of a list that are known, each once, in its order."""
        raw = self._raw(key, noun)
        given = [decode(part) for part in dict.fromkeys(raw.split(".")) if part]
        if len(given) > VALUES:
            self.drop(f"{len(given) - VALUES} of {len(given)} {noun}s, as only {VALUES} are read")
        names = {str(value): value for value in known}
        unknown = [part for part in given[:VALUES] if part not in names]
        for part in unknown[:NAMED]:
            self.drop(f"the {noun} {_named(part)}")
        if len(unknown) > NAMED:
            self.drop(f"{len(unknown) - NAMED} more {noun}s that are unknown")
        return tuple(names[part] for part in given[:VALUES] if part in names)

    def word(self, key: str, known: Collection[Value]) -> Value | None:
        """Return a word of a closed list, None if none is given."""
        raw = self._raw(key, key)
        found = next((word for word in known if word == raw), None)
        if raw and found is None:
            self.drop(f"the {key} {_named(raw)}")
        return found

    def day(self, key: str) -> date | None:
        """Return the first day that `from` names, or the last that `to` does."""
        raw = self._raw(key, f"“{key}” date")
        if raw and _DAY_MONTH_OR_YEAR.fullmatch(raw):
            with suppress(DateError):
                return bounds(raw)[0 if key == "from" else 1]
        if raw:
            self.drop(f"the date {_named(raw)}")
        return None

    def text(self) -> str:
        """Return the words looked for."""
        raw = self._raw("q", "text")
        text = plain(raw)
        if len(raw.strip()) > TEXT_LENGTH:
            self.drop(f"the end of the text, of which {TEXT_LENGTH} characters are read")
        return text

    def _raw(self, key: str, noun: str) -> str:
        """Return one parameter as it came, empty if it is missing or too long."""
        raw: object = self._params.get(key, "")
        if not isinstance(raw, str):
            self.drop(f"the {noun}, which is no text")
            return ""
        if len(raw) > LENGTH:
            self.drop(f"the {noun}, which is longer than {LENGTH:,} characters")
            return ""
        return raw


def _joined(values: Iterable[str]) -> str:
    """Join values with dots, each once."""
    return ".".join(dict.fromkeys(str(value) for value in values))


def _escaped(name: str) -> str:
    """Return a name without dots."""
    return name.replace("~", "~0").replace(".", "~1")


def _unescaped(part: str) -> str:
    """Return the name that was escaped."""
    return part.replace("~1", ".").replace("~0", "~")


def _named(raw: str) -> str:
    """Return a hostile value in quotes, short and on one line."""
    text = plain(raw)
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
