"""YAML as plain values that know their line: text, lists and mappings, nothing guessed.

Every scalar stays text, so that `no`, `2022-06-28` and `1e3` are what was written. Built from
parser events: PyYAML's own composer follows aliases and recurses, which a hostile file abuses.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from dashboard.errors import Fault, shown

MAX_BYTES = 16_000_000  # a dossier of 10,000 records is about 10 MB
MAX_DEPTH = 12

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the wheel may lack libyaml
_NOT_TEXT = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, as written."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    line: int
    items: tuple["Value", ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping: its values by key, the lines of the keys, the keys written twice."""

    line: int
    values: Mapping[str, "Value"]
    lines: Mapping[str, int]
    twice: tuple[tuple[str, int], ...] = ()


Value = Text | Items | Fields


class _UnreadableError(Exception):
    """The file can't be read past a line."""

    def __init__(self, line: int, found: str, expected: str) -> None:
        super().__init__(found)
        self.line = line
        self.found = found
        self.expected = expected


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end is still to come."""

    line: int
    is_list: bool
    children: list[Value] = field(default_factory=list)


def parse_text(data: bytes, path: Path) -> tuple[str, tuple[Fault, ...]]:
    """Return the text of a file's bytes, as UTF-8; empty, with a fault, if it is none."""
    if len(data) > MAX_BYTES:
        found = f"a file of {len(data)} bytes"
        return "", (_fault(path, 1, found, f"at most {MAX_BYTES}"),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as cause:
        line = data.count(b"\n", 0, cause.start) + 1
        return "", (_fault(path, line, f"byte 0x{data[cause.start]:02x}, not UTF-8", "UTF-8"),)


def parse_yaml(data: bytes, path: Path) -> tuple[Value | None, tuple[Fault, ...]]:
    """Return the value a YAML file holds, None with faults if it can't be read.

    Aliases, anchors, tags and a second document are faults: a dossier needs none.
    """
    text, faults = parse_text(data, path)
    if faults:
        return None, faults
    try:
        return _build(text.removeprefix("\ufeff")), ()
    except _UnreadableError as stop:
        return None, (_fault(path, stop.line, stop.found, stop.expected),)
    except yaml.MarkedYAMLError as cause:
        mark = cause.problem_mark or cause.context_mark
        line = min(mark.line, text.rstrip().count("\n")) + 1 if mark else 1
        found = " ".join((cause.problem or cause.context or "broken YAML").split())
        return None, (_fault(path, line, found, "YAML, indented with spaces"),)


def _fault(path: Path, line: int, found: str, expected: str) -> Fault:
    return Fault(path=path, line=line, found=found, expected=expected)


def _build(text: str) -> Value:
    """Return the one value of a YAML text."""
    wrong = _NOT_TEXT.search(text)
    if wrong:
        line = text.count("\n", 0, wrong.start()) + 1
        raise _UnreadableError(line, f"character U+{ord(wrong[0]):04X}", "printable text")
    roots: list[Value] = []
    stack: list[_Open] = []
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 1
        _refuse_extras(event, line, is_second=bool(roots))
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if len(stack) == MAX_DEPTH:
                raise _UnreadableError(
                    line, "values nested too deep", f"at most {MAX_DEPTH} levels"
                )
            stack.append(_Open(line, isinstance(event, yaml.SequenceStartEvent)))
            continue
        if isinstance(event, yaml.ScalarEvent):
            value: Value = Text(line, event.value)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            value = _closed(stack.pop())
        else:
            continue
        (stack[-1].children if stack else roots).append(value)
    if not roots or (isinstance(roots[0], Text) and not roots[0].text):
        raise _UnreadableError(1, "an empty file", "a list or a mapping")
    return roots[0]


def _refuse_extras(event: yaml.Event, line: int, *, is_second: bool) -> None:
    """Raise on what YAML allows and a dossier must not hold."""
    plain = "the value itself, written out"
    if isinstance(event, yaml.AliasEvent):
        raise _UnreadableError(line, f"alias {shown(str(event.anchor))}", plain)
    if getattr(event, "anchor", None):
        raise _UnreadableError(line, f"anchor {shown(str(getattr(event, 'anchor', '')))}", plain)
    if getattr(event, "tag", None) not in (None, "!"):
        raise _UnreadableError(line, f"tag {shown(str(getattr(event, 'tag', '')))}", plain)
    if isinstance(event, yaml.DocumentStartEvent) and is_second:
        raise _UnreadableError(line, "a second document", "one document a file")


def _closed(opened: _Open) -> Value:
    """Return a finished list or mapping."""
    if opened.is_list:
        return Items(opened.line, tuple(opened.children))
    values: dict[str, Value] = {}
    lines: dict[str, int] = {}
    twice: list[tuple[str, int]] = []
    for key, value in _pairs(opened.children):
        if not isinstance(key, Text):
            raise _UnreadableError(key.line, "a list or mapping as a key", "a word as a key")
        if key.text in values:
            twice.append((key.text, key.line))
        else:
            values[key.text], lines[key.text] = value, key.line
    return Fields(opened.line, values, lines, tuple(twice))


def _pairs(children: list[Value]) -> Iterator[tuple[Value, Value]]:
    """Yield keys with their values, which the parser gives in turns."""
    return zip(children[::2], children[1::2], strict=True)


def find_line(value: Value, keys: tuple[str | int, ...]) -> int:
    """Return the line of a value inside another, of the nearest one around it if missing."""
    line = value.line
    for key in keys:
        if isinstance(value, Fields) and isinstance(key, str) and key in value.values:
            line, value = value.lines[key], value.values[key]
        elif isinstance(value, Items) and isinstance(key, int) and key < len(value.items):
            value = value.items[key]
            line = value.line
        else:
            break
    return line
