"""Reads the gazetteer's file, mapped into memory: looks names up, in microseconds.

Nothing is read at the start but the header. The bytes may be shared by any number of processes.
"""

import struct
import zlib
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from dashboard.errors import DataMissingError, PlaceError
from dashboard.geo.points import Point
from dashboard.geo.world.entries import Entry, Feature, Match
from dashboard.geo.world.layout import (
    CONTINUES,
    ENTRY,
    HEADER,
    HIT,
    IS_CAPITAL,
    MAGIC,
    NAME,
    NOWHERE,
    SCALE,
    SECTIONS,
    SLOT,
    TEXT,
    UNKNOWN,
    Kind,
    key,
    short_form,
)
from dashboard.geo.world.names import folded, joined, plain_words

_FEATURES = tuple(Feature)
_WHOLE = 'a whole gazetteer file; "python -m dashboard.store.gazetteer" builds it anew'
_JOINTS = frozenset("-‐‑–'’.")  # tokens that may stand inside a name: "Port-au-Prince"
_POSSESSIVES = ("'s", "’s")
_HAS_APOSTROPHE = frozenset("'’‘ʼ")
_ACRONYM = 4  # letters: "IRS" is no village that some language calls so
_MOST_WORDS = 12
_KEPT = 8192  # names and entries whose answers are kept
_Hits = tuple[tuple[int, bool], ...]


