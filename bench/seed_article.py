"""The seed article, extracted from scratch, beside its records made by hand: found, missed, wrong.

The records also hold what was never in the text (days from the public record, a place that
follows from another sentence). Extraction is asked for what the text itself gives: a place by one
of its names, a date as far as its words and the article's day go.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dashboard.archive import Archive
from dashboard.dates import bounds
from dashboard.extract.article import extract
from dashboard.extract.clean import clean_text
from dashboard.extract.extraction import Extraction, marker, spans_of
from dashboard.extract.suggestion import DateMention, PlaceMention, QuoteMention, Span, Use
from dashboard.geo.distance import distance_km
from dashboard.geo.points import Point
from dashboard.model import Actor, Excerpt, Kind, Place, PlaceRole, Precision, Record
from dashboard.store.dossier import read_archive
from dashboard.store.gazetteer.opening import open_world
from dashboard.store.locations import geo_folder, seeds_folder

PUBLISHED = date(2022, 6, 29)
FOUND, MISSED, WRONG = "found", "missed", "wrong"
# How far a point may lie from the one that was set by hand.
TOLERANCE_KM = {Precision.SITE: 3.0, Precision.CITY: 15.0, Precision.ADMIN: 50.0}
# The words of each date, the stretch they stand in, and the days they allow on 29 June 2022.
DATES = (
    ("Tuesday evening", "Emomali Rahmon on Tuesday evening", "2022-06-28"),
    ("February 24", "Ukraine on February 24", "2022-02-24"),
    ("February 4", "China on February 4 ", "2022-02-04"),
    ("last month", "in Moscow last month", "2022-05"),
    ("Tuesday", "On Tuesday at Dushanbe", "2022-06-28"),
    ("September 28, 2021", "September 28, 2021", "2021-09-28"),
    ("last year", "border last year", "2021"),
    ("this fall", "for this fall", "2022-23"),
    ("last month", "Kremlin last month", "2022-05"),
    ("five months of this year", "five months of this year", "2022-01/2022-05"),
    ("Today", "Today, more than 80", "2022-06-28"),
)
# Capitals that stand for their governments, each with the words around it.
METONYMS = (
    ("Moscow", 'Moscow is "doing everything'),
    ("Dushanbe", "Dushanbe could feel insecure"),
    ("Moscow", "deployed by Moscow"),
    ("Dushanbe", "Dushanbe could beef up"),
    ("Moscow", "Moscow continues to have"),
    ("Moscow", "sanctions against Moscow"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing of the records, or one too many, and what became of it."""

    kind: str
    what: str
    verdict: str
    found: str = ""


def seed_rows() -> tuple[Row, ...]:
    """Return the comparison, of the article extracted now."""
    archive = read_archive(seeds_folder(), geo_folder())
    (source,) = archive.sources.values()
    found = extract(clean_text(source.text), open_world(), published=PUBLISHED, country="IN")
    return compare(archive, found)


def compare(archive: Archive, extraction: Extraction) -> tuple[Row, ...]:
    """Return a row for everything that is in the records of the article, or wrongly not."""
    return (
        *_places(archive, extraction),
        *_metonyms(extraction),
        *_dates(extraction),
        *_quotes(archive, extraction),
        *_actors(archive, extraction),
        *_figures(archive, extraction),
        *_events(archive, extraction),
        *_boilerplate(extraction),
    )


def tally(rows: Iterable[Row], kind: str) -> tuple[int, int, int]:
    """Return how many of a kind were found, missed and wrong."""
    verdicts = [row.verdict for row in rows if row.kind == kind]
    return verdicts.count(FOUND), verdicts.count(MISSED), verdicts.count(WRONG)


def _places(archive: Archive, extraction: Extraction) -> Iterator[Row]:
    """Yield each place that carries an `at`."""
    text = extraction.text
    at = [place for record in archive.records for place in record.places_with(PlaceRole.AT)]
    for place in (archive.places[one] for one in dict.fromkeys(at)):
        names = "|".join(re.escape(name) for name in _by_length((place.name, *place.aliases)))
        spans = [Span(*match.span()) for match in re.finditer(names, text)]
        mentions = [
            one
            for one in extraction.places
            if one.use is Use.PLACE and any(_meet(one.span, span) for span in spans)
        ]
        kind = "border" if place.precision is Precision.LINE else "place"
        right = next((one for one in mentions if _is_place(one, place)), None)
        resolved = [one for one in mentions if one.chosen]
        verdict = FOUND if right else WRONG if resolved else MISSED
        yield Row(kind, place.name, verdict, _told(right or next(iter(resolved), None)))


def _is_place(mention: PlaceMention, place: Place) -> bool:
    """Tell whether a mention means a place of the records."""
    chosen = mention.chosen
    if chosen is None:
        return False
    if place.precision is Precision.LINE:
        return chosen.line is not None and marker(mention) is None
    if place.lat is None or place.lon is None:
        same = chosen.precision is place.precision and marker(mention) is None
        return same and chosen.country == place.country
    limit = TOLERANCE_KM[place.precision]
    here = Point(lat=place.lat, lon=place.lon)
    is_fine = chosen.precision is Precision.SITE or place.precision is not Precision.SITE
    return is_fine and chosen.point is not None and distance_km(here, chosen.point) <= limit


def _metonyms(extraction: Extraction) -> Iterator[Row]:
    """Yield each capital that stands for its government: no marker may come of it."""
    for word, around in METONYMS:
        span = _span(extraction.text, word, around)
        there = [one for one in extraction.places if _meet(one.span, span)]
        marked = [one for one in there if marker(one)]
        yield Row("metonym", around, WRONG if marked else FOUND, _told(next(iter(there), None)))


