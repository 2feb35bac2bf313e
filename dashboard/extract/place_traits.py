"""What speaks for and against a stretch of text naming a place, as named traits.

A trait is a word such as "label=GPE"; place_weights.py says how much each one counts.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from dashboard.extract.place_names import Form, Name
from dashboard.extract.place_tokens import Tokens
from dashboard.extract.place_words import ROADS, TITLES
from dashboard.geo.world import Match, World

PERSONS = ("PERSON",)
PLACES = ("GPE", "LOC", "FAC")


class Article:
    """What an article as a whole says of each name in it."""

    def __init__(self, tokens: Tokens, names: Sequence[Name], world: World) -> None:
        self.tokens = tokens
        self.names = names
        self.matches: dict[str, tuple[Match, ...]] = {}
        for name in names:
            if name.sought not in self.matches and name.sought:
                self.matches[name.sought] = world.lookup(name.sought)
        self.uses = Counter(name.text for name in names)
        self.placed: Counter[str] = Counter()
        self.person: Counter[str] = Counter()
        self.surnames = {
            word
            for (first, last), label in zip(
                tokens.spans,
                map(tokens.labels.__getitem__, (a for a, _ in tokens.spans)),
                strict=True,
            )
            if label == "PERSON" and last > first + 1
            for word in tokens.words[first:last]
        }
        self.lower = {word for word in tokens.words if word.islower()}
        for name in names:
            label = tokens.labels[name.first]
            self.placed[name.text] += label in PLACES
            self.person[name.text] += label in PERSONS


def traits(article: Article, number: int) -> list[str]:
    """Return the traits of one name."""
    name = article.names[number]
    return [
        *_own(article, name),
        *_grammar(article, name),
        *_around(article, name),
        *_throughout(article, name),
    ]


def chance(found: Sequence[str], weights: Mapping[str, float], meaning: float) -> float:
    """Return how surely a name with these traits names a place, 0 to 1.

    Args:
        meaning: What its words' vectors add.
    """
    score = meaning + weights.get("", 0.0) + sum(weights.get(trait, 0.0) for trait in set(found))
    return 1 / (1 + math.exp(-score))


def _own(article: Article, name: Name) -> Iterator[str]:
    """Yield what the name itself is, and what the gazetteer says of it."""
    yield f"form={name.form}"
    words = name.text.split()
    yield f"words={min(len(words), 4)}"
    if name.text.isupper() and len(name.text) > 3:
        yield "capitals"
    if name.form in (Form.ROAD, Form.LANDFORM):
        yield f"last={words[-1]}"
        yield f"first={words[0]}"
    if name.form is Form.KNOWN and len(words) > 1 and words[-1] in ROADS:
        yield "ends like a road"
    matches = article.matches.get(name.sought, ())
    if matches and name.form is not Form.SHORT:
        yield from known_traits(matches)
        if len(words) == 1:
            yield from (f"single {trait}" for trait in known_traits(matches))


@lru_cache(maxsize=4096)
def known_traits(matches: tuple[Match, ...]) -> tuple[str, ...]:
    """Return what the gazetteer says of a name."""
    found = {f"may be {match.entry.feature}" for match in matches if match.is_primary}
    people = max((match.entry.prominence for match in matches), default=0)
    main = max((match.entry.prominence for match in matches if match.is_primary), default=0)
    found.add(f"people={min(int(math.log10(people + 1)), 7)}")
    found.add(f"main people={min(int(math.log10(main + 1)), 7)}")
    found.add(f"senses={min(int(math.log2(len(matches))), 5)}")
    if any(match.entry.is_capital for match in matches):
        found.add("may be capital")
    if not any(match.is_primary for match in matches):
        found.add("only other name")
    return tuple(sorted(found))


def _grammar(article: Article, name: Name) -> Iterator[str]:
    """Yield what spaCy says."""
    tokens, form = article.tokens, name.form
    label = tokens.labels[name.first]
    yield f"label={label}"
    yield f"{form} label={label}"
    number = tokens.names[name.first]
    if number >= 0:
        first, last = tokens.spans[number]
        if tokens.words[first].lower() == "the":
            first += 1
        part = (
            "whole"
            if (first, last) == (name.first, name.last)
            else "over"
            if name.last > last
            else "start"
            if first == name.first
            else "end"
            if last == name.last
            else "middle"
        )
        yield f"{label} {part}"
        if part in ("start", "middle"):
            yield f"{label} before {tokens.words[name.last]}"
    last = name.last - 1
    yield f"kind={tokens.kinds[last]}"
    role = tokens.roles[last]
    yield f"role={role}"
    head = tokens.heads[last]
    if head != last:
        yield f"head kind={tokens.kinds[head]}"
        if role == "conj":
            yield f"beside {tokens.roles[head]} of {tokens.lemmas[tokens.heads[head]].lower()}"
        if role in ("pobj", "compound", "nmod", "poss", "amod"):
            yield f"{role} of {tokens.lemmas[head].lower()}"


def _around(article: Article, name: Name) -> Iterator[str]:
    """Yield what stands before and after."""
    tokens = article.tokens
    before, after = tokens.word(name.first - 1), tokens.word(name.last)
    starts_line = name.first == 0 or tokens.lines[name.first - 1] != tokens.lines[name.first]
    if starts_line:
        before = "\n"
    yield f"before={_shape(before)}"
    yield f"after={_shape(after)}"
    yield f"before={before.lower()}"
    yield f"after={after.lower()}"
    if before.rstrip(".").lower() in TITLES:
        yield "after a title"
    if name.form is Form.SHORT:
        yield f"short after {before}" if before in (",", "(", "-") else "short alone"
    if before == ",":
        yield f"two before={_shape(tokens.word(name.first - 2))}"
    if before.lower() == "the":
        yield f"two before={tokens.word(name.first - 2).lower()}"
    if after == ",":
        nearby = tokens.word(name.last + 1)
        yield f"two after={_shape(nearby)}"
    if number_after(article, name):
        yield "before a place and a comma"
    if after in ("'s", "’s"):
        yield f"whose={tokens.word(name.last + 1).lower()}"
    if after == "-":
        yield f"hyphen={tokens.word(name.last + 1).lower()}"


def number_after(article: Article, name: Name) -> bool:
    """Tell whether a comma and then another known name follow."""
    tokens = article.tokens
    if tokens.word(name.last) != ",":
        return False
    label = tokens.labels[name.last + 1] if name.last + 1 < len(tokens.words) else ""
    return label == "GPE"


def _shape(word: str) -> str:
    """Return the kind of a word by its letters."""
    if not word:
        return "nothing"
    if word[0].isupper():
        return (
            "INITIAL" if len(word) == 2 and word[1] == "." else "CAPS" if word.isupper() else "Cap"
        )
    if word[0].islower():
        return "low"
    if word[0].isdigit():
        return "digit"
    return word[0]


def _throughout(article: Article, name: Name) -> Iterator[str]:
    """Yield what the article does with the same name elsewhere."""
    uses = article.uses[name.text]
    yield f"uses={min(uses, 4)}"
    others = uses - 1
    if others:
        label = article.tokens.labels[name.first]
        placed = article.placed[name.text] - (label in PLACES)
        person = article.person[name.text] - (label in PERSONS)
        yield f"elsewhere place={round(3 * placed / others)}"
        yield f"elsewhere person={round(3 * person / others)}"
    if name.last == name.first + 1:
        if name.text in article.surnames:
            yield "in a person's name"
        if name.text.lower() in article.lower:
            yield "also a common word"
