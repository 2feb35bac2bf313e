"""An attribution in the making: a cue with its content, source and certainty, as spans."""

from dataclasses import dataclass, replace

from dashboard.extract.quoting.candidates import Candidate, Scene, quote_after, quote_before
from dashboard.extract.quoting.frames import RELATIVE
from dashboard.extract.quoting.grammar import Grammar
from dashboard.extract.quoting.lexicon import SPEECH, TELLERS, VERB_CLASSES, words
from dashboard.extract.quoting.parts import sentence_start, source_range, spans_of
from dashboard.extract.suggestion import Span

OUTER = " \t\n\r\u00a0,;:.–—-"
CLOSING = frozenset('”"’»')
NOMINAL = words("NOUN PROPN PRON")
PHRASE = NOMINAL | words("DET ADJ NUM PART")
LONGEST_PHRASE = 8  # tokens
GOES_ON = words("IN TO VBD VBZ VBP MD VBN")  # tags of what goes on after "he said,"
BESIDE_QUOTE = words("after-quote before-quote")
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
    holder, source = _source(s, candidate, cue)
    inserted = _inserted(s, candidate)
    if inserted is not None:
        (first, last), around = inserted
        holder, source = last, (g.span(first, last),)
        content = pieces(g.text, around, (*cue, *source))
    elif quote is None:
        content = _contents(s, candidate, (*cue, *source))
    else:
        content = pieces(g.text, [s.quotes[quote].span], (*cue, *source))
    return Draft(candidate.token, content, cue, source, holder, score) if content else None


def _source(
    s: Scene, candidate: Candidate, cue: tuple[Span, ...]
) -> tuple[int | None, tuple[Span, ...]]:
    """Return the head of the source and its spans; if the parse has none, the words beside."""
    g, token, holder = s.g, candidate.token, candidate.parts.source
    beside = phrase_beside(s, candidate.parts.cue)
    if beside is not None and (_is_misread(s, candidate) or _is_doing(g, token, beside)):
        return beside[1], (g.span(*beside),)
    if holder is None:
        return None, ()
    first, last = source_range(g, holder, token)
    source = _outside(_on_line(g, token, g.span(first, last)), cue)
    return holder, (*source, *_pronoun(g, candidate))


def _inserted(s: Scene, candidate: Candidate) -> tuple[tuple[int, int], list[Span]] | None:
    """Find source and content of ", Stumpf explained earlier," where the parse took it for none.

    The parse gives the verb the subject of the sentence around it; commas tell better.
    """
    g, token, holder = s.g, candidate.token, candidate.parts.source
    first_of_cue = candidate.parts.cue[0]
    phrase = phrase_beside(s, candidate.parts.cue)
    if holder is None or phrase is None or g.lemma[token] not in TELLERS:
        return None
    first, last = phrase
    if g.lower[last] in RELATIVE:
        return None
    comma = first - 2 if first > 1 and g.lower[first - 1] == "as" else first - 1
    if last >= first_of_cue or comma < 1 or g.word[comma] != "," or not holder < comma:
        return None
    start = sentence_start(g, token)
    end = token
    while end + 1 < len(g) and end - token < LONGEST_PHRASE and g.word[end] != ",":
        end += 1
    if g.word[end] != "," or g.line[end] != g.line[token] or start >= comma:
        return None
    stop = end
    while stop + 1 < len(g) and g.sentence[stop + 1] == g.sentence[token]:
        stop += 1
    return phrase, [g.span(start, comma - 1), _on_line(g, token, g.span(end, stop))]


def _is_misread(s: Scene, candidate: Candidate) -> bool:
    """Tell whether the parse gives a cue beside a quote no source, or one inside the quote."""
    holder, token = candidate.parts.source, candidate.token
    if s.inside[token] >= 0 or candidate.parts.is_passive:
        return False
    if holder is None:
        return any(name in BESIDE_QUOTE for name in candidate.features)
    number = s.inside[holder]
    return number >= 0 and s.quotes[number].is_whole


def _is_doing(g: Grammar, token: int, phrase: tuple[int, int]) -> bool:
    """Tell whether a person's name stands right before a participle: "footage of Berg saying"."""
    return g.tag[token] == "VBG" and phrase[1] == token - 1 and g.name[phrase[1]] == "PERSON"


def phrase_beside(s: Scene, cue: tuple[int, ...]) -> tuple[int, int] | None:
    """Find the name or noun right before a cue, else right after: its first and last token."""
    g = s.g
    last = _before_brackets(g, cue[0] - 1)
    first = last
    while first >= 0 and last - first <= LONGEST_PHRASE and _may_name(s, first):
        first -= 1
    if first < last and g.pos[last] in NOMINAL:
        return first + 1, last
    first = cue[-1] + 1
    last = first
    while last < len(g) and last - cue[-1] <= LONGEST_PHRASE and _may_name(s, last):
        last += 1
    while last > first and g.pos[last - 1] not in NOMINAL:
        last -= 1
    return (first, last - 1) if last > first else None


