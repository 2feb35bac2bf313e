"""Patterns of places that gazetteers leave out: roads, rivers and forests, bases and palaces.

Each returns the token that the name ends before, 0 if none starts there. A run is the stretch of
tokens that a name may reach to.
"""

from collections.abc import Iterator

from dashboard.extract.place_tokens import Tokens
from dashboard.extract.place_words import (
    FIRST_OF_LANDFORM,
    LANDFORMS,
    ROAD_FIRST,
    ROAD_OFFICES,
    ROADS,
    SITES,
    STOP_WORDS,
)
from dashboard.geo.world import World

_LONGEST_SHORT = 8  # code points
_FURTHEST = 5  # tokens to the word that tells the kind


def opens(word: str) -> bool:
    """Tell whether a word may stand first or last in a name: it begins with a capital."""
    return bool(word) and (word[0].isupper() or (word[0] in "'’" and word[1:2].isupper()))


def road_end(tokens: Tokens, index: int, run: int) -> int:
    """Return where a road's name ends: "N. Poplar St.", "County Road 225", "I-75"."""
    first, number = tokens.words[index], index + 1
    if first in ROAD_FIRST or (first == "County" and tokens.word(number) == "Road"):
        number += first == "County"
        number += tokens.word(number) == "Route"
        if tokens.word(number)[:1].isdigit():
            return number + 1
    head, dash, tail = first.partition("-")
    if dash and head in ("I", "US", "M", "A") and tail[:1].isdigit():
        return index + 1
    for last in range(index + 1, min(run, index + _FURTHEST)):
        word = tokens.words[last]
        if not opens(word):
            return 0
        if word not in ROADS or tokens.words[last - 1] in ("The", "On", "At", "In"):
            continue
        if word == "St." and last + 1 < run and tokens.words[last + 1][:1].isupper():
            continue  # "of St. Cloud"
        follows = tokens.word(last + 1)
        return 0 if word == "Highway" and follows in ROAD_OFFICES else last + 1
    return 0


def landform_end(tokens: Tokens, index: int, run: int) -> int:
    """Return where the name of a part of nature or of a county ends: "Lake X", "X River"."""
    words = tokens.words
    if words[index] in FIRST_OF_LANDFORM and run > index + 1:
        if words[index + 1] not in ("of", "de"):
            return index + 2 if opens(words[index + 1]) else 0
        return min(run, index + 4)
    for last in range(index + 1, min(run, index + _FURTHEST - 1)):
        if not opens(words[last]):
            return 0
        if words[last] in LANDFORMS and words[index].lower() not in STOP_WORDS:
            return last + 1
    return 0


def site_end(tokens: Tokens, index: int, run: int) -> int:
    """Return where the name of a base or palace ends: "Palace of the Nation", "Military Base"."""
    words = tokens.words
    if words[index] in SITES and tokens.word(index + 1) == "of" and run > index + 2:
        return run
    for last in range(index + 1, min(run, index + _FURTHEST - 1)):
        if not opens(words[last]) or words[last - 1] == "Air":
            return 0
        if words[last] in SITES and words[last - 1] != "Air":
            return last + 1
    return 0


def short_end(tokens: Tokens, world: World, index: int) -> int:
    """Return where a state written short ends: "Ky.", "W. Va.", "TX" after a comma."""
    word = tokens.words[index]
    if len(word) > _LONGEST_SHORT:
        return 0
    stop_follows = tokens.word(index + 1) == "." and tokens.is_glued(index + 1)
    if stop_follows and "." in word and world.abbreviation(f"{word}."):
        return index + 2  # "W.Va" and its stop
    if len(word) == 2 and word[1] == ".":
        pair = f"{word} {tokens.word(index + 1)}"
        if len(pair) <= _LONGEST_SHORT and pair[-1] == "." and world.abbreviation(pair):
            return index + 2
    follows = tokens.word(index - 1) in (",", "(", "-") and opens(tokens.word(index - 2))
    if not follows and not (word[-1] == "." and len(word) > 2):
        return 0
    return index + 1 if world.abbreviation(word) else 0


def parts(word: str) -> Iterator[tuple[int, int, bool]]:
    """Yield where a place may stand inside a token, and whether as an abbreviation.

    "U.S.-led", "D-S.C." for a member's party and state, "Kyrgyzstan.https://".
    """
    before, hyphen, after = word.partition("-")
    if hyphen and before and after:
        if before in ("D", "R", "I"):
            yield 2, len(word), True
            yield 2, len(word), False
        else:
            yield 0, len(before), False
    elif not hyphen:
        before, stop, after = word.partition(".")
        if stop and before and (after.startswith("http") or after[:2].istitle()):
            yield 0, len(before), False
