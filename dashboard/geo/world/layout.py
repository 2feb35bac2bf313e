"""How the gazetteer's file is laid out; the writer and the reader share this.

Header, entries, strings, slots, names, in this order. All numbers are little-endian.

- header: magic, fingerprint of the inputs (32 bytes), length of the whole file, then offset and
  length of each section, then the CRC-32 of all that.
- entries: records of one size. A text is its offset in the strings, 0 for none.
- strings: each its length in two bytes, then UTF-8.
- slots: a hash table, open addressing; 0 or one more than an offset in the names.
- names: flags, length of the key, number of entries, the key, then for each entry its number
  times two, plus one if the key is its main name. A flag of 1 says that longer names begin so.

A key is a letter for its kind, then the text. Tried and dropped: SQLite, whose connections can't
be shared by a fork and cost ten times as much for each word of a text.
"""

import struct
from enum import StrEnum

MAGIC = b"DATELNW2"
NOWHERE = -(2**31)  # as a latitude: no point
UNKNOWN = 2**32 - 1  # as a population: not told
SCALE = 1_000_000  # units in a degree

SECTIONS = ("entries", "strings", "slots", "names")
HEADER = struct.Struct("<8s32sQ8QI")
# id, name, admin, admin code, district, line, source; lat, lon; population, prominence; country,
# feature, flags
ENTRY = struct.Struct("<7I2i2I2sBB")
TEXT = struct.Struct("<H")
SLOT = struct.Struct("<I")
NAME = struct.Struct("<BHH")
HIT = struct.Struct("<I")

CONTINUES = 1
IS_CAPITAL = 1


class Kind(StrEnum):
    """What a key of the hash table is: its first letter."""

    NAME = "n"
    ID = "i"
    DEMONYM = "d"
    BORDER = "b"
    ABBREVIATION = "a"
    WORD = "w"
    PERSON = "p"


def short_form(text: str) -> str:
    """Return how an abbreviation is kept: "NY" for "N.Y.", but "Fla." with its full stop."""
    tight = text.replace(" ", "")
    bare = tight.replace(".", "")
    return bare if bare.isupper() else tight


def key(kind: Kind, text: str) -> bytes:
    """Return the bytes by which a text of a kind is found."""
    return f"{kind.value}{text}".encode("utf-8", "replace")
