"""What the name of a place stands for where it is used, and what the place is to what is told.

Grammar decides: "Moscow denied it" is a government, "in Moscow" a place, "flew to Moscow" an end.
Where grammar is silent the role stays open.
"""

from collections.abc import Sequence

from dashboard.extract.place_names import Form, Name
from dashboard.extract.place_senses import Sense
from dashboard.extract.place_tokens import Tokens
from dashboard.extract.place_words import (
    ABOUT,
    ACTS,
    AT,
    DEALINGS,
    DEALT_WITH,
    MOVES,
    SOMEBODY_DOES,
    TO,
)
from dashboard.extract.suggestion import Use
from dashboard.geo.world import Feature
from dashboard.model import PlaceRole

_STEPS = 6  # up the tree, from a name to the preposition that governs it
_UPWARD = ("conj", "appos", "compound", "nmod", "amod", "poss", "nummod")


def use_of(tokens: Tokens, name: Name, sense: Sense | None) -> Use:
    """Return what a name stands for: only states and capitals are taken for governments."""
    if name.form is Form.DEMONYM:
        return Use.DEMONYM
    if sense is None or not (sense.entry.feature is Feature.COUNTRY or sense.entry.is_capital):
        return Use.PLACE
    last = _first_of_list(tokens, name.last - 1)
    role, head = tokens.roles[last], tokens.heads[last]
    lemma = tokens.lemmas[head].lower()
    is_governing = (
        (role == "nsubj" and _acts(tokens, head))
        or (role in ("dobj", "nsubjpass") and lemma in DEALT_WITH)
        or (role == "poss" and lemma in ACTS)
        or (role == "pobj" and _is_partner(tokens, head))
        or (role == "agent")
    )
    return Use.METONYM if is_governing else Use.PLACE


def _acts(tokens: Tokens, head: int) -> bool:
    """Tell whether a verb is one of people's; "is doing everything" is, "is cold" is not."""
    lemma = tokens.lemmas[head].lower()
    if tokens.kinds[head] not in ("VERB", "AUX"):
        return False
    return lemma in SOMEBODY_DOES


def _is_partner(tokens: Tokens, preposition: int) -> bool:
    """Tell whether a preposition makes a party of what it governs: "talks with", "according to"."""
    lemma = tokens.lemmas[preposition].lower()
    above = tokens.heads[preposition]
    word = tokens.lemmas[above].lower()
    if lemma == "to":
        return word in ("accord", "according", "sell", "export", "loyal", "apologise", "apologize")
    if lemma == "by":
        return tokens.kinds[above] == "VERB" and tokens.roles[preposition] == "agent"
    return lemma in ("with", "between", "against", "on", "upon") and word in DEALINGS


def role_of(tokens: Tokens, name: Name, use: Use) -> PlaceRole | None:
    """Return what a place is to what is told, None where grammar does not say."""
    if use is not Use.PLACE:
        return PlaceRole.ABOUT if use is Use.METONYM else None
    if is_dateline(tokens, name):
        return PlaceRole.AT
    preposition = _preposition(tokens, name.last - 1)
    if preposition < 0:
        return None
    moves = tokens.lemmas[tokens.heads[preposition]].lower() in MOVES
    return _role_after(tokens.lemmas[preposition].lower(), moves=moves)


def _role_after(preposition: str, *, moves: bool) -> PlaceRole | None:
    """Return what a place is after a preposition, by whether the word before it is of moving."""
    if preposition == "from":
        return PlaceRole.FROM if moves else None
    if preposition in TO and moves:
        return PlaceRole.TO
    if preposition in AT:
        return PlaceRole.AT
    return PlaceRole.ABOUT if preposition in ABOUT else None


def is_dateline(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name opens a line as the place of writing: "KYIV (AP) -", "PARIS, May 2 -"."""
    first = name.first
    if first and tokens.lines[first - 1] == tokens.lines[first]:
        return False
    ahead = tokens.words[name.last : name.last + 9]
    dashes = [index for index, word in enumerate(ahead) if word in ("-", "–", "—", "--", "―")]
    if not dashes:
        return False
    between = ahead[: dashes[0]]
    if not between:
        return name.text.isupper()
    return between[0] in ("(", ",", "/") and not any(word.islower() for word in between)


def _first_of_list(tokens: Tokens, index: int) -> int:
    """Return the first of the names that a name is listed after: its grammar is theirs."""
    for _ in range(_STEPS):
        head = tokens.heads[index]
        if tokens.roles[index] != "conj" or tokens.kinds[head] != "PROPN" or head >= index:
            return index
        index = head
    return index


def _preposition(tokens: Tokens, index: int) -> int:
    """Return the preposition that governs a name, or the noun it describes; -1 for none."""
    for _ in range(_STEPS):
        role, head = tokens.roles[index], tokens.heads[index]
        if role == "pobj":
            return head
        if role not in _UPWARD or head == index:
            return -1
        index = head
    return -1


def pairs(tokens: Tokens, names: Sequence[Name]) -> list[tuple[int, int, int, int]]:
    """Return the border pairs among names: two numbers of names, then first and last token.

    "Tajik-Afghan border", "border between Tajikistan and Afghanistan", "Tajikistan's border
    with Afghanistan".
    """
    found = []
    for number in range(len(names) - 1):
        one, two = names[number], names[number + 1]
        if two.first - one.last > 4 or tokens.lines[one.first] != tokens.lines[two.first]:
            continue
        middle = [word.lower() for word in tokens.words[one.last : two.first]]
        before = [word.lower() for word in tokens.words[max(one.first - 4, 0) : one.first]]
        after = tokens.word(two.last).lower()
        if middle in (["-"], ["–"], ["/"], ["and"]) and after in _BORDERS:
            found.append((number, number + 1, one.first, two.last + 1))
        elif middle in (["and"], ["and", "the"]) and _ends_with_border(before):
            start = one.first - _back_to_border(before)
            found.append((number, number + 1, start, two.last))
        elif "with" in middle and any(word in _BORDERS for word in middle):
            found.append((number, number + 1, one.first, two.last))
    return found


def border_role(tokens: Tokens, first: int) -> PlaceRole | None:
    """Return what a border that starts at a token is to what is told."""
    before = first - 2 if tokens.word(first - 1).lower() in ("the", "its", "their") else first - 1
    return _role_after(tokens.word(before).lower(), moves=True)


_BORDERS = ("border", "borders", "frontier", "boundary", "borderland", "borderlands")


def _ends_with_border(before: Sequence[str]) -> bool:
    return any(
        word in _BORDERS
        and tuple(before[index + 1 :]) in (("between",), ("between", "the"), ("of",))
        for index, word in enumerate(before)
    )


def _back_to_border(before: Sequence[str]) -> int:
    return next(len(before) - index for index, word in enumerate(before) if word in _BORDERS)
