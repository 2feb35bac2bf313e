"""The names in a text that may be actors', one by one, before those of one actor are joined.

Three witnesses: names known beforehand, words around a name (a title, "government"), and the
model's labels. Where they overlap, the longer name wins, then the surer witness.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from dashboard.extract.actor_labels import Name, labelled, person
from dashboard.extract.actor_words import (
    BETWEEN_COUNTRY_AND_BODY,
    BODIES,
    COURTESY,
    GOVERNMENT,
    KNOWN,
    NO_ACTORS,
    NOT_AFTER_A_TITLE,
    ROLES,
)
from dashboard.extract.boilerplate import boilerplate, is_inside
from dashboard.extract.language import Reading
from dashboard.extract.metonyms import LIKELY, acts, is_metonym
from dashboard.extract.states import CAPITALS, COUNTRY_NAMES, DEMONYMS, PEOPLES, SEATS
from dashboard.extract.suggestion import Span
from dashboard.model import ActorKind

_WORD = re.compile(r"\w+")
_MOST_FORMS = 200  # names with one first word; each place of the word tries them all
_RUN = re.compile(r"(?:['’]s?)?((?:[ -][A-Za-z]{1,20}){1,4})")
_SITE = re.compile(
    r"(?<![\w./@-])[A-Za-z][\w-]{1,40}\.(?:com|org|net|info|news|tv|in|ru|uk|de|fr|co\.[a-z]{2})"
    r"(?![\w/@.-]*\w)"
)
_CAPITALISED = re.compile(
    r"(?: (?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]{1,30}|(?:al|bin|ibn|de|da|van|von|der)\b-?\w{0,20})){1,4}"
)
_LABEL = re.compile(
    r"^(?P<title>(?:[A-Z][A-Z.]{1,15} ){0,3})(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,20}):(?= )",
    re.MULTILINE,
)
_OPEN_CAPITALS = frozenset(["Brussels"])  # as often the European Union as Belgium


def names(reading: Reading) -> tuple[Name, ...]:
    """Return the names of possible actors in order, none overlapping another."""
    skipped = boilerplate(reading.text)
    found = [
        *_listed(reading),
        *_titled(reading.text),
        *_labels(reading.text),
        *(
            Name(m.start(), m.end(), m[0], ActorKind.MEDIA, 0.8)
            for m in _SITE.finditer(reading.text)
        ),
        *labelled(reading),
    ]
    first = _disjoint(name for name in found if not is_inside((name.start, name.end), skipped))
    again = _again(reading, first)
    more = (name for name in again if not is_inside((name.start, name.end), skipped))
    return _disjoint([*first, *more])


def _again(reading: Reading, found: Iterable[Name]) -> Iterator[Name]:
    """Yield the names already found, and surnames, where the model overlooked them."""
    kinds: dict[str, ActorKind] = {}
    for name in found:
        if name.kind is not ActorKind.STATE and not name.key and name.score >= 0.5:
            kinds.setdefault(name.form, name.kind)
            if name.kind is ActorKind.PERSON and " " in name.form:
                kinds.setdefault(name.form.split()[-1], name.kind)
    for start, end, form in occurrences(reading.text, forms_by_word(kinds)):
        tokens = reading.doc.char_span(start, end)
        if tokens is not None and all(token.pos_ == "PROPN" for token in tokens if token.is_alpha):
            yield Name(start, end, form, kinds[form], 0.5)


def _disjoint(found: Iterable[Name]) -> tuple[Name, ...]:
    """Return names without those that overlap a longer or surer one."""
    kept: list[Name] = []
    taken: set[int] = set()
    for name in sorted(found, key=lambda n: (n.start - n.end, -n.score, n.start)):
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            kept.append(name)
    return tuple(sorted(kept, key=lambda n: n.start))


Forms = Mapping[str, tuple[str, ...]]


def forms_by_word(forms: Iterable[str]) -> Forms:
    """Return the forms of names by their first word, the longest first."""
    by_word: dict[str, list[str]] = {}
    for form in forms:
        first = _WORD.search(form)
        if first:
            by_word.setdefault(first[0], []).append(form)
    return {
        word: tuple(sorted(listed[:_MOST_FORMS], key=len, reverse=True))
        for word, listed in by_word.items()
    }


def occurrences(text: str, forms: Forms) -> Iterator[tuple[int, int, str]]:
    """Yield where the forms of names stand as whole words, the longest at each place."""
    done = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < done or word[0] not in forms or text[start - 1 : start] in tuple("@#/-_."):
            continue
        for form in forms[word[0]]:
            end = start + len(form)
            if text.startswith(form, start) and _ends_there(text, end):
                done = end
                yield start, end, form
                break


_FORMS = forms_by_word({**KNOWN, **COUNTRY_NAMES, **CAPITALS, **SEATS, **DEMONYMS})


def _listed(reading: Reading) -> Iterator[Name]:
    """Yield the names known beforehand, and the states behind countries and demonyms."""
    for start, end, form in occurrences(reading.text, _FORMS):
        if form in KNOWN:
            known, kind = KNOWN[form]
            yield Name(start, end, form, kind, 0.9, key=known)
        else:
            yield from _state(reading, start, end, form)


def _ends_there(text: str, end: int) -> bool:
    """Tell whether a name ends at an offset: no letter goes on, no hyphen, no dot of a site."""
    after = text[end : end + 2]
    return not after[:1].isalnum() and not (after[:1] in ("-", ".", "_") and after[1:2].isalnum())


def _state(reading: Reading, start: int, end: int, form: str) -> Iterator[Name]:
    """Yield what a country's name or demonym is part of: a state, or one of its bodies."""
    code = (
        COUNTRY_NAMES.get(form) or CAPITALS.get(form) or SEATS.get(form) or DEMONYMS.get(form, "")
    )
    if form not in SEATS and form not in CAPITALS:
        body = _body(reading, start, end, code)
        if body:
            yield body
            return
    if form in PEOPLES:
        tokens = reading.doc.char_span(start, end)
        has_article = reading.text[max(0, start - 4) : start].lower() == "the "
        if has_article and tokens is not None and acts(tokens) >= 0.8:
            yield Name(start, end, form, ActorKind.STATE, 0.5, key=code, country=code)
    elif form not in DEMONYMS and form not in _OPEN_CAPITALS:
        likelihood = is_metonym(reading, Span(start, end))
        if likelihood >= LIKELY:
            yield Name(start, end, form, ActorKind.STATE, likelihood, key=code, country=code)


