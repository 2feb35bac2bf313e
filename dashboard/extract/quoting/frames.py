"""The frame of a verb: in which shape it has what it says, and from where to where.

"said that", "wants to", "criticized her for", "complained about", "was reported by".
"""

from collections.abc import Callable
from typing import NamedTuple

from dashboard.extract.quoting.grammar import Grammar
from dashboard.extract.quoting.lexicon import HEARERS, NOUN_CLASSES, TELLERS
from dashboard.extract.word_sets import words

Ranges = tuple[tuple[int, int], ...]
RELATIVE = words("who which that whom")
# "accuse X of Y", "ask X about Y": what is said is Y.
TOPICS = {
    **dict.fromkeys(("accuse", "suspect", "convict", "acquit"), words("of")),
    **dict.fromkeys((*HEARERS, "question", "quiz", "grill", "press"), words("about on of")),
}
DASHES = words("- – — --")
TIMES = words("DATE TIME")
OBJECTS = words("dobj xcomp")
ASIDES = words("which who whose where when whom")
LIGHT = words(
    "make give have raise issue express offer take draw sign hold voice reach face get receive put "
    "sound send deliver release keep reject repeat renew publish file post write continue"
)
OPENINGS = words("that to whether if saying")  # of what a noun says
WHEN_AND_WHERE = words(
    "in at during after before since until via by from outside inside around behind near through "
    "between among amid within without beside over under throughout"
)
CARRIERS = ("as", "for", "to")  # "her as a fraud", "him for lying", "it to a circus"


class Frame(NamedTuple):
    """The name of a shape, what is said as first and last tokens, the preposition before it."""

    name: str
    content: Ranges = ()
    preposition: int | None = None


NO_FRAME = Frame("none")


class Asked(NamedTuple):
    """A verb that is asked for its frame, with its first child by relation."""

    g: Grammar
    verb: int
    deps: dict[str, int]
    is_passive: bool


def verb_frame(g: Grammar, verb: int, *, is_passive: bool) -> Frame:
    """Return the first frame that fits a verb, the surest ones first."""
    deps = {g.dep[c]: c for c in reversed(g.children[verb])}
    asked = Asked(g, verb, deps, is_passive)
    return next((frame for shape in SHAPES if (frame := shape(asked)) is not None), NO_FRAME)


def _clause(asked: Asked) -> Frame | None:
    """Find "said that it rains", and "it rains, he said"."""
    g, verb, deps, _ = asked
    clauses = [c for c in g.children[verb] if g.dep[c] == "ccomp"]
    is_told = g.lemma[verb] in TELLERS or not OBJECTS & deps.keys()
    after = [c for c in clauses if c > verb]
    if not is_told or any(g.lower[g.left[c]] == "that" for c in after):
        clauses = after
    others = [c for c in g.children[verb] if g.dep[c] == "conj" and g.lemma[c] in TELLERS]
    clauses = [c for c in clauses if not any(verb < other < c for other in others)]
    clauses = [c for c in clauses if c > verb or ":" not in g.word[g.right[c] : verb]]
    if not clauses:
        return None
    found = ranges(g, clauses)
    that = verb + 1
    if that < found[0][0] and g.lower[that] == "that" and g.tag[that] == "IN":
        found = ((that, found[0][1]), *found[1:])
    return Frame("ccomp", found)


def _as_clause(asked: Asked) -> Frame | None:
    """Find "as he said" beside what is said."""
    g, verb, deps, _ = asked
    if "dobj" in deps or "xcomp" in deps or g.dep[verb] not in ("advcl", "ccomp", "prep"):
        return None
    first = g.left[verb]
    is_as = (
        g.lower[first] == "as"
        and g.lemma[verb] in TELLERS
        and g.dep[first] in ("mark", "advmod", "prep")
    )
    return Frame("as", _around(g, verb)) if is_as and first in g.children[verb] else None


def _infinitive(asked: Asked) -> Frame | None:
    """Find "wants to go", "urged them to go", "called on them to go"."""
    g, verb, deps, _ = asked
    if "xcomp" not in deps:
        return None
    both = [deps["xcomp"]]
    if "dobj" in deps and g.lemma[verb] not in HEARERS:
        both.append(deps["dobj"])
    elif "prep" in deps and verb < deps["prep"] < deps["xcomp"]:
        both.extend(g.children[deps["prep"]][:1])
    return Frame("xcomp", ranges(g, both))


def _beside(asked: Asked) -> Frame | None:
    """Find what is said around "he said" that the parse takes for an insertion."""
    g, verb = asked.g, asked.verb
    if g.dep[verb] in ("parataxis", "intj") and g.head[verb] != verb:
        return Frame("beside", _around(g, verb))
    return None


def _passive(asked: Asked) -> Frame | None:
    """Find "it was reported by", "the plan announced by"."""
    g, verb, deps, is_passive = asked
    if is_passive and "nsubjpass" in deps:
        own = antecedent(g, verb, deps["nsubjpass"])
        carried = [c for c in g.children[verb] if c > verb and g.lower[c] in ("as", "for")]
        own_range = (left_of(g, own, verb), right_of(g, own, verb))
        return Frame("passive", (own_range, *ranges(g, carried)))
    if is_passive and g.dep[verb] == "acl":
        noun = g.head[verb]
        return Frame("participle", ((g.left[noun], max(noun, verb - 1)),))
    return None


