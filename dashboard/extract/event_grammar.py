"""The grammar around a trigger: who does it, to whom, and whether it is told as done."""

from collections.abc import Iterator

from spacy.tokens import Token

from dashboard.extract.event_words import (
    DENYING,
    LIGHT,
    PLANNED_MARKS,
    PLANNING,
    SUPPOSED_MARKS,
    SUPPOSING,
    VERBS,
    Sense,
)
from dashboard.extract.suggestion import Reality

_CLIMBS = 6
# "a series of drills": the drills are meant.
_AMOUNTS = frozenset(
    [
        *("series", "round", "number", "group", "dozen", "hundred", "thousand", "package", "set"),
        *("wave", "string", "lot", "part", "rest", "ton", "tonne", "million", "couple", "pair"),
        *(
            "truck",
            "truckload",
            "planeload",
            "load",
            "container",
            "batch",
            "shipment",
            "member",
            "majority",
            "most",
            "all",
            "some",
            "many",
            "both",
            "kind",
        ),
    ]
)


def content(token: Token) -> Token:
    """Return the noun that is meant: "drills" of "a series of drills", "aid" of "$3m in aid"."""
    if token.lemma_.lower() not in _AMOUNTS and token.pos_ != "NUM":
        return token
    inner = next(after(token, "of", "in"), None)
    return token if inner is None else inner


def objects(verb: Token) -> list[Token]:
    """Return what a verb is done to: its object, or the subject of its passive."""
    found = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "dative")]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        found.append(verb.head)
    if not found and verb.dep_ == "relcl" and _is_passive(verb):
        found.append(verb.head)
    return found


def _is_passive(verb: Token) -> bool:
    """Tell whether a verb stands in the passive."""
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def subjects(verb: Token) -> list[Token]:
    """Return who does what a verb says, followed up through "and", "to" and "who"."""
    is_finite = verb.tag_ in ("VBD", "VBZ", "VBP")
    for step in range(_CLIMBS):
        if step and _is_passive(verb):  # "is expected to visit"
            return [child for child in verb.children if child.dep_ == "nsubjpass"]
        found, above = _subjects_here(verb, is_finite=is_finite)
        if found or above is None:
            return found
        verb = above
    return []


