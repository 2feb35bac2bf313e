"""Articles as they come in: files, standard input, and batches of JSON lines.

Nothing larger than its limit is ever held: a file's size is asked first, a stream is read up to
the limit and its rest only counted.
"""

import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from dashboard.errors import ArticleError, DataMissingError, shown
from dashboard.extract.clean import Cleaned, check_size, clean_bytes, clean_text

STDIN = "-"
_COUNTED = 1_000_000_000  # bytes of a stream that are counted at most
_PIECE = 1 << 20
_ESCAPED = 6  # bytes of JSON for a byte of text at most: \u0041
_LINES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """An article as asked about: what is read of it, or why it can't be, and that in one word.

    `id` is given back as it came. `is_file` tells a file from a line of a batch.
    """

    id: str | int
    cleaned: Cleaned | None = None
    published: date | None = None
    country: str = ""
    url: str = ""
    notes: tuple[str, ...] = ()
    error: str = ""
    code: str = ""
    is_file: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How articles are received: the limit, and what holds for those that say nothing."""

    max_article_bytes: int
    encoding: str = ""
    published: date | None = None
    country: str = ""


def read_article(name: str, terms: Terms) -> Received:
    """Return the article in a file, or on standard input for "-"; a fault is kept in it."""
    cleaned, error, code = None, "", ""
    limit = terms.max_article_bytes
    try:
        data = _read(name, limit)
        cleaned = clean_bytes(data, encoding=terms.encoding, max_article_bytes=limit)
    except ArticleError as fault:
        error, code = str(fault), fault.code
    except OSError as fault:
        error, code = fault.strerror or str(fault), "UNREADABLE"
    return Received(
        id="standard input" if name == STDIN else name,
        cleaned=cleaned,
        error=error,
        code=code,
        published=terms.published,
        country=terms.country,
        is_file=True,
    )


def read_batch(names: Iterable[str], terms: Terms) -> Iterator[Received]:
    """Yield the articles of some files in order: each line of .jsonl and "-", else the file.

    The same id with another text is refused: an answer would not tell which it is of.

    Raises:
        DataMissingError: there is no such file of lines, or it can't be read.
    """
    seen: dict[str | int, str] = {}
    for name in names:
        if name != STDIN and not name.lower().endswith(_LINES):
            yield read_article(name, terms)
            continue
        try:
            with _opened(name) as stream:
                for number, line in _lines(stream, _ESCAPED * terms.max_article_bytes + _PIECE):
                    one = _received(line, number, terms)
                    yield one if one.error else _unlike(one, seen)
        except OSError as cause:
            found = f"{name}: {cause.strerror or cause}"
            raise DataMissingError(found, "a file to read") from cause


def _unlike(one: Received, seen: dict[str | int, str]) -> Received:
    """Return an article, refused if its id stood for another text before."""
    sha256 = one.cleaned.sha256 if one.cleaned else ""
    if seen.setdefault(one.id, sha256) == sha256:
        return one
    found = f"id {shown(str(one.id))} with another text than before"
    return _refused(one.id, ArticleError("ID_CONFLICT", found, "an id of its own"))


def _refused(name: str | int, error: ArticleError) -> Received:
    return Received(id=name, error=str(error), code=error.code)


def _received(line: bytes | ArticleError, number: int, terms: Terms) -> Received:
    """Return what a line of a batch holds."""
    name: str | int = f"line {number}"
    try:
        if isinstance(line, ArticleError):
            raise line
        fields = _fields(line)
        given = fields.get("id")
        if isinstance(given, str | int) and not isinstance(given, bool):
            name = given
        text = fields.get("text")
        if not isinstance(text, str):
            raise ArticleError("BAD_JSON", "no text", 'a string under "text"')  # noqa: TRY301
        published, notes = _day(fields.get("published"))
        url, refused = _link(fields.get("url"))
        return Received(
            id=name,
            cleaned=clean_text(text, max_article_bytes=terms.max_article_bytes),
            published=published or terms.published,
            country=_country(fields.get("country")) or terms.country,
            url=url,
            notes=(*notes, *refused),
        )
    except ArticleError as error:
        return _refused(name, error)


def _fields(line: bytes) -> dict[str, Any]:
    """Return the object on a line.

    Raises:
        ArticleError: it is none.
    """
    expected = 'an object such as {"id": "1", "text": "..."}'
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as cause:
        found = f"byte 0x{line[cause.start]:02x} at byte {cause.start} of the line is not UTF-8"
        raise ArticleError("ENCODING", found, "JSON in UTF-8") from cause
    except (ValueError, RecursionError) as cause:
        raise ArticleError("BAD_JSON", f"no JSON: {str(cause)[:80]}", expected) from cause
    if not isinstance(value, dict):
        raise ArticleError("BAD_JSON", f"a JSON {type(value).__name__}", expected)
    return value


def _day(given: object) -> tuple[date | None, tuple[str, ...]]:
    """Return the day of a date or time, with a note if there is none to read."""
    if given is None or given == "":
        return None, ()
    try:
        return date.fromisoformat(str(given)[:10]), ()
    except ValueError:
        return None, (f"published {shown(str(given))} is no day such as 2022-06-29; left unknown",)


def _link(given: object) -> tuple[str, tuple[str, ...]]:
    """Return the address, with a note if it is not one of the web."""
    if given is None or given == "":
        return "", ()
    url = str(given)
    if url.lower().startswith(("http://", "https://")) and url.isprintable() and " " not in url:
        return url, ()
    return "", (f"url {shown(url)} refused: only http and https are kept",)


def _country(given: object) -> str:
    """Return a country code, empty if it is none."""
    code = given.strip().upper() if isinstance(given, str) else ""
    return code if len(code) == 2 and code.isascii() and code.isalpha() else ""


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    """Open a file, or standard input, which stays open."""
    if name == STDIN:
        yield sys.stdin.buffer
        return
    with Path(name).open("rb") as stream:
        yield stream


def _read(name: str, limit: int) -> bytes:
    """Return all bytes of a file or standard input.

    Raises:
        ArticleError: there are more than the limit.
        OSError: it can't be read.
    """
    with _opened(name) as stream:
        if name != STDIN:
            about = os.fstat(stream.fileno())
            if stat.S_ISREG(about.st_mode):
                check_size(about.st_size, limit)
        data = stream.read(limit + 1)
        if len(data) > limit:
            check_size(len(data) + _rest(stream), limit)
        return data


def _rest(stream: BinaryIO) -> int:
    """Return how many bytes are left of a stream; they are not kept."""
    size = 0
    while size < _COUNTED and (piece := stream.read(_PIECE)):
        size += len(piece)
    return size


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | ArticleError]]:
    """Yield number and bytes of each line that is not blank; of one too long, an error."""
    number = 0
    while line := stream.readline(limit):
        number += 1
        if len(line) == limit and not line.endswith(b"\n"):
            size = limit
            while (piece := stream.readline(_PIECE)) and not piece.endswith(b"\n"):
                size += len(piece)
            found = f"a line of {(size + len(piece)) / 1e6:.1f} MB; the limit is {limit / 1e6:g} MB"
            yield number, ArticleError("TOO_LARGE", found)
        elif line.strip():
            yield number, line
