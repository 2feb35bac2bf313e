"""Writes entries and their names as the bytes of the gazetteer's file."""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from dashboard.geo.world.entries import Entry, Feature
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
    SLOT,
    TEXT,
    UNKNOWN,
    Kind,
    key,
)

BY_ANOTHER_NAME = 20  # a name that is not the main one counts for a twentieth
_FEATURES = {feature: number for number, feature in enumerate(Feature)}


@dataclass(slots=True)
class Index:
    """The keys of the hash table so far: of each, the entries and whether it's their main name."""

    hits: dict[bytes, dict[int, bool]] = field(default_factory=dict)

    def add(self, kind: Kind, text: str, number: int, *, is_primary: bool = True) -> None:
        """Let a text lead to an entry; a main name stays one."""
        found = self.hits.setdefault(key(kind, text), {})
        found[number] = found.get(number, False) or is_primary

    def mark(self, kind: Kind, texts: Iterable[str]) -> None:
        """Note texts that are only to be known, and lead to no entry."""
        for text in texts:
            self.hits.setdefault(key(kind, text), {})


def pack(entries: Sequence[Entry], index: Index, fingerprint: bytes) -> bytes:
    """Return the whole file. The same input gives the same bytes.

    The entries behind a key are ordered by prominence, which counts a twentieth for a name that
    is not the main one, then by id.
    """
    strings = _Strings()
    for number, entry in enumerate(entries):
        index.add(Kind.ID, entry.id, number)
    records = b"".join(_record(entry, strings) for entry in entries)
    slots, names = _table(index.hits, entries)
    sections = (records, bytes(strings.data), slots, names)
    offset, places = HEADER.size, []
    for section in sections:
        places += [offset, len(section)]
        offset += len(section)
    head = HEADER.pack(MAGIC, fingerprint, offset, *places, 0)[: -HIT.size]
    return b"".join((head, HIT.pack(zlib.crc32(head)), *sections))


class _Strings:
    """Texts, each stored once."""

    def __init__(self) -> None:
        self.data = bytearray(b"\0\0")
        self._offsets = {"": 0}

    def offset(self, text: str) -> int:
        if text not in self._offsets:
            self._offsets[text] = len(self.data)
            encoded = text.encode()
            self.data += TEXT.pack(len(encoded)) + encoded
        return self._offsets[text]


def _record(entry: Entry, strings: _Strings) -> bytes:
    texts = (
        entry.id,
        entry.name,
        entry.admin,
        entry.admin_code,
        entry.district,
        entry.line or "",
        entry.source,
    )
    point = entry.point
    return ENTRY.pack(
        *(strings.offset(text) for text in texts),
        NOWHERE if point is None else round(point.lat * SCALE),
        0 if point is None else round(point.lon * SCALE),
        UNKNOWN if entry.population is None else entry.population,
        entry.prominence,
        entry.country.encode(),
        _FEATURES[entry.feature],
        IS_CAPITAL if entry.is_capital else 0,
    )


def _table(
    hits: Mapping[bytes, Mapping[int, bool]], entries: Sequence[Entry]
) -> tuple[bytes, bytes]:
    """Return the slots and the names they point to, with the beginnings of longer names."""
    beginnings = _beginnings(hits)
    keys = sorted(hits.keys() | beginnings)
    size = 1 << (len(keys) * 2 - 1).bit_length()
    slots, names = [0] * size, bytearray()
    for text in keys:
        slot = zlib.crc32(text) & (size - 1)
        while slots[slot]:
            slot = (slot + 1) & (size - 1)
        slots[slot] = len(names) + 1
        found = hits.get(text, {})
        order = sorted(found, key=partial(_rank, found=found, entries=entries))
        names += NAME.pack(CONTINUES if text in beginnings else 0, len(text), len(order))
        names += text
        for number in order:
            names += HIT.pack(number * 2 + found[number])
    return b"".join(map(SLOT.pack, slots)), bytes(names)


def _rank(
    number: int, found: Mapping[int, bool], entries: Sequence[Entry]
) -> tuple[float, bool, str]:
    """Return by what the entries of a name are ordered, least first."""
    entry, is_primary = entries[number], found[number]
    weight = entry.prominence if is_primary else entry.prominence // BY_ANOTHER_NAME
    return -weight, not is_primary, entry.id


def _beginnings(keys: Iterable[bytes]) -> set[bytes]:
    """Return the keys that one more word, or more, may lead to a longer name."""
    name = Kind.NAME.value.encode()
    found = set()
    for text in keys:
        if text.startswith(name):
            words = text.split(b" ")
            found |= {b" ".join(words[:count]) for count in range(1, len(words))}
    return found
