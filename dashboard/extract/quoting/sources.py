"""The source of a cue as spans: by the parse, else by the words beside the cue.

A parse of long quotes and of inserted tellers often gives a cue the wrong subject, or none; the
name or noun right beside the cue is a better guess then.
"""

from dashboard.extract.quoting.candidates import Candidate, Scene, quote_before
from dashboard.extract.quoting.frames import RELATIVE
from dashboard.extract.quoting.grammar import Grammar
from dashboard.extract.quoting.lexicon import HEARERS, TELLERS
from dashboard.extract.quoting.parts import sentence_end, sentence_start, source_range
from dashboard.extract.quoting.spans import on_line, outside, unquoted
from dashboard.extract.quoting.subjects import own_subject
from dashboard.extract.suggestion import Span
from dashboard.extract.word_sets import words

NOMINAL = words("NOUN PROPN PRON")
PHRASE = NOMINAL | words("DET ADJ NUM PART")
LONGEST_CLIMB = 6
ENDS = frozenset(",.!?")
FINITE = words("VBD VBZ VBP")
LONGEST_PHRASE = 8  # tokens
BESIDE_QUOTE = words("after-quote before-quote")


def source_of(
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
    source = outside(unquoted(g.text, on_line(g, token, g.span(first, last))), cue)
    return holder, (*source, *_pronoun(g, candidate))


def inserted_of(s: Scene, candidate: Candidate) -> tuple[tuple[int, int], list[Span]] | None:
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
    while end + 1 < len(g) and end - token < LONGEST_PHRASE and g.word[end] not in ENDS:
        end += 1
    if g.word[end] not in ENDS or g.line[end] != g.line[token] or start >= comma:
        return None
    if g.word[end] != ",":
        return phrase, [g.span(start, comma - 1)]
    stop = max(sentence_end(g, token), end)
    return phrase, [g.span(start, comma - 1), g.span(end, stop)]


def _is_misread(s: Scene, candidate: Candidate) -> bool:
    """Tell whether the parse gives a cue beside a quote no source, or one inside the quote."""
    holder, token = candidate.parts.source, candidate.token
    if s.inside[token] >= 0 or candidate.parts.is_passive:
        return False
    if holder is None:
        beside = phrase_beside(s, candidate.parts.cue)
        is_before = beside is not None and beside[1] == candidate.parts.cue[0] - 1
        is_finite = s.g.tag[token] in FINITE
        return (is_before and is_finite) or not BESIDE_QUOTE.isdisjoint(candidate.features)
    number = s.inside[holder]
    is_quoted = number >= 0 and s.quotes[number].is_whole
    return is_quoted or s.g.line[holder] != s.g.line[token]


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
    quote = quote_before(s, cue[0])
    if quote is not None:
        begin = next(i for i in range(cue[0], 0, -1) if s.inside[i - 1] == quote)
        found = _phrase_from(s, begin + (g.word[begin] == ","))
        if found is not None:
            return found
    return None if g.lemma[cue[-1]] in HEARERS else _phrase_from(s, cue[-1] + 1)


def _phrase_from(s: Scene, first: int) -> tuple[int, int] | None:
    """Find the name or noun that begins at a token: its first and last token."""
    g, last = s.g, first
    while last < len(g) and last - first <= LONGEST_PHRASE and _may_name(s, last):
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


def _pronoun(g: Grammar, candidate: Candidate) -> tuple[Span, ...]:
    """Return the relative pronoun that stands for a source: "Kurilla, who wants to say"."""
    at = candidate.token
    for _ in range(LONGEST_CLIMB):
        if g.head[at] == candidate.parts.source and g.dep[at] in ("relcl", "acl"):
            own = own_subject(g, at)
            return (g.span(own, own),) if own is not None and g.lower[own] in RELATIVE else ()
        at = g.head[at]
    return ()
