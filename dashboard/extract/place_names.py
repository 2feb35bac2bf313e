"""Where a text may name a place: stretches of it that the gazetteer, grammar or a pattern knows.

More is found here than is kept: place_judge.py tells which of them are places.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dashboard.extract.place_tokens import Tokens
from dashboard.extract.place_words import (
    COMPASS,
    FIRST_OF_LANDFORM,
    GENERIC,
    LANDFORMS,
    PARTICLES,
    ROAD_FIRST,
    ROADS,
    SPELT_OUT,
    STOP_WORDS,
)
from dashboard.geo.world import World

LONGEST = 7  # tokens in a name


class Form(StrEnum):
    """How a stretch came to be taken for a place's name."""

    KNOWN = "known"  # in the gazetteer
    DEMONYM = "demonym"
    SHORT = "short"  # "Ky.", after the name of a place
    ROAD = "road"
    LANDFORM = "landform"  # "Neches River", in the gazetteer or not
    GUESS = "guess"  # only grammar says so


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of a text that may name a place.

    `first` and `last` are tokens, last exclusive; `start` and `end` code points. `sought` is what
    to look up in the gazetteer, "" where nothing is to be found.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    sought: str
    form: Form


class Finder:
    """The search of one text; each name is asked of the gazetteer once."""

    def __init__(self, text: str, tokens: Tokens, world: World) -> None:
        self._text = text
        self._tokens = tokens
        self._world = world
        self._asked: dict[str, bool] = {}

    def names(self) -> list[Name]:
        """Return the stretches that may name a place, in order, none over another."""
        tokens, found = self._tokens, list[Name]()
        index, count = 0, len(tokens.words)
        while index < count:
            name = self._name_at(index) if _opens(tokens.words[index]) else None
            if name is None:
                index += 1
                continue
            found.append(name)
            index = max(name.last, index + 1)
        return found

    def _name_at(self, index: int) -> Name | None:
        """Return the name that starts at a token, if one does."""
        run = self._run(index)
        for find in (self._road, self._landform, self._known, self._part, self._guess):
            name = find(index, run)
            if name is not None:
                return name
        return None

    def _run(self, index: int) -> int:
        """Return the end of the run of words that a name from here may reach to."""
        tokens = self._tokens
        stop = min(index + LONGEST, len(tokens.words))
        end, here = index + 1, index + 1
        while here < stop and tokens.lines[here] == tokens.lines[index]:
            word = tokens.words[here]
            if _opens(word):
                end = here + 1
            elif word.lower() not in PARTICLES:
                break
            here += 1
        return end

    def _known(self, index: int, run: int) -> Name | None:
        """Return the longest name from a token that the gazetteer knows, or a demonym."""
        tokens = self._tokens
        for last in range(run, index, -1):
            if last < run and not _opens(tokens.words[last - 1]):
                continue
            text = self._slice(index, last)
            if last == index + 1 and not self._may_stand_alone(index, text):
                return None
            sought = text
            if not self._knows(text):
                sought = _spelt_out(text)
                if sought == text or not self._knows(sought):
                    sought = ""
            if sought and not (last == index + 1 and self._world.demonym(text)):
                whole = self._whole(index) if last == index + 1 else None
                return whole or self._named(index, last, Form.KNOWN, sought)
            if self._world.demonym(text):
                return self._named(index, last, Form.DEMONYM, text)
        short = self._short(index)
        return self._named(index, index + 1, Form.SHORT, short) if short else None

    def _may_stand_alone(self, index: int, text: str) -> bool:
        """Tell whether one word may be a place's whole name; "South" and "River" are not."""
        lower = text.lower()
        if lower in STOP_WORDS:
            return text in ("US", "UK")
        if lower in COMPASS and _opens(self._tokens.word(index + 1)):
            return False
        if text in LANDFORMS or text in ROADS or lower in GENERIC:
            return False
        return not (len(text) < 3 and text.endswith("."))

    def _whole(self, index: int) -> Name | None:
        """Return the longer name that grammar sees where only its first word is known."""
        tokens = self._tokens
        number = tokens.names[index]
        if number < 0 or tokens.labels[index] not in ("GPE", "LOC"):
            return None
        first, last = tokens.spans[number]
        if index != first or last - first not in (2, 3, 4):
            return None
        rest = tokens.words[first + 1 : last]
        if not all(word.isalpha() and _opens(word) for word in rest):
            return None
        if any(self._knows(word) for word in rest if word.lower() not in GENERIC):
            return None
        return self._named(first, last, Form.GUESS, self._slice(first, last))

    def _short(self, index: int) -> str:
        """Return the abbreviation of a state at a token that follows a place and a comma."""
        tokens = self._tokens
        word = tokens.words[index]
        follows = tokens.word(index - 1) in (",", "(", "-") and _opens(tokens.word(index - 2))
        return word if follows and self._world.abbreviation(word) else ""

    def _part(self, index: int, run: int) -> Name | None:
        """Return the place or demonym before a hyphen inside a token: "U.S.-led"."""
        del run
        word = self._tokens.words[index]
        before, hyphen, after = word.partition("-")
        if not (hyphen and before and after):
            return None
        start = self._tokens.starts[index]
        form = None
        if self._world.demonym(before):
            form = Form.DEMONYM
        elif self._knows(before):
            form = Form.KNOWN
        if form is None:
            return None
        return Name(index, index + 1, start, start + len(before), before, before, form)

    def _road(self, index: int, run: int) -> Name | None:
        """Return a road that starts at a token: "N. Poplar St.", "County Road 225"."""
        tokens = self._tokens
        first = tokens.words[index]
        number = index + 1
        if first in ROAD_FIRST or (first == "County" and tokens.word(number) == "Road"):
            number += first == "County"
            number += tokens.word(number) == "Route"
            if tokens.word(number)[:1].isdigit():
                return self._named(index, number + 1, Form.ROAD, "")
        head, dash, tail = first.partition("-")
        if dash and head in ("I", "US", "M", "A") and tail[:1].isdigit():
            return self._named(index, index + 1, Form.ROAD, "")
        for last in range(index + 1, min(run, index + 5)):
            word = tokens.words[last]
            if not _opens(word):
                return None
            if word not in ROADS or tokens.words[last - 1] in ("The", "On", "At", "In"):
                continue
            if word == "St." and last + 1 < run and tokens.words[last + 1][:1].isupper():
                continue  # "of St. Cloud"
            return self._named(index, last + 1, Form.ROAD, "")
        return None

    def _landform(self, index: int, run: int) -> Name | None:
        """Return a river, lake or forest that starts at a token, known or not."""
        tokens = self._tokens
        if tokens.words[index] in FIRST_OF_LANDFORM and run > index + 1:
            last = index + 2
            if tokens.words[index + 1] in ("of", "de"):
                last += 1
            if last <= run and _opens(tokens.words[last - 1]) and not self._knows_more(index, run):
                return self._named(index, last, Form.LANDFORM, self._slice(index, last))
        for last in range(index + 1, min(run, index + 4)):
            word = tokens.words[last]
            if not _opens(word):
                return None
            if word in LANDFORMS and tokens.words[index].lower() not in STOP_WORDS:
                if self._knows_beyond(index, last + 1, run):
                    return None
                return self._named(index, last + 1, Form.LANDFORM, self._slice(index, last + 1))
        return None

    def _knows_more(self, index: int, run: int) -> bool:
        return any(self._knows(self._slice(index, last)) for last in range(index + 2, run + 1))

    def _knows_beyond(self, index: int, last: int, run: int) -> bool:
        return any(self._knows(self._slice(index, end)) for end in range(last, run + 1))

    def _guess(self, index: int, run: int) -> Name | None:
        """Return what grammar takes for a place here and the gazetteer does not know."""
        del run
        tokens = self._tokens
        number = tokens.names[index]
        if number < 0 or tokens.labels[index] not in ("GPE", "LOC", "FAC", "NORP"):
            return None
        first, last = tokens.spans[number]
        if index != first and not (index == first + 1 and tokens.words[first].lower() == "the"):
            return None
        last = next((i for i in range(index, last) if tokens.words[i] == ","), last)
        while last > index + 1 and tokens.words[last - 1] in ("'s", "’s", "'", "’"):
            last -= 1
        if last - index > LONGEST or last <= index:
            return None
        return self._named(index, last, Form.GUESS, self._slice(index, last))

    def _named(self, first: int, last: int, form: Form, sought: str) -> Name:
        start, end = self._tokens.starts[first], self._tokens.end(last - 1)
        return Name(first, last, start, end, self._text[start:end], sought, form)

    def _slice(self, first: int, last: int) -> str:
        if last == first + 1:
            return self._tokens.words[first]
        text = self._text[self._tokens.starts[first] : self._tokens.end(last - 1)]
        return " ".join(text.split())

    def _knows(self, text: str) -> bool:
        known = self._asked.get(text)
        if known is None:
            known = self._asked[text] = self._world.knows(text)
        return known


def _opens(word: str) -> bool:
    """Tell whether a word may stand first or last in a name: it begins with a capital."""
    return bool(word) and (word[0].isupper() or (word[0] in "'’" and word[1:2].isupper()))


def _spelt_out(text: str) -> str:
    """Return a name with its first abbreviation spelt out: "Mt. Pleasant", "N. Ireland"."""
    first, space, rest = text.partition(" ")
    last = rest.rsplit(" ", 1)
    if len(last) == 2 and last[1] in ("Co.", "Cty."):
        return f"{first} {last[0]} County"
    if rest in ("Co.", "Cty."):
        return f"{first} County"
    return SPELT_OUT.get(first, first) + space + rest


def modifiers(words: list[str]) -> Iterator[str]:
    """Yield the words of the compass among some words."""
    yield from (word for word in words if word.lower() in COMPASS)
