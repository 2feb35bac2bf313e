"""An attribution in the making: a cue with its content, source and certainty, as spans."""

from dataclasses import dataclass, replace

from dashboard.extract.quoting.candidates import Candidate, Scene, quote_after, quote_before
from dashboard.extract.quoting.grammar import Grammar
from dashboard.extract.quoting.lexicon import SPEECH, VERB_CLASSES
from dashboard.extract.quoting.parts import is_relayed, sentence_end, sentence_start, spans_of
from dashboard.extract.quoting.sources import inserted_of, source_of
from dashboard.extract.quoting.spans import line_of, pieces, within
from dashboard.extract.suggestion import Span
from dashboard.extract.word_sets import words

GOES_ON = words("IN TO VBD VBZ VBP MD VBN")  # tags of what goes on after "he said,"
WEAK_FRAMES = words("none dobj prep beside other as")


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in the making. `token` is its cue's, `holder` the head of its source."""

    token: int
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    holder: int | None
    score: float

    @property
    def start(self) -> int:
        """Return where its first part begins."""
        return min(span.start for span in (*self.content, *self.cue, *self.source))


def draft_of(
    s: Scene, candidate: Candidate, score: float, quote: int | None = None
) -> Draft | None:
    """Return the draft of a cue, None for one that says nothing.

    Args:
        quote: The quote that is its content, whatever the parse says.
    """
    g, parts = s.g, candidate.parts
    cue = tuple(spans_of(g, parts.cue))
    holder, source = source_of(s, candidate, cue)
    inserted = inserted_of(s, candidate)
    if inserted is not None:
        (first, last), around = inserted
        holder, source = last, (g.span(first, last),)
        content = pieces(g.text, around, (*cue, *source))
    elif quote is None:
        content = _contents(s, candidate, (*cue, *source))
    else:
        content = pieces(g.text, [s.quotes[quote].span], (*cue, *source))
    return Draft(candidate.token, content, cue, source, holder, score) if content else None


def _contents(s: Scene, candidate: Candidate, taken: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return what is said: by the parse, with whole quotes, on the cue's line, less its parts."""
    g, token = s.g, candidate.token
    own = s.inside[token]
    line = line_of(g, token)
    spans: list[Span] = []
    numbers: set[int] = set()
    for first, last in candidate.parts.content:
        numbers |= {n for n in s.inside[first : last + 1] if n not in (-1, own)}
        start, end = max(g.start[first], line.start), min(g.end[last], line.end)
        if start < end:
            spans.append(Span(start, end))
    if spans and not numbers and own < 0 and max(span.end for span in spans) <= g.start[token]:
        spans = _from_sentence(g, candidate, spans)
        if candidate.parts.frame in ("ccomp", "beside"):
            spans = [*spans, *_rest_of_sentence(g, candidate)]
    numbers = {n for n in numbers if line.start <= s.quotes[n].span.start < line.end}
    if own < 0:
        beside = _beside(s, candidate, numbers)
        is_weak = candidate.parts.frame in WEAK_FRAMES
        spans = [] if beside and is_weak and not numbers & beside else spans
        numbers |= beside
    else:
        spans = [within(span, s.quotes[own].span) for span in spans]
    spans.extend(s.quotes[n].span for n in sorted(numbers))
    return pieces(g.text, spans, taken)


def _from_sentence(g: Grammar, candidate: Candidate, spans: list[Span]) -> list[Span]:
    """Return the content that stands before "he said" at a sentence's end, from its beginning."""
    token, last = candidate.token, g.right[candidate.token]
    ends = last + 1 >= len(g) or g.sentence[last + 1] != g.sentence[token] or g.word[last] in ".!?"
    if candidate.parts.frame not in ("ccomp", "beside") or not ends:
        return spans
    first = sentence_start(g, token)
    return [Span(min(g.start[first], spans[0].end - 1), spans[0].end), *spans[1:]]


def _rest_of_sentence(g: Grammar, candidate: Candidate) -> list[Span]:
    """Return what goes on after an inserted "he said,", to the sentence's end."""
    token = candidate.token
    comma = max(candidate.parts.cue[-1], candidate.parts.source or 0) + 1
    if candidate.parts.source is not None and candidate.parts.source > token:
        comma = g.right[candidate.parts.source] + 1
    if comma + 1 >= len(g) or g.word[comma] != "," or g.tag[comma + 1] not in GOES_ON:
        return []
    last = max(sentence_end(g, token), comma + 1)
    return [g.span(comma + 1, last)]


def _beside(s: Scene, candidate: Candidate, said: set[int]) -> set[int]:
    """Return the quotes beside a cue that are what it says, whatever the parse makes of it.

    Words of saying take quotes on both sides; others ("scolded") only one that they lead in.
    """
    token, frame = candidate.token, candidate.parts.frame
    if candidate.parts.is_passive and not is_relayed(s.g, token):
        return set()
    classes = VERB_CLASSES.get(s.g.lemma[token], ())
    found = {q for q in (quote_before(s, token), quote_after(s, token)) if q is not None}
    if SPEECH.isdisjoint(classes):
        found = {q for q in (quote_after(s, token),) if q is not None and classes}
        return found if frame in WEAK_FRAMES else set()
    if frame in WEAK_FRAMES or said & found:
        return found
    return {
        q for q in found if ":" in s.g.text[s.quotes[q].span.start - 2 : s.quotes[q].span.start]
    }


def with_content(text: str, draft: Draft, *more: Span) -> Draft:
    """Return a draft that says more."""
    taken = (*draft.cue, *draft.source)
    return replace(draft, content=pieces(text, [*draft.content, *more], taken))


def says(draft: Draft, span: Span) -> bool:
    """Tell whether a draft's content reaches into a span."""
    return any(one.start < span.end and span.start < one.end for one in draft.content)
