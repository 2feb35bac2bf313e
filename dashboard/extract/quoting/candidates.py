"""Every word that might be a cue, with its parts and with what speaks for and against it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.extract.quoting.grammar import Grammar
from dashboard.extract.quoting.lexicon import (
    DOCUMENTS,
    NOUN_CLASSES,
    SPEECH,
    TELLERS,
    VERB_CLASSES,
)
from dashboard.extract.quoting.marks import Quoted
from dashboard.extract.quoting.parts import (
    Parts,
    according_parts,
    is_relayed,
    noun_parts,
    verb_parts,
)
from dashboard.extract.word_sets import words

NEAREST = 24  # tokens between a quote and its cue
LONGEST_CLIMB = 6
CLAUSAL = words("ccomp xcomp advcl conj relcl acl pcomp parataxis")
FIRST_PERSON = words("i we me us my our")
PRONOUNS = words("you he she they it who")
NAMED = words("PERSON ORG GPE NORP")
ENDS = frozenset(".!?;")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that might be a cue: its token, its parts and its features by name."""

    token: int
    parts: Parts
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A parse with its quotation marks.

    `inside` holds for each token the number of the quote it stands in, else -1.
    """

    g: Grammar
    quotes: tuple[Quoted, ...]
    inside: list[int]


def scene(g: Grammar, quotes: tuple[Quoted, ...]) -> Scene:
    """Return a parse with its quotes, and which token stands in which."""
    inside = [-1] * len(g)
    token = 0
    for number, quote in enumerate(quotes):
        while token < len(g) and g.start[token] < quote.span.start:
            token += 1
        while token < len(g) and g.start[token] < quote.span.end:
            inside[token] = number
            token += 1
    return Scene(g, quotes, inside)


def candidates(s: Scene) -> Iterator[Candidate]:
    """Yield all that might be a cue, in the order of the text."""
    g = s.g
    skipped = set(_relayed(g))
    said = set()
    for token in range(len(g)):
        if token in skipped:
            continue
        pos, lemma = g.pos[token], g.lemma[token]
        if g.lower[token] == "according":
            parts = according_parts(g, token)
            if parts.source is not None:
                yield Candidate(token, parts, ("according", *_place(s, token)))
        elif pos == "VERB" or (lemma in VERB_CLASSES and pos == "AUX" and lemma != "be"):
            parts = verb_parts(g, token)
            said.add(parts.content)
            if parts.frame.startswith("light"):
                skipped.update(parts.cue)
            if parts.content or lemma in VERB_CLASSES:
                yield Candidate(token, parts, tuple(_verb_features(s, token, parts)))
        elif pos == "NOUN" and lemma in NOUN_CLASSES:
            parts = noun_parts(g, token)
            if parts.content and parts.content not in said:
                yield Candidate(token, parts, tuple(_noun_features(s, token, parts)))


def _relayed(g: Grammar) -> frozenset[int]:
    """Return the verbs that only pass on: "reported" in "Reuters reported X as saying"."""
    return frozenset(
        g.head[g.head[i]] for i, dep in enumerate(g.dep) if dep == "pcomp" and is_relayed(g, i)
    )


def _verb_features(s: Scene, verb: int, parts: Parts) -> Iterator[str]:
    """Yield what a verb looks like as a cue: its word, its class, its frame and its place."""
    g, lemma, frame = s.g, s.g.lemma[verb], parts.frame
    classes = VERB_CLASSES.get(lemma, ("other",))
    yield f"v={lemma}"
    yield f"v={lemma}|{frame}"
    yield f"frame={frame}"
    own = f"who={_kind_of_source(g, parts.source)}"
    yield own
    shape = [f"dep={g.dep[verb]}", f"tag={g.tag[verb]}", *_mood(g, verb), *_object(g, parts)]
    yield from shape
    near = list(_quote_features(s, verb, parts))
    yield from near
    outside = list(_place(s, verb))
    yield from outside
    for name in classes:
        yield f"c={name}"
        yield f"c={name}|{frame}"
        yield f"c={name}|{own}"
        for feature in (*shape, *near, *outside):
            yield f"c={name}|{feature}"
    for feature in (own, f"dep={g.dep[verb]}", *near):
        yield f"f={frame}|{feature}"


def _noun_features(s: Scene, noun: int, parts: Parts) -> Iterator[str]:
    """Yield what a noun looks like as a cue."""
    g, lemma, frame = s.g, s.g.lemma[noun], parts.frame
    yield f"n={lemma}"
    own = f"n-who={_kind_of_source(g, parts.source)}"
    head = VERB_CLASSES.get(g.lemma[g.head[noun]], ("other",))
    yield from (frame, own, f"n-dep={g.dep[noun]}")
    yield from (f"n-under={name}" for name in head)
    near = [f"n-{feature}" for feature in (*_quote_features(s, noun, parts), *_place(s, noun))]
    yield from near
    for name in NOUN_CLASSES[lemma]:
        yield f"nc={name}"
        for feature in (frame, own):
            yield f"nc={name}|{feature}"


def _kind_of_source(g: Grammar, source: int | None) -> str:
    """Return what kind of thing a source is, as far as its head word tells."""
    if source is None:
        return "nobody"
    lower, name = g.lower[source], g.name[source]
    if g.pos[source] == "PRON":
        kind = lower if lower in PRONOUNS else "pronoun"
        return "first" if lower in FIRST_PERSON else kind
    if name or g.pos[source] == "PROPN":
        return name if name in NAMED else "name" if name else "proper"
    if g.lemma[source] in DOCUMENTS:
        return "document"
    return "plural" if g.tag[source] == "NNS" else "noun"


def _mood(g: Grammar, verb: int) -> Iterator[str]:
    """Yield tense, modality and negation, as the auxiliaries tell."""
    for c in g.children[verb]:
        dep = g.dep[c]
        if dep == "neg":
            yield "not"
        elif dep == "aux":
            yield "to" if g.lower[c] == "to" else f"aux={g.lemma[c]}"
        elif dep == "auxpass":
            yield "passive"
        elif dep == "mark" or (dep == "advmod" and g.tag[c] == "WRB"):
            yield f"mark={g.lower[c]}"
        elif dep == "prt":
            yield f"particle={g.lower[c]}"


def _object(g: Grammar, parts: Parts) -> Iterator[str]:
    """Yield what stands in the content: how it begins, its head, its length."""
    if parts.preposition is not None:
        yield f"prep={g.lower[parts.preposition]}"
    if not parts.content:
        return
    first, last = parts.content[0]
    yield f"long={min((last - first + 1).bit_length(), 5)}"
    opening = g.lower[first]
    if g.tag[first] in ("WP", "WRB", "WDT", "IN", "TO", "DT", "PRP", "PRP$"):
        yield f"opens={opening}" if g.tag[first] != "DT" else "opens=the"
    if parts.frame in ("dobj", "prep", "passive"):
        head = first
        while first <= g.head[head] <= last and g.head[head] != head:
            head = g.head[head]
        yield f"object={_kind_of_object(g, head)}"
    elif parts.frame.startswith("light"):
        yield from (f"noun={name}" for i in parts.cue for name in NOUN_CLASSES.get(g.lemma[i], ()))
    elif parts.frame == "xcomp":
        heads = (c for c in range(first, last + 1) if g.dep[c] == "xcomp")
        inner = next(heads, first)
        yield from (f"then={name}" for name in VERB_CLASSES.get(g.lemma[inner], ("other",)))


def _kind_of_object(g: Grammar, head: int) -> str:
    """Return what kind of thing an object is."""
    classes = NOUN_CLASSES.get(g.lemma[head])
    if classes and g.pos[head] == "NOUN":
        return classes[0]
    return g.name[head] or g.pos[head]


def _quote_features(s: Scene, token: int, parts: Parts) -> Iterator[str]:
    """Yield how a cue stands to the quotation marks around it."""
    number = s.inside[token]
    if number >= 0:
        yield "quoted-whole" if s.quotes[number].is_whole else "quoted-part"
        return
    if any(q >= 0 for first, last in parts.content for q in s.inside[first : last + 1]):
        yield "says-quote"
    if quote_before(s, token) is not None:
        yield "after-quote"
    if quote_after(s, token) is not None:
        yield "before-quote"


def quote_before(s: Scene, token: int) -> int | None:
    """Find the quote that ends shortly before a cue, with no sentence's end between."""
    g = s.g
    for at in range(token - 1, max(token - NEAREST, -1), -1):
        number = s.inside[at]
        if number >= 0 and s.quotes[number].is_whole:
            quote = s.quotes[number]
            fits = quote.stop in ",?!—–-" or g.text[quote.span.end : quote.span.end + 1] in ",-–—"
            return number if fits and begins_clause(g.text, quote) else None
        if number < 0 and _parts_from(g, at, token):
            return None
    return None


