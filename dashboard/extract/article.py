"""One article from end to end: its text in, all suggestions out.

Lines that belong to the page and not to the article ("Also Read: ...") are blanked, at the same
length, before anything reads them: so nothing can come from them, and every span stays true.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from importlib.metadata import version
from typing import TypeVar

from dashboard.extract.clean import Cleaned, clean_text
from dashboard.extract.extraction import Dropped, Extraction, spans_of
from dashboard.extract.finders import FINDERS, Finders, World
from dashboard.extract.language import model, read
from dashboard.extract.suggestion import Span, Suggestion

OUTSIDE = "a span outside the text"
Found = TypeVar("Found", bound=Suggestion)


def extract(
    article: str | Cleaned,
    world: World,
    *,
    published: date | None = None,
    country: str = "",
    finders: Finders = FINDERS,
) -> Extraction:
    """Return all that an article is found to say.

    Args:
        article: The text, cleaned or to be cleaned.
        world: The gazetteer that names of places are resolved in.
        published: The day that relative dates stand on, None when unknown.
        country: The publisher's, ISO 3166-1 alpha-2.

    Raises:
        ArticleError: the text is empty or too large.
    """
    cleaned = article if isinstance(article, Cleaned) else clean_text(article)
    text = cleaned.text
    boilerplate = finders.boilerplate(text)
    reading = read(blanked(text, boilerplate), published=published, country=country)
    kept = _Kept(len(text))
    places = kept.sound("place", finders.places(reading, world))
    dates = kept.sound("date", finders.dates(reading))
    actors = kept.sound("actor", finders.actors(reading))
    return Extraction(
        text=text,
        sha256=cleaned.sha256,
        published=published,
        country=country,
        places=places,
        dates=dates,
        actors=actors,
        quotes=kept.sound("quote", finders.quotes(reading)),
        figures=kept.sound("figure", finders.figures(reading)),
        events=kept.sound("event", finders.events(reading, places, dates, actors)),
        boilerplate=boilerplate,
        dropped=kept.dropped,
        notes=cleaned.notes,
        versions=versions(world),
    )


def blanked(text: str, spans: Iterable[Span]) -> str:
    """Return a text with some spans blanked out, at the same length; line breaks stay."""
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        gone = text[max(start, at) : end]
        parts += text[at:start], "".join(c if c in "\r\n" else " " for c in gone)
        at = max(at, end)
    return "".join((*parts, text[at:]))


def versions(world: World) -> tuple[tuple[str, str], ...]:
    """Return what takes part in an extraction, with its version."""
    meta = model().meta
    return (
        ("spacy", version("spacy")),
        (f"{meta['lang']}_{meta['name']}", str(meta["version"])),
        ("gazetteer", str(getattr(world, "version", ""))),
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
