"""How names are compared: without case, accents, punctuation, and with short forms spelled out."""

import re
import unicodedata
from collections.abc import Sequence

_WORDS = re.compile(r"[^\W_]+")
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")
_APOSTROPHES = re.compile(r"['’‘ʼʻʹ`´ʿʾ]")
_CONTRACTION = re.compile(r"['’](?:re|ve|ll|m|d|t)$")
_STROKED = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "e"}
)
_SPELLED_OUT = {
    "st": "saint",
    "ste": "sainte",
    "mt": "mount",
    "mts": "mountains",
    "ft": "fort",
    "intl": "international",
}
_SIDES = {"n": "north", "s": "south", "e": "east", "w": "west"}
_LAST = {"co": "county", "twp": "township"}
LONGEST_TEXT = 200  # code points: no place's name is longer, and a hostile text may be


def plain_words(text: str) -> list[str]:
    """Return the words of a text in lower case, without accents, apostrophes and dots.

    "U.S." is one word, "us"; an apostrophe joins what stands around it: "Sana'a" is "sanaa".
    A contraction such as "we're" has none: it's no name.
    """
    low = text[:LONGEST_TEXT].casefold()
    if low.isascii() and low.isalnum():
        return [low]
    if _CONTRACTION.search(low):
        return []
    if not low.isascii():
        low = unicodedata.normalize("NFKD", low.translate(_STROKED))
        low = "".join(char for char in low if not unicodedata.combining(char))
        low = _APOSTROPHES.sub("", low)
    else:
        low = low.replace("'", "").replace("`", "")
    if "&" in low:
        low = low.replace("&", " and ")
    if "." in low:
        low = _INITIALS.sub(lambda initials: initials[0].replace(".", "") + " ", low)
    return _WORDS.findall(low)


def joined(words: Sequence[str]) -> str:
    """Return plain words as the one form that the gazetteer compares.

    A leading "the" goes. "St.", "Mt." and "Ft." are spelled out, as are "N.", "S.", "E." and
    "W." before another word and "Co." after one.
    """
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    spelled = [_SPELLED_OUT.get(word, word) for word in words]
    if len(spelled) > 1:
        spelled[0] = _SIDES.get(spelled[0], spelled[0])
        spelled[-1] = _LAST.get(spelled[-1], spelled[-1])
    return " ".join(spelled)


def folded(text: str) -> str:
    """Return a name in the one form that the gazetteer compares; empty if nothing is left."""
    return joined(plain_words(text))
