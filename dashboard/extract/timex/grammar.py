"""What grammar says of a place in the text: the word there, and the tense of its clause."""

import re
from bisect import bisect_right
from enum import StrEnum

from spacy.tokens import Doc, Token

from dashboard.extract.word_sets import words

_PLANS = words(
    "plan expect schedule intend hope aim set due begin start propose slate prepare want likely "
    "promise vow pledge"
)
# In the present tense these tell of what is to come: "the law takes effect Jan. 1".
_TIMETABLE = words("take open close expire resume end arrive leave return meet vote kick run come")
_CLIMB = 12  # steps up a parse; deeper clauses say little of the tense


class Tense(StrEnum):
    """Which way from the day of speech a clause looks."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


class Grammar:
    """The tokens of a text by their offsets."""

    def __init__(self, doc: Doc) -> None:
        """Index the tokens of a parse."""
        self._doc = doc
        self._starts = [token.idx for token in doc]

    def token(self, offset: int) -> Token | None:
        """Return the token at an offset of the text, None if the text has none."""
        index = bisect_right(self._starts, offset) - 1
        return self._doc[index] if index >= 0 else None

    def next_token(self, end: int) -> Token | None:
        """Return the first token that starts at an offset or after it."""
        index = bisect_right(self._starts, end - 1)
        return self._doc[index] if index < len(self._doc) else None

    def tense(self, offset: int) -> Tense:
        """Return the tense of the verb that governs what stands at an offset."""
        token = self.token(offset)
        for _ in range(_CLIMB):
            if token is None:
                return Tense.UNKNOWN
            if token.pos_ in ("VERB", "AUX"):
                found = _tense_of(token)
                if found is not Tense.UNKNOWN:
                    return found
            if token.head.i == token.i:
                return Tense.UNKNOWN
            token = token.head
        return Tense.UNKNOWN


def _tense_of(verb: Token) -> Tense:
    """Return the tense of a verb by its form and its helpers, unknown if it leaves that open."""
    helpers = []
    for number, child in enumerate(verb.children):
        if number > _CLIMB:
            break
        if child.dep_ in ("aux", "auxpass"):
            helpers.append(child)
    forms = {helper.lower_ for helper in helpers}
    if forms & {"will", "'ll", "\u2019ll", "shall", "wo", "would"}:
        return Tense.FUTURE
    if "to" in forms and verb.head.lemma_.lower() in _PLANS | {"go"}:
        return Tense.FUTURE
    if forms & {"had", "was", "were", "did", "has", "have", "'ve", "been"} or verb.tag_ == "VBD":
        return Tense.FUTURE if verb.lemma_ in ("due", "schedule") else Tense.PAST
    if verb.tag_ in ("VBZ", "VBP") and verb.lemma_.lower() in _PLANS | _TIMETABLE:
        return Tense.FUTURE
    if forms & {"is", "are", "am", "'s", "'re"}:
        return Tense.FUTURE if verb.tag_ == "VBG" or verb.lemma_ in _PLANS else Tense.UNKNOWN
    return Tense.UNKNOWN


_BEFORE = re.compile(r"([A-Za-z]+|[(,;:/\u2013\u2014-])[\s\"'\u201c\u2018(]*\Z")


def word_before(text: str, offset: int) -> str:
    """Return the word or mark before an offset, in lower case, "" at the start of a line."""
    window = text[max(0, offset - 40) : offset]
    line = window.rpartition("\n")[2]
    found = _BEFORE.search(line)
    return found[1].lower() if found else ""


def is_quoted(text: str, offset: int) -> bool:
    """Tell whether a place is inside quotation marks that its line opens."""
    line = text[max(0, offset - 2_000) : offset].rpartition("\n")[2]
    opened = line.count("\u201c") - line.count("\u201d")
    return opened > 0 or (line.count('"') + min(opened, 0)) % 2 == 1
