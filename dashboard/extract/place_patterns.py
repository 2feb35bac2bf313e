"""Patterns of places that gazetteers leave out: roads, rivers and forests, bases and palaces.

Each returns the token that the name ends before, 0 if none starts there. A run is the stretch of
tokens that a name may reach to.
"""

from dashboard.extract.place_tokens import Tokens
from dashboard.extract.place_words import (
    FIRST_OF_LANDFORM,
    LANDFORMS,
    ROAD_FIRST,
    ROADS,
    SITES,
    STOP_WORDS,
)

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
        return last + 1
    return 0


def landform_end(tokens: Tokens, index: int, run: int) -> int:
    """Return where the name of a part of nature or of a county ends: "Lake X", "X River"."""
    words = tokens.words
    if words[index] in FIRST_OF_LANDFORM and run > index + 1:
        last = index + 3 if words[index + 1] in ("of", "de") else index + 2
        if last <= run and opens(words[last - 1]):
            return last
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
