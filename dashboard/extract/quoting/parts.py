"""The parts of an attribution around its cue, by the parse: who says it, and what is said."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.extract.quoting.frames import (
    DASHES,
    Ranges,
    left_of,
    noun_frame,
    right_of,
    verb_frame,
)
from dashboard.extract.quoting.grammar import Grammar
from dashboard.extract.quoting.lexicon import PASSED_ON
from dashboard.extract.quoting.subjects import agent, giver, owner, stirred, subject
from dashboard.extract.suggestion import Span
from dashboard.extract.word_sets import words

CLOCK = re.compile(r"\d{1,2}[:.]\d\d")  # of a live blog, before who said what
PASSIVE = words("auxpass nsubjpass agent")
ACTIVE = words("aux nsubj")
LONGEST_DATELINE = 14  # tokens
BESIDE_VERB = words("aux auxpass neg advmod prt")


@dataclass(frozen=True, slots=True)
class Parts:
    """Tokens around a cue: the head of the source, the cue's own tokens, the content's ranges.

    `content` holds pairs of first and last token. `preposition` is the one between cue and
    content ("complain about"). `frame` tells the shape: "ccomp", "xcomp", "dobj", "prep", ...
    """

    cue: tuple[int, ...]
    source: int | None
    content: Ranges
    frame: str
    is_passive: bool = False
    preposition: int | None = None


def verb_parts(g: Grammar, verb: int) -> Parts:
    """Return the parts of an attribution whose cue is a verb."""
    deps = {g.dep[c] for c in g.children[verb]}
    is_passive = not deps.isdisjoint(PASSIVE) or (
        g.tag[verb] == "VBN" and g.dep[verb] == "advcl" and deps.isdisjoint(ACTIVE)
    )
    source = agent(g, verb) if is_passive else _active_source(g, verb)
    frame = verb_frame(g, verb, is_passive=is_passive)
    if not frame.content and is_relayed(g, verb):
        frame = verb_frame(g, g.head[g.head[verb]], is_passive=False)
    cue = _cue_of_verb(g, verb)
    if frame.name.startswith("light"):
        cue = (*cue, *range(cue[-1] + 1, frame.content[0][0]))
    elif frame.name == "prep" and frame.preposition is not None:
        cue = (*cue, frame.preposition)
    return Parts(cue, source, frame.content, frame.name, is_passive, frame.preposition)


def _active_source(g: Grammar, verb: int) -> int | None:
    """Find who says or feels it: the giver, whom it stirs, else who does it."""
    for find in (giver, stirred):
        found = find(g, verb)
        if found is not None:
            return found
    return subject(g, verb)


def is_relayed(g: Grammar, verb: int) -> bool:
    """Tell whether a verb is the "saying" of "Reuters reported Kurilla as saying"."""
    head = g.head[verb]
    return g.dep[verb] == "pcomp" and g.lower[head] == "as" and g.lemma[g.head[head]] in PASSED_ON


def _cue_of_verb(g: Grammar, verb: int) -> tuple[int, ...]:
    """Return the verb with its auxiliaries and adverbs that stand next to it, and its particle."""
    first = last = verb
    own = {c for c in g.children[verb] if g.dep[c] in BESIDE_VERB}
    while first - 1 in own and g.line[first - 1] == g.line[verb]:
        first -= 1
    particle = g.child(verb, "prt")
    if particle == verb + 1:
        last = particle
    if is_relayed(g, verb):
        head = g.head[verb]
        return (*_cue_of_verb(g, g.head[head]), head, *range(first, last + 1))
    return tuple(range(first, last + 1))


def noun_parts(g: Grammar, noun: int) -> Parts:
    """Return the parts of an attribution whose cue is a noun: "his claim that"."""
    frame = noun_frame(g, noun)
    cue = (noun,) if frame.preposition is None else (noun, frame.preposition)
    return Parts(cue, owner(g, noun), frame.content, frame.name, preposition=frame.preposition)


def according_parts(g: Grammar, word: int) -> Parts:
    """Return the parts of "according to X": X, and the clause it stands beside."""
    to = word + 1
    source = g.child(to, "pobj") if to < len(g) and g.lower[to] == "to" else None
    head = g.head[word]
    if source is None or head == word:
        return Parts((word,), None, (), "none")
    while g.pos[head] not in ("VERB", "AUX") and g.head[head] != head:
        head = g.head[head]
    first = g.left[head]
    if g.word[min(g.right[source] + 1, len(g) - 1)] in ".!?":
        first = sentence_start(g, word)
    before, after = (first, g.left[word] - 1), (g.right[source] + 1, g.right[head])
    parts = tuple(part for part in (before, after) if part[0] <= part[1])
    return Parts((word, to), source, parts, "according")


def sentence_start(g: Grammar, token: int) -> int:
    """Return the first token of the parser's sentence that a token is in, on its line."""
    first = bisect_left(g.sentence, g.sentence[token])
    return _after_dateline(g, max(first, bisect_left(g.line, g.line[token])))


def sentence_end(g: Grammar, token: int) -> int:
    """Return the last token of the parser's sentence that a token is in, on its line."""
    past = bisect_right(g.sentence, g.sentence[token])
    return min(past, bisect_right(g.line, g.line[token])) - 1


def _after_dateline(g: Grammar, token: int) -> int:
    """Return the token after "ROME (Reuters) - " if a sentence begins with such words."""
    if g.word[token].isupper() and len(g.word[token]) > 2:
        for at in range(token + 1, min(token + LONGEST_DATELINE, len(g) - 1)):
            if g.word[at] in DASHES or g.line[at] != g.line[token]:
                return at + 1 if g.line[at + 1] == g.line[token] else token
    return token


def source_range(g: Grammar, source: int, cue: int) -> tuple[int, int]:
    """Return the first and last token of a source's phrase, without a clause the cue is in."""
    first, last = left_of(g, source, cue), right_of(g, source, cue)
    while g.name[source] and first > 0 and g.inner[first] and first - 1 != cue:
        first -= 1
    while first < last and CLOCK.fullmatch(g.word[first]):
        first += 1
    return first, last


def spans_of(g: Grammar, tokens: tuple[int, ...]) -> Iterator[Span]:
    """Yield the spans that some tokens cover, neighbours joined."""
    ordered = sorted(set(tokens))
    first = 0
    for i, token in enumerate(ordered):
        if i + 1 == len(ordered) or ordered[i + 1] != token + 1:
            yield g.span(ordered[first], token)
            first = i + 1
