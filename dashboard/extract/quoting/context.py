"""Quotes that no cue stands beside: whose they are, by what was said before and after."""

from bisect import bisect_right

from dashboard.extract.quoting.candidates import Scene, begins_clause
from dashboard.extract.quoting.drafts import Draft, says, with_content
from dashboard.extract.quoting.marks import Quoted
from dashboard.extract.suggestion import Span

MOST_LOOKED_AT = 12  # drafts before a quote
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
    number = 0
    for group in _groups(text, s.quotes):
        numbers = range(number, number + len(group))
        number += len(group)
        holder = _holder(drafts, group)
        if holder is None and group[0].is_whole:
            own = next((spare[n] for n in numbers if n in spare), None)
            if own is not None:
                holder = bisect_right([draft.start for draft in drafts], own.start)
                drafts.insert(holder, own)
            elif begins_clause(text, group[0]):
                holder = _speaking(s, drafts, group[0].span.start)
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


def _holder(drafts: list[Draft], group: list[Quoted]) -> int | None:
    """Find the draft that says some quote of a group."""
    starts = [draft.start for draft in drafts]
    for quote in group:
        last = bisect_right(starts, quote.span.end)
        for i in range(last - 1, max(last - MOST_LOOKED_AT, -1), -1):
            if says(drafts[i], quote.span) or _is_inside(drafts[i], quote.span):
                return i
    return None


def _is_inside(draft: Draft, span: Span) -> bool:
    """Tell whether a draft's cue or source stands in a quote: then it is no speech alone."""
    return any(span.start <= one.start < span.end for one in (*draft.cue, *draft.source))


def _speaking(s: Scene, drafts: list[Draft], start: int) -> int | None:
    """Find the draft whose speaker goes on in a quote that begins at an offset, with no cue.

    On the same line it is the last one with a quote of its own; else the last one of all.
    """
    text, best = s.g.text, None
    last = bisect_right([draft.start for draft in drafts], start) - 1
    for i in range(last, max(last - MOST_LOOKED_AT, -1), -1):
        end = max(span.end for span in (*drafts[i].cue, *drafts[i].content))
        if not drafts[i].source or end > start:
            continue
        lines = text.count("\n", end, start)
        if lines > 2 * FARTHEST_LINES:
            break
        if best is not None and lines:
            break
        if lines or any(says(drafts[i], q.span) for q in _near(s, drafts[i])):
            return i if best is None or not lines else best
        best = i if best is None else best
    return best


def _near(s: Scene, draft: Draft) -> tuple[Quoted, ...]:
    """Return the quotes that may be in a draft's content."""
    starts = [quote.span.start for quote in s.quotes]
    first = bisect_right(starts, draft.content[0].start - 1)
    return s.quotes[first : bisect_right(starts, draft.content[-1].end)]
