"""Who does what a verb or a noun tells, by the parse: its subject, its agent, its owner.

A parser gives a verb the wrong subject, or none, in some few ways that are known; word order,
tense and number mend these.
"""

from dashboard.extract.quoting.frames import RELATIVE, antecedent
from dashboard.extract.quoting.grammar import Grammar
from dashboard.extract.quoting.lexicon import DOCUMENTS, NOUN_CLASSES
from dashboard.extract.word_sets import words

LONGEST_CLIMB = 8
SUBJECTS = ("nsubj", "csubj")
# "led them to say", "left them saying": they say it.
CONTROLS = words(
    "lead prompt force cause allow get help need enable leave urge order ask tell encourage push "
    "press persuade convince invite permit require compel inspire teach want expect drive let"
)
BEHIND = words("as for of")  # "quoted X as saying", "blamed X for saying"
MOST_TURNS = 3
PLACED = words("in at on")
RECORDS = DOCUMENTS | words("film movie documentary book email testimony speech interview lawsuit")
OCCASIONS = words("conference speech interview rally briefing hearing meeting appearance event")
ISSUE = words("issue release send write file publish make put post deliver sign give have air run")
RECEIVE = words("draw face receive get earn win attract spark prompt provoke")
# "It worries them": they feel it, it says nothing.
STIRS = words(
    "worry bother alarm frustrate anger annoy irritate upset infuriate outrage shock surprise "
    "scare frighten concern trouble disturb dismay delight please disappoint embarrass astonish"
)
NOUNS = words("NOUN PROPN")
FINITE = words("VBD VBZ VBP")
BEFORE_CLAUSE = words("since after before until as because than like")
OPENS_ASIDE = words("despite after before by in since while without upon when")
SINGULAR = words("NN NNP")
PEOPLES = words("NORP GPE ORG PERSON")
QUANTIFIERS = words("both all each")  # "Berg both says and does"
FINDS = words("find make think consider deem feel believe")


def agent(g: Grammar, verb: int) -> int | None:
    """Find who did it in the passive: "by X", "seen among X as", "told in the film".

    Of "his plan is meant to", he is; of "it was announced", nobody.
    """
    by = g.child(verb, "agent")
    inside = None if by is None else g.child(by, "pobj")
    if inside is not None:
        return inside
    own = g.child(verb, "nsubjpass")
    if own is not None and _is_has(g, verb) and g.lower[own] not in RELATIVE:
        return own
    for c in g.children[verb]:
        inside = g.child(c, "pobj") if g.dep[c] == "prep" and c > verb else None
        if inside is not None and _does(g, c, inside):
            return inside
    is_plan = (
        own is not None and g.lemma[own] in NOUN_CLASSES and g.child(verb, "xcomp") is not None
    )
    return g.child(own, "poss") if own is not None and is_plan else None


def _does(g: Grammar, preposition: int, noun: int) -> bool:
    """Tell whether a noun behind a preposition does what a passive verb tells."""
    word = g.lower[preposition]
    if word == "by":
        return g.name[noun] not in ("DATE", "TIME") and g.pos[noun] in NOUNS
    if word == "among":
        return g.tag[noun] in ("NNS", "NNPS")
    return word in PLACED and g.lemma[noun] in RECORDS


def _is_has(g: Grammar, verb: int) -> bool:
    """Tell whether the auxiliary is short for "has": "what he's promoted"."""
    aux = g.child(verb, "auxpass")
    return aux is not None and g.lower[aux] in ("'s", "’s") and g.dep[verb] == "relcl"