def _subjects_here(verb: Token, *, is_finite: bool) -> tuple[list[Token], Token | None]:
    """Return a verb's own subjects, or the verb above it that may share its own."""
    agents = list(after(verb, "by")) if verb.tag_ in ("VBN", "VBD") else []
    if agents or _is_passive(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        return agents, None
    own = [child for child in verb.children if child.dep_ == "nsubj"]
    if own and not (own[0].tag_ in ("WDT", "WP") and verb.dep_ == "relcl"):
        return own, None
    return _subjects_above(verb, is_finite=is_finite)


def _subjects_above(verb: Token, *, is_finite: bool) -> tuple[list[Token], Token | None]:
    """Return the subjects that a verb takes from what it hangs on, or the verb that shares them."""
    head = verb.head
    if verb.dep_ in ("relcl", "acl"):
        return [head], None
    if verb.dep_ == "pcomp" and is_finite:
        return [], head.head  # a second finite verb, hung on the wrong one by the parser
    if verb.dep_ == "conj" and head.pos_ in ("PROPN", "NOUN") and is_finite:
        return [head, *(c for c in verb.lefts if c.pos_ == "PROPN")], None
    if verb.dep_ not in ("conj", "xcomp", "advcl", "ccomp") or head.pos_ != "VERB":
        return [], None
    if verb.tag_ == "VBG" and head.lemma_.lower() in ("accuse", "blame", "condemn", "charge"):
        return [], None  # whose doing it is stays open
    controlled = [c for c in head.children if c.dep_ == "dobj"]
    is_controlled = verb.dep_ in ("xcomp", "ccomp") and bool(controlled)
    return (controlled, None) if is_controlled else ([], head)


def after(token: Token, *prepositions: str) -> Iterator[Token]:
    """Yield what stands after some prepositions that hang on a word."""
    for child in token.children:
        if child.dep_ in ("prep", "agent", "dative") and child.lower_ in prepositions:
            yield from (inner for inner in child.children if inner.dep_ == "pobj")


def fits(verb: Token, sense: Sense, *, has_actor: bool, has_place: bool) -> bool:
    """Tell whether a verb is used in a sense.

    Args:
        has_actor: whether an actor is among its objects.
        has_place: whether a place is.
    """
    if sense.particle:
        following = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
        words = {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod")}
        return sense.particle in words or following.lower_ == sense.particle
    if any(
        child.dep_ == "prt" or child.lower_.endswith(("self", "selves")) for child in verb.children
    ):
        return False
    if sense.preposition:
        governed = after(verb, sense.preposition)
        return any(one.ent_type_ not in ("DATE", "TIME") for one in governed)
    if not sense.objects:  # a sentence before the verb is what somebody says: "..., she demanded"
        return not any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.children)
    if ("*" in sense.objects and has_actor) or ("town" in sense.objects and has_place):
        return True
    return any(content(one).lemma_.lower() in sense.objects for one in objects(verb))


def light_verb(noun: Token) -> Token | None:
    """Return the verb that lends an event noun its subject or its time.

    "Held" of "held a series of talks", "resumed" of "talks resumed".
    """
    token = noun
    for _ in range(3):
        if token.dep_ == "nsubj":
            token = token.head
            return token if token.lemma_.lower() in _GOING_ON else None
        is_of = token.dep_ == "prep" and token.lower_ in ("of", "out")
        if token.dep_ not in ("dobj", "nsubjpass", "conj", "pobj") and not is_of:
            return None
        token = token.head
        if token.pos_ == "VERB":
            return token if token.lemma_.lower() in LIGHT else None
    return None


def is_under_a_trigger(token: Token) -> bool:
    """Tell whether a word is the object, or what is agreed, asked or threatened, of a trigger.

    "Threatened to impose sanctions" tells a threat and no sanctions.
    """
    for _ in range(_CLIMBS):
        is_near = token.dep_ != "prep" or token.lower_ in ("of", "for", "to", "against", "with")
        if token.dep_ not in _CONTENT or not is_near:
            return False
        token = token.head
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB" and lemma in VERBS and lemma not in LIGHT:
            return True
    return False


_CONTENT = frozenset(["dobj", "xcomp", "pobj", "prep", "pcomp", "conj", "ccomp", "acl"])
# Intransitive verbs that tell when and where what their subject names goes on.
_GOING_ON = frozenset(
    ["resume", "begin", "start", "open", "continue", "erupt", "occur", "happen", "take", "break"]
)


def reality(token: Token, light: Token | None) -> Reality:
    """Return whether an event is told as done, planned, supposed or denied."""
    marks = {child.lower_ for child in token.children}
    for marked, told in _MARKED:
        if marks & marked:
            return told
    verb, is_past = light if light is not None else token, False
    for step in range(_CLIMBS):
        told_above = _of_word(verb, is_own=step == 0 and light is None)
        if told_above is Reality.PLANNED and is_past:  # "announced that it had signed"
            told_above = None
        if told_above:
            return told_above
        is_past = verb.dep_ == "ccomp" and _is_past(verb)
        if not _colours(verb):
            break
        verb = verb.head
    return Reality.DONE


_MARKED = (
    (frozenset(["no", "without"]), Reality.DENIED),
    (PLANNED_MARKS, Reality.PLANNED),
    (SUPPOSED_MARKS, Reality.HYPOTHETICAL),
)


def _colours(token: Token) -> bool:
    """Tell whether what stands above a word says how real it is."""
    if token.head == token:
        return False
    if token.pos_ in ("VERB", "AUX"):
        is_free = token.dep_ == "conj" and _has_own_tense(token)
        is_content = token.dep_ in ("ccomp", "xcomp", "advcl", "conj", "acl", "pcomp")
        return is_content and not is_free
    is_of = token.dep_ == "prep" and token.lower_ in ("of", "for")
    return (
        is_of
        or token.dep_ in ("dobj", "nsubj", "nsubjpass", "conj")
        or (token.dep_ == "pobj" and token.head.lower_ in ("of", "for"))
    )


def _is_past(verb: Token) -> bool:
    """Tell whether a verb says that something has happened."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return (verb.tag_ == "VBD" and not helpers) or bool(helpers & {"had", "has", "have", "was"})


def _has_own_tense(verb: Token) -> bool:
    """Tell whether a second verb stands in a tense of its own, free of the first one's "will"."""
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(
        child.dep_ in ("aux", "auxpass", "nsubj") for child in verb.children
    )


_NOUNS_OF_PLANNING = frozenset(["plan", "intention", "decision", "proposal", "schedule"])
_NOUNS_OF_SUPPOSING = frozenset(["threat", "fear", "attempt", "possibility", "risk", "call"])
# Auxiliaries and conjunctions; "would" is a plan in what somebody said.
_HELPERS = (
    (frozenset(["if", "unless", "whether"]), Reality.HYPOTHETICAL),
    (frozenset(["will", "'ll", "’ll", "shall", "wo"]), Reality.PLANNED),
    (
        frozenset(["could", "may", "might", "can", "should", "must", "ought"]),
        Reality.HYPOTHETICAL,
    ),
)


def _of_word(word: Token, *, is_own: bool) -> Reality | None:
    """Return what a word tells of itself, or of what hangs on it, None if nothing."""
    lemma = word.lemma_.lower()
    if word.pos_ not in ("VERB", "AUX", "ADJ"):
        if lemma in _NOUNS_OF_PLANNING:
            return Reality.PLANNED
        return Reality.HYPOTHETICAL if lemma in _NOUNS_OF_SUPPOSING else None
    if any(child.dep_ == "neg" for child in word.children):
        return Reality.DENIED
    helpers = {child.lower_ for child in word.children if child.dep_ in ("aux", "mark")}
    for words, told in _HELPERS:
        if helpers & words:
            return told
    if helpers & {"would", "'d", "’d"}:
        return Reality.PLANNED if word.dep_ == "ccomp" else Reality.HYPOTHETICAL
    return None if is_own else _of_matrix(lemma)


def _of_matrix(lemma: str) -> Reality | None:
    """Return what a verb tells of what hangs on it: "plan to", "deny that", "want to"."""
    if lemma in DENYING:
        return Reality.DENIED
    if lemma in PLANNING:
        return Reality.PLANNED
    return Reality.HYPOTHETICAL if lemma in SUPPOSING else None