def _dates(extraction: Extraction) -> Iterator[Row]:
    """Yield each date whose words give it bounds."""
    for words, around, edtf in DATES:
        span = _span(extraction.text, words, around)
        there = [one for one in extraction.dates if _meet(one.span, span)]
        right = next((one for one in there if _bounds(one) == bounds(edtf)), None)
        seen = right or next(iter(there), None)
        verdict = FOUND if right else WRONG if seen else MISSED
        found = f"{seen.value} {seen.when.edtf}".strip() if seen else ""
        yield Row("date", f"{around.strip()}: {edtf}", verdict, found)


def _bounds(one: DateMention) -> tuple[date | None, date | None]:
    return one.when.earliest, one.when.latest


def _quotes(archive: Archive, extraction: Extraction) -> Iterator[Row]:
    """Yield each excerpt of a quote, and whether it is given to the one who says it."""
    for record in archive.records:
        for excerpt in record.excerpts if record.kind is Kind.QUOTE else ():
            speaker = record.attribution.actor
            actor = archive.actors[speaker] if speaker else None
            yield _quote(extraction, excerpt, actor)


def _quote(extraction: Extraction, excerpt: Excerpt, actor: Actor | None) -> Row:
    quoted = re.search(r"[\"“].*[\"”]", excerpt.quote, re.DOTALL)
    start, end = quoted.span() if quoted else (0, len(excerpt.quote))
    span = Span(excerpt.start + start, excerpt.start + end)
    there = [one for one in extraction.quotes if any(_meet(part, span) for part in one.content)]
    best = max(there, key=lambda one: _shared(one, span), default=None)
    what = f"{excerpt.quote[start : start + 40]}…: {actor.name if actor else 'nobody'}"
    if best is None or actor is None:
        return Row("quote", what, MISSED)
    said_by = extraction.words(best.speaker) if best.speaker else ""
    is_right = bool(said_by) and any(
        said_by in name or name in said_by for name in (actor.name, *actor.aliases)
    )
    return Row("quote", what, FOUND if is_right else WRONG, said_by)


def _actors(archive: Archive, extraction: Extraction) -> Iterator[Row]:
    """Yield each actor, and whether it is known by one of its names and as what it is."""
    for actor in archive.actors.values():
        names = {_plain(name) for name in (actor.name, *actor.aliases)}
        there = [
            one
            for one in extraction.actors
            if names & {_plain(n) for n in (one.name, *one.aliases)}
        ]
        right = next((one for one in there if one.kind is actor.kind), None)
        seen = right or next(iter(there), None)
        verdict = FOUND if right else WRONG if seen else MISSED
        told = f"{seen.name}, {seen.kind}" if seen else ""
        yield Row("actor", f"{actor.name}, {actor.kind}", verdict, told)


def _figures(archive: Archive, extraction: Extraction) -> Iterator[Row]:
    """Yield each statistic: its figure is found if its number is."""
    for record in archive.records:
        if record.kind is not Kind.STATISTIC:
            continue
        numbers = {float(n) for n in re.findall(r"\d+", record.excerpts[0].quote)}
        there = [one for one in extraction.figures if _inside(one.span, record)]
        right = next((one for one in there if one.amount in numbers), None)
        told = f"{right.amount:g} {right.unit}".strip() if right else ""
        yield Row("statistic", record.title, FOUND if right else MISSED, told)


def _events(archive: Archive, extraction: Extraction) -> Iterator[Row]:
    """Yield each event: found if one of its type has its trigger in an excerpt."""
    for record in archive.records:
        if record.kind is not Kind.EVENT:
            continue
        there = [one for one in extraction.events if _inside(one.trigger, record)]
        right = next((one for one in there if one.type is record.event_type), None)
        seen = right or next(iter(there), None)
        verdict = FOUND if right else WRONG if seen else MISSED
        told = f"{extraction.words(seen.trigger)}: {seen.type} {seen.reality}" if seen else ""
        yield Row("event", f"{record.title}, {record.event_type}", verdict, told)


def _boilerplate(extraction: Extraction) -> Iterator[Row]:
    """Yield each line that links to another article: nothing may come of it."""
    everything = (
        *extraction.places, *extraction.dates, *extraction.actors,
        *extraction.quotes, *extraction.figures, *extraction.events,
    )  # fmt: skip
    for match in re.finditer(r"(?m)^Also Read:.*$", extraction.text):
        line = Span(*match.span())
        seen = [s for one in everything for s in spans_of(one) if _meet(s, line)]
        told = extraction.words(seen[0]) if seen else ""
        yield Row("line of the page", match[0][:50] + "…", WRONG if seen else FOUND, told)


def _span(text: str, words: str, around: str) -> Span:
    start = text.index(around) + around.index(words)
    return Span(start, start + len(words))


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _inside(span: Span, record: Record) -> bool:
    return any(one.start <= span.start and span.end <= one.end for one in record.excerpts)


def _shared(one: QuoteMention, span: Span) -> int:
    return sum(max(0, min(p.end, span.end) - max(p.start, span.start)) for p in one.content)


def _by_length(names: Iterable[str]) -> list[str]:
    return sorted(names, key=len, reverse=True)


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _told(one: PlaceMention | None) -> str:
    """Return what a mention was resolved to."""
    if one is None:
        return ""
    use = "" if one.use is Use.PLACE else f", {one.use}"
    return f"{one.chosen.name}, {one.chosen.precision}{use}" if one.chosen else "unplaced"
