"""What the model labels as a person or an organisation, checked and told by its words.

The model's labels alone would bring half-sentences, places and dates among the names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as Tokens

from dashboard.extract.actor_words import (
    ARMED_ENDINGS,
    ARMED_WORDS,
    BODY_ENDINGS,
    COURTESY,
    KNOWN,
    MEDIA_ENDINGS,
    MODIFIERS,
    NO_ACTORS,
    NO_BODY_ENDINGS,
    NOT_AFTER_A_TITLE,
    PLACE_ENDINGS,
    ROLES,
)
from dashboard.extract.language import Reading
from dashboard.extract.metonyms import acts
from dashboard.extract.states import CAPITALS, COUNTRY_NAMES, DEMONYMS, SEATS
from dashboard.model import ActorKind

LONGEST = 80  # code points; a longer name is a mistake of the model
_MOST_WORDS = 5
# Small words inside a person's name.
_PARTICLES = (
    *("de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der"),
    *("den", "bin", "ibn", "al", "el", "y", "e"),
)
_PREFIXES = ("al-", "el-", "as-", "ar-", "an-", "ad-")
_SENTENCE_END = re.compile(r"(?<=[a-z]{2})[.!?] ")
_COUNTRIES = {**DEMONYMS, **COUNTRY_NAMES}
_NAMESAKES = ("Georgia", "Jordan", "Georgian")  # an American state, a surname
# What stands before a place's name and before a storm's.
_OF_A_PLACE = re.compile(
    r"\b(?:village|town|city|settlement|district|province|region|port|island|state|county|capital"
    r"|hamlet|suburb|neighbou?rhood|commune|municipality|valley|river|storm|hurricane|typhoon"
    r"|cyclone)s?(?: of| called| named)?(?: the)? \Z",
    re.IGNORECASE,
)
_GOVERNMENT_OF = re.compile(
    r"(?:Armed Forces|Army|Navy|Air Force|Government|Republic|Kingdom|State) of (?:the )?(.+)\Z"
)
_NOT_IN_A_PERSON = (*"0123456789@/", "'s ", "’s ")
_MARKS = ("http", "@", "/", ".com", "pic.", "\n")
_STORMS = ("Cyclone", "Hurricane", "Typhoon", "Storm", "Tropical", "Mount", "Lake", "Operation")
# Names that are another finder's, or stand in a list with their kind.
_OTHERS = frozenset({*KNOWN, *COUNTRY_NAMES, *CAPITALS, *SEATS, *DEMONYMS, *NO_ACTORS})


@dataclass(frozen=True, slots=True)
class Name:
    """A name at one place of a text. `key` joins it with others: a known name, a state's code."""

    start: int
    end: int
    form: str
    kind: ActorKind
    score: float
    key: str = ""
    country: str = ""


def labelled(reading: Reading) -> Iterator[Name]:
    """Yield the persons and organisations that the model labels."""
    for entity in reading.doc.ents:
        if entity.label_ not in ("PERSON", "ORG"):
            continue
        if entity.label_ == "PERSON" and entity[-1].text not in BODY_ENDINGS:
            name = person(reading.text, entity.start_char, entity.end_char, 0.85)
        else:
            name = _organisation(reading.text, entity)
        if name:
            yield name if " " in name.form else _weighed(name, entity)


def _weighed(name: Name, entity: Tokens) -> Name:
    """Return a name of one word with a lower score where it does nothing.

    Towns and cars are what the model most often takes for persons and firms: "an Alexandria man".
    """
    least = 0.2 if name.kind is ActorKind.PERSON else 0.5
    is_acronym = name.kind is not ActorKind.PERSON and name.form.isupper() and len(name.form) > 2
    return name if is_acronym or acts(entity) >= least else replace(name, score=0.4)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without article, possessive, marks and what follows a line's end."""
    part = text[start:end]
    cut = _SENTENCE_END.split(part.split("\n")[0])[0]
    lead = len(cut) - len(cut.lstrip(" \t\"'“”‘’([{@#*—–-•"))
    for article in ("the ", "The ", "a ", "an "):
        if cut.startswith(article, lead):
            lead += len(article)
    cut = cut.rstrip(' \t"“”)]},;:!?—–-…')
    cut = cut.removesuffix("'s").removesuffix("’s").rstrip("'’‘")
    return start + lead, start + max(lead, len(cut))