def subject(g: Grammar, verb: int, turns: int = MOST_TURNS) -> int | None:
    """Find who does it: the verb's own subject, or the one it shares with what it hangs on.

    Args:
        turns: How often a noun on the way may be asked whose it is.
    """
    at = verb
    for _ in range(LONGEST_CLIMB):
        own = own_subject(g, at) if at == verb else _subject_above(g, at)
        if own is not None:
            return antecedent(g, at, own)
        head, dep = g.head[at], g.dep[at]
        if head == at:
            break
        if dep in ("acl", "relcl") and g.tag[at] != "VB":
            issuer = _issuer(g, at, turns) if at == verb else None
            return head if issuer is None else issuer
        if dep == "pcomp" and g.lower[head] in BEHIND and g.head[head] != head:
            return _passed_on(g, g.head[head], turns)
        told = g.child(head, "dobj") if dep in ("xcomp", "ccomp") or _is_left(g, at) else None
        if told is not None and told < at and g.lemma[head] in CONTROLS:
            return told
        if g.pos[head] in NOUNS and dep not in ("conj", "pcomp"):
            is_own = dep in ("amod", "appos") or (
                g.lower[at] in OPENS_ASIDE and g.pos[head] == "PROPN"
            )
            return head if is_own else owner(g, head, turns)
        at = head
    return None


def own_subject(g: Grammar, verb: int) -> int | None:
    """Find a verb's subject, or the one of "Tass, citing two officials, reported".

    Of two before the verb the nearer one is its own: "a speech which RT cited".
    """
    held = [c for c in g.children[verb] if g.dep[c] in SUBJECTS]
    if held:
        before = [c for c in held if c < verb and (c == held[0] or g.lower[c] not in QUANTIFIERS)]
        return before[-1] if before else held[0]
    asides = (c for c in g.children[verb] if c < verb and g.dep[c] == "advcl")
    inside = (g.child(c, "nsubj") for c in asides if g.tag[c] == "VBG")
    own = next((one for one in inside if one is not None), None)
    return _unread_subject(g, verb) if own is None else own


def _unread_subject(g: Grammar, verb: int) -> int | None:
    """Find the noun before a finite verb that the parse took for something else.

    "1 percent support her", "he lost a million dollars experts say he had".
    """
    modal = next((c for c in g.children[verb] if g.tag[c] == "MD"), None)
    if g.tag[verb] not in FINITE and modal is None:
        return None
    compound = g.child(verb, "compound", "nmod")
    if compound is not None and compound == verb - 1 and _agrees(g, compound, verb):
        return compound
    head = g.head[verb]
    before = (g.left[verb] if modal is None else modal) - 1
    if head > before or not _stands_alone(g, verb, is_modal=modal is not None):
        return None
    if g.pos[before] in NOUNS and g.sentence[before] == g.sentence[verb]:
        return before if modal is not None or _agrees(g, before, verb) else None
    return _in_phrase(g, head, verb)


def _stands_alone(g: Grammar, verb: int, *, is_modal: bool) -> bool:
    """Tell whether a verb that hangs on another has a subject of its own, by its form."""
    if g.dep[verb] == "xcomp":
        return is_modal
    joins = any(g.dep[c] == "cc" and c < verb for c in g.children[g.head[verb]])
    return g.dep[verb] == "conj" and not joins


def _in_phrase(g: Grammar, head: int, verb: int) -> int | None:
    """Find the subject in "since Berg, on Monday, told", read as "since Berg"."""
    for c in g.children[head]:
        if head < c < verb and g.dep[c] == "prep" and g.lower[c] in BEFORE_CLAUSE:
            return g.child(c, "pobj")
    return None


def _agrees(g: Grammar, noun: int, verb: int) -> bool:
    """Tell whether a noun can be a verb's subject, by number."""
    if g.tag[verb] == "VBD" or g.lemma[noun] in ("percent", "%"):
        return True
    return (g.tag[noun] in SINGULAR) == (g.tag[verb] == "VBZ")


def _subject_above(g: Grammar, at: int) -> int | None:
    """Find the subject of a verb on the way up; "it" of "find it hard to" is none."""
    own = g.child(at, *SUBJECTS, "nsubjpass")
    if own is None:
        return None
    is_empty = g.lower[own] == "it" and g.pos[at] == "ADJ" and g.lemma[g.head[at]] in FINDS
    if is_empty:
        return None
    held = [c for c in g.children[at] if g.dep[c] in SUBJECTS and own < c < at]
    return held[-1] if held and g.lower[own] in RELATIVE else own


