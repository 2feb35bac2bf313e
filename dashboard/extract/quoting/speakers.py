"""Whose the words are: the fullest name that a source stands for, by name, title or pronoun.

Not sure is None: "officials", "a spokesman", "they" name nobody.
"""

from bisect import bisect_left

from dashboard.extract.quoting.candidates import Scene
from dashboard.extract.quoting.cast import Member, cast_of
from dashboard.extract.quoting.drafts import Draft
from dashboard.extract.quoting.gender import TITLES
from dashboard.extract.quoting.lexicon import DOCUMENTS
from dashboard.extract.suggestion import Span
from dashboard.extract.word_sets import words

PRONOUNS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "it": "it"}
SUBJECT = 1.5  # how much nearer than by its place a subject is
MOST_MENTIONS = 24  # looked at before a pronoun
FARTHEST_SENTENCES = 8
MODIFIERS = words("compound amod nmod poss")
DEFINITE = words("the this that his her its their")
LEAST_SHARED = 4  # letters: "Tajik" is "Tajikistan"
ROLES = words(
    "host moderator interviewer anchor reporter presenter q a question answer poll report"
)
VAGUE = words("former other new own own late first second same senior top")


class Speakers:
    """The cast of a text, asked for the speaker of one draft after another."""

    def __init__(self, s: Scene) -> None:
        """Read the cast."""
        self._s = s
        self._members = cast_of(s.g)
        self._owner: dict[int, int] = {}
        self._surnames: dict[str, int] = {}
        mentions = []
        for number, member in enumerate(self._members):
            for first, last in member.mentions:
                mentions.append((first, last, number))
                self._owner.update(dict.fromkeys(range(first, last + 1), number))
                if member.is_person:
                    self._surnames.setdefault(s.g.lower[last], number)
        self._mentions = sorted(mentions)
        self._starts = [first for first, _, _ in self._mentions]
        self._last: int | None = None
        self._unnamed = -1

    def speaker(self, draft: Draft) -> Span | None:
        """Return the fullest name of who says a draft, None where nobody is named."""
        number = self._resolve(draft)
        if number is None:
            self._note_unnamed(draft)
            return self._bare_name(draft.holder)
        self._last, self._unnamed = number, -1
        return self._fullest(self._members[number])

    def _note_unnamed(self, draft: Draft) -> None:
        """Note where somebody without a name spoke: "the mayor"; "he" may be that one then."""
        g, holder = self._s.g, draft.holder
        if holder is None:
            return
        is_one = g.tag[holder] == "NN" and g.lemma[holder] not in DOCUMENTS
        goes_on = g.lower[holder] in PRONOUNS and self._unnamed >= 0
        if is_one or goes_on:
            self._unnamed = g.start[draft.token]

    def _resolve(self, draft: Draft) -> int | None:
        """Find the member that a draft's source stands for."""
        g, holder = self._s.g, draft.holder
        if holder is None or g.lower[holder] in ROLES:
            return None
        if holder in self._owner:
            return self._owner[holder]
        for c in g.children[holder]:
            if g.dep[c] == "appos" and c in self._owner:
                return self._owner[c]
        lower = g.lower[holder]
        if g.pos[holder] == "PRON":
            pronoun = PRONOUNS.get(lower)
            return None if pronoun is None else self._before(holder, pronoun)
        if (g.word[holder].isupper() or g.pos[holder] == "PROPN") and lower in self._surnames:
            return self._surnames[lower]
        return self._titled(holder)

    def _before(self, token: int, pronoun: str) -> int | None:
        """Find whom a pronoun stands for among those named before it, the nearest subject best."""
        g = self._s.g
        end = bisect_left(self._starts, token)
        best, best_score, best_at = None, -float(FARTHEST_SENTENCES), -1
        for first, last, number in self._mentions[max(end - MOST_MENTIONS, 0) : end][::-1]:
            member = self._members[number]
            if member.is_person == (pronoun == "it"):
                continue
            if member.gender not in ("", pronoun):
                continue
            weight = self._weight(first, last)
            if pronoun == "it" and (weight < SUBJECT or g.sentence[token] > g.sentence[last] + 2):
                continue
            score = weight - (g.sentence[token] - g.sentence[last])
            score += 0.5 * (member.gender == pronoun) + 1.0 * (number == self._last)
            if score > best_score:
                best, best_score, best_at = number, score, g.start[first]
        return best if best_at > self._unnamed else None

    def _weight(self, first: int, last: int) -> float:
        """Return how prominent a mention is: a subject, outside quotes, no owner."""
        g = self._s.g
        head = next((i for i in range(last, first - 1, -1) if not first <= g.head[i] <= last), last)
        weight = SUBJECT if g.dep[head] in ("nsubj", "nsubjpass") else 0.0
        if g.dep[head] == "poss":
            weight -= 0.5
        if self._s.inside[first] >= 0:
            weight -= 3.0
        return weight

    def _titled(self, holder: int) -> int | None:
        """Find the one person who bears a title: "the Russian President", "the commander"."""
        g = self._s.g
        if g.tag[holder] not in ("NN", "NNP"):
            return None
        modifiers = [g.lemma[c] for c in g.children[holder] if g.dep[c] in MODIFIERS]
        modifiers = [word for word in modifiers if word not in VAGUE]
        is_definite = any(g.lower[c] in DEFINITE for c in g.children[holder])
        if not is_definite and not (modifiers and g.lemma[holder] in TITLES):
            return None
        fitting = [
            (sum(_shared(word, member.attributes) for word in modifiers), number)
            for number, member in enumerate(self._members)
            if member.is_person and g.lemma[holder] in member.titles
        ]
        most = max((count for count, _ in fitting), default=0)
        best = [number for count, number in fitting if count == most]
        if len(best) == 1 and (most == len(modifiers) or len(fitting) == 1):
            return best[0]
        return self._nearest(holder, best) if most == len(modifiers) else None

    def _nearest(self, token: int, numbers: list[int]) -> int | None:
        """Find the one of some members that is named last before a token, if that is near."""
        g = self._s.g
        end = bisect_left(self._starts, token)
        for first, _, number in self._mentions[max(end - MOST_MENTIONS, 0) : end][::-1]:
            if number in numbers and g.sentence[token] - g.sentence[first] <= FARTHEST_SENTENCES:
                return number
        return None

    def _bare_name(self, holder: int | None) -> Span | None:
        """Find the proper name around a token that the names of the parse have missed."""
        g = self._s.g
        if holder is None or g.pos[holder] != "PROPN" or g.lower[holder] in TITLES | ROLES:
            return None
        first = holder
        while first > 0 and g.pos[first - 1] == "PROPN" and first <= g.head[first - 1] <= holder:
            first -= 1
        return g.span(first, holder) if g.word[holder][:1].isupper() else None

    def _fullest(self, member: Member) -> Span:
        """Return the longest name of a member, without title; of equals the first."""
        g = self._s.g
        first, last = max(member.mentions, key=lambda pair: (pair[1] - pair[0], -pair[0]))
        while first < last and member.is_person and g.lower[first].strip(".") in TITLES:
            first += 1
        return g.span(first, last)


def _shared(word: str, titles: dict[str, int]) -> bool:
    """Tell whether a word is among titles, or begins as one does: "Tajik", "Tajikistan"."""
    return word in titles or any(
        word[:LEAST_SHARED] == title[:LEAST_SHARED] and len(word) >= LEAST_SHARED
        for title in titles
    )
