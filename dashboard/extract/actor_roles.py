"""What a text says of a person's role, before the name or after it, and repeats without a name.

"Russian President Vladimir Putin", later "the Russian President"; "Kuleba, Ukraine's foreign
minister,". Only where role and name stand together; a role that two persons have joins neither.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dashboard.extract.actor_labels import Name
from dashboard.extract.actor_names import forms_by_word, occurrences
from dashboard.extract.actor_words import COURTESY, MODIFIERS, ROLES
from dashboard.extract.states import COUNTRY_NAMES, DEMONYMS, NAME_OF
from dashboard.model import ActorKind

_REACH = 100  # code points before and after a name
_WORD = re.compile(r"[^\W_][\w.'’-]*")
_APPOSITION = re.compile(r",? [(–—-]? ?|, ")
_OF = re.compile(r" (?:of|for|at|with|to|in) (?:the )?")
_FORMER = re.compile(r"(?:former|ex-|late|then|deputy|vice|acting)[ -]?\Z", re.IGNORECASE)
_STATES = {**COUNTRY_NAMES, **DEMONYMS}
_BY_CODE: dict[str, list[str]] = {}
for _form, _code in _STATES.items():
    _BY_CODE.setdefault(_code, []).append(_form)
# Roles that one person of a country has at a time.
_SINGULAR = frozenset(
    [
        *("president", "prime minister", "premier", "chancellor", "foreign minister", "king"),
        *("defence minister", "defense minister", "finance minister", "interior minister"),
        *("foreign secretary", "vice president", "queen", "secretary of state", "emir"),
        *("defense secretary", "defence secretary", "home secretary", "energy minister"),
        *("health minister", "justice minister", "trade minister", "interior secretary"),
    ]
)


@dataclass(frozen=True, slots=True)
class Role:
    """What a person is: of which country or body, and the words that say as what."""

    title: str
    country: str = ""
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles of the groups of names, by the group's number, and the phrases that repeat them."""

    of: dict[int, Role] = field(default_factory=dict)
    phrases: dict[int, list[tuple[int, int, str]]] = field(default_factory=dict)


def roles(text: str, groups: Sequence[Sequence[Name]]) -> Roles:
    """Return what the text says of each person's role, and where it names the role alone."""
    bodies = [name for group in groups for name in group if name.kind is not ActorKind.PERSON]
    ends = {name.end: name for name in bodies if name.kind is not ActorKind.STATE}
    starts = {name.start: name for name in bodies if name.kind is not ActorKind.STATE}
    told = Roles()
    for number, group in enumerate(groups):
        if group[0].kind is not ActorKind.PERSON:
            continue
        for name in group:
            role = _before(text, name, ends, starts) or _after(text, name, starts)
            if role:
                told.of.setdefault(number, role)
    _add_phrases(text, groups, told)
    return told


def _before(text: str, name: Name, ends: dict[int, Name], starts: dict[int, Name]) -> Role | None:
    """Return the role before a name: "US Central Command commander General Kurilla"."""
    left = max(0, name.start - _REACH)
    line = text[left : name.start].rpartition("\n")[2]
    offset = name.start - len(line)
    words = list(_WORD.finditer(line))
    first = len(words)
    while first and _is_title(words[first - 1][0]):
        first -= 1
    title = " ".join(word[0].lower() for word in words[first:])
    if first == len(words) or not any(word in ROLES for word in title.split()):
        return None
    end = offset + words[first - 1].end() if first else offset
    gap = text[end : offset + words[first].start()]
    is_apart = "," in gap or "." in gap.strip(" ")
    owner = None if is_apart else ends.get(end) or ends.get(end - 2)
    if owner:
        return Role(title, owner.country, owner.form)
    code = "" if is_apart else _state_before(text, end)
    told = (code, NAME_OF[code]) if code else _owner_after(text, name.end, starts)
    return Role(title, *told) if told else None


def _is_title(word: str) -> bool:
    """Tell whether a word belongs to a title."""
    return word in COURTESY or word.lower() in ROLES or word.lower() in MODIFIERS


