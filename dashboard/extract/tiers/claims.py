"""What a tier says of a text, held against the text: what is not in it is dropped and counted.

A claim repeats the words it is about. They must stand at its offsets, or, where those are wrong
or missing, occur once in the text, or once in a context that occurs once. So a model that counts
badly is forgiven, and one that invents, or obeys what an article tells it, is not heard.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from dashboard.extract.suggestion import Span

NOT_THERE = "words that are not in the text"
NOT_ONCE = "words that are in the text more than once, at other offsets"
NO_KIND = "a kind that is not asked for"
MAX_CLAIMS = 5_000  # of one answer; more are dropped
LONGEST_NAME = 200  # code points


class Label(StrEnum):
    """What a name is of, in OntoNotes' labels, which the finders read."""

    PERSON = "PERSON"
    ORGANISATION = "ORG"
    STATE_OR_CITY = "GPE"
    LOCATION = "LOC"
    FACILITY = "FAC"
    PEOPLE = "NORP"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a tier points at, and where it says they stand."""

    words: str
    start: int | None = None
    context: str = ""


@dataclass(frozen=True, slots=True)
class NameClaim:
    """A tier's word that something is a name."""

    at: Words
    label: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class QuoteClaim:
    """A tier's word that somebody says something."""

    content: Words
    speaker: Words | None = None
    cue: Words | None = None
    is_direct: bool = False
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Name:
    """A name that is in the text."""

    span: Span
    label: Label
    score: float


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote whose parts are all in the text."""

    content: Span
    speaker: Span | None
    cue: Span | None
    is_direct: bool
    score: float


@dataclass(frozen=True, slots=True)
class Findings:
    """What is left of a tier's claims. `dropped` counts the rest by reason.

    `moved` counts those whose offsets were wrong. `failure` says why a tier could not answer.
    """

    names: tuple[Name, ...] = ()
    quotes: tuple[Quote, ...] = ()
    dropped: tuple[tuple[str, int], ...] = ()
    moved: int = 0
    failure: str = ""


def joined(parts: Iterable[tuple[int, Findings]]) -> Findings:
    """Return the findings of a text's pieces, each given with the offset of its piece."""
    names: list[Name] = []
    quotes: list[Quote] = []
    dropped: Counter[str] = Counter()
    moved = 0
    for offset, part in parts:
        names += (replace(one, span=_shifted(one.span, offset)) for one in part.names)
        quotes += (
            replace(
                one,
                content=_shifted(one.content, offset),
                speaker=one.speaker and _shifted(one.speaker, offset),
                cue=one.cue and _shifted(one.cue, offset),
            )
            for one in part.quotes
        )
        dropped.update(dict(part.dropped))
        moved += part.moved
    return Findings(tuple(names), tuple(quotes), tuple(dropped.items()), moved)


def _shifted(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)


class Tier(Protocol):
    """A plug-in: a text in, findings out. It never raises for what a model or server does."""

    @property
    def name(self) -> str:
        """Return the method that its suggestions carry."""

    @property
    def version(self) -> str:
        """Return the version of its model or code."""

    def find(self, text: str) -> Findings:
        """Return what the tier finds in a text."""


def verified(text: str, claims: Iterable[NameClaim | QuoteClaim]) -> Findings:
    """Return the claims that a text bears out."""
    check = _Check(text)
    names, quotes = [], []
    for number, claim in enumerate(claims):
        if number >= MAX_CLAIMS:
            check.dropped[f"claims after the first {MAX_CLAIMS:,}"] += 1
        elif isinstance(claim, NameClaim):
            name = _name(check, claim)
            names += [name] if name else []
        else:
            quote = _quote(check, claim)
            quotes += [quote] if quote else []
    return Findings(
        names=tuple(sorted(set(names), key=lambda name: name.span)),
        quotes=tuple(sorted(set(quotes), key=lambda quote: quote.content)),
        dropped=tuple(check.dropped.items()),
        moved=check.moved,
    )


@dataclass(slots=True)
class _Check:
    """A text that words are looked for in, and what came of it."""

    text: str
    dropped: Counter[str] = field(default_factory=Counter)
    moved: int = 0

    def find(self, at: Words) -> Span | None:
        """Return where words stand; None, counted, if that can't be told."""
        words = at.words
        if not words.strip():
            self.dropped[NOT_THERE] += 1
            return None
        if at.start is not None and at.start >= 0 and self.text.startswith(words, at.start):
            return Span(at.start, at.start + len(words))
        found = _only(self.text, words)
        if found < 0 and at.context:
            around, inside = _only(self.text, at.context), _only(at.context, words)
            found = around + inside if around >= 0 and inside >= 0 else -1
        if found < 0:
            self.dropped[NOT_ONCE if words in self.text else NOT_THERE] += 1
            return None
        self.moved += at.start is not None
        return Span(found, found + len(words))


def _only(text: str, words: str) -> int:
    """Return where words stand in a text, -1 if nowhere or more than once."""
    first = text.find(words)
    return first if first >= 0 and text.find(words, first + 1) < 0 else -1


def _name(check: _Check, claim: NameClaim) -> Name | None:
    """Return a name that the text bears out."""
    if claim.label not in tuple(Label) or len(claim.at.words) > LONGEST_NAME:
        check.dropped[NO_KIND] += 1
        return None
    span = check.find(claim.at)
    return Name(span, Label(claim.label), _bounded(claim.score)) if span else None


def _quote(check: _Check, claim: QuoteClaim) -> Quote | None:
    """Return a quote that the text bears out; one whose speaker it does not is not kept."""
    content = check.find(claim.content)
    speaker = check.find(claim.speaker) if content and claim.speaker else None
    if content is None or (claim.speaker and speaker is None):
        return None
    cue = check.find(claim.cue) if claim.cue else None
    return Quote(content, speaker, cue, claim.is_direct, _bounded(claim.score))


def _bounded(score: float) -> float:
    """Return a score from 0 to 1; what is no number is 0."""
    return min(1.0, max(0.0, score)) if score == score else 0.0  # noqa: PLR0124  # NaN differs