def _before_brackets(g: Grammar, token: int) -> int:
    """Return the token before brackets that end at a token, "Cummings (D-Md.)", else itself."""
    if token >= 0 and g.word[token] == ")":
        for at in range(token, max(token - LONGEST_PHRASE, -1), -1):
            if g.word[at] == "(":
                return at - 1
    return token


def _may_name(s: Scene, token: int) -> bool:
    """Tell whether a token can be part of a plain noun phrase outside quotes."""
    return s.g.pos[token] in PHRASE and s.inside[token] < 0


def _contents(s: Scene, candidate: Candidate, taken: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return what is said: by the parse, with whole quotes, on the cue's line, less its parts."""
    g, token = s.g, candidate.token
    own = s.inside[token]
    line = _line_of(g, token)
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
        spans, numbers = spans if numbers & beside or not beside else [], numbers | beside
    else:
        spans = [_within(span, s.quotes[own].span) for span in spans]
    spans.extend(s.quotes[n].span for n in sorted(numbers))
    return pieces(g.text, spans, taken)


def _from_sentence(g: Grammar, candidate: Candidate, spans: list[Span]) -> list[Span]:
    """Return the content that stands before "he said" at a sentence's end, from its beginning."""
    token, last = candidate.token, g.right[candidate.token]
    ends = last + 1 >= len(g) or g.sentence[last + 1] != g.sentence[token] or g.word[last] in ".!?"
    if candidate.parts.frame not in ("ccomp", "beside") or not ends:
        return spans
    first = sentence_start(g, token)
    return [Span(min(g.start[first], spans[0].start), spans[0].end), *spans[1:]]


def _rest_of_sentence(g: Grammar, candidate: Candidate) -> list[Span]:
    """Return what goes on after an inserted "he said,", to the sentence's end."""
    token = candidate.token
    comma = max(candidate.parts.cue[-1], candidate.parts.source or 0) + 1
    if candidate.parts.source is not None and candidate.parts.source > token:
        comma = g.right[candidate.parts.source] + 1
    if comma + 1 >= len(g) or g.word[comma] != "," or g.tag[comma + 1] not in GOES_ON:
        return []
    last = comma + 1
    while last + 1 < len(g) and g.sentence[last + 1] == g.sentence[token]:
        if g.line[last + 1] != g.line[token]:
            break
        last += 1
    return [g.span(comma + 1, last)]


def _beside(s: Scene, candidate: Candidate, said: set[int]) -> set[int]:
    """Return the quotes beside a cue that are what it says, whatever the parse makes of it.

    Words of saying take quotes on both sides; others ("scolded") only one that they lead in.
    """
    token, frame = candidate.token, candidate.parts.frame
    classes = VERB_CLASSES.get(s.g.lemma[token], ())
    found = {q for q in (quote_before(s, token), quote_after(s, token)) if q is not None}
    if SPEECH.isdisjoint(classes):
        found = {q for q in (quote_after(s, token),) if q is not None and classes}
        return found if frame in WEAK_FRAMES else set()
    return found if frame in WEAK_FRAMES or said & found else set()


def _within(span: Span, bounds: Span) -> Span:
    """Return the part of a span that lies within bounds, empty at its start if none does."""
    start = min(max(span.start, bounds.start), bounds.end)
    return Span(start, max(min(span.end, bounds.end), start))


def pieces(text: str, spans: list[Span], taken: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return spans joined, without what is taken, trimmed to what is said."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    trimmed = [_clean(text, part) for span in joined for part in _outside(span, taken)]
    return tuple(span for span in trimmed if span.start < span.end)


def _outside(span: Span, taken: tuple[Span, ...]) -> list[Span]:
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


def _clean(text: str, span: Span) -> Span:
    """Return a span without the blanks and the punctuation around it."""
    start, end = span
    while start < end and (text[start] in OUTER or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in OUTER or text[end - 1].isspace()):
        end -= 1
    return Span(start, end)


def _line_of(g: Grammar, token: int) -> Span:
    """Return the line of a token."""
    start = g.text.rfind("\n", 0, g.start[token]) + 1
    end = g.text.find("\n", g.start[token])
    return Span(start, len(g.text) if end < 0 else end)


def _on_line(g: Grammar, token: int, span: Span) -> Span:
    """Return the part of a span that is on a token's line, trimmed."""
    line = _line_of(g, token)
    if span.end <= line.start or line.end <= span.start:
        return _clean(g.text, span)
    return _clean(g.text, Span(max(span.start, line.start), min(span.end, line.end)))


def _pronoun(g: Grammar, candidate: Candidate) -> tuple[Span, ...]:
    """Return the relative pronoun that stands for a source: "Kurilla, who said"."""
    own = g.child(candidate.token, "nsubj")
    if own is None or own == candidate.parts.source or g.lower[own] not in RELATIVE:
        return ()
    return (g.span(own, own),)


def with_content(text: str, draft: Draft, *more: Span) -> Draft:
    """Return a draft that says more."""
    taken = (*draft.cue, *draft.source)
    return replace(draft, content=pieces(text, [*draft.content, *more], taken))


def says(draft: Draft, span: Span) -> bool:
    """Tell whether a draft's content reaches into a span."""
    return any(one.start < span.end and span.start < one.end for one in draft.content)