class World:
    """The gazetteer over the bytes of its file.

    Names are found whole and never inside a word: "Assad" is not in "ambassador".

    Args:
        data: The file's bytes, best a memoryview of the mapped file.

    Raises:
        DataMissingError: it is no such file, or is cut off. A damage further in rises as this
            when it is met.
    """

    def __init__(self, data: bytes | memoryview) -> None:
        self._data = memoryview(data)
        self.fingerprint, sections = _header(self._data)
        self._sections = sections
        self._mask = sections["slots"][1] // SLOT.size - 1
        self._count = sections["entries"][1] // ENTRY.size
        self._found = lru_cache(maxsize=_KEPT)(self._find)
        self._entry = lru_cache(maxsize=_KEPT)(self._read_entry)

    def __len__(self) -> int:
        return self._count

    def lookup(self, name: str) -> tuple[Match, ...]:
        """Return all that a name may mean: main names first, then the best known.

        A possessive's "'s" may be left on. Of short forms only those are names by themselves
        that need no other word beside them: "U.S.", "UAE".
        """
        return tuple(
            Match(entry=self._entry(number), is_primary=is_primary)
            for number, is_primary in self._named(name)
        )

    def knows(self, name: str) -> bool:
        """Tell whether a name would be found by `lookup`."""
        return bool(self._named(name))

    def longest(self, words: Sequence[str], start: int) -> int:
        """Return how many words from a start on form the longest known name; 0 if none do.

        Words are tokens of a text, of which a hyphen, an apostrophe or a full stop may stand
        inside a name, never at its end. A token such as "'s" belongs to the one before it.
        """
        best, plain = 0, list[str]()
        for position in range(start, min(start + _MOST_WORDS, len(words))):
            word = words[position]
            found = plain_words(word)
            if not found:
                if plain and word in _JOINTS:
                    continue
                break
            is_possessive = bool(plain) and word in _POSSESSIVES
            if is_possessive:
                plain[-1] += found.pop(0)
            elif position == start and any(is_name for _, is_name in self._short(word)):
                best = 1
            plain += found
            continues, hits = self._found(Kind.NAME, joined(plain))
            if self._with_apostrophe(hits) if is_possessive else hits:
                best = position - start + 1
            if not (continues or plain == ["the"] or _is_joined(words, position + 1)):
                break
        return best

    def demonym(self, word: str) -> Entry | None:
        """Return the country or region whose people or things a word names: "Tajik", "Texans".

        Of two that share a word, such as the two Congos, it is the better known.
        """
        return next(iter(self.demonyms(word)), None)

    def demonyms(self, word: str) -> tuple[Entry, ...]:
        """Return all that a word for people may belong to, the best known first."""
        hits = self._hits(Kind.DEMONYM, joined(plain_words(word)))
        return tuple(self._entry(number) for number, _ in hits)

    def border(self, first: str, second: str) -> Entry | None:
        """Return the border between two neighbours, by their ISO codes in either order."""
        hits = self._hits(Kind.BORDER, "|".join(sorted((first, second))))
        return self._entry(hits[0][0]) if hits else None

    def entry(self, id: str) -> Entry | None:
        """Return the entry of an id."""
        hits = self._hits(Kind.ID, id)
        return self._entry(hits[0][0]) if hits else None

    def abbreviation(self, text: str, country: str = "") -> tuple[Entry, ...]:
        """Return what a short form stands for: "Fla.", "TX", "N.Y.", "U.K.", "Ont.".

        Case counts, and most forms with small letters need their full stop: "Miss." is a state,
        "Miss" is not.

        Args:
            country: Only what lies in this country, by its ISO code.
        """
        found = (self._entry(number) for number, _ in self._short(text))
        return tuple(entry for entry in found if not country or entry.country == country)

    def is_common_word(self, name: str) -> bool:
        """Tell whether a name is an everyday word of English: "March", "Police", "Battle"."""
        return self._stands(Kind.WORD, name)

    def is_person_name(self, name: str) -> bool:
        """Tell whether a name is a common first or last name: "Paris" is not, "Jordan" is."""
        return self._stands(Kind.PERSON, name)

    def _stands(self, kind: Kind, name: str) -> bool:
        form = joined(plain_words(name))
        return " " not in form and self._place(key(kind, form)) is not None

    def _short(self, text: str) -> _Hits:
        """Return the hits of a short form; the flag tells a name by itself."""
        if len(text) > 8 or not text[:1].isupper():
            return ()
        return self._hits(Kind.ABBREVIATION, short_form(text))

    def _with_apostrophe(self, hits: _Hits) -> _Hits:
        """Return the hits whose own name has an apostrophe: "St. John's", not "Americas"."""
        return tuple(hit for hit in hits if _HAS_APOSTROPHE & set(self._entry(hit[0]).name))

    def _hits(self, kind: Kind, text: str) -> _Hits:
        return self._found(kind, text)[1] if text else ()

    def _named(self, name: str) -> _Hits:
        """Return the hits of a name, first those of a short form that is a name by itself."""
        hits = self._hits(Kind.NAME, joined(plain_words(name)))
        if name.endswith(_POSSESSIVES):
            hits = self._with_apostrophe(hits) or self._hits(Kind.NAME, folded(name[:-2]))
        elif len(name) <= _ACRONYM and name.isupper():
            hits = tuple(hit for hit in hits if hit[1])
        own = tuple(hit for hit in self._short(name) if hit[1])
        return tuple(dict.fromkeys((*own, *hits))) if own else hits

    def _find(self, kind: Kind, text: str) -> tuple[bool, _Hits]:
        """Return whether longer names begin with a key, and its entries by number."""
        found = self._place(key(kind, text))
        if found is None:
            return False, ()
        flags, count, at = found
        return bool(flags & CONTINUES), self._read_hits(at, count)

    def _place(self, wanted: bytes) -> tuple[int, int, int] | None:
        """Return the flags of a key, how many entries it has and where they begin."""
        slots, names = self._sections["slots"][0], self._sections["names"][0]
        slot = zlib.crc32(wanted)
        try:
            for _ in range(self._mask + 1):
                slot &= self._mask
                (place,) = SLOT.unpack_from(self._data, slots + slot * SLOT.size)
                if not place:
                    return None
                at = names + place - 1
                flags, length, count = NAME.unpack_from(self._data, at)
                at += NAME.size
                if self._data[at : at + length] == wanted:
                    return flags, count, at + length
                slot += 1
        except struct.error as cause:
            raise DataMissingError(f"gazetteer: damaged at {wanted!r}", _WHOLE) from cause
        return None

    def _read_hits(self, at: int, count: int) -> _Hits:
        try:
            packed = struct.unpack_from(f"<{count}I", self._data, at)
        except struct.error as cause:
            raise DataMissingError("gazetteer: damaged at the entries of a name", _WHOLE) from cause
        return tuple((number >> 1, bool(number & 1)) for number in packed)

    def _read_entry(self, number: int) -> Entry:
        offset, _ = self._sections["entries"]
        if number >= self._count:
            raise DataMissingError(f"gazetteer: entry {number} of {self._count}", _WHOLE)
        fields = ENTRY.unpack_from(self._data, offset + number * ENTRY.size)
        lat, lon, population, prominence, country, feature, flags = fields[7:]
        try:
            id, name, admin, admin_code, district, line, source = map(self._text, fields[:7])
            return Entry(
                id=id,
                name=name,
                feature=_FEATURES[feature],
                point=None if lat == NOWHERE else Point(lat=lat / SCALE, lon=lon / SCALE),
                country=country.rstrip(b"\0").decode("ascii"),
                admin=admin,
                admin_code=admin_code,
                district=district,
                population=None if population == UNKNOWN else population,
                is_capital=bool(flags & IS_CAPITAL),
                line=line or None,
                source=source,
                prominence=prominence,
            )
        except (struct.error, UnicodeDecodeError, IndexError, PlaceError) as cause:
            raise DataMissingError(f"gazetteer: entry {number} is damaged", _WHOLE) from cause

    def _text(self, offset: int) -> str:
        start, length = self._sections["strings"]
        if offset >= length:
            raise IndexError(offset)
        (size,) = TEXT.unpack_from(self._data, start + offset)
        begin = start + offset + TEXT.size
        return str(self._data[begin : begin + size], "utf-8")


def _is_joined(words: Sequence[str], position: int) -> bool:
    """Tell whether the token there belongs to the word before it: "'s"."""
    return position < len(words) and words[position] in _POSSESSIVES


def _header(data: memoryview) -> tuple[bytes, dict[str, tuple[int, int]]]:
    """Return the fingerprint and each section's offset and length."""
    if len(data) < HEADER.size or bytes(data[: len(MAGIC)]) != MAGIC:
        raise DataMissingError("gazetteer: no gazetteer file", _WHOLE)
    *_, check = fields = HEADER.unpack_from(data)
    _, fingerprint, size, *places = fields[:-1]
    if zlib.crc32(data[: HEADER.size - HIT.size]) != check or size != len(data):
        raise DataMissingError("gazetteer: a damaged or cut file", _WHOLE)
    pairs = list(zip(places[::2], places[1::2], strict=True))
    ends = [offset + length for offset, length in pairs]
    starts = [offset for offset, _ in pairs]
    is_sound = all(end == start for end, (_, start) in zip(ends, pairwise(starts), strict=False))
    if not is_sound or ends[-1] != size or pairs[2][1] & (pairs[2][1] - 1):
        raise DataMissingError("gazetteer: a damaged file", _WHOLE)
    return fingerprint, dict(zip(SECTIONS, pairs, strict=True))
