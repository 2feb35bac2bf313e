"""What a figure counts, by grammar: "regions of Russia", "mutual trade", "border"."""

from spacy.tokens import Doc, Span, Token

from dashboard.extract.children import children
from dashboard.extract.states import DEMONYMS
from dashboard.extract.suggestion import Span as Stretch

_LONGEST = 80  # code points
_MEASURED = frozenset(["nsubj", "nsubjpass"])
_MEASURING = frozenset(
    [
        *("be", "rise", "fall", "grow", "drop", "total", "reach", "stand", "increase", "decrease"),
        *("decline", "hit", "average", "jump", "climb", "shrink", "soar", "plunge", "cost", "gain"),
        *("exceed", "remain", "measure", "weigh", "slip", "surge", "lose", "double", "estimate"),
        *("value", "expand", "contract", "amount", "account", "cut", "raise", "reduce", "swell"),
    ]
)
_CHANGES = frozenset(["cut", "raise", "increase", "reduce", "lower", "lift", "slash", "expand"])
_MODIFIERS = frozenset(["amod", "compound", "nmod", "poss", "det", "case", "nummod", "quantmod"])
# Nouns in the singular that are counted all the same.
_PLURAL = frozenset(
    [
        *("people", "police", "personnel", "staff", "cattle", "livestock", "sheep", "fish"),
        *("aircraft", "spacecraft", "women", "men", "children", "troops", "killed", "wounded"),
        *("dead", "injured", "missing", "crew", "infantry", "clergy", "wheat", "youth", "others"),
    ]
)
_MEASURES = frozenset(["long", "wide", "high", "deep", "tall", "strong", "thick", "-"])
_TIME = frozenset(
    [
        *("second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century"),
        *(
            "morning",
            "evening",
            "afternoon",
            "weekend",
            "fortnight",
            "quarter",
            "season",
            "o'clock",
        ),
        *("pm", "p.m.", "am", "a.m.", "january", "february", "march", "april", "may", "june"),
        *("july", "august", "september", "october", "november", "december", "summer", "winter"),
        *("generation", "time", "birthday", "anniversary"),
    ]
)


def noun_of(tokens: Span) -> Token | None:
    """Return the noun that a bare number stands before, None if there is none."""
    doc: Doc = tokens.doc
    for token in tokens:
        if token.dep_ in ("nummod", "quantmod", "compound", "nmod", "amod") and (
            token.head.i >= tokens.end and token.head.pos_ in ("NOUN", "PROPN", "ADJ")
        ):
            return token.head
    end = tokens.end
    if end + 1 < len(doc) and doc[end].lower_ == "of":
        if doc[end + 1].like_num:
            return doc[end + 1].head if doc[end + 1].head.i == end + 2 else None
        return next((child for child in children(doc[end]) if child.dep_ == "pobj"), None)
    if end < len(doc) and (doc[end].pos_ == "NOUN" or doc[end].lower_ in _PLURAL):
        return doc[end]
    return None


def is_countable(noun: Token, amount: float | None) -> bool:
    """Tell whether a noun is counted by a number: a plural, no span of time."""
    if noun.lemma_.lower() in _TIME or noun.lower_ in _TIME:
        return False
    if noun.tag_ in ("NNP", "NNPS"):
        return noun.text in DEMONYMS and noun.text.endswith("s")
    return noun.tag_ == "NNS" or noun.lower_ in _PLURAL or (amount is not None and amount <= 1)


def is_time(tokens: Span) -> bool:
    """Tell whether a number counts days, hours or the like, however it hangs on them."""
    doc: Doc = tokens.doc
    after = doc[tokens.end : tokens.end + 3]
    near = {token.lower_ for token in after[:1]} | {t.lemma_.lower() for t in after[:2]}
    dashed = len(after) > 1 and after[0].text == "-" and after[1].lemma_.lower() in _TIME
    is_before_a_month = tokens.start > 0 and doc[tokens.start - 1].lower_ in _TIME - {"may"}
    return dashed or bool(near & _TIME) or is_before_a_month


def phrase_of(noun: Token, after: int) -> Stretch | None:
    """Return the words of what is counted: the noun, what modifies it, and its "of" phrase.

    Args:
        after: the offset from which words count; what precedes belongs to the figure.
    """
    doc: Doc = noun.doc
    first = noun.i
    while first > 0 and doc[first - 1].idx >= after and _is_part(doc[first - 1], noun):
        first -= 1
    while first < noun.i and (
        doc[first].lower_ in _MEASURES or (first and doc[first - 1].text == "-")
    ):
        first += 1
    last = noun.i
    of = next((c for c in children(noun) if c.lower_ == "of" and c.i == noun.i + 1), None)
    if of is not None:
        target = next((child for child in children(of) if child.dep_ == "pobj"), None)
        is_near = target is not None and target.i - noun.i < 8
        if target is not None and is_near and not any(c.like_num for c in target.subtree):
            last = target.i
    start, end = doc[first].idx, doc[last].idx + len(doc[last])
    return Stretch(start, end) if start < end <= start + _LONGEST else None


def _is_part(token: Token, noun: Token) -> bool:
    """Tell whether a token before a noun belongs to its phrase."""
    if token.dep_ in ("det", "punct") and token.text != "-":
        return False
    head = token.head
    return token.dep_ in _MODIFIERS and (head == noun or noun.is_ancestor(token))


def measured(tokens: Span) -> Token | None:
    """Return what a percentage, a sum or a measure is of.

    "40 percent of Beira", "trade grew by 50 percent", "a 1344 km long border", "a depth of 10 km".
    """
    doc: Doc = tokens.doc
    end = tokens.end
    is_distance = tokens.start > 0 and doc[tokens.start - 1].lower_ == "within"
    if end < len(doc) and doc[end].lower_ in ("of", "in") and not is_distance:
        target = next((child for child in children(doc[end]) if child.dep_ == "pobj"), None)
        if target is not None and target.ent_type_ not in ("DATE", "TIME"):
            return target
    head = tokens.root
    for _ in range(4):
        if head.dep_ in ("compound", "nmod", "amod", "nummod", "npadvmod", "quantmod", "prep"):
            head = head.head
            if head.pos_ == "NOUN" and head.i not in range(tokens.start, tokens.end):
                return head
        elif head.dep_ == "pobj":
            head = head.head
        else:
            break
    return _changed(head)


def _changed(token: Token) -> Token | None:
    """Return what the verb that a figure hangs on is about: its object, else its subject."""
    for _ in range(4):
        if token.pos_ in ("VERB", "AUX"):
            of_change = token.lemma_ in _CHANGES
            done_to = next((c for c in children(token) if c.dep_ == "dobj"), None)
            if of_change and done_to is not None and done_to.pos_ == "NOUN":
                return done_to
            found = next((c for c in children(token) if c.dep_ in _MEASURED), None)
            if found is not None:
                is_told = found.pos_ != "PRON" and token.lemma_ in _MEASURING
                return found if is_told else None
            if token.dep_ not in ("xcomp", "conj", "aux"):
                return None
        if token.head == token:
            return None
        token = token.head
    return None
