"""The cast of a text: who is named in it, by which names, titles and pronouns.

Names of one person are joined by surname, if no first name contradicts it. A title is learned
where it stands beside a name: "Russian President Vladimir Putin", "Kurilla, the commander".
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from dashboard.extract.quoting.gender import FEMALE, MALE, SHE_TITLES, TITLES
from dashboard.extract.quoting.grammar import Grammar
from dashboard.extract.word_sets import words

BODIES = words("ORG GPE NORP FAC")
MOST_WORDS = 6  # of a name
STOPS = words("the a an 's ’s of and s")
DESCRIBING = words("compound amod nmod poss appos")


@dataclass(slots=True)
class Member:
    """One person or body: its mentions as pairs of tokens, in order, and what is said of it."""

    is_person: bool
    mentions: list[tuple[int, int]] = field(default_factory=list)
    titles: Counter[str] = field(default_factory=Counter)
    attributes: Counter[str] = field(default_factory=Counter)
    female: int = 0
    male: int = 0

    @property
    def gender(self) -> str:
        """Return "she", "he" or "" for what nothing tells."""
        if self.female == self.male:
            return ""
        return "she" if self.female > self.male else "he"


def cast_of(g: Grammar) -> list[Member]:
    """Return all that are named in a text, in the order of their first mention."""
    members: list[Member] = []
    by_word: dict[str, list[int]] = defaultdict(list)
    for first, last, is_person in _names(g):
        number = _known(g, members, by_word, first, last, is_person=is_person)
        if number is None:
            number = len(members)
            members.append(Member(is_person))
        member = members[number]
        member.mentions.append((first, last))
        for word in {g.lower[i] for i in range(first, last + 1)}:
            if number not in by_word[word][-8:]:
                by_word[word].append(number)
        _describe(g, member, first, last)
    _hear_pronouns(g, members)
    return members


def _names(g: Grammar) -> list[tuple[int, int, bool]]:
    """Return first and last token of each name, without "the" and "'s", and whose it is."""
    names = []
    i = 0
    while i < len(g):
        kind = g.name[i]
        if kind != "PERSON" and kind not in BODIES:
            i += 1
            continue
        j = i
        while j + 1 < len(g) and g.inner[j + 1] and g.name[j + 1] == kind:
            j += 1
        first, last = i, j
        while first < last and (g.lower[first] in STOPS or not g.word[first][:1].isalnum()):
            first += 1
        while last > first and (g.lower[last] in STOPS or not g.word[last][-1:].isalnum()):
            last -= 1
        while kind == "PERSON" and first > 0 and _goes_before(g, first):
            first -= 1
        if g.word[last][:1].isalnum() and g.word[last][:1].isupper():
            names.append((first, last, kind == "PERSON"))
        i = j + 1
    return names


def _goes_before(g: Grammar, first: int) -> bool:
    """Tell whether the word before a name is one of its own that was left out."""
    before = first - 1
    is_own = g.pos[before] == "PROPN" and g.dep[before] == "compound" and not g.name[before]
    return is_own and before < g.head[before] <= first + 2 and g.lower[before] not in TITLES


def _known(
    g: Grammar,
    members: list[Member],
    by_word: dict[str, list[int]],
    first: int,
    last: int,
    *,
    is_person: bool,
) -> int | None:
    """Find the member that a name names: same surname, no other first name."""
    words = _words(g, first, last)
    for number in reversed(by_word.get(g.lower[last], ())):
        member = members[number]
        if member.is_person != is_person and len(words) > 1:
            continue
        for mention in member.mentions[:1] + member.mentions[-1:]:
            if _fits(words, _words(g, *mention), is_person=is_person):
                return number
    return None


def _words(g: Grammar, first: int, last: int) -> list[str]:
    """Return the words of a name, lower case, without titles."""
    words = [g.lower[i] for i in range(first, min(last, first + MOST_WORDS) + 1)]
    return [word for word in words if word.strip(".") not in TITLES] or words


def _fits(one: list[str], other: list[str], *, is_person: bool) -> bool:
    """Tell whether two names may be one person's, or are one body's."""
    if not is_person:
        return one == other or (min(len(one), len(other)) == 1 and one[-1] == other[-1])
    short, long = sorted((one, other), key=len)
    if short[-1] != long[-1]:
        return len(short) == 1 and short[0] == long[0] and len(long) > 1
    if len(short) == 1:
        return True
    is_initial = min(len(short[0].strip(".")), len(long[0].strip("."))) == 1
    return short[0] == long[0] or (is_initial and short[0][0] == long[0][0])


def _describe(g: Grammar, member: Member, first: int, last: int) -> None:
    """Learn titles and gender from the words around a mention."""
    if not member.is_person:
        return
    lower = g.lower[first].strip(".")
    before = g.lower[first - 1].strip(".") if first else ""
    if before in SHE_TITLES or lower in SHE_TITLES:
        member.female += 3
    elif "mr" in (before, lower):
        member.male += 3
    if last > first:
        member.female += 2 * (lower in FEMALE)
        member.male += 2 * (lower in MALE)
    head = next((i for i in range(last, first - 1, -1) if not first <= g.head[i] <= last), last)
    if g.dep[head] == "appos" and g.pos[g.head[head]] in ("NOUN", "PROPN"):
        _learn(g, member, g.head[head])
    for c in g.children[head]:
        is_outside = c < first or (c > last and g.dep[c] == "appos")
        if is_outside and g.dep[c] in DESCRIBING and g.pos[c] != "DET":
            _learn(g, member, c)


def _learn(g: Grammar, member: Member, token: int) -> None:
    """Learn a title, its noun, and its attributes, the words before that."""
    is_noun = g.pos[token] in ("NOUN", "PROPN") and g.dep[token] != "poss"
    if is_noun and g.word[token][:1].isalpha():
        member.titles[g.lemma[token]] += 1
    for i in (token, *(c for c in g.children[token] if g.dep[c] in DESCRIBING)):
        if g.lemma[i] not in STOPS and g.pos[i] in ("NOUN", "PROPN", "ADJ"):
            member.attributes[g.lemma[i]] += 1


def _hear_pronouns(g: Grammar, members: list[Member]) -> None:
    """Count "he" and "she" that begin a sentence after one with a single person in it."""
    alone: dict[int, Member | None] = {}
    for member in members:
        if member.is_person:
            for _, last in member.mentions:
                sentence = g.sentence[last]
                alone[sentence] = None if alone.get(sentence, member) is not member else member
    for i in range(1, len(g)):
        if g.word[i] in ("He", "She") and g.sentence[i] != g.sentence[i - 1]:
            owner = alone.get(g.sentence[i] - 1)
            if owner is not None:
                owner.female += g.word[i] == "She"
                owner.male += g.word[i] == "He"
