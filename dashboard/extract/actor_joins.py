"""Which names are of one actor: "Kurilla" and "General Michael Erik Kurilla", "CSTO" and its words.

Nothing fuzzy: a shorter name joins a longer one whose last words it is, if only one such is in the
text. Two persons of one surname stay two as soon as both first names are told.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dashboard.extract.actor_labels import Name
from dashboard.extract.actor_names import forms_by_word, occurrences
from dashboard.extract.actor_words import GENERIC
from dashboard.model import ActorKind

_COMPARED = 20  # persons of one surname; beyond it, each new one stays apart
_IN_BRACKETS = re.compile(r" ?\((?:the )?([A-Z][A-Za-z&.-]{1,9})\)")
_SMALL = frozenset(["of", "the", "and", "for", "in", "on", "to", "de", "&"])
_GENERIC = frozenset(word.lower() for word in GENERIC)
_EXTRAS = frozenset(["jr", "sr", "ii", "iii"])


Words = tuple[str, ...]


def joined(text: str, found: Sequence[Name]) -> list[list[Name]]:
    """Return the names of each actor together, the actors by their first mention."""
    found = sorted([*found, *_acronyms(text, found)], key=lambda name: name.start)
    persons = _Persons(name for name in found if name.kind is ActorKind.PERSON)
    bodies = _Bodies(text, [name for name in found if _is_body(name)])
    groups: dict[str, list[Name]] = {}
    for name in found:
        group = _group_of(name, persons, bodies)
        if group is not None:
            is_person = group.startswith("person")
            as_told = replace(name, kind=ActorKind.PERSON, country="") if is_person else name
            groups.setdefault(group, []).append(as_told)
    return list(groups.values())


def _is_body(name: Name) -> bool:
    """Tell whether a name is of no person and no state."""
    return name.kind not in (ActorKind.PERSON, ActorKind.STATE)


def _group_of(name: Name, persons: "_Persons", bodies: "_Bodies") -> str | None:
    """Return the id of the group a name is in, None for a surname that several share."""
    if name.kind is ActorKind.STATE:
        return f"state {name.key}"
    if name.kind is ActorKind.PERSON:
        return persons.group(name)
    if not name.key:
        persons_so_called = persons.so_called(name)
        if persons_so_called:
            return persons_so_called[0] if len(persons_so_called) == 1 else None
    return bodies.group(name)


def _folded(text: str) -> str:
    """Return a word without case, accents, article prefix and end mark."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return plain.strip(".,'’").removeprefix("al-").removeprefix("el-")


def _words(form: str) -> Words:
    """Return the folded words of a name, without "the", and "Jr" before the surname."""
    words = [_folded(part) for part in form.split()]
    plain = [word for word in words if word and word not in _EXTRAS and word != "the"]
    extras = [word for word in words if word in _EXTRAS] if plain else []
    return (*plain[:-1], *extras, *plain[-1:])


class _Persons:
    """The persons of a text, by their full names."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._full: dict[Words, int] = {}
        self._first_seen: list[int] = []
        by_last: dict[str, dict[int, Words]] = {}
        for name in names:
            words = _words(name.form)
            if len(words) < 2 or words in self._full:
                continue
            same_last = by_last.setdefault(words[-1], {})
            fits = [i for i, known in list(same_last.items())[:_COMPARED] if _fit(words, known)]
            if len(fits) != 1:
                self._first_seen.append(name.start)
            person = fits[0] if len(fits) == 1 else len(self._first_seen) - 1
            self._full[words] = person
            same_last[person] = max(same_last.get(person, ()), words, key=len)
        self._by_end: dict[Words, set[int]] = {}
        self._by_first: dict[str, set[int]] = {}
        for words, person in self._full.items():
            self._by_first.setdefault(words[0], set()).add(person)
            for start in range(1, len(words)):
                self._by_end.setdefault(words[start:], set()).add(person)

    def group(self, name: Name) -> str | None:
        """Return the id of a person's group, None if several persons share the name."""
        words = _words(name.form)
        if words in self._full:
            return f"person {self._full[words]}"
        ends = self._by_end.get(words, set())
        if ends:
            return f"person {next(iter(ends))}" if len(ends) == 1 else None
        firsts = self._by_first.get(words[0], set()) if len(words) == 1 else set()
        seen = [person for person in firsts if self._first_seen[person] < name.start]
        if seen:
            return f"person {seen[0]}" if len(firsts) == 1 else None
        return f"person {' '.join(words)}"

    def so_called(self, name: Name) -> list[str]:
        """Return the ids of the persons whose full name or surname a name is."""
        words = _words(name.form)
        persons = [self._full[words]] if words in self._full else self._by_end.get(words, ())
        return [f"person {person}" for person in persons]


