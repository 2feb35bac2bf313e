"""Who, where and when by the token that names it, and who "he" and "they" are."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from spacy.tokens import Token

from dashboard.extract.boilerplate import is_inside
from dashboard.extract.event_grammar import after, content, subjects
from dashboard.extract.language import Reading
from dashboard.extract.suggestion import ActorMention, DateMention, PlaceMention, Span, Use
from dashboard.model import ActorKind

Value = TypeVar("Value")
Named = TypeVar("Named", PlaceMention, DateMention)

# "NAIROBI (Reuters) - ": who tells it, and from where.
_DATELINE = re.compile(
    r"^[A-Z][A-Z.'’]{2,20}[A-Za-z,.'’ ]{0,30}(?:\([^()\n]{2,30}\) ?)?[-–—]{1,2} ", re.MULTILINE
)
_CLIMBS = 8
_MOST_CONJUNCTS = 12
# Nouns that stand for whose name modifies them: "Hamas fighters", "CSTO member countries".
_PEOPLE = frozenset(
    [
        *("country", "member", "state", "official", "soldier", "fighter", "rebel", "militant"),
        *(
            "delegation",
            "force",
            "troop",
            "leader",
            "government",
            "side",
            "party",
            "army",
            "police",
        ),
        *("gunman", "movement", "group", "insurgent", "militia", "navy", "jet", "warplane", "unit"),
        *("representative", "negotiator", "diplomat", "commander", "activist", "supporter", "team"),
        *("lawmaker", "administration", "authority", "ambassador", "employee", "worker", "drone"),
    ]
)
_IT_OR_THEY = frozenset(["it", "they", "them"])
_SHE_OR_HE = frozenset(["he", "she", "his", "her", "him"])


class Cast:
    """The actors, places and dates of a reading, by the tokens that name them."""

    def __init__(
        self,
        reading: Reading,
        places: Sequence[PlaceMention],
        dates: Sequence[DateMention],
        actors: Sequence[ActorMention],
    ) -> None:
        self._reading = reading
        self._starts = [sentence.start for sentence in reading.sentences]
        names = [
            ((number, actor.kind), span)
            for number, actor in enumerate(actors)
            for span in actor.mentions
        ]
        datelines = tuple(Span(*m.span()) for m in _DATELINE.finditer(reading.text))
        acting = [name for name in names if not is_inside(name[1], datelines)]
        self._actors = {i: (*who, span) for i, who, span in self._by_token(acting)}
        in_place = [(p, p.span) for p in places if p.use is Use.PLACE]
        self.places = {i: place for i, place, _ in self._by_token(in_place)}
        dated = [(d, d.span) for d in dates if d.type in ("DATE", "TIME")]
        self.dates = {i: date for i, date, _ in self._by_token(dated)}
        self.persons = frozenset(span for (_, kind), span in names if kind is ActorKind.PERSON)
        self._persons = sorted(
            (span, number) for (number, kind), span in names if kind is ActorKind.PERSON
        )

    def _by_token(self, spans: Sequence[tuple[Value, Span]]) -> Iterator[tuple[int, Value, Span]]:
        """Yield each token of some spans, the longest span last so that it wins."""
        for value, span in sorted(spans, key=lambda one: one[1].end - one[1].start):
            tokens = self._reading.doc.char_span(span.start, span.end, alignment_mode="expand")
            for token in tokens if tokens is not None else ():
                yield token.i, value, span

    def sentence_of(self, offset: int) -> Span | None:
        """Return the sentence that an offset is in, by our own splitter."""
        index = bisect_right(self._starts, offset) - 1
        return self._reading.sentences[index] if index >= 0 else None

    def actors_of(self, token: Token) -> list[tuple[int, Span]]:
        """Return the actors that a noun and what is joined to it by "and" name."""
        found: list[tuple[int, Span]] = []
        sentence = self.sentence_of(token.idx)
        for one in (token, *token.conjuncts[:_MOST_CONJUNCTS]):
            if self.sentence_of(one.idx) != sentence:
                continue
            who = self._actor_of(content(one))
            if who and who[0] not in [number for number, _ in found]:
                found.append(who)
        return found

    def _actor_of(self, token: Token) -> tuple[int, Span] | None:
        """Return the actor that a noun names, is set beside, or that modifies it."""
        if token.lower_ in _SHE_OR_HE:
            return self._resolved(token)
        if token.lower_ in _IT_OR_THEY:
            return self._teller(token)
        named = self._actors.get(token.i)
        if named is None:
            beside = [token.head] if token.dep_ == "appos" else []
            beside += [child for child in token.children if child.dep_ == "appos"]
            sentence = self.sentence_of(token.idx)
            same = (one for one in beside if self.sentence_of(one.idx) == sentence)
            named = next((self._actors[one.i] for one in same if one.i in self._actors), None)
        if named is None and token.lemma_.lower() in _PEOPLE:
            near = [c for c in token.children if c.dep_ in ("compound", "amod", "nmod", "poss")]
            if any(child.lower_ in ("its", "their") for child in near):
                return self._teller(token)
            of = [i for one in after(token, "of", "from") for i in (one, *one.lefts)]
            named = next((self._actors[c.i] for c in (*near, *of) if c.i in self._actors), None)
        return (named[0], named[2]) if named else None

    def _teller(self, token: Token) -> tuple[int, Span] | None:
        """Return who "they" or "its army" is in what somebody says: that somebody."""
        start = token
        for _ in range(_CLIMBS):
            is_content = token.dep_ == "ccomp"
            if token.head == token:
                return None
            token = token.head
            if is_content and token.pos_ == "VERB":
                named = (self._actors.get(one.i) for one in subjects(token) if one != start)
                return next(((who[0], who[2]) for who in named if who), None)
        return None

    def _resolved(self, pronoun: Token) -> tuple[int, Span] | None:
        """Return the person that "he" is, if the sentence, or the one before, names only one."""
        index = bisect_right(self._starts, pronoun.idx) - 1
        for sentence in self._reading.sentences[max(0, index - 1) : index + 1][::-1]:
            first = bisect_right(self._persons, (Span(sentence.start, 0), -1))
            last = bisect_right(self._persons, (Span(min(sentence.end, pronoun.idx), 0), -1))
            near = self._persons[first:last]
            if near:
                span, number = near[-1]
                return (number, span) if len({one for _, one in near}) == 1 else None
        return None

    def roots(self, named: Mapping[int, Named]) -> Iterator[tuple[Named, Token]]:
        """Yield each place or date with the token that the rest of its name hangs on."""
        done: set[Span] = set()
        for i, mention in sorted(named.items()):
            if mention.span not in done:
                done.add(mention.span)
                span = self._reading.doc.char_span(*mention.span, alignment_mode="expand")
                yield mention, span.root if span is not None else self._reading.doc[i]
