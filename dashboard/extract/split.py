"""A text's sentences, as spans of code points.

Rules lost to nothing here: a trained splitter (punkt, spaCy) needs a model, and the text of a
news page breaks lines where it means them, which models ignore.
"""

import re
from collections.abc import Iterator

from dashboard.extract.word_sets import words

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")

# A stop, the quotes and brackets that close after it, and footnote marks such as [1].
_STOP = re.compile(r"(?P<stop>[.!?…。！？؟।]+)[\"'”’»)\]]*(?:\[\d{1,3}\])*")
_GLUED_LINK = re.compile(r"https?://|www\.|pic\.twitter\.com/")
_NEXT_WORD = re.compile(r"[A-Za-z]{1,20}")
_LAST_WORD = re.compile(r"[^\W\d_][\w.'’-]*\Z")


_LOOKBACK = 24  # code points; longer than any abbreviation below
_FULL_WIDTH = frozenset("。！？")

# Written with a capital, a name follows: never the end of a sentence.
_TITLES = words(
    "mr mrs ms dr prof gen lt col maj capt cmdr adm brig sgt cpl pvt sen rep gov pres hon rev fr "
    "st mt ft dept"
)
_NEVER_LAST = words("vs cf approx viz e.g i.e")
_BEFORE_A_DIGIT = words(
    "no nos art fig vol p pp ch jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue wed thu fri sat sun"
)
# May end a sentence or stand in one: the next word decides.
_MAYBE = words("jr sr inc ltd co corp bros etc al a.m p.m ph.d")
# Words that hardly ever follow an abbreviation inside a sentence with a capital.
_OPENERS = words(
    "a after also although an and as at before but by during for from he her his however i if in "
    "it its last no on one or our she since so that the their then there these they this those "
    "to today we what when where while who with yesterday you your"
)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of a text's sentences, in order, end exclusive.

    A line break always ends a sentence. A closing quote or bracket belongs to the sentence it
    closes; the space between two sentences to neither. A link glued to a stop is its own span.
    """
    return tuple(
        span for line in _LINE.finditer(text) for span in _in_line(text, line.start(), line.end())
    )


def _in_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the trimmed spans of one line."""
    for match in _STOP.finditer(text, start, end):
        if match.end() > start and _is_end(text, match, end):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a span without the space around it, nothing if only space is left."""
    part = text[start:end]
    if part.strip():
        yield start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def _is_end(text: str, match: re.Match[str], line_end: int) -> bool:
    """Tell whether a stop ends its sentence."""
    after = match.end()
    if after == line_end or match["stop"][-1] in _FULL_WIDTH:
        return True
    if not text[after].isspace():
        return _is_glued(text, match, line_end)
    follows = after
    while follows < line_end and text[follows].isspace():
        follows += 1
    if follows == line_end:
        return True
    if text[follows].islower():
        return False
    return match["stop"] != "." or not _is_abbreviated(text, match.start(), follows)


def _is_glued(text: str, match: re.Match[str], line_end: int) -> bool:
    """Tell whether a stop without a space after it ends its sentence all the same."""
    before, after = text[max(0, match.start() - 2) : match.start()], match.end()
    if _GLUED_LINK.match(text, after, line_end):
        return True
    starts_a_word = text[after].isupper() and text[after + 1 : after + 2].islower()
    return (
        match["stop"] in (".", "!", "?")
        and starts_a_word
        and len(before) == 2 == sum(letter.islower() for letter in before)
    )


def _is_abbreviated(text: str, stop: int, follows: int) -> bool:
    """Tell whether the stop at an index belongs to an abbreviation inside a sentence."""
    found = _LAST_WORD.search(text[max(0, stop - _LOOKBACK) : stop])
    if not found:
        return False
    word = found[0].lower()
    if word in _NEVER_LAST or (word in _TITLES and found[0][0].isupper()):
        return True
    if word in _BEFORE_A_DIGIT:
        return text[follows].isdigit()
    is_initials = all(len(part) == 1 for part in word.split("."))
    if not is_initials and word not in _MAYBE:
        return False
    if is_initials and "." not in word:
        return found[0].isupper()
    opener = _NEXT_WORD.match(text, follows)
    return opener is not None and opener[0].lower() not in _OPENERS
