"""Quotation marks, paired: which stretches of a text stand between them.

Marks are hostile: nested, unbalanced, curly opened and straight closed, one for each paragraph
of a long quote. Pairs are made within a line; whatever never closes is no quote, unless it opens
a paragraph: then the quote goes on to its end, and often into the next paragraph.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.extract.suggestion import Span

OPENERS = "“„«‟"
CLOSERS = "”»"
STRAIGHT = '"'
TWICE = frozenset("'`’‘")
DOUBLE = frozenset(OPENERS + CLOSERS + STRAIGHT)
INNERMOST = OPENERS + CLOSERS + STRAIGHT + "'`’‘ "
BEFORE_OPENING = frozenset("([{-–—/:,;…‘'’>")
MOST_NESTED = 8  # deeper is no prose
DIRECT_WORDS = 4
SPEECH_FOLLOWS = '.!?:,”"’'  # what stands before a quote that is a sentence
LONGEST_SINGLE = 400  # code points between single marks


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotation marks, marks included. `stop` is its last sign before the marks.

    `is_open` says that no mark closes it. `is_whole` says that it reads as speech of its own: not
    a word or two in scare quotes. `opens_line` says that nothing stands before it on its line.
    """

    span: Span
    is_open: bool
    is_whole: bool
    opens_line: bool
    stop: str


def quoted(text: str) -> tuple[Quoted, ...]:
    """Return the outermost stretches in quotation marks, in order."""
    found: list[Quoted] = []
    start = 0
    for line in text.splitlines(keepends=True):
        body = line.rstrip()
        if body:
            found.extend(_in_line(text, start, start + len(body)))
        start += len(line)
    return tuple(found)


def _in_line(text: str, start: int, end: int) -> Iterator[Quoted]:
    """Yield the quoted stretches of one line."""
    first = start
    while first < end and text[first].isspace():
        first += 1
    pairs, left_open = _pairs(text, first, end)
    if left_open == first and end - first > 1:
        pairs = [Span(first, end)]
    last = -1
    for pair in sorted(pairs):
        if pair.start >= last:
            last = pair.end
            is_open = left_open == first == pair.start
            stop = text[pair.start : pair.end].rstrip(INNERMOST)[-1:]
            yield Quoted(pair, is_open, _is_whole(text, pair, first), pair.start == first, stop)


def _pairs(text: str, start: int, end: int) -> tuple[list[Span], int]:
    """Return the pairs of marks of a line, and the first mark that stays open, else -1."""
    stack: list[int] = []
    pairs: list[Span] = []
    for at, past in _marks(text, start, end):
        if _opens(text, Span(at, past), Span(start, end), is_inside=bool(stack)):
            if len(stack) < MOST_NESTED:
                stack.append(at)
        elif stack:
            pairs.append(Span(stack.pop(), past))
    if not pairs and not stack:
        pairs = _single(text, start, end)
    return pairs, stack[0] if stack else -1


def _marks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of each double mark; two single ones side by side are one."""
    past = start
    for at in range(start, end):
        if at < past:
            continue
        if text[at] in DOUBLE:
            yield at, at + 1
        elif text[at] in TWICE and text[at : at + 2] == 2 * text[at] and at + 2 <= end:
            past = at + 2
            yield at, past


def _opens(text: str, mark: Span, line: Span, *, is_inside: bool) -> bool:
    """Tell whether a mark opens a quote, by its shape, its neighbours, and what is open."""
    shape = text[mark.start]
    before = text[mark.start - 1] if mark.start > line.start else " "
    after = text[mark.end] if mark.end < line.end else " "
    if shape in OPENERS:
        return True
    if shape in CLOSERS:
        return not is_inside and before.isspace() and after.isalnum()
    if is_inside:
        return before.isspace() and (after.isalnum() or after in "[‘'$")
    could_open = (before.isspace() or before in BEFORE_OPENING) and not after.isspace()
    return could_open or mark.start == line.start


def _single(text: str, start: int, end: int) -> list[Span]:
    """Return stretches between single curly marks; an apostrophe inside a word is none."""
    pairs: list[Span] = []
    opened = -1
    for at in range(start, end):
        mark = text[at]
        if mark == "‘" and (at == start or not text[at - 1].isalnum()):
            opened = at
        elif mark == "’" and opened >= 0 and _closes_single(text, opened, at):
            pairs.append(Span(opened, at + 1))
            opened = -1
    return pairs


def _closes_single(text: str, opened: int, at: int) -> bool:
    """Tell whether a single mark closes a quote: no apostrophe, and not too far away."""
    is_apostrophe = text[at + 1 : at + 2].isalnum() or text[at - 1] in "s "
    return not is_apostrophe and at - opened <= LONGEST_SINGLE


def _is_whole(text: str, span: Span, first: int) -> bool:
    """Tell whether a stretch reads as speech of its own."""
    inside = text[span.start + 1 : span.end].strip()
    inside = inside.strip("'`")
    words = len(inside.split(None, DIRECT_WORDS))
    if words < DIRECT_WORDS:
        ends = inside.rstrip(INNERMOST)[-1:]
        before = text[max(span.start - 3, first) : span.start].rstrip()[-1:]
        starts = not before or before in SPEECH_FOLLOWS
        return starts and inside[:1].isupper() and ends in tuple(".,!?")
    return True
