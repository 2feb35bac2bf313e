"""Spans of what is said: joined, cut, kept to a line, trimmed."""

from dashboard.extract.quoting.grammar import Grammar
from dashboard.extract.suggestion import Span

QUOTES = frozenset('"“”«»„')
OUTER = " \t\n\r\u00a0,;:.–—-"


def pieces(text: str, spans: list[Span], taken: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return spans joined, without what is taken, trimmed to what is said."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    trimmed = [less_and(text, part) for span in joined for part in outside(span, taken)]
    return tuple(span for span in trimmed if span.start < span.end)


def outside(span: Span, taken: tuple[Span, ...]) -> list[Span]:
    """Return what is left of a span outside others."""
    left = [span]
    for other in taken:
        left = [
            part
            for one in left
            for part in (
                Span(one.start, min(one.end, other.start)),
                Span(max(one.start, other.end), one.end),
            )
            if part.start < part.end
        ]
    return left


def less_and(text: str, span: Span) -> Span:
    """Return a span trimmed, without an "and" or "but" that nothing follows."""
    span = clean(text, span)
    for word in (" and", " but"):
        if text.endswith(word, span.start, span.end):
            return clean(text, Span(span.start, span.end - len(word)))
    return span


def clean(text: str, span: Span) -> Span:
    """Return a span without the blanks and the punctuation around it."""
    start, end = span
    while start < end and (text[start] in OUTER or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in OUTER or text[end - 1].isspace()):
        end -= 1
    return Span(start, end)


def within(span: Span, bounds: Span) -> Span:
    """Return the part of a span that lies within bounds, empty at its start if none does."""
    start = min(max(span.start, bounds.start), bounds.end)
    return Span(start, max(min(span.end, bounds.end), start))


def unquoted(text: str, span: Span) -> Span:
    """Return a span without quotation marks at its ends that are not a pair of its own."""
    span = clean(text, span)
    inner = set(text[span.start + 1 : span.end])
    if text[span.start : span.start + 1] in QUOTES and QUOTES.isdisjoint(inner):
        span = clean(text, Span(span.start + 1, span.end))
    return span


def line_of(g: Grammar, token: int) -> Span:
    """Return the line of a token."""
    start = g.text.rfind("\n", 0, g.start[token]) + 1
    end = g.text.find("\n", g.start[token])
    return Span(start, len(g.text) if end < 0 else end)


def on_line(g: Grammar, token: int, span: Span) -> Span:
    """Return the part of a span that is on a token's line, trimmed."""
    line = line_of(g, token)
    if span.end <= line.start or line.end <= span.start:
        return clean(g.text, span)
    return clean(g.text, Span(max(span.start, line.start), min(span.end, line.end)))