def _state_before(text: str, end: int) -> str:
    """Return the state whose name or demonym ends at an offset, its possessive left out."""
    words = text[max(0, end - 40) : end].split()
    for count in (3, 2, 1):
        form = " ".join(words[-count:]).removesuffix("'s").removesuffix("’s")
        if form in _STATES:
            return _STATES[form]
    return ""


def _after(text: str, name: Name, starts: dict[int, Name]) -> Role | None:
    """Return the role after a name: ", Ukraine's foreign minister," or ", head of Acme,"."""
    lead = _APPOSITION.match(text, name.end)
    if not lead or not lead[0].strip():
        return None
    part = re.split(r"[,;.)\n–—] ?|\Z", text[lead.end() : lead.end() + _REACH], maxsplit=1)[0]
    words = list(_WORD.finditer(part))[:9]
    at = next((i for i, word in enumerate(words) if word[0].lower() in ROLES), None)
    if at is None:
        return None
    while at + 1 < len(words) and words[at + 1][0].lower() in ROLES:
        at += 1
    first = at
    while first and words[first - 1][0].lower() in MODIFIERS:
        first -= 1
    title = " ".join(word[0].lower() for word in words[first : at + 1])
    start, end = lead.end(), lead.end() + words[at].end()
    owner = _owner(text, lead.end() + words[first - 1].end(), start, starts) if first else None
    owner = owner or _owner_after(text, end, starts)
    return Role(title, *owner) if owner else None


def _owner(text: str, end: int, start: int, starts: dict[int, Name]) -> tuple[str, str] | None:
    """Return country and name of who stands before a role in an apposition."""
    for offset in range(start, min(end, start + 8)):
        name = starts.get(offset)
        if name and name.end <= end:
            return name.country, name.form
    code = _state_before(text, end)
    return (code, NAME_OF[code]) if code else None


def _owner_after(text: str, end: int, starts: dict[int, Name]) -> tuple[str, str] | None:
    """Return country and name of what a role is of: "head of Acme", "president of Peru"."""
    of = _OF.match(text, end)
    if not of:
        return None
    name = starts.get(of.end())
    if name:
        return name.country, name.form
    for count in (3, 2, 1):
        form = " ".join(text[of.end() : of.end() + 40].split()[:count]).rstrip(",.;:")
        if form in COUNTRY_NAMES:
            return COUNTRY_NAMES[form], NAME_OF[COUNTRY_NAMES[form]]
    return None


def _add_phrases(text: str, groups: Sequence[Sequence[Name]], told: Roles) -> None:
    """Add the phrases that name a person by a role that only this person has."""
    holders: dict[tuple[str, str], set[int]] = {}
    for number, role in told.of.items():
        title = _plain(role.title)
        if title in _SINGULAR and role.country:
            holders.setdefault((role.country, title), set()).add(number)
    phrase_of: dict[str, int] = {}
    for (code, title), numbers in holders.items():
        if len(numbers) == 1:
            for phrase in _phrases(code, title):
                phrase_of[phrase] = next(iter(numbers))
    named = {name.start for group in groups for name in group}
    for start, end, phrase in occurrences(text, forms_by_word(phrase_of)):
        if end + 1 not in named and not _FORMER.search(text[max(0, start - 10) : start]):
            told.phrases.setdefault(phrase_of[phrase], []).append((start, end, phrase))


def _plain(title: str) -> str:
    """Return a title without what may be left out of it."""
    return " ".join(word for word in title.split() if word not in ("the", "and", "general"))


def _phrases(code: str, title: str) -> Iterator[str]:
    """Yield the ways to name a role of a country: "Russian president", "Russia's President"."""
    capitals = " ".join(word.capitalize() if word != "of" else word for word in title.split())
    for form in _BY_CODE[code]:
        for words in (title, capitals):
            yield f"{form} {words}"
            yield f"{form}'s {words}"
            yield f"{form}’s {words}"
