"""The record's card as plain data: who, where, when, told by, evidence. Our reading, then words."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dashboard import words
from dashboard.archive import Archive
from dashboard.dates import Basis
from dashboard.extract.split import sentences
from dashboard.geo.distance import distance_km, distance_to_line_km
from dashboard.geo.points import Point
from dashboard.model import (
    ActorId,
    Excerpt,
    Kind,
    Place,
    PlaceLink,
    PlaceRole,
    Record,
    Source,
    SourceId,
    Teller,
)

WORDS_SHOWN = 180  # characters of an excerpt in the card; the article has all of it

Part = dict[str, Any]
Line = list[Part]

_SECOND = "Choose a second mark, its sentence or its row."


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the card says of the map and the selection.

    `at_place` is how many records are left when the filters ask for the record's place as well.
    """

    is_measuring: bool = False
    has_rings: bool = False
    measured: str | None = None
    at_place: int = 0


def card(archive: Archive, record: Record, *, position: int, total: int, tools: Tools) -> Part:
    """Return what the card shows of a record, as JSON.

    Args:
        position: Where it stands in the current selection, from 1.
        total: How many records the current selection has.
    """
    rows = [
        {"label": "Who", "lines": [_who(archive, record)]},
        {"label": "Where", "lines": _where(archive, record)},
        {"label": "When", "lines": _when(record)},
        {"label": "Told by", "lines": _told_by(archive, record)},
        {"label": "Evidence", "lines": [_evidence(archive, record), _words(record)]},
    ]
    if notes := _notes(archive, record):
        rows.append({"label": "Notes", "lines": [[_quiet(note)] for note in notes]})
    return {
        "id": record.id,
        "kind": str(record.kind),
        "statement": str(record.statement),
        "type": str(record.event_type or ""),
        "status": str(record.review.status),
        "position": position,
        "total": total,
        "title": record.title,
        "rows": rows,
        "actions": _actions(archive, record, tools),
        "notes": [],
        "measuring": _SECOND if tools.is_measuring else None,
        "measure": {"text": tools.measured} if tools.measured else None,
    }


def _strong(text: str, **more: Any) -> Part:
    return {"t": text, "strong": True, **more}


def _quiet(text: str, **more: Any) -> Part:
    return {"t": text, "quiet": True, **more}


def _who(archive: Archive, record: Record) -> Line:
    if not record.actors:
        return [_quiet("Nobody named")]
    line: Line = []
    for link in record.actors:
        name = archive.actors[link.actor].name
        line += [_strong(name, link="actor", actor=link.actor), _quiet(f" {link.role}, ")]
    line[-1] = _quiet(line[-1]["t"].removesuffix(", "))
    return line


def _names(archive: Archive, record: Record, role: PlaceRole) -> str:
    return ", ".join(archive.places[place].name for place in record.places_with(role))


def _where(archive: Archive, record: Record) -> list[Line]:
    lines: list[Line] = []
    for link in record.places:
        if link.role is PlaceRole.AT:
            lines += _at(archive, link)
    starts, ends = (_names(archive, record, role) for role in (PlaceRole.FROM, PlaceRole.TO))
    if starts or ends:
        text = " ".join(f"{word} {name}" for word, name in (("from", starts), ("to", ends)) if name)
        lines.append([_strong(text[0].upper() + text[1:]), _quiet(" movement")])
    about = _names(archive, record, PlaceRole.ABOUT)
    if not lines:
        lines.append([_strong("No place of its own")])
        if about:
            lines[-1].append(_quiet(f" about {about}; not drawn"))
    elif about:
        lines.append([_quiet(f"About {about}")])
    return lines


def _at(archive: Archive, link: PlaceLink) -> list[Line]:
    place = archive.places[link.place]
    first: Line = [
        _strong(place.name, link="place", place=place.id),
        _quiet(f" {words.precision(place)}"),
    ]
    lines = [first]
    if place.lat is not None and place.lon is not None:
        lines.append([_quiet(f"{place.lat:.4f}, {place.lon:.4f}  "), *_coordinate_source(place)])
    elif place.coordinate_source:
        lines.append(_coordinate_source(place))
    if link.basis is Basis.RESOLVED:
        first.append(_quiet(", inferred"))
    if place.is_point and (far := border_distance(archive, place)):
        lines.append([_quiet(far)])
    return lines


def _coordinate_source(place: Place) -> Line:
    parts = (place.coordinate_source, place.coordinate_source_id)
    source = " ".join(part for part in parts if part)
    if place.verified:
        return [_quiet(f"{source}, verified")]
    return [_quiet(f"{source}, not verified", dotted=True)]


