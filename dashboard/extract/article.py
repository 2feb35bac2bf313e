"""One article from end to end: its text in, all suggestions out.

Lines that belong to the page and not to the article ("Also Read: ...") are blanked, at the same
length, before anything reads them: so nothing can come from them, and every span stays true.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from dashboard.extract.clean import Cleaned, clean_text
from dashboard.extract.extraction import Dropped, Extraction, spans_of
from dashboard.extract.finders import FINDERS, Finders
from dashboard.extract.language import Reading, model, parsed, read, without_long_runs
from dashboard.extract.metonyms import LIKELY, is_metonym
from dashboard.extract.suggestion import PlaceMention, Span, Suggestion, Use
from dashboard.extract.tiers.choice import NO_TIERS, Tiers
from dashboard.extract.tiers.claims import Findings, Tier
from dashboard.extract.tiers.joining import with_names, with_quotes
from dashboard.geo.world import World
from dashboard.model import PlaceRole

_SOMEWHERE = (PlaceRole.AT, PlaceRole.FROM, PlaceRole.TO)
OUTSIDE = "a span outside the text"
Found = TypeVar("Found", bound=Suggestion)
Asked = tuple[tuple[Tier, Findings], ...]


def extract(
    article: str | Cleaned,
    world: World,
    *,
    published: date | None = None,
    country: str = "",
    finders: Finders = FINDERS,
    tiers: Tiers = NO_TIERS,
    doc: Doc | None = None,
) -> Extraction:
    """Return all that an article is found to say.

    Args:
        article: The text, cleaned or to be cleaned.
        world: The gazetteer that names of places are resolved in.
        published: The day that relative dates stand on, None when unknown.
        country: The publisher's, ISO 3166-1 alpha-2.
        tiers: Better readers that are switched on.
        doc: The article's grammar, if `grammars` read it together with others.

    Raises:
        ArticleError: the text is empty or too large.
    """
    cleaned = article if isinstance(article, Cleaned) else clean_text(article)
    text = cleaned.text
    boilerplate = finders.boilerplate(text)
    # Neither space nor stop: what patterns look for at every character, they don't find here.
    left = without_long_runs(blanked(text, boilerplate), filler="_")
    grammar = tiers.grammar
    reading = read(left, published=published, country=country, grammar=grammar, doc=doc)
    asked = tuple((tier, tier.find(left)) for tier in tiers.beside)
    for _, findings in asked:
        with_names(reading, findings.names)
    kept = _Kept(len(text))
    places = kept.sound("place", with_governments(reading, finders.places(reading, world)))
    dates = kept.sound("date", finders.dates(reading))
    actors = kept.sound("actor", finders.actors(reading))
    quotes = finders.quotes(reading)
    for tier, findings in asked:
        quotes = with_quotes(quotes, findings.quotes, tier)
    return Extraction(
        text=text,
        sha256=cleaned.sha256,
        published=published,
        country=country,
        places=places,
        dates=dates,
        actors=actors,
        quotes=kept.sound("quote", quotes),
        figures=kept.sound("figure", finders.figures(reading)),
        events=kept.sound("event", finders.events(reading, places, dates, actors)),
        boilerplate=boilerplate,
        dropped=(*kept.dropped, *_dropped(asked)),
        notes=(*cleaned.notes, *_told(asked)),
        versions=(
            *versions(world, tiers.grammar),
            *((tier.name, tier.version) for tier in tiers.beside),
        ),
    )


def with_governments(reading: Reading, places: Iterable[PlaceMention]) -> tuple[PlaceMention, ...]:
    """Return the places, those that the actors' finder takes for governments as metonyms.

    Two finders judge a name by its grammar; either is enough to keep it from being a marker,
    unless the text says that something is in, from or to it.
    """
    return tuple(
        replace(one, use=Use.METONYM, role=PlaceRole.ABOUT)
        if one.use is Use.PLACE
        and one.role not in _SOMEWHERE
        and is_metonym(reading, one.span) >= LIKELY
        else one
        for one in places
    )


def grammars(
    articles: Sequence[Cleaned], *, finders: Finders = FINDERS, tiers: Tiers = NO_TIERS
) -> tuple[Doc, ...]:
    """Return the grammar of some articles, read together, for `extract`."""
    texts = [blanked(one.text, finders.boilerplate(one.text)) for one in articles]
    return parsed(texts, tiers.grammar)


def _dropped(asked: Asked) -> Iterator[Dropped]:
    """Yield what the tiers claimed and the text does not bear out."""
    for tier, findings in asked:
        for why, number in findings.dropped:
            yield Dropped(kind=tier.name, why=why, number=number)


def _told(asked: Asked) -> Iterator[str]:
    """Yield how the tiers fared."""
    for tier, findings in asked:
        if findings.failure:
            yield f"{findings.failure}; the suggestions are the base's alone"
        elif findings.moved:
            yield f"{tier.name}: words found again at other offsets: {findings.moved:,}"


def blanked(text: str, spans: Iterable[Span]) -> str:
    """Return a text with some spans blanked out, at the same length; line breaks stay."""
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        gone = text[max(start, at) : end]
        parts += text[at:start], "".join(c if c in "\r\n" else " " for c in gone)
        at = max(at, end)
    return "".join((*parts, text[at:]))


def versions(world: World, grammar: Language | None = None) -> tuple[tuple[str, str], ...]:
    """Return what takes part in an extraction, with its version."""
    meta = (grammar or model()).meta
    return (
        ("spacy", version("spacy")),
        (f"{meta['lang']}_{meta['name']}", str(meta["version"])),
        ("gazetteer", world.fingerprint.hex()[:12]),
    )


class _Kept:
    """Lets through what points into the text, and counts the rest."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._dropped: Counter[str] = Counter()

    def sound(self, kind: str, found: Iterable[Found]) -> tuple[Found, ...]:
        """Return the sound ones in the order of the text."""
        inside = []
        for one in found:
            if all(0 <= span.start < span.end <= self._length for span in spans_of(one)):
                inside.append(one)
            else:
                self._dropped[kind] += 1
        return tuple(sorted(inside, key=lambda one: one.span))

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """Return what was not let through."""
        return tuple(
            Dropped(kind=kind, why=OUTSIDE, number=number) for kind, number in self._dropped.items()
        )
