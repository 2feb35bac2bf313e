"""Quotes, direct and reported: what is said, the words that say so, and who says it.

A trained sum of features decides which words are cues, the parse gives each its parts, and
quotation marks mend the parse. Rules alone were tried: they knew fewer cues and more false ones.
"""

from bisect import bisect_right

from dashboard.extract.language import Reading
from dashboard.extract.quoting.candidates import (
    Candidate,
    Scene,
    candidates,
    quote_after,
    quote_before,
    scene,
)
from dashboard.extract.quoting.context import attach
from dashboard.extract.quoting.cues import THRESHOLD, chances
from dashboard.extract.quoting.drafts import Draft, draft_of
from dashboard.extract.quoting.grammar import grammar_of
from dashboard.extract.quoting.marks import Quoted, quoted
from dashboard.extract.quoting.speakers import Speakers
from dashboard.extract.quoting.turns import links, turns
from dashboard.extract.suggestion import QuoteMention, Span

METHOD = "quotes"
VERSION = "1"
LEAST_BESIDE_QUOTE = 0.03  # a quote beside it speaks for a cue that is else unlikely
DIRECT_SHARE = 0.7  # of the content, in quotation marks


def find_quotes(reading: Reading) -> tuple[QuoteMention, ...]:
    """Return what the text tells as said, thought or wanted by somebody, in order."""
    if not len(reading.doc):
        return ()
    g = grammar_of(reading)
    s = scene(g, quoted(reading.text))
    drafts = attach(s, *_drafts(s))
    speakers = Speakers(s)
    return tuple(
        QuoteMention(
            span=Span(min(c.start for c in draft.content), max(c.end for c in draft.content)),
            score=round(draft.score, 4),
            method=METHOD,
            version=VERSION,
            content=draft.content,
            cue=draft.cue,
            source=draft.source,
            is_direct=_is_direct(draft, s.quotes),
            speaker=speakers.speaker(draft),
        )
        for draft in sorted(drafts, key=lambda draft: draft.start)
    )


def _drafts(s: Scene) -> tuple[list[Draft], dict[int, Draft]]:
    """Return the attributions, and for quotes by number the likeliest of what was none.

    What stands inside a turn of a transcript is its speaker's own; a line that only links to
    another article says nothing here.
    """
    drafts = list(turns(s.g))
    reaches = sorted((*(c for draft in drafts for c in draft.content), *links(s.g.text)))
    spare: dict[int, Draft] = {}
    number = 0
    found = list(candidates(s))
    for candidate, chance in zip(found, chances(s.g, found), strict=True):
        offset = s.g.start[candidate.token]
        while number < len(reaches) and reaches[number].end <= offset:
            number += 1
        if number < len(reaches) and reaches[number].start <= offset:
            continue
        draft = draft_of(s, candidate, chance) if chance >= THRESHOLD else None
        if draft is not None:
            drafts.append(draft)
        elif chance >= LEAST_BESIDE_QUOTE:
            _keep_spare(s, candidate, chance, spare)
    return drafts, spare


def _keep_spare(s: Scene, candidate: Candidate, chance: float, spare: dict[int, Draft]) -> None:
    """Keep a candidate for the quote it stands beside or speaks of, if none is likelier."""
    if s.inside[candidate.token] >= 0:
        return
    quote = quote_before(s, candidate.token)
    quote = quote_after(s, candidate.token) if quote is None else quote
    if quote is None:
        inside = (s.inside[i] for first, last in candidate.parts.content for i in (first, last))
        told = next((n for n in inside if n >= 0 and s.quotes[n].is_whole), None)
        if told is not None and (told not in spare or spare[told].score < chance):
            draft = draft_of(s, candidate, chance)
            if draft is not None and draft.source:
                spare[told] = draft
    elif quote not in spare or spare[quote].score < chance:
        draft = draft_of(s, candidate, chance, quote)
        if draft is not None and draft.source:
            spare[quote] = draft


def _is_direct(draft: Draft, marks: tuple[Quoted, ...]) -> bool:
    """Tell whether most of what is said stands in quotation marks, as speech of its own."""
    starts = [mark.span.start for mark in marks]
    size = in_marks = 0
    for span in draft.content:
        size += span.end - span.start
        first = max(bisect_right(starts, span.start) - 1, 0)
        for mark in marks[first : bisect_right(starts, span.end)]:
            if mark.is_whole:
                shared = min(span.end, mark.span.end) - max(span.start, mark.span.start)
                in_marks += max(0, shared)
    return in_marks >= DIRECT_SHARE * size
