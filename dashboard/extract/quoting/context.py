"""Quotes that no cue stands beside: whose they are, by what was said before and after."""

from bisect import bisect_right

from dashboard.extract.quoting.candidates import Scene, begins_sentence
from dashboard.extract.quoting.drafts import Draft, says, with_content
from dashboard.extract.quoting.marks import Quoted
from dashboard.extract.suggestion import Span

MOST_LOOKED_AT = 12  # drafts before a quote
MOST_PARTS = 40  # of one content: longer speeches are no news
FARTHEST_LINES = 2  # paragraphs between an attribution and a quote that goes on


def attach(s: Scene, drafts: list[Draft], spare: dict[int, Draft]) -> list[Draft]:
    """Return the drafts, with the quotes that stand alone given to who was speaking.

    A quote that opens a paragraph and never closes is one with the next that opens one. A quote
    beside a word that was no cue by itself makes it one. Any other goes on what the last
    attribution before it said, if that is near.

    Args:
        spare: For a quote's number the draft of the likeliest cue beside it.
    """
    text = s.g.text
    drafts = sorted(drafts, key=lambda draft: draft.start)
    starts = [draft.start for draft in drafts]
    marks = [quote.span.start for quote in s.quotes]
    number = 0
    for group in _groups(text, s.quotes):
        numbers = range(number, number + len(group))
        number += len(group)
        holder = _holder(drafts, starts, group)
        if holder is None and group[0].is_whole:
            own = next((spare[n] for n in numbers if n in spare), None)
            if own is not None:
                holder = bisect_right(starts, own.start)
                drafts.insert(holder, own)
                starts.insert(holder, own.start)
            elif begins_sentence(text, group[0]):
                last = bisect_right(starts, group[0].span.start)
                holder = _speaking(s, marks, drafts, last, group[0].span.start)
        if holder is not None:
            missing = [q.span for q in group if not says(drafts[holder], q.span)]
            if missing:
                drafts[holder] = with_content(text, drafts[holder], *missing)
    return drafts


def _groups(text: str, quotes: tuple[Quoted, ...]) -> list[list[Quoted]]:
    """Return the quotes, those of one speech over several paragraphs together."""
    groups: list[list[Quoted]] = []
    for quote in quotes:
        if groups and quote.opens_line and groups[-1][-1].is_open:
            between = text[groups[-1][-1].span.end : quote.span.start]
            if not between.strip():
                groups[-1].append(quote)
                continue
        groups.append([quote])
    return groups


def _holder(drafts: list[Draft], starts: list[int], group: list[Quoted]) -> int | None:
    """Find the draft that says some quote of a group."""
    for quote in group:
        last = bisect_right(starts, quote.span.end)
        for i in range(last - 1, max(last - MOST_LOOKED_AT, -1), -1):
            if says(drafts[i], quote.span) and not _is_inside(drafts[i], quote.span):
                return i
    return None


def _is_inside(draft: Draft, span: Span) -> bool:
    """Tell whether a draft's cue stands in a quote: then it is told in it, and tells it not."""
    return any(span.start <= one.start < span.end for one in draft.cue)


def _speaking(s: Scene, marks: list[int], drafts: list[Draft], last: int, start: int) -> int | None:
    """Find the draft whose speaker goes on in a quote that has no cue.

    On the same line it is the last one with a quote of its own; else the last one of all.

    Args:
        marks: Where the quotes begin.
        last: How many drafts begin before the quote.
        start: Where the quote begins.
    """
    best: int | None = None
    for i in range(last - 1, max(last - 1 - MOST_LOOKED_AT, -1), -1):
        draft = drafts[i]
        end = max(span.end for span in (*draft.cue, *draft.content))
        if not draft.source or end > start or len(draft.content) >= MOST_PARTS:
            continue
        lines = s.g.text.count("\n", end, start)
        if lines > 2 * FARTHEST_LINES or (best is not None and lines):
            break
        if lines or any(says(draft, quote.span) for quote in _near(s, marks, draft)):
            return i
        best = i if best is None else best
    return best


def _near(s: Scene, marks: list[int], draft: Draft) -> tuple[Quoted, ...]:
    """Return the quotes that may be in a draft's content."""
    first = bisect_right(marks, draft.content[0].start - 1)
    return s.quotes[first : bisect_right(marks, draft.content[-1].end)]
