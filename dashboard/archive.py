"""The archive: all that is known, by id, and what was left out for its faults."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Generic, TypeVar

from dashboard.errors import Fault, Spot, one_of, shown
from dashboard.geo.borders import Lines
from dashboard.integrity import Breach, Span, overlapping, record_breaches, silent_sentences
from dashboard.model import Actor, ActorId, Place, PlaceId, Record, RecordId, Source, SourceId

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrecorded:
    """A span of a source's text that carries no record, and a word why."""

    source: SourceId
    start: int
    end: int
    quote: str
    why: str


@dataclass(frozen=True, slots=True)
class Located(Generic[T]):
    """A value and the way to where each of its fields was written."""

    value: T
    spot: Callable[[tuple[str | int, ...]], Spot]

    def fault(self, breach: Breach, record: str | None = None) -> Fault:
        """Return a breach of this value's as a fault at its line."""
        spot, found, expected = self.spot(breach.keys), breach.found, breach.expected
        return Fault(path=spot.path, line=spot.line, found=found, expected=expected, record=record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One source with all that was read of it, each value sound by itself.

    `recorded` and `passed_over` are the spans of all excerpts and unrecorded entries, those of
    faulty records too, None where they can't be known. `seen` counts the records, faulty or not.
    """

    source: Located[Source] | None
    actors: tuple[Located[Actor], ...] = ()
    records: tuple[Located[Record], ...] = ()
    unrecorded: tuple[Located[Unrecorded], ...] = ()
    recorded: tuple[Span, ...] | None = None
    passed_over: tuple[Span, ...] | None = None
    seen: int = 0
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, weakref_slot=True)
class Archive:
    """Every sound source, actor, place and record. Compared and hashed by identity.

    `records` stand in the order of their texts, source by source. `left_out` counts the
    records that `faults` kept out. `version` changes whenever the content does.
    """

    sources: Mapping[SourceId, Source]
    actors: Mapping[ActorId, Actor]
    places: Mapping[PlaceId, Place]
    records: tuple[Record, ...]
    unrecorded: tuple[Unrecorded, ...] = ()
    lines: Lines = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    left_out: int = 0
    version: str = ""
    _index: Mapping[RecordId, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        index = {record.id: at for at, record in enumerate(self.records)}
        object.__setattr__(self, "_index", index)

    def record(self, record_id: str) -> Record | None:
        """Return the record with an id, None if there is none."""
        at = self._index.get(RecordId(record_id))
        return None if at is None else self.records[at]

    def index_of(self, record_id: str) -> int:
        """Return where a record stands in `records`.

        Raises:
            KeyError: no record has that id.
        """
        return self._index[RecordId(record_id)]


def build(
    dossiers: Sequence[Dossier],
    *,
    places: Mapping[PlaceId, Place],
    lines: Lines,
    faults: Iterable[Fault] = (),
) -> Archive:
    """Return the archive of some dossiers: what is sound in it, and every fault, sorted."""
    found = [*faults, *(fault for dossier in dossiers for fault in dossier.faults)]
    sources = {
        dossier.source.value.id: dossier.source.value for dossier in dossiers if dossier.source
    }
    actors = _actors(dossiers, found)
    records = tuple(_records(dossiers, actors, places, found))
    for dossier in dossiers:
        found.extend(_cover_faults(dossier))
    unrecorded = tuple(
        entry.value for dossier in dossiers if dossier.source for entry in dossier.unrecorded
    )
    content = (sources, actors, dict(places), records, unrecorded, dict(lines))
    return Archive(
        sources=sources,
        actors=actors,
        places=places,
        records=records,
        unrecorded=unrecorded,
        lines=lines,
        faults=tuple(sorted(set(found))),
        left_out=sum(dossier.seen for dossier in dossiers) - len(records),
        version=sha256(repr(content).encode("utf-8", "surrogatepass")).hexdigest()[:12],
    )


def _actors(dossiers: Sequence[Dossier], faults: list[Fault]) -> Mapping[ActorId, Actor]:
    """Return the actors of all dossiers; one told of twice must be told of alike."""
    actors: dict[ActorId, Actor] = {}
    located = [actor for dossier in dossiers for actor in dossier.actors]
    first: dict[ActorId, Spot] = {}
    for one in located:
        known = actors.setdefault(one.value.id, one.value)
        spot = first.setdefault(one.value.id, one.spot(()))
        if known != one.value:
            was = f'actor "{one.value.id}" differs'
            same = f"the same as in {spot.path}:{spot.line}"
            faults.append(one.fault(Breach(("id",), was, same)))
    for one in located:
        home = one.value.affiliation
        if home is not None and home not in actors:
            expected = one_of(home, actors, noun="a sound actor")
            was = f"unknown affiliation {shown(home)}"
            faults.append(one.fault(Breach(("affiliation",), was, expected)))
            actors[one.value.id] = replace(actors[one.value.id], affiliation=None)
    return actors


def _records(
    dossiers: Sequence[Dossier],
    actors: Mapping[ActorId, Actor],
    places: Mapping[PlaceId, Place],
    faults: list[Fault],
) -> Iterator[Record]:
    """Yield the sound records in the order of their texts, source by source."""
    first: dict[RecordId, Spot] = {}
    for dossier in dossiers:
        sound = []
        for one in dossier.records:
            breaches = list(record_breaches(one.value, actors, places))
            spot = first.setdefault(one.value.id, one.spot(()))
            if spot != one.spot(()):
                was = f'record "{one.value.id}" a second time'
                breaches.append(Breach(("id",), was, f"once, as in {spot.path}:{spot.line}"))
            faults.extend(one.fault(breach, one.value.id) for breach in breaches)
            if dossier.source and not breaches:
                sound.append(one.value)
        yield from sorted(sound, key=_first_span)


def _first_span(record: Record) -> Span:
    """Return the span of a record's earliest excerpt."""
    return min((excerpt.start, excerpt.end) for excerpt in record.excerpts)


def _cover_faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield where the text is neither recorded nor passed over, and where it is both."""
    if dossier.source is None or dossier.recorded is None or dossier.passed_over is None:
        return
    text = dossier.source.value.text
    for start, end in silent_sentences(text, (*dossier.recorded, *dossier.passed_over)):
        line = text.count("\n", 0, start) + 1
        was = f"sentence {shown(text[start:end])}, {start} to {end}, is nowhere"
        breach = Breach(("text", line), was, "an excerpt, or an entry in unrecorded.yaml")
        yield dossier.source.fault(breach)
    for one in dossier.unrecorded:
        both = overlapping((one.value.start, one.value.end), dossier.recorded)
        if both:
            was = f"unrecorded {shown(one.value.quote)} with an excerpt at {both[0]} to {both[1]}"
            yield one.fault(Breach(("start",), was, "text without an excerpt"))
