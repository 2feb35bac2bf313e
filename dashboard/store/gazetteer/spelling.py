"""Which other names of a place an English text may use, and which forms are made of a name."""

import re
from collections.abc import Iterable, Iterator, Sequence

from dashboard.geo.world import folded

_SHORTEST, _MOST_WORDS, _LONGEST = 3, 6, 60
_CODE = 5  # letters: "LON", "EGLL" and the like are codes
_BEGINS = re.compile(r"(?:[a-z]{1,3}[-' ’])?[^\W\d_a-z]")
_ODD = re.compile(r"[\d,;:/()\[\]|@#*]")
_GREAT, _GREAT_ENGLISH = 20_000, 500_000  # people


def usable(names: Iterable[str], common: frozenset[str]) -> Iterator[str]:
    """Yield the names that an English text may use: in Latin letters, with a capital.

    Left out are codes, names of one or two letters, transcriptions in small letters, and words
    that are common in English.
    """
    for name in names:
        if len(name) > _LONGEST or _ODD.search(name) or not _BEGINS.match(name):
            continue
        if name.isupper() and len(name) <= _CODE:
            continue
        form = folded(name)
        is_latin = form.isascii() and len(form.replace(" ", "")) >= _SHORTEST
        if is_latin and form not in common and form.count(" ") < _MOST_WORDS:
            yield name


def kept(name: str, others: Iterable[str], people: int, *, is_english: bool) -> Iterator[str]:
    """Yield the other names of a city that a text may use, of those that are `usable`.

    The smaller the city, the more its other names must be like its main one: what it was
    called a hundred years ago, or is called in a third language, is more often a word or a
    person in a text. `is_english` says that its country's main names are English already.
    """
    form = folded(name)
    is_great = people >= (_GREAT_ENGLISH if is_english else _GREAT)
    for other in others:
        plain = folded(other)
        is_long = len(plain) >= _CODE or people >= _GREAT_ENGLISH
        is_spelling = plain != form and len(plain) >= _CODE and _is_like(form, plain)
        if (is_great and is_long) or is_spelling:
            yield other


def _is_like(form: str, other: str) -> bool:
    """Tell whether two names are spellings of one: they begin alike, or share a long word."""
    words = {word for word in form.split() if len(word) >= 4}
    return bool(words & set(other.split())) or form[:3] == other[:3] or form[-5:] == other[-5:]


_AREA = re.compile(
    r"^(?:(?:State|Province|Region|Department|Governorate|Prefecture|Republic) of )|"
    r" (?:Province|Region|Oblast'?|Oblastʼ|Governorate|Department|Prefecture|State|District|"
    r"Krai|Kray|Voivodeship|County|Canton|Emirate)$",
    re.IGNORECASE,
)


def division_forms(name: str, kind: str) -> Iterator[str]:
    """Yield what a first-level division is called with the word for its kind, and without."""
    short = _AREA.sub("", name)
    if short and short != name:
        yield short
    else:
        for word in dict.fromkeys((kind, "Province", "Region")):
            if word and word.isascii():
                yield f"{name} {word}"


def english_names(name: str, others: Sequence[str], english: Sequence[str]) -> tuple[str, ...]:
    """Return the English main names of a division, the first to be shown.

    That is the shortest of those that say the same: "Hamburg", not "Free and Hanseatic City of
    Hamburg".

    Args:
        name: The one that its country uses: "Bayern", "Kharkivska oblast", "Murcia, Región de".
        others: Further names in any language; one that also stands there with the word for the
            division's kind is English: "Kharkiv" beside "Kharkiv Oblast".
        english: Names that are said to be English; not all of them are in use.
    """
    plain = name.partition(", ")[0]
    known = {folded(other) for other in (name, plain, *others)}
    called = [word for word in english if folded(word) in known]
    stems = [stem for other in others if (stem := _AREA.sub("", other)) != other]
    called += [stem for stem in stems if folded(stem) in known]
    names = tuple(dict.fromkeys((*called, plain)))
    forms = [f" {folded(one)} " for one in names]
    shown = next(
        one
        for one, form in zip(names, forms, strict=True)
        if not any(other in form and other != form for other in forms)
    )
    return tuple(dict.fromkeys((shown, *names)))


_AIRPORT_TAIL = re.compile(r" (?:International |Regional |Municipal |Intl )?Airport$")
_AIRFIELD = re.compile(
    r"air(?:port|field|strip|park| ?base)|field|base|aerodrome|heliport|station|\bR(?:AF|NAS)\b|"
    r"\bCFB\b|park|strip",
    re.IGNORECASE,
)
_BASE_TAILS = (" Air Base", " Airbase", " Air Force Base")
_BASE_TAIL = re.compile(r" Air ?(?:Force )?[Bb]ase$")
_AFB = re.compile(r" (?:Afb|AFB|Air Force Base)\b(?: Airport)?")
_MILITARY = re.compile(
    r"\bair ?base\b|\bafb\b|air force|naval air|\barmy|\bmilitary\b|marine corps|\bRAF\b|\bRNAS\b|"
    r"\bCFB\b|air national guard",
    re.IGNORECASE,
)


def is_military(name: str) -> bool:
    """Tell whether the name of an airfield says that it's a military one."""
    return bool(_MILITARY.search(name)) and "Zombie" not in name


def airport_forms(name: str, *, is_base: bool = False) -> tuple[str, ...]:
    """Return the name of an airport, the main form first, and how else it's called.

    A base goes by its bare name too: "Ramstein", "Al Udeid".
    """
    main = name if _AIRFIELD.search(name) else f"{name} Airport"
    main = _AFB.sub(" Air Force Base", main)
    forms = [main]
    if main.endswith(" Air Force Base"):
        forms += [main.replace(" Air Force Base", " AFB"), main.replace(" Force", "")]
    if main.endswith((" Air Base", " Airbase")):
        stem = main.removesuffix(" Air Base").removesuffix(" Airbase")
        forms += [
            f"{stem} Airbase",
            f"{stem} Air Base",
            f"{stem} Airfield",
            f"{stem} Air Force Base",
        ]
    if is_base and main.endswith(_BASE_TAILS):
        forms.append(_BASE_TAIL.sub("", main))
    short = _AIRPORT_TAIL.sub(" Airport", main)
    if short != main:
        forms.append(short)
    elif main.endswith(" Airport"):
        forms.append(f"{main.removesuffix(' Airport')} International Airport")
    return tuple(dict.fromkeys(forms))