@lru_cache(maxsize=512)
def border_distance(archive: Archive, place: Place) -> str:
    """Return how far a point is from the nearest line of the archive, in words; "" if none."""
    if place.lat is None or place.lon is None or not archive.lines:
        return ""
    here = Point(place.lat, place.lon)
    by_name = {f"line:{name}": line for name, line in archive.lines.items()}
    near = [
        (distance_to_line_km(here, by_name[other.geometry]), other.name)
        for other in archive.places.values()
        if other.geometry in by_name
    ]
    if not near:
        return ""
    distance, name = min(near)
    return f"{distance:,.0f} km to the {name}, computed"


def measured(start: Place, end: Place) -> tuple[float, str] | None:
    """Return the geodesic distance between two places that are points, km and in words."""
    if start.lat is None or start.lon is None or end.lat is None or end.lon is None:
        return None
    distance = distance_km(Point(start.lat, start.lon), Point(end.lat, end.lon))
    digits = 1 if distance < 100 else 0
    return distance, f"{start.name} to {end.name}: {distance:,.{digits}f} km, computed"


def _when(record: Record) -> list[Line]:
    """Return the date, its words, and what resolved it, which may lie outside the article."""
    lines = [[_strong(words.when(record.when)), _quiet(f" {words.basis(record.when)}")]]
    return [*lines, [_quiet(record.when.note)]] if record.when.note else lines


def _notes(archive: Archive, record: Record) -> list[str]:
    """Return what a reader should know of a record and its places, each said once."""
    notes = [record.note]
    for link in record.places:
        if link.role is PlaceRole.AT:
            notes += [link.note, archive.places[link.place].note]
    return [note for note in dict.fromkeys(notes) if note]


def _told_by(archive: Archive, record: Record) -> list[Line]:
    said = record.attribution
    grades = (
        f"source {archive.sources[record.source].reliability}, "
        f"credibility {record.credibility}: {words.CREDIBILITY[record.credibility]}"
    )
    if said.teller is Teller.ARTICLE:
        return [[_strong("The article"), _quiet(f" {grades}")]]
    name = words.teller(archive, record)
    first: Line = [_strong(name)]
    if said.actor is not None:
        first = [_strong(name, link="actor", actor=ActorId(said.actor))]
    if said.words:
        first.append(_quiet(f" the words are “{said.words}”"))
    return [first, [_quiet(grades[0].upper() + grades[1:])]]


def _evidence(archive: Archive, record: Record) -> Line:
    line: Line = []
    for excerpt in record.excerpts:
        name = sentence_name(archive.sources[excerpt.source], excerpt)
        text = name if not line else f"{name[0].lower()}{name[1:]}"
        line += [{"t": text, "link": "sentence", "start": excerpt.start}, _quiet(", ")]
    line.pop()
    if len(record.excerpts) > 1:
        line.append(_quiet(" one record"))
    return line


def _words(record: Record) -> Line:
    """Return the excerpt's own words, as many as a card has room for."""
    quote = " ".join(record.excerpts[0].quote.split())
    cut = quote if len(quote) <= WORDS_SHOWN else quote[:WORDS_SHOWN].rsplit(" ", 1)[0] + " …"
    return [{"t": f"“{cut}”" if record.kind is not Kind.QUOTE else cut, "words": True}]


@lru_cache(maxsize=256)
def _sentence_starts(source: Source) -> tuple[int, ...]:
    return tuple(start for start, _ in sentences(source.text))


def sentence_name(source: Source, excerpt: Excerpt) -> str:
    """Return "Sentence 5": which sentence of its article an excerpt starts in, from 1."""
    return f"Sentence {max(1, sum(at <= excerpt.start for at in _sentence_starts(source)))}"


def _actions(archive: Archive, record: Record, tools: Tools) -> list[Part]:
    actions: list[Part] = []
    at = [archive.places[place] for place in record.places_with(PlaceRole.AT)]
    if any(place.is_point for place in at):
        label = "Stop measuring" if tools.is_measuring else "Measure from here"
        actions.append({"type": "measure", "label": label, "on": tools.is_measuring})
        if record.kind is Kind.BASE:
            label = "Hide range rings" if tools.has_rings else "Range rings"
            actions.append({"type": "rings", "label": label, "on": tools.has_rings})
    actions.append({"type": "link", "label": "Copy link"})
    if at:
        label = f"Records of this place, {tools.at_place}"
        actions.append({"type": "place", "label": label, "place": at[0].id})
    return actions


def describe_source(source: Source) -> str:
    """Return an article's short name: its publisher and month, or its id."""
    name = source.publisher or source.title or SourceId(source.id)
    day = source.published.earliest
    return f"{name}, {day:%b} {day.year}" if day else name
