"""What was found in an article, to be read on a terminal: by kind, each with its line and words."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from textwrap import wrap

from dashboard.dates import When
from dashboard.errors import printable
from dashboard.extract.extraction import Extraction, marker
from dashboard.extract.suggestion import (
    ActorMention,
    Candidate,
    EventMention,
    FigureMention,
    PlaceMention,
    QuoteMention,
    Span,
    Use,
)

WORDS, ABOUT = 30, 58  # columns, in characters; with line and score a row is 99 wide
CANDIDATES = 3  # shown for each unplaced name
Row = tuple[int, str, str, float]  # offset, words, what it is, score


def report(extraction: Extraction, title: str = "") -> str:
    """Return the report, its lines all printable."""
    placed = [one for one in extraction.places if one.chosen or one.use is not Use.PLACE]
    sections = (
        ("Places", [_row(extraction, one.span, _place(one), one.score) for one in placed]),
        (
            "Unplaced",
            [_row(extraction, one.span, _unplaced(one), one.score) for one in extraction.unplaced],
        ),
        (
            "Dates",
            [
                _row(extraction, one.span, _date(one.type, one.value, one.when), one.score)
                for one in extraction.dates
            ],
        ),
        (
            "Actors",
            [_row(extraction, one.span, _actor(one), one.score) for one in extraction.actors],
        ),
        (
            "Quotes",
            [
                _row(extraction, one.span, _quote(extraction, one), one.score)
                for one in extraction.quotes
            ],
        ),
        (
            "Figures",
            [_row(extraction, one.span, _figure(one), one.score) for one in extraction.figures],
        ),
        (
            "Events",
            [
                _row(extraction, one.trigger, _event(extraction, one), one.score)
                for one in extraction.events
            ],
        ),
    )
    starts = _line_starts(extraction.text)
    lines = [*_head(extraction, title, len(starts))]
    for name, rows in sections:
        lines += _section(name, rows, starts)
    return "\n".join((*lines, *_foot(extraction)))


def _head(extraction: Extraction, title: str, lines: int) -> Iterator[str]:
    """Yield what was read."""
    published = f"published {extraction.published}" if extraction.published else "no date given"
    name = printable(title) or "Article"
    yield f"{name}: {len(extraction.text):,} characters, {lines:,} lines, {published}"
    yield f"sha256 {extraction.sha256} (of the text that the spans count)"
    if not extraction.published:
        yield "Relative dates stay open without --published."


def _section(name: str, rows: Sequence[Row], starts: Sequence[int]) -> Iterator[str]:
    """Yield a kind with its rows, in the order of the text; what is long goes on below."""
    yield ""
    yield f"{name}: {len(rows):,}" if rows else f"{name}: none"
    if rows:
        yield f"{'line':>5} score  {'words':<{WORDS}}  is"
    for offset, words, about, score in rows:
        first, *more = wrap(printable(about), ABOUT) or [""]
        line = bisect_right(starts, offset)
        yield f"{line:>5}  {score:.2f}  {_cut(words, WORDS):<{WORDS}}  {first}"
        yield from (f"{'':{13 + WORDS}}  {rest}" for rest in more)


def _foot(extraction: Extraction) -> Iterator[str]:
    """Yield what was left out, and who took part."""
    yield ""
    left = [f"{one.kind}, {one.why}: {one.number:,}" for one in extraction.dropped]
    if extraction.boilerplate:
        left.append(f"passages that are not the article's: {len(extraction.boilerplate):,}")
    yield f"Left out: {printable('; '.join(left))}" if left else "Left out: nothing"
    for note in extraction.notes:
        yield printable(f"Note: {note}")
    versions = ", ".join(f"{name} {version}".strip() for name, version in extraction.versions)
    yield printable(f"By: {versions}")


def _row(extraction: Extraction, span: Span, about: str, score: float) -> Row:
    return span.start, extraction.words(span), about, score


def _place(one: PlaceMention) -> str:
    """Return what a name was resolved to."""
    use = "" if one.use is Use.PLACE else f"{one.use} of "
    if one.chosen is None:
        return f"{one.use}, not resolved"
    point = marker(one)
    where = f" {point.lat:.3f}, {point.lon:.3f}" if point else ""
    role = f" ({one.role})" if one.role else ""
    return f"{use}{_candidate(one.chosen)}{where} {one.chosen.id}{role}"


def _unplaced(one: PlaceMention) -> str:
    """Return what a name may mean."""
    likely = [
        f"{_candidate(candidate)} {candidate.score:.2f}"
        for candidate in one.candidates[:CANDIDATES]
    ]
    more = len(one.candidates) - CANDIDATES
    if not likely:
        return "no candidate in the gazetteer"
    return "; ".join(likely) + (f"; {more} more" if more > 0 else "")


def _candidate(one: Candidate) -> str:
    named = ", ".join(filter(None, (one.name, one.admin, one.country)))
    return f"{named} [{one.precision}]"


def _date(kind: str, value: str, when: When) -> str:
    """Return the value and the days it allows."""
    return f"{kind} {value or 'no value'}{_days(when)}"


def _days(when: When) -> str:
    if not when.is_dated:
        return ""
    if when.earliest == when.latest:
        return f" = {when.earliest} ({when.basis})"
    return f" = {when.span()} ({when.basis})"


def _actor(one: ActorMention) -> str:
    """Return an actor's kind, and how often it is named."""
    of = f" of {one.affiliation}" if one.affiliation else ""
    also = f", also {', '.join(one.aliases)}" if one.aliases else ""
    times = "once" if len(one.mentions) == 1 else f"{len(one.mentions)} times"
    return f"{one.kind}{of}, named {times}{also}"


def _quote(extraction: Extraction, one: QuoteMention) -> str:
    """Return who says it, with which word."""
    source = " ".join(extraction.words(span) for span in one.source) or "nobody named"
    cue = " ".join(extraction.words(span) for span in one.cue)
    name = extraction.words(one.speaker) if one.speaker else ""
    full = f" = {name}" if name and name != source else ""
    how = "direct" if one.is_direct else "reported"
    return f"{how}: {source}{full}{f', {cue!r}' if cue else ''}"


def _figure(one: FigureMention) -> str:
    """Return the amount, and what it counts."""
    ends = [f"{end:,.10g}" for end in (one.amount, one.upper) if end is not None]
    return " ".join(filter(None, (" to ".join(ends) or "?", one.unit, one.counts)))


def _event(extraction: Extraction, one: EventMention) -> str:
    """Return what happened: type, who, where and when."""
    who = ", ".join(f"{extraction.words(actor.span)} ({actor.role})" for actor in one.actors)
    where = ", ".join(f"{place.role} {extraction.words(place.span)}" for place in one.places)
    return "; ".join(filter(None, (f"{one.type} {one.reality}", who, where, one.when.edtf)))


def _line_starts(text: str) -> list[int]:
    """Return the offset of each line, as editors count them."""
    return [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]


def _cut(text: str, width: int) -> str:
    """Return a text on one line, cut to a width."""
    shown = printable(" ".join(text[: 4 * width].split()))
    return shown if len(shown) <= width and len(text) <= 4 * width else shown[: width - 1] + "…"
