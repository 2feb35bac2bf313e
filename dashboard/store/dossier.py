"""Dossiers on disk: each a folder with an article, its source sheet, actors and records."""

import re
from hashlib import sha256
from pathlib import Path

from dashboard.archive import Archive, Dossier, Located, build
from dashboard.errors import Fault, Spot, shown
from dashboard.model import Source, SourceId
from dashboard.store.entry import Entry, Sheet
from dashboard.store.files import read_bytes
from dashboard.store.geodata import read_lines, read_places, read_views
from dashboard.store.lines import Fields, Value, find_line, parse_text, parse_yaml
from dashboard.store.records import (
    Parsed,
    parse_actors,
    parse_records,
    parse_unrecorded,
    parse_when,
)

ARTICLE = "article.txt"
SOURCE = "source.yaml"
ACTORS = "actors.yaml"
RECORDS = "records.yaml"
UNRECORDED = "unrecorded.yaml"

_SHA256 = re.compile(r"[0-9a-f]{64}")
_URL = re.compile(r"https?://[^\s<>\"]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def read_archive(seeds: Path, geo: Path) -> Archive:
    """Return the archive of a folder of dossiers and one of geodata, with all their faults.

    Only what is sound is in it; nothing is raised for what is not.
    """
    places, faults = read_places(geo)
    lines, _ = read_lines(geo)  # its faults are among those of the places
    _, view_faults = read_views(geo)
    dossiers = read_dossiers(seeds)
    return build(dossiers, places=places, lines=lines, faults=(*faults, *view_faults))


def read_dossiers(seeds: Path) -> tuple[Dossier, ...]:
    """Return the dossiers of a folder by name; hidden folders and loose files are no dossiers."""
    try:
        folders = sorted(
            path for path in seeds.iterdir() if path.is_dir() and not path.name.startswith(".")
        )
    except OSError as cause:
        found = f"unreadable: {cause.strerror or cause}"
        return (_nothing(seeds, found),)
    if not folders:
        return (_nothing(seeds, "no dossier"),)
    return tuple(read_dossier(folder) for folder in folders)


def _nothing(seeds: Path, found: str) -> Dossier:
    """Return an empty dossier that says what is wrong with the folder of all."""
    fault = Fault(path=seeds, line=1, found=found, expected=f"folders with {ARTICLE} and sheets")
    return Dossier(source=None, faults=(fault,))


def read_dossier(folder: Path) -> Dossier:
    """Return one dossier: all that is sound by itself, and what is not as faults."""
    source_id = SourceId(folder.name)
    faults: list[Fault] = []
    article = read_bytes(Sheet(folder / ARTICLE, faults))
    text = _text(article, folder / ARTICLE, faults) if article is not None else None

    sheet, value = _read_sheet(folder / SOURCE, faults)
    source = parse_source(value, sheet, folder.name, article, text) if value else None
    sheet, value = _read_sheet(folder / ACTORS, faults)
    actors = parse_actors(value, sheet) if value else ()
    sheet, value = _read_sheet(folder / RECORDS, faults)
    records = parse_records(value, sheet, source_id, text) if value else None
    sheet, value = _read_sheet(folder / UNRECORDED, faults)
    passed_over = parse_unrecorded(value, sheet, source_id, text) if value else None
    return Dossier(
        source=source,
        actors=actors,
        records=tuple(records.records) if records else (),
        unrecorded=tuple(passed_over.unrecorded) if passed_over else (),
        recorded=_spans(records),
        passed_over=_spans(passed_over),
        seen=records.seen if records else 0,
        faults=tuple(faults),
    )


def _spans(parsed: Parsed | None) -> tuple[tuple[int, int], ...] | None:
    """Return the spans of what was parsed, None if it could not be."""
    return tuple(parsed.spans) if parsed else None


def _text(article: bytes, path: Path, faults: list[Fault]) -> str | None:
    """Return the article's text, None with a fault if it has none."""
    text, wrong = parse_text(article, path)
    if not wrong and not text.strip():
        wrong = (Fault(path=path, line=1, found="an empty article", expected="its text"),)
    faults.extend(wrong)
    return None if wrong else text


def _read_sheet(path: Path, faults: list[Fault]) -> tuple[Sheet, Value | None]:
    """Return a YAML file's sheet, sharing the faults, and its value, None if unreadable."""
    sheet = Sheet(path, faults)
    data = read_bytes(sheet)
    if data is None:
        return sheet, None
    value, wrong = parse_yaml(data, path)
    faults.extend(wrong)
    return sheet, value


def parse_source(
    value: Value, sheet: Sheet, folder: str, article: bytes | None, text: str | None
) -> Located[Source] | None:
    """Return the source that a sheet tells of, None if it or the article can't be used.

    An article that differs from the hash in its sheet is reported, yet kept: its records hold
    wherever their excerpts are still in it.
    """
    if not isinstance(value, Fields):
        sheet.report(value.line, "a list or a text", "a mapping, the source sheet")
        return None
    entry = Entry(value, sheet, "source sheet")
    source_id = entry.slug()
    if source_id and source_id != folder:
        entry.report("id", f"id {shown(source_id)}", f'"{folder}", the name of its folder')
    stated = entry.text("sha256", filled=True)
    if stated and not _SHA256.fullmatch(stated):
        entry.report("sha256", f"sha256 {shown(stated)}", "64 lower-case hexadecimal digits")
    url = _matching(entry, "url", _URL, "an address that starts with http:// or https://")
    language = _matching(entry, "language", _LANGUAGE, "a language tag such as en")
    published = parse_when(entry, "published", text)
    title, publisher, author = (entry.text(key) for key in ("title", "publisher", "author"))
    retrieved, note = entry.day("retrieved"), entry.text("note")
    reliability = entry.text("reliability") or "F"
    entry.close()
    if article is None or text is None:
        return None
    actual = sha256(article).hexdigest()
    source = entry.made(
        lambda: Source(
            id=SourceId(source_id),
            text=text,
            sha256=actual,
            title=title,
            publisher=publisher,
            author=author,
            url=url,
            published=published,
            retrieved=retrieved,
            language=language,
            reliability=reliability,
            note=note,
        ),
        "reliability",
    )
    if _SHA256.fullmatch(stated) and stated != actual:
        found = f"{ARTICLE} has the sha256 {actual}"
        entry.report("sha256", found, f"{stated}, as when it was read")
    return _located(source, value, sheet) if source is not None else None


def _located(source: Source, value: Value, sheet: Sheet) -> Located[Source]:
    """Return a source with the way to its fields; `text` and a line lead to the article."""
    article = sheet.path.parent / ARTICLE

    def spot(keys: tuple[str | int, ...]) -> Spot:
        if len(keys) == 2 and keys[0] == "text" and isinstance(keys[1], int):
            return Spot(article, keys[1])
        return Spot(sheet.path, find_line(value, keys))

    return Located(source, spot)


def _matching(entry: Entry, key: str, pattern: re.Pattern[str], expected: str) -> str:
    """Return a text that is empty or of a form, reported otherwise."""
    text = entry.text(key)
    if text and not pattern.fullmatch(text):
        entry.report(key, f"{key} {shown(text)}", f"{expected}, or nothing")
    return text
