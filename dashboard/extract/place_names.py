"""Where a text may name a place: stretches of it that the gazetteer, grammar or a pattern knows.

More is found here than is kept: place_judge.py tells which of them are places.
"""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.extract.place_patterns import (
    landform_end,
    opens,
    parts,
    road_end,
    short_end,
    site_end,
)
from dashboard.extract.place_tokens import Tokens
from dashboard.extract.place_words import (
    AIRFIELDS,
    BEFORE_A_NAME,
    COMPASS,
    GENERIC,
    LANDFORMS,
    PARTICLES,
    ROADS,
    STOP_WORDS,
)
from dashboard.geo.world import Feature, World

LONGEST = 7  # tokens in a name


class Form(StrEnum):
    """How a stretch came to be taken for a place's name."""

    KNOWN = "known"  # in the gazetteer
    DEMONYM = "demonym"
    SHORT = "short"  # "Ky.", after the name of a place
    ROAD = "road"
    LANDFORM = "landform"  # "Neches River", in the gazetteer or not
    SITE = "site"  # "Palace of the Nation", "201st Military Base": no gazetteer has them
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
            word = tokens.words[index]
            starts = opens(word) and (word not in ("The", "THE") or self._is_the_hague(index))
            name = self._name_at(index) if starts else None
            if name is None:
                index += 1
                continue
            found.append(name)
            index = max(name.last, index + 1)
        return found

    def _is_the_hague(self, index: int) -> bool:
        """Tell whether the article belongs to the name that follows it."""
        return self._tokens.word(index + 1).lower() in ("hague", "gambia", "bahamas", "bronx")

    def _name_at(self, index: int) -> Name | None:
        """Return the name that starts at a token, if one does."""
        run = self._run(index)
        for find in (
            self._road,
            self._landform,
            self._site,
            self._short,
            self._known,
            self._part,
            self._guess,
        ):
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
            if opens(word):
                end = here + 1
            elif word.lower() not in PARTICLES:
                break
            here += 1
        return end

    def _known(self, index: int, run: int) -> Name | None:
        """Return the longest name from a token that the gazetteer knows, or a demonym."""
        tokens = self._tokens
        run = self._with_airport(index, run)
        for last in range(run, index, -1):
            if last < run and not opens(tokens.words[last - 1]):
                continue
            text = self._slice(index, last)
            if last == index + 1 and not self._may_stand_alone(index, text):
                return None
            sought = spelt_out(text)
            if not self._knows(sought):
                sought = ""
            if sought and last > index + 1 and self._is_part_of_more(index, last, sought):
                return None
            if sought and not (last == index + 1 and self._world.demonym(text)):
                whole = self._whole(index) if last == index + 1 else None
                return whole or self._named(index, last, Form.KNOWN, sought)
            if self._world.demonym(text):
                return self._named(index, last, Form.DEMONYM, text)
        return None

    def _with_airport(self, index: int, run: int) -> int:
        """Return the end of a run that small words go on as an airfield: "Manas air base"."""
        following = [word.lower() for word in self._tokens.words[run : run + 2]]
        for count in (2, 1):
            if " ".join(following[:count]) in AIRFIELDS and self._knows(
                self._slice(index, run + count)
            ):
                return run + count
        return run

    def _is_part_of_more(self, index: int, last: int, sought: str) -> bool:
        """Tell whether a name is a part of a state, not the town called so: "East Texas"."""
        if self._tokens.words[index].lower() not in COMPASS:
            return False
        if any(match.entry.feature is not Feature.CITY for match in self._world.lookup(sought)):
            return False
        rest = self._world.lookup(self._slice(index + 1, last))
        return any(match.entry.feature in (Feature.COUNTRY, Feature.ADMIN1) for match in rest)

    def _may_stand_alone(self, index: int, text: str) -> bool:
        """Tell whether one word may be a place's whole name; "South" and "River" are not."""
        lower = text.lower()
        if lower in STOP_WORDS:
            return text in ("US", "UK")
        if lower in COMPASS and opens(self._tokens.word(index + 1)):
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
        if not all(word.isalpha() and opens(word) for word in rest):
            return None
        if any(self._knows(word) for word in rest if word.lower() not in GENERIC):
            return None
        return self._named(first, last, Form.GUESS, self._slice(first, last))

    def _short(self, index: int, run: int) -> Name | None:
        """Return a state written short: "Ky.", "W. Va."."""
        del run
        last = short_end(self._tokens, self._world, index)
        if not last:
            return None
        text = self._text[self._tokens.starts[index] : self._tokens.end(last - 1)]
        return self._named(index, last, Form.SHORT, text)

    def _part(self, index: int, run: int) -> Name | None:
        """Return the place inside a token: "U.S.-led", "D-S.C."."""
        del run
        word = self._tokens.words[index]
        for start, end, is_short in parts(word):
            piece = word[start:end]
            sought = piece
            if is_short:
                if not self._world.abbreviation(sought):
                    sought = f"{piece}."  # its stop is a token of its own: "D-Calif."
                form = Form.SHORT if self._world.abbreviation(sought) else None
            elif self._world.demonym(piece):
                form = Form.DEMONYM
            else:
                form = Form.KNOWN if self._knows(piece) else None
            if form:
                at = self._tokens.starts[index]
                return Name(index, index + 1, at + start, at + end, piece, sought, form)
        return None

    def _road(self, index: int, run: int) -> Name | None:
        """Return a road that starts at a token: "N. Poplar St.", "County Road 225"."""
        last = road_end(self._tokens, index, run)
        return self._named(index, last, Form.ROAD, "") if last else None

    def _landform(self, index: int, run: int) -> Name | None:
        """Return a river, lake or forest that starts at a token, known or not."""
        last = landform_end(self._tokens, index, run)
        if not last or self._knows_longer(index, index + 2, run):
            return None
        return self._named(index, last, Form.LANDFORM, self._slice(index, last))

    def _site(self, index: int, run: int) -> Name | None:
        """Return a base or palace that starts at a token: "201st Military Base"."""
        last = site_end(self._tokens, index, run)
        if not last or self._knows(self._slice(index, last)):
            return None
        is_numbered = index > 0 and self._tokens.words[index - 1][:1].isdigit()
        first = index - 1 if is_numbered else index
        return self._named(first, last, Form.SITE, self._slice(first, last))

    def _knows_longer(self, index: int, last: int, run: int) -> bool:
        """Tell whether the gazetteer knows a name that reaches as far as a pattern, or on."""
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
        if last > index + 1 and tokens.words[index].lower() in BEFORE_A_NAME:
            rest = index + 1 + (tokens.words[index + 1] == "of")
            if rest < last and self._knows(self._slice(rest, last)):
                return None  # the name is found when its turn comes
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


def spelt_out(text: str) -> str:
    """Return a name with a county spelt out: "Platte Co."."""
    name, space, last = text.rpartition(" ")
    return f"{name} County" if space and last in ("Co.", "Cty.") else text