def _body(reading: Reading, start: int, end: int, code: str) -> Name | None:
    """Return the government, force or ministry that a country's name begins."""
    run = _RUN.match(reading.text, end)
    if not run:
        return None
    offset, found = run.start(1), None
    for word in re.finditer(r"[A-Za-z]+", run[1]):
        lower = word[0].lower()
        if lower in GOVERNMENT or lower in BODIES:
            found = (offset + word.end(), lower)
        elif lower not in BETWEEN_COUNTRY_AND_BODY:
            break
    if not found:
        return None
    stop, head = found
    tokens = reading.doc.char_span(start, stop, alignment_mode="expand")
    if tokens is None or tokens[-1].dep_ in ("compound", "amod", "nmod"):
        return None
    form = reading.text[start:stop]
    if head in GOVERNMENT:
        return Name(start, stop, form, ActorKind.STATE, 0.8, key=code, country=code)
    return Name(start, stop, form, ActorKind.ORGANISATION, 0.75, country=code)


def _titled(text: str) -> Iterator[Name]:
    """Yield persons told by the title before a name: "General Kurilla", "counterpart, Ana Paz"."""
    for word in _WORD.finditer(text):
        is_courtesy = word[0] in COURTESY
        if not is_courtesy and word[0] not in ROLES:
            continue
        end = word.end() + (text[word.end() : word.end() + 1] in (".", ","))
        run = _CAPITALISED.match(text, end)
        if not run:
            continue
        parts = run[0].split()
        while parts and (parts[0].lower().rstrip(".") in ROLES or parts[0] in COURTESY):
            parts.pop(0)
        if len(parts) < (1 if is_courtesy and text[end - 1] != "," else 2):
            continue
        if parts[0] in NOT_AFTER_A_TITLE or parts[0] in DEMONYMS:
            continue
        found = person(text, text.index(parts[0], end), run.end(), 0.7)
        if found:
            yield found


def _labels(text: str) -> Iterator[Name]:
    """Yield the speakers that a transcript names at a line's start: "SENATOR BRANDT: Thank you"."""
    for label in _LABEL.finditer(text):
        title, name = label["title"].split(), label["name"]
        has_role = any(word.lower().rstrip(".") in ROLES for word in title)
        if name.lower() not in ROLES and name not in NO_ACTORS and (has_role or not title):
            # Alone, a word before a colon is no name; with the name elsewhere, it is one more.
            score = 0.6 if has_role else 0.3
            yield Name(label.start("name"), label.end("name"), name, ActorKind.PERSON, score)