def _object(asked: Asked) -> Frame | None:
    """Find "criticized her for lying", "accused her of lying", "the plan that he announced".

    A clause behind a comma is the article's own.
    """
    g, verb, deps, _ = asked
    if "dobj" not in deps:
        return None
    noun = deps["dobj"]
    if g.lower[noun] in RELATIVE and g.dep[verb] == "relcl":
        return Frame("gap", ((g.left[g.head[verb]], max(g.head[verb], verb - 1)),))
    last = g.right[noun]
    for c in g.children[verb]:
        inside = g.child(c, "pobj", "pcomp")
        if c > noun and g.dep[c] == "prep" and inside is not None:
            if g.lower[c] in TOPICS.get(g.lemma[verb], ()):
                return Frame("topic", ranges(g, [inside]), c)
            if g.lower[c] in CARRIERS or (g.left[c] == last + 1 and g.name[inside] not in TIMES):
                last = max(last, g.right[c])
        elif c > noun and g.dep[c] in ("oprd", "acomp"):
            last = max(last, g.right[c])
    return Frame("dobj", ((g.left[noun], _aside(g, g.left[noun], last)),))


def _aside(g: Grammar, first: int, last: int) -> int:
    """Return where a phrase ends before the article's own aside: ", which", " - a", "--"."""
    for at in range(first + 1, last):
        word = g.word[at]
        if (word == "," and g.lower[at + 1] in ASIDES) or word in DASHES:
            return at - 1
    return last


def _light(asked: Asked) -> Frame | None:
    """Find "made a promise to go", "raised questions about it": the noun is part of the cue."""
    g, verb, deps, _ = asked
    noun = deps.get("dobj", verb)
    if g.lemma[verb] not in LIGHT or g.lemma[noun] not in NOUN_CLASSES or noun < verb:
        return None
    found = noun_frame(g, noun)
    return found._replace(name=f"light-{found.name}") if found.content else None


def noun_frame(g: Grammar, noun: int) -> Frame:
    """Return what a noun says: "claim that", "promise to", "criticism of"."""
    for c in g.children[noun]:
        opening = g.lower[g.left[c]]
        is_clause = g.dep[c] in ("acl", "ccomp", "relcl") and g.pos[c] in ("VERB", "AUX")
        if c > noun and is_clause and opening in OPENINGS:
            return Frame(f"noun-{opening}", ranges(g, [c]))
    for c in g.children[noun]:
        if c > noun and g.dep[c] == "prep" and g.lower[c] not in ("by", "from", "in", "at"):
            inside = g.child(c, "pobj", "pcomp")
            if inside is not None:
                return Frame("noun-prep", ranges(g, [inside]), c)
    return Frame("noun-none")


def _prepositional(asked: Asked) -> Frame | None:
    """Find "complained about the noise", and "said in a statement that it rains"."""
    g, verb = asked.g, asked.verb
    for c in g.children[verb]:
        inside = g.child(c, "pobj", "pcomp") if g.dep[c] in ("prep", "dative") else None
        if c < verb or inside is None or g.name[inside] in TIMES:
            continue
        if g.lower[c] not in WHEN_AND_WHERE:
            return Frame("prep", ranges(g, [inside]), c)
        told = noun_frame(g, inside) if g.lemma[verb] in TELLERS else NO_FRAME
        if told.name == "noun-that":
            return Frame("ccomp", told.content)
    return None


def _predicate(asked: Asked) -> Frame | None:
    """Find "sounded angry"."""
    rest = [asked.deps[d] for d in ("oprd", "acomp", "attr") if d in asked.deps]
    return Frame("other", ranges(asked.g, rest)) if rest else None


SHAPES: tuple[Callable[[Asked], Frame | None], ...] = (
    _clause,
    _as_clause,
    _infinitive,
    _beside,
    _passive,
    _light,
    _object,
    _prepositional,
    _predicate,
)


def antecedent(g: Grammar, verb: int, own: int) -> int:
    """Return what a relative pronoun stands for, else the subject itself."""
    if g.lower[own] in RELATIVE and g.dep[verb] in ("relcl", "acl") and g.head[verb] != verb:
        return g.head[verb]
    return own


def left_of(g: Grammar, noun: int, verb: int) -> int:
    """Return where a noun's phrase begins; never past the verb it is asked for."""
    return noun if g.left[noun] <= verb < noun else g.left[noun]


def right_of(g: Grammar, noun: int, verb: int) -> int:
    """Return where a noun's phrase ends, before the verb if that is inside."""
    if not noun < verb <= g.right[noun]:
        return g.right[noun]
    inside = [c for c in g.children[noun] if c > noun and g.left[c] <= verb <= g.right[c]]
    return min((g.left[c] - 1 for c in inside), default=noun)


def _around(g: Grammar, verb: int) -> Ranges:
    """Return the clause a verb hangs on, without what hangs on the verb itself."""
    head = g.head[verb]
    before, after = (g.left[head], g.left[verb] - 1), (g.right[verb] + 1, g.right[head])
    return tuple(part for part in (before, after) if part[0] <= part[1])


def ranges(g: Grammar, heads: list[int]) -> Ranges:
    """Return the stretches under some tokens; those that touch become one."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted((g.left[h], g.right[h]) for h in heads):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)