def person(text: str, start: int, end: int, score: float) -> Name | None:
    """Return a person's name without titles, None for what is no person's name."""
    start, end = _trimmed(text, start, end)
    if end - start > LONGEST:
        return None
    parts = text[start:end].split(" ")
    while len(parts) > 1 and (parts[0] in COURTESY or parts[0].lower() in ROLES):
        start += len(parts.pop(0)) + 1
    while len(parts) > 1 and parts[-1].lower() in ROLES:
        end -= len(parts.pop()) + 1
    form = text[start:end].rstrip(".") if len(parts) == 1 else text[start:end]
    if not 0 < len(parts) <= _MOST_WORDS or not _is_persons(parts):
        return None
    if parts[0] in _STORMS or _OF_A_PLACE.search(text[max(0, start - 30) : start]):
        return None
    single = 0.6 if len(parts) == 1 else score
    return Name(start, start + len(form), form, ActorKind.PERSON, min(score, single))


def _is_persons(parts: list[str]) -> bool:
    """Tell whether words look like a person's name."""
    whole = " ".join(parts)
    if whole in _OTHERS or any(mark in whole for mark in _NOT_IN_A_PERSON):
        return False
    if len(parts) == 1:
        is_shouted = whole[:2].isupper() and whole[1:2].isalpha()
        is_title = whole in COURTESY or whole.lower() in ROLES
        return len(whole) > 1 and not is_shouted and not is_title and _is_capitalised(whole)
    if whole.isupper() and len(whole) > 6:
        return False
    if parts[-1] in PLACE_ENDINGS or not _is_capitalised(parts[-1]):
        return False
    return all(_is_capitalised(part) or part in _PARTICLES for part in parts)


def _is_capitalised(part: str) -> bool:
    """Tell whether a word of a name is written as one: "Rahmon", "al-Assad"."""
    return part[:1].isupper() or (part.startswith(_PREFIXES) and part[3:4].isupper())


def _organisation(text: str, entity: Tokens) -> Name | None:
    """Return an organisation, an armed group or a medium that the model labels."""
    start, end = _trimmed(text, entity.start_char, entity.end_char)
    parts = text[start:end].split(" ")
    while (
        len(parts) > 1 and parts[0].isalpha() and parts[0].islower()
    ):  # "paramilitary Rapid Support Forces"
        start += len(parts.pop(0)) + 1
    form = text[start:end]
    parts = form.split()
    if not 2 <= len(form) <= LONGEST or not _is_bodys(parts, form):
        return None
    if parts[0] in COURTESY and len(parts) > 1 and parts[1] not in NOT_AFTER_A_TITLE:
        return person(text, start, end, 0.7)
    government = _GOVERNMENT_OF.match(form)
    if government and government[1] in COUNTRY_NAMES:
        code = COUNTRY_NAMES[government[1]]
        return Name(start, end, form, ActorKind.STATE, 0.8, key=code, country=code)
    code = "" if parts[0] in _NAMESAKES else _COUNTRIES.get(parts[0].removesuffix("'s"), "")
    score = 0.75 if len(parts) > 1 else 0.55
    return Name(start, end, form, _kind(parts, form), score, country=code)


def _is_bodys(parts: list[str], form: str) -> bool:
    """Tell whether words look like the name of an organisation, not of a place or a thing."""
    if form in _OTHERS or form.islower() or any(mark in form for mark in _MARKS):
        return False
    if not any(part[:1].isupper() or part[:1].isdigit() for part in parts):
        return False
    if len(parts) == 1 and (form.lower() in MODIFIERS | ROLES or not form[0].isalpha()):
        return False
    if form.isupper() and len(form) > 6:
        return False
    if parts[-1] in NO_BODY_ENDINGS or not form[-1].isascii() or re.match(r"[A-Z]\. ", form):
        return False
    is_palace_of = parts[0] in PLACE_ENDINGS and parts[1:2] == ["of"]
    return parts[-1] not in PLACE_ENDINGS and not is_palace_of


def _kind(parts: list[str], form: str) -> ActorKind:
    """Return what an organisation's name says that it is."""
    if len(parts) > 1 and (parts[-1] in MEDIA_ENDINGS or parts[0] in ("Daily", "Radio")):
        return ActorKind.MEDIA
    if form.endswith(ARMED_ENDINGS) or (parts[-1] in ARMED_WORDS and len(parts) > 1):
        return ActorKind.ARMED_GROUP
    return ActorKind.ORGANISATION
