"""Mend what a parser gets wrong about who goes on saying: "said he would go and warned that".

A second cue that shares the first one's subject is often hung into what the first one says. Tense
and commas tell; nothing else of the parse is touched.
"""

from dashboard.extract.quoting.lexicon import TELLERS

LONGEST_CLIMB = 8
FINITE = frozenset(("VBD", "VBZ", "VBP"))
PARTICIPLES = frozenset(("VBN", "VBG"))
# Tenses that a form in this one is surely no partner of; VBN and VBD look alike.
OTHER_TENSES = {
    "VBD": frozenset(("VB", "VBZ", "VBP", "VBG")),
    "VBZ": frozenset(("VB", "VBD", "VBN", "VBG")),
    "VBP": frozenset(("VBD", "VBN", "VBG")),
}


def mend(
    words: list[str], lemmas: list[str], tags: list[str], deps: list[str], heads: list[int]
) -> None:
    """Hang such cues on the cue before them, changing `heads` in place."""
    with_subject = {heads[i] for i, dep in enumerate(deps) if dep in ("nsubj", "nsubjpass")}
    for i, dep in enumerate(deps):
        if i in with_subject:
            continue
        if dep == "conj" and tags[i] in FINITE:
            _mend_conjunct(i, tags, deps, heads, lemmas)
        elif dep == "conj" and tags[i] == "VB" and tags[heads[i]] in PARTICIPLES:
            heads[i] = _infinitive_above(heads[i], tags, heads)
        elif dep == "advcl" and tags[i] == "VBG" and lemmas[i] in TELLERS and words[i - 1] == ",":
            told = _teller_above(heads[i], deps, heads, lemmas)
            if told is not None:
                heads[i] = told


def _mend_conjunct(
    verb: int, tags: list[str], deps: list[str], heads: list[int], lemmas: list[str]
) -> None:
    """Hang a finite conjunct of a verb that is not in its tense on a teller that is."""
    beside = heads[verb]
    told = _teller_above(beside, deps, heads, lemmas)
    if told is not None and tags[told] == tags[verb] and tags[beside] in OTHER_TENSES[tags[verb]]:
        heads[verb] = told


def _infinitive_above(verb: int, tags: list[str], heads: list[int]) -> int:
    """Find the infinitive above a participle, "to say it was taken and demand"; else itself."""
    at = verb
    for _ in range(LONGEST_CLIMB):
        if heads[at] > at:
            break
        at = heads[at]
        if tags[at] == "VB":
            return at
    return verb


def _teller_above(verb: int, deps: list[str], heads: list[int], lemmas: list[str]) -> int | None:
    """Find the verb of telling that a clause is told by."""
    at = verb
    for _ in range(LONGEST_CLIMB):
        above = heads[at]
        if above == at:
            return None
        if deps[at] == "ccomp" and lemmas[above] in TELLERS:
            return above
        at = above
    return None
