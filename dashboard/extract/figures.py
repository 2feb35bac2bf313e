"""The statistics of a text: the figure, its unit, and what it counts.

Dates, times, ages, scores, list numbers and the numbers in names are no statistics. Nor is a small
number after "the" ("the two countries"): it tells which, not how many.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Span as Tokens

from dashboard.extract.boilerplate import boilerplate, is_inside
from dashboard.extract.counted import is_countable, is_time, measured, noun_of, phrase_of
from dashboard.extract.language import Reading
from dashboard.extract.numbers import NUMBER, START, Reckoned, reckon
from dashboard.extract.suggestion import FigureMention, Span

METHOD = "rules over spaCy"
VERSION = "1"

_LIST_NUMBER = re.compile(r"(?:^|\n)\s{0,8}\Z")
_UNIT_OF_AN_ARMY = frozenset(
    ["division", "brigade", "regiment", "battalion", "base", "squadron", "corps", "fleet"]
)
# Words that make the number after them a name or a number in a row.
_NUMBERED = re.compile(
    r"(?:\b(?:no|nos|number|article|section|chapter|page|flight|route|highway|channel|phase|level"
    r"|resolution|room|type|unit|type|grade|class|line|item|rule|paragraph|annex|district|ward|block"
    r"|platform|gate|episode|season|part|volume|version|age|aged|the|these|those|both|its|their|our"
    r"|all|his|her|last|next|past|first|other|top|since|until|in|of the)\.?\s|[:#№]\s?)\Z",
    re.IGNORECASE,
)
_CAPITALISED_BEFORE = re.compile(r"[a-z,;]\s(?:[A-Z][\w'’-]+\s)+\Z")
_AFTER_A_NAME = re.compile(r"(?:st|nd|rd|th)\b|:\d|\.\d|/\d|-\d", re.IGNORECASE)
_CLOCK = re.compile(r"\s?(?:a\.?m\b|p\.?m\b|o['’]clock|GMT\b|UTC\b|hours GMT)", re.IGNORECASE)
_ONE_IN = re.compile(r"(?:\bone|\btwo|\bthree|\d) (?:in|out of) \Z", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_PHONE = re.compile(r"\d{3}[- ]\d{3,4}(?!\d| million| billion)")
_STRONG = re.compile(r"[- ]strong\b(?: (\w+))?")


def find_figures(reading: Reading) -> tuple[FigureMention, ...]:
    """Return the statistics of a text, in order, none overlapping another."""
    return tuple(_figures(reading))


def _figures(reading: Reading) -> Iterator[FigureMention]:
    """Yield the statistics of a text."""
    text, done = reading.text, 0
    skipped = boilerplate(text)
    for start in START.finditer(text):
        match = NUMBER.match(text, start.start()) if start.start() >= done else None
        if not match:
            continue
        read = reckon(text, match)
        if is_inside((read.start, read.end), skipped) or not _is_free(text, read):
            continue
        figure = _figure(reading, read)
        if figure and figure.span.start >= done:
            done = figure.span.end
            yield figure


def _is_free(text: str, read: Reckoned) -> bool:
    """Tell whether a number stands on its own: no part of a word, a clock, a list."""
    after = text[read.end : read.end + 12]
    if (
        after[:1].isalnum()
        or _PHONE.match(text, read.number)
        or _AFTER_A_NAME.match(after)
        or _CLOCK.match(after)
    ):
        return False
    before = text[max(0, read.number - 40) : read.number]
    return not (after[:1] in (".", ")") and _LIST_NUMBER.search(before))


def _figure(reading: Reading, read: Reckoned) -> FigureMention | None:
    """Return the statistic that a number is, None if it is none."""
    text = reading.text
    tokens = reading.doc.char_span(read.number, read.end, alignment_mode="expand")
    if tokens is None:
        return None
    if read.unit and not (tokens[0].is_title and tokens[-1].is_title):
        return _mention(text, read, read.end, _measured(tokens, read), 0.9)
    strong = _STRONG.match(text, read.end)
    if strong:
        counted = Span(strong.start(1), strong.end(1)) if strong[1] else None
        return _mention(text, read, strong.end(), counted, 0.85)
    if not read.is_hedged and (_is_named(text, read) or _follows_a_name(tokens)):
        return None
    return _count(reading, read, tokens)


def _follows_a_name(tokens: Tokens) -> bool:
    """Tell whether a number ends a name: "Boeing 737", but not "on Tuesday 300 people"."""
    if tokens[0].is_alpha and tokens[0].pos_ == "PROPN":
        return True
    before = tokens.doc[tokens.start - 1] if tokens.start else None
    if before is None or before.pos_ != "PROPN":
        return False
    return before.ent_type_ not in ("DATE", "TIME", "GPE", "LOC", "NORP")


def _is_named(text: str, read: Reckoned) -> bool:
    """Tell whether a bare number is a year, an age or part of a name."""
    written = text[read.number : read.end]
    before = text[max(0, read.number - 40) : read.number]
    if _YEAR.match(written) or _ONE_IN.search(before):
        return True
    is_number_of = _NUMBERED.search(before)
    if is_number_of and is_number_of[0].strip().lower() == "in":
        return False
    return bool(is_number_of or _CAPITALISED_BEFORE.search(before))


def _count(reading: Reading, read: Reckoned, tokens: Tokens) -> FigureMention | None:
    """Return a count of things: "80 regions", "two dozen soldiers", "a third of voters"."""
    text = reading.text
    is_fraction = read.amount is not None and 0 < read.amount < 1
    if is_time(tokens) or (read.amount == 1 and not read.is_hedged):
        return None
    noun = noun_of(tokens)
    if noun is None or not is_countable(noun, read.amount):
        written = text[read.number : read.end]
        is_round = read.amount is not None and read.amount >= 1000 and not written.isdigit()
        is_large = is_fraction or is_round or read.amount is None
        is_told = read.is_hedged and not any(t.ent_type_ in ("DATE", "TIME") for t in tokens)
        if noun is not None or not (is_large or is_told) or _runs_on(text, read):
            return None
        return _mention(text, read, read.end, _measured(tokens, read), 0.5)
    if noun.lemma_.lower() in _UNIT_OF_AN_ARMY and noun.tag_ == "NN":
        return None
    counted = phrase_of(noun, read.end)
    end = counted.end if counted else read.end
    if "\n" in text[read.start : end]:
        return None
    is_small = read.amount is not None and read.amount < 10 and not read.is_hedged
    return _mention(text, read, end, counted, 0.6 if is_small else 0.85)


def _runs_on(text: str, read: Reckoned) -> bool:
    """Tell whether a number runs into a sign that makes it something else."""
    return text[read.end : read.end + 1] in tuple("-–/:#")


def _measured(tokens: Tokens, read: Reckoned) -> Span | None:
    """Return the words for what a share, sum or measure is of, None if they overlap the figure."""
    noun = measured(tokens)
    if noun is None:
        return None
    counted = phrase_of(noun, read.end if noun.idx >= read.end else 0)
    if counted and counted.start < read.end and counted.end > read.start:
        return None
    return counted


def _mention(
    text: str, read: Reckoned, end: int, counted: Span | None, score: float
) -> FigureMention:
    """Return a figure from its first word to its last."""
    return FigureMention(
        span=Span(read.start, end),
        score=score,
        method=METHOD,
        version=VERSION,
        amount=read.amount,
        upper=read.upper,
        unit=read.unit,
        counted=counted,
        counts=text[counted.start : counted.end] if counted else "",
    )