def _fit(one: Words, other: Words) -> bool:
    """Tell whether two full names of one surname may be one person's.

    The words of the shorter must all be in the longer, in order; an initial stands for its word.
    """
    short, long = sorted((one[:-1], other[:-1]), key=len)
    rest = iter(long)
    return all(any(_same(word, known) for known in rest) for word in short)


def _same(one: str, other: str) -> bool:
    """Tell whether two first names are the same, or one the other's initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1])


class _Bodies:
    """The organisations, armed groups and media of a text."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._key_of: dict[str, str] = {}
        by_end: dict[Words, set[Words]] = {}
        whole: dict[Words, None] = {}
        for name in names:
            whole.setdefault(_words(name.form), None)
        for words in whole:
            for start in range(1, min(len(words) - 1, 6)):
                by_end.setdefault(words[start:], set()).add(words)
        self._by_end = by_end
        self._initials: dict[str, set[Words]] = {}
        for words in whole:
            if len(words) > 2:
                for initials in (_initials(words, ()), _initials(words, _SMALL)):
                    self._initials.setdefault(initials, set()).add(words)
        self._told = _told_acronyms(text, names)

    def group(self, name: Name) -> str:
        """Return the id of the group of an organisation's name."""
        if name.key:
            return f"body {name.key}"
        words = _words(name.form)
        for longer in self._longer(name, words):
            if longer:
                words = longer
        while len(words) > 1 and words[-1] in _GENERIC:
            words = words[:-1]
        return f"body {' '.join(words)}"

    def _longer(self, name: Name, words: Words) -> Iterable[Words]:
        """Yield the only longer name that a short one stands for, if there is one."""
        if name.form in self._told:
            yield self._told[name.form]
        elif len(words) == 1 and name.form.isupper() and len(name.form) > 2:
            full = self._initials.get(words[0], set())
            yield next(iter(full)) if len(full) == 1 else ()
        elif len(words) > 1:
            longer = self._by_end.get(words, set())
            yield next(iter(longer)) if len(longer) == 1 else ()


def _initials(words: Words, left_out: Iterable[str]) -> str:
    """Return the first letters of words, some words left out."""
    return "".join(word[0] for word in words if word not in left_out)


def _told_acronyms(text: str, names: Iterable[Name]) -> dict[str, Words]:
    """Return what the text itself says of acronyms: "Ministry of Health (MoH)"."""
    told: dict[str, Words] = {}
    for name in names:
        acronym = _bracketed(text, name)
        if acronym and not name.key:
            told.setdefault(acronym[1], _words(name.form))
    return told


def _acronyms(text: str, found: Sequence[Name]) -> Iterator[Name]:
    """Yield the acronyms that the text itself explains, where no other finder took them."""
    taken = {name.start for name in found}
    full: dict[str, Name] = {}
    for name in found:
        match = _bracketed(text, name) if _is_body(name) else None
        if match:
            full.setdefault(match[1], name)
    for start, end, form in occurrences(text, forms_by_word(full)):
        if start not in taken:
            yield replace(full[form], start=start, end=end, form=form)


def _bracketed(text: str, name: Name) -> re.Match[str] | None:
    """Return the acronym in brackets after a name of several words, if its letters fit."""
    match = _IN_BRACKETS.match(text, name.end) if " " in name.form else None
    if not match or sum(letter.isupper() for letter in match[1]) < 2:
        return None
    letters = [letter.lower() for letter in match[1] if letter.isupper()]
    words = _words(name.form)
    fits = sum(any(word.startswith(letter) for word in words) for letter in letters)
    return match if letters[0] == words[0][0] and fits * 2 > len(letters) else None