def quote_after(s: Scene, token: int) -> int | None:
    """Find the quote that begins shortly after a cue, behind a comma, a colon or nothing."""
    g = s.g
    for at in range(token + 1, min(token + NEAREST, len(g))):
        number = s.inside[at]
        if number >= 0 and s.quotes[number].is_whole:
            fits = g.word[at - 1] in {",", ":", "that"} or at == token + 1
            return number if fits else None
        if number < 0 and _parts_from(g, at, token):
            return None
    return None


def begins_sentence(text: str, quote: Quoted) -> bool:
    """Tell whether a quote stands at the beginning of a line or of a sentence."""
    before = text[max(quote.span.start - 3, 0) : quote.span.start].rstrip()
    return quote.opens_line or before[-1:] in tuple('.!?”"’»')


def begins_clause(text: str, quote: Quoted) -> bool:
    """Tell whether a quote begins where speech can: at a line's start or behind punctuation."""
    before = text[max(quote.span.start - 3, 0) : quote.span.start].rstrip()
    return quote.opens_line or not before[-1:].isalnum()


def _parts_from(g: Grammar, at: int, token: int) -> bool:
    """Tell whether a token parts a cue from a quote beyond: a sentence's end, another cue."""
    if g.word[at] in ENDS or g.line[at] != g.line[token]:
        return True
    if g.pos[at] != "VERB" or g.lemma[at] not in TELLERS:
        return False
    return not (is_relayed(g, token) and g.head[g.head[token]] == at)


def _place(s: Scene, token: int) -> Iterator[str]:
    """Yield where a word stands: in the first line, in a question, under another cue."""
    g = s.g
    if g.line[token] == 0:
        yield "headline"
    at, path = token, ""
    for _ in range(LONGEST_CLIMB):
        head = g.head[at]
        if head == at:
            break
        path = path or (g.dep[at] if g.dep[at] in CLAUSAL else "")
        if g.dep[at] in ("ccomp", "relcl", "advcl", "acl", "xcomp", "conj", "pcomp"):
            path = g.dep[at]
        if g.pos[head] in ("VERB", "AUX") and path:
            names = VERB_CLASSES.get(g.lemma[head], ("other",))
            yield from (f"under={path}|{name}" for name in names)
            if SPEECH.isdisjoint(names):
                at, path = head, ""
                continue
            break
        at = head
