"""What a dossier's files say, parsed: source sheet, actors, records, unrecorded. No disk here."""

from dataclasses import dataclass, field
from functools import partial

from dashboard.archive import Located, Unrecorded
from dashboard.dates import UNDATED, Basis, When, when
from dashboard.errors import DateError, shown
from dashboard.integrity import Breach, Span, context_breaches, find_span, span_breaches
from dashboard.model import (
    Actor,
    ActorId,
    ActorKind,
    ActorLink,
    ActorRole,
    Attribution,
    EventType,
    Excerpt,
    Kind,
    PlaceId,
    PlaceLink,
    PlaceRole,
    Record,
    RecordId,
    Review,
    ReviewStatus,
    SourceId,
    Statement,
    Teller,
)
from dashboard.store.entry import Entry, Sheet, entries
from dashboard.store.lines import Value


@dataclass(slots=True)
class Parsed:
    """Records and unrecorded entries as parsed so far, with the spans they name."""

    records: list[Located[Record]] = field(default_factory=list)
    unrecorded: list[Located[Unrecorded]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    seen: int = 0


def parse_actors(value: Value, sheet: Sheet) -> tuple[Located[Actor], ...]:
    """Return the sound actors of a list; the rest is reported to the sheet."""
    taken: dict[str, int] = {}
    actors = []
    for entry in entries(value, sheet, "actor"):
        actor_id = ActorId(entry.new_id(taken))
        name = entry.text("name", filled=True)
        kind = entry.word("kind", ActorKind, neutral=ActorKind.PERSON)
        aliases = entry.texts("aliases")
        home = entry.text("affiliation")
        entry.close()
        if entry.is_sound:
            actor = Actor(
                id=actor_id,
                name=name,
                kind=kind,
                aliases=aliases,
                affiliation=ActorId(home) if home else None,
            )
            actors.append(Located(actor, sheet.spot_in(entry.fields)))
    return tuple(actors)


def parse_records(value: Value, sheet: Sheet, source: SourceId, text: str | None) -> Parsed:
    """Return the sound records of a list; the rest is reported to the sheet.

    Args:
        text: The source's text, which every excerpt must be in; None if it can't be read, and
            then the excerpts are not looked up.
    """
    parsed = Parsed()
    taken: dict[str, int] = {}
    for entry in entries(value, sheet, "record", are_records=True):
        parsed.seen += 1
        record = _record(entry, source, text, parsed.spans, taken)
        if record is not None:
            parsed.records.append(Located(record, sheet.spot_in(entry.fields)))
    return parsed


def parse_unrecorded(value: Value, sheet: Sheet, source: SourceId, text: str | None) -> Parsed:
    """Return the sound entries of a list of spans without a record, as `parse_records` does."""
    parsed = Parsed()
    for entry in entries(value, sheet, "unrecorded entry"):
        span, quote = _span(entry, text)
        why = entry.text("why", filled=True)
        entry.close()
        if span is not None:
            parsed.spans.append(span)
        if entry.is_sound and span is not None:
            found = Unrecorded(source=source, start=span[0], end=span[1], quote=quote, why=why)
            parsed.unrecorded.append(Located(found, sheet.spot_in(entry.fields)))
    return parsed


def _record(
    entry: Entry, source: SourceId, text: str | None, spans: list[Span], taken: dict[str, int]
) -> Record | None:
    """Return a record, None if anything in it was reported."""
    record_id = RecordId(entry.new_id(taken))
    kind = entry.word("kind", Kind, neutral=Kind.CLAIM)
    event_type = entry.maybe_word("event_type", EventType, needed=kind is Kind.EVENT)
    statement = entry.word("statement", Statement, neutral=Statement.REPORTED)
    title = entry.text("title", filled=True)
    excerpts = _excerpts(entry, source, text, spans)
    actors = tuple(_actor_link(link) for link in entry.inners("actors", "actor"))
    places = tuple(_place_link(link) for link in entry.inners("places", "place"))
    date = parse_when(entry, "when", text)
    attribution = _attribution(entry, text)
    review = _review(entry)
    credibility = entry.whole("credibility", neutral=6)
    note = entry.text("note")
    entry.close()
    return entry.made(
        lambda: Record(
            id=record_id,
            kind=kind,
            event_type=event_type,
            statement=statement,
            title=title,
            excerpts=excerpts,
            actors=actors,
            places=places,
            when=date,
            attribution=attribution,
            review=review,
            credibility=credibility,
            note=note,
        ),
        "kind" if event_type and kind is not Kind.EVENT else "credibility",
    )


def _excerpts(
    entry: Entry, source: SourceId, text: str | None, spans: list[Span]
) -> tuple[Excerpt, ...]:
    """Return a record's excerpts, and add the spans they name."""
    excerpts = []
    for inner in entry.inners("excerpts", "excerpt", needed=True):
        span, quote = _span(inner, text)
        prefix = inner.text("prefix", needed=True)
        suffix = inner.text("suffix", needed=True)
        inner.close()
        if span is None:
            continue
        spans.append(span)
        if text is not None and inner.is_sound:
            for breach in context_breaches(text, span, prefix, suffix):
                _tell(inner, breach)
        start, end = span
        make = partial(
            Excerpt,
            source=source,
            start=start,
            end=end,
            quote=quote,
            prefix=prefix,
            suffix=suffix,
        )
        excerpt = inner.made(make, "end")
        if excerpt is not None:
            excerpts.append(excerpt)
    if not excerpts and entry.is_sound:
        entry.report("excerpts", "no excerpt", "one or more")
    return tuple(excerpts)


def _span(entry: Entry, text: str | None) -> tuple[Span | None, str]:
    """Return where an entry's quote is, or was meant to be, None if it can't be told; the quote."""
    start = entry.whole("start", neutral=-1, needed=True)
    end = entry.whole("end", neutral=-1, needed=True)
    quote = entry.text("quote", filled=True)
    if not entry.is_sound:
        at = find_span(text, max(start, 0), quote) if text is not None and quote else None
        return at, quote
    if text is None:
        return (start, end), quote
    breaches = list(span_breaches(text, start, end, quote))
    for breach in breaches:
        _tell(entry, breach)
    moved = find_span(text, start, quote) if breaches else None
    return moved or (start, end), quote


def _tell(entry: Entry, breach: Breach) -> None:
    """Report a breach at the field it names."""
    entry.report(str(breach.keys[0]), breach.found, breach.expected)


def parse_when(entry: Entry, key: str, text: str | None) -> When:
    """Return the date that a field holds; undated, and reported, if it is wrong."""
    inner = entry.inner(key, needed=True)
    if inner is None:
        return UNDATED
    edtf = inner.text("edtf", needed=True)
    words = _words(inner, text)
    basis = inner.maybe_word("basis", Basis, needed=bool(edtf)) or Basis.UNKNOWN
    note = inner.text("note")
    inner.close()
    if not edtf and basis is not Basis.UNKNOWN:
        inner.report("basis", f"basis {shown(basis)} without a date", "unknown, or none")
    if not inner.is_sound:
        return UNDATED
    try:
        return when(edtf, words=words, basis=basis, note=note)
    except DateError as broken:
        inner.report("edtf", broken.found, broken.expected)
        return UNDATED


def _actor_link(entry: Entry) -> ActorLink:
    actor = ActorId(entry.text("actor", filled=True))
    role = entry.word("role", ActorRole, neutral=ActorRole.MENTIONED)
    entry.close()
    return ActorLink(actor=actor, role=role)


def _place_link(entry: Entry) -> PlaceLink:
    place = PlaceId(entry.text("place", filled=True))
    role = entry.word("role", PlaceRole, neutral=PlaceRole.ABOUT)
    basis = entry.maybe_word("basis", Basis) or Basis.STATED
    note = entry.text("note")
    entry.close()
    return PlaceLink(place=place, role=role, basis=basis, note=note)


def _words(entry: Entry, text: str | None) -> str:
    """Return the words of the text that a field repeats; reported if the text lacks them."""
    words = entry.text("words")
    if text is not None and words not in text:
        entry.report("words", f"words {shown(words)} are not in the text", "the text's own words")
    return words


def _attribution(entry: Entry, text: str | None) -> Attribution:
    nobody = Attribution(teller=Teller.ARTICLE)
    inner = entry.inner("attribution", needed=True)
    if inner is None:
        return nobody
    teller = inner.word("teller", Teller, neutral=Teller.ARTICLE)
    actor = inner.text("actor", filled=teller is Teller.ACTOR)
    words = _words(inner, text)
    inner.close()
    told_by = ActorId(actor) if actor else None
    made = inner.made(lambda: Attribution(teller=teller, actor=told_by, words=words), "actor")
    return made or nobody


def _review(entry: Entry) -> Review:
    inner = entry.inner("review", needed=True)
    if inner is None:
        return Review(status=ReviewStatus.SUGGESTED)
    review = Review(
        status=inner.word("status", ReviewStatus, neutral=ReviewStatus.SUGGESTED),
        by=inner.text("by"),
        on=inner.day("on"),
        method=inner.text("method"),
        version=inner.text("version"),
    )
    inner.close()
    return review
