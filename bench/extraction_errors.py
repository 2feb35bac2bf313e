"""What goes wrong on annotated texts, by kind, each with an example of a few words.

Only ever called with the part of a set that rules and weights were made on.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Doc = tuple[str, str | None, list[dict[str, Any]]]
Found = dict[str, Any]
NEAR_KM, AROUND = 161, 24


@dataclass(frozen=True, slots=True)
class Error:
    """One error: its kind, and a few words that show it."""

    kind: str
    example: str


def place_errors(docs: Sequence[Doc], found: Sequence[Found]) -> list[Error]:
    """Return names missed, names too many, and names resolved to another place."""
    return [error for doc, out in zip(docs, found, strict=True) for error in _places(doc, out)]


def _places(doc: Doc, out: Found) -> Iterator[Error]:
    text, _, gold = doc
    mine = out["places"]
    for one in gold:
        there = [other for other in mine if _meet(one, other)]
        words = _around(text, one["start"], one["end"])
        if not there:
            yield Error("place missed", words)
            continue
        placed = [other for other in there if other["lat"] is not None]
        if one["lat"] is None:
            continue
        if not placed:
            yield Error("place left open", words)
        elif min(_km(one, other) for other in placed) > NEAR_KM:
            told = placed[0].get("place") or {}
            where = ", ".join(filter(None, (told.get("name"), told.get("admin"))))
            yield Error("another place", f"{words} → {_cell(where)}")
    for other in mine:
        if not any(_meet(other, one) for one in gold):
            kind = f"place too many ({other.get('use', 'place')})"
            yield Error(kind, _around(text, other["start"], other["end"]))


def date_errors(docs: Sequence[Doc], found: Sequence[Found]) -> list[Error]:
    """Return dates missed, dates too many, and dates with another value."""
    return [error for doc, out in zip(docs, found, strict=True) for error in _dates(doc, out)]


def _dates(doc: Doc, out: Found) -> Iterator[Error]:
    text, _, gold = doc
    mine = out["dates"]
    for one in gold:
        there = next((other for other in mine if _meet(one, other)), None)
        words = _around(text, one["start"], one["end"])
        if there is None:
            yield Error("date missed", f"{words} {one['value']}")
        elif there["value"] != one["value"]:
            told = _cell(f"{there['value'] or 'nothing'}, not {one['value']}")
            yield Error("another value", f"{words} → {told}")
    for other in mine:
        if not any(_meet(other, one) for one in gold):
            yield Error("date too many", _around(text, other["start"], other["end"]))


def quote_errors(docs: Sequence[Doc], found: Sequence[Found]) -> list[Error]:
    """Return cues missed, cues too many, and quotes with another source or content."""
    return [error for doc, out in zip(docs, found, strict=True) for error in _quotes(doc, out)]


def _quotes(doc: Doc, out: Found) -> Iterator[Error]:
    text, _, gold = doc
    mine = out["quotes"]
    for one in gold:
        if not one["cue"]:
            continue
        start, end = one["cue"][0]
        same = next((other for other in mine if _touch(other["cue"], one["cue"])), None)
        if same is None:
            yield Error("cue missed", _around(text, start, end))
            continue
        if one["source"] and not _touch(same["source"], one["source"]):
            told = " ".join(text[slice(*span)] for span in same["source"]) or "nobody"
            yield Error("another source", f"{_around(text, start, end)} → {_cell(told[:40])}")
        shared = sum(_shared(a, b) for a in same["content"] for b in one["content"])
        union = sum(e - s for s, e in (*same["content"], *one["content"])) - shared
        if shared <= 0.5 * max(union, 1):
            yield Error("another content", _around(text, start, end))
    for other in mine:
        if other["cue"] and not any(_touch(other["cue"], one["cue"]) for one in gold):
            yield Error("cue too many", _around(text, *other["cue"][0]))


def _meet(a: dict[str, Any], b: dict[str, Any]) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def _touch(a: Sequence[Sequence[int]], b: Sequence[Sequence[int]]) -> bool:
    return any(_shared(x, y) for x in a for y in b)


def _shared(a: Sequence[int], b: Sequence[int]) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _km(a: dict[str, Any], b: dict[str, Any]) -> float:
    lat1, lon1, lat2, lon2 = (math.radians(x) for x in (a["lat"], a["lon"], b["lat"], b["lon"]))
    h = math.sin((lat2 - lat1) / 2) ** 2
    h += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(h)))


def _around(text: str, start: int, end: int) -> str:
    """Return the words at a span in brackets, with a little before and after, for a table."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return _cell(f"{before}[{text[start : min(end, start + 60)]}]{after}")


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "/").replace("<", "‹")