def _is_left(g: Grammar, verb: int) -> bool:
    """Tell whether a participle is what somebody was left doing."""
    above = g.head[verb]
    is_left = g.dep[verb] == "advcl" and g.tag[verb] == "VBG" and g.lemma[above] == "leave"
    return is_left and verb > 0 and g.word[verb - 1] != ","


def _issuer(g: Grammar, verb: int, turns: int) -> int | None:
    """Find who says it in "issued a statement saying", "spoke at a rally announcing"."""
    noun = g.head[verb]
    if not turns or g.tag[verb] != "VBG":
        return None
    above = g.head[noun]
    if g.dep[noun] == "dobj" and g.lemma[above] in ISSUE and g.lemma[noun] in DOCUMENTS:
        return subject(g, above, turns - 1)
    if g.dep[noun] == "pobj" and g.lemma[noun] in OCCASIONS and g.lower[above] in PLACED:
        told = g.head[above]
        return subject(g, told, turns - 1) if g.pos[told] == "VERB" else None
    return None


def _passed_on(g: Grammar, verb: int, turns: int) -> int | None:
    """Find the speaker in "Reuters reported X as saying", "blamed X for saying".

    In "criticism of X for saying" and "gave credit to X for saying" it is X; in "X drew criticism
    for saying" it is X as well.
    """
    if g.pos[verb] not in ("VERB", "AUX"):
        of = next((c for c in g.children[verb] if g.lower[c] == "of" and c > verb), None)
        told = g.child(of, "pobj") if of is not None and g.lemma[verb] in NOUN_CLASSES else None
        return owner(g, verb, turns) if told is None else told
    told = g.child(verb, "dobj", "nsubjpass")
    if told is not None and g.dep[told] == "dobj" and _is_said(g, told):
        behind = (*g.children[verb], *g.children[told])
        to = next((c for c in behind if c > told and g.lower[c] == "to"), None)
        given = None if to is None else g.child(to, "pobj")
        told = given if g.lemma[verb] not in RECEIVE else None
    return subject(g, verb, turns - 1) if told is None and turns else told


def _is_said(g: Grammar, noun: int) -> bool:
    """Tell whether a noun is what is said, not who says it: "criticism", "credit"."""
    return g.lemma[noun] == "credit" or g.lemma[noun] in NOUN_CLASSES


def owner(g: Grammar, noun: int, turns: int = MOST_TURNS) -> int | None:
    """Find whose it is: "Clinton's claim", "the claim by Clinton", "a Times report"."""
    own = g.child(noun, "poss")
    if own is not None:
        return own
    for c in g.children[noun]:
        if g.dep[c] in ("prep", "agent") and g.lower[c] in ("by", "from", "among"):
            pobj = g.child(c, "pobj")
            if pobj is not None:
                return pobj
    named = [c for c in g.children[noun] if c < noun and g.name[c] in PEOPLES]
    if named and g.dep[named[-1]] in ("amod", "compound", "nmod"):
        return named[-1]
    at = noun
    if g.dep[noun] == "pobj" and g.dep[g.head[noun]] == "prep":
        at = g.head[noun]
    elif g.dep[noun] not in ("dobj", "attr", "oprd"):
        return None
    above = g.head[at]
    return subject(g, above, turns - 1) if turns and g.pos[above] in ("VERB", "AUX") else None


def giver(g: Grammar, verb: int) -> int | None:
    """Find whom it comes from in "drew criticism from officials", of such verbs only."""
    noun = g.child(verb, "dobj")
    if noun is None or g.lemma[verb] not in RECEIVE or g.lemma[noun] not in NOUN_CLASSES:
        return None
    for top in (noun, verb):
        for c in g.children[top]:
            if c > noun and g.dep[c] == "prep" and g.lower[c] in ("from", "among"):
                return g.child(c, "pobj")
    return None


def stirred(g: Grammar, verb: int) -> int | None:
    """Find who feels it in "that worries officials", of such verbs only."""
    return g.child(verb, "dobj") if g.lemma[verb] in STIRS else None
