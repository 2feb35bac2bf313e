"""From bytes or a string to the text of an article, or the reason why there is none.

All spans are of the cleaned text, whose SHA-256 is kept with it. What cleaning took away is
counted, and `received` leads from an offset back to the text as it came. A wrong guess would be
worse than a question: bytes that are not UTF-8 need a stated encoding.
"""

import codecs
import re
from bisect import bisect_right
from dataclasses import dataclass
from hashlib import sha256

from dashboard.errors import ArticleError, shown
from dashboard.extract.markup import is_markup, stated_charset, text_of_markup

MAX_ARTICLE_BYTES = 5_000_000
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PDF = "a PDF; export it as text first"
_NO_TEXT = (
    (b"%PDF-", _PDF),
    (b"\x89PNG\r\n\x1a\n", "a PNG image, not text"),
    (b"\xff\xd8\xff", "a JPEG image, not text"),
    (b"GIF87a", "a GIF image, not text"),
    (b"GIF89a", "a GIF image, not text"),
    (b"II*\0", "a TIFF image, not text"),
    (b"PK\x03\x04", "a ZIP archive or an office document; export it as text first"),
    (b"\xd0\xcf\x11\xe0", "an old office document; export it as text first"),
    (b"{\\rtf", "a rich text document; export it as text first"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"\x7fELF", "a program, not text"),
)
# Of C0, C1 and DEL all but tab, line feed, carriage return and NEL, which break lines or words;
# and a byte order mark that leads a string.
_CONTROLS = re.compile(r"\A\ufeff|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
# A page may state these only; what has stood for attacks (utf-7) or for no text is not among them.
_PAGE_CHARSETS = re.compile(
    r"utf-8|cp125[0-8]|iso8859-\d{1,2}|koi8-[ru]|gb(?:k|2312|18030)|big5|shift_jis|euc_(?:jp|kr)"
    r"|mac-(?:roman|cyrillic)|tis-620|ascii"
)
_MIXED = re.compile(r"[A-Za-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """The text of an article as all spans count it, and what cleaning did.

    `removed` holds, for each control character taken away, the offset in `text` where it stood;
    `replaced` counts lone surrogates that became U+FFFD. `mixed` counts places where a
    word goes from Latin to look-alike letters of another script. A page's text can't be led back
    to its markup.
    """

    text: str
    sha256: str
    was_markup: bool = False
    removed: tuple[int, ...] = ()
    replaced: int = 0
    mixed: int = 0

    def received(self, offset: int) -> int:
        """Return where a code point of the cleaned text stands in the text as received."""
        return offset + bisect_right(self.removed, offset)

    @property
    def notes(self) -> tuple[str, ...]:
        """Return what a person should know of the cleaning, a sentence each."""
        said = (
            (len(self.removed), "control characters removed"),
            (self.replaced, "lone surrogates replaced by U+FFFD"),
            (self.mixed, "places where a word mixes Latin with look-alike letters"),
        )
        return tuple(f"{words}: {number:,}" for number, words in said if number)


def clean_bytes(
    data: bytes, *, encoding: str = "", max_article_bytes: int = MAX_ARTICLE_BYTES
) -> Cleaned:
    """Return the text of a file.

    Args:
        encoding: What the bytes are in, as Python names it; a byte order mark wins over it.

    Raises:
        ArticleError: there is no text in it, or it can't be told which.
    """
    check_size(len(data), max_article_bytes)
    found = next((what for magic, what in _NO_TEXT if data.startswith(magic)), "")
    if found:
        raise ArticleError("NOT_TEXT", f"This is {found}")
    return clean_text(_decoded(data, encoding), max_article_bytes=max_article_bytes)


def clean_text(text: str, *, max_article_bytes: int = MAX_ARTICLE_BYTES) -> Cleaned:
    """Return the text of a string.

    Raises:
        ArticleError: it is empty, or too large.
    """
    if len(text) > max_article_bytes:
        check_size(len(text), max_article_bytes)
    replaced = len(_SURROGATES.findall(text))
    if replaced:
        text = _SURROGATES.sub("\ufffd", text)
    check_size(len(text.encode()), max_article_bytes)
    found = _CONTROLS.finditer(text)
    removed = tuple(match.start() - number for number, match in enumerate(found))
    if removed:
        text = _CONTROLS.sub("", text)
    was_markup = is_markup(text)
    if was_markup:
        text, removed = text_of_markup(text), ()
    if not text.strip():
        raise ArticleError("EMPTY", "The article is empty.")
    return Cleaned(
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        was_markup=was_markup,
        removed=removed,
        replaced=replaced,
        mixed=len(_MIXED.findall(text)),
    )


def check_size(size: int, max_article_bytes: int = MAX_ARTICLE_BYTES) -> None:
    """Refuse what is larger than the limit, before anything looks inside.

    Raises:
        ArticleError: it is larger.
    """
    if size > max_article_bytes:
        found = f"Article is {size / 1e6:.1f} MB; the limit is {max_article_bytes / 1e6:g} MB"
        raise ArticleError("TOO_LARGE", f"{found} (setting max_article_bytes)")


def known_encoding(name: str) -> str:
    """Return Python's name of a text encoding.

    Raises:
        ArticleError: there is none of that name.
    """
    try:
        "".encode(name)
        return codecs.lookup(name).name
    except (LookupError, ValueError, UnicodeError) as cause:
        expected = "one such as utf-8, windows-1252 or koi8-r"
        raise ArticleError("ENCODING", f"encoding {shown(name)}", expected) from cause


def _decoded(data: bytes, encoding: str) -> str:
    """Return bytes as text, in the encoding of their mark, as stated, or UTF-8."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    name = marked or (known_encoding(encoding) if encoding else "") or _page_charset(data)
    if not name and _is_utf16(data):
        expected = "its encoding stated: --encoding utf-16-le or utf-16-be"
        raise ArticleError("ENCODING", "UTF-16 without a byte order mark", expected)
    try:
        return data.decode(name or "utf-8")
    except UnicodeDecodeError as cause:
        at = cause.start
        found = f"byte 0x{data[at]:02x} at byte offset {at} is not {name or 'UTF-8'}"
        if b"\0" in data[:4096]:
            raise ArticleError("NOT_TEXT", f"This is binary, not text: {found}") from cause
        expected = "UTF-8, or the encoding stated, such as --encoding windows-1252"
        raise ArticleError("ENCODING", found, expected) from cause


def _page_charset(data: bytes) -> str:
    """Return the encoding that a page states, nothing if none or none that is known."""
    try:
        name = codecs.lookup(stated_charset(data)).name
    except (LookupError, ValueError):
        return ""
    if not _PAGE_CHARSETS.fullmatch(name):
        return ""
    # Browsers read both as windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
    return "cp1252" if name in ("ascii", "iso8859-1") else name


def _is_utf16(data: bytes) -> bool:
    """Tell whether every second byte of the start is NUL, as in UTF-16's Latin letters."""
    start = data[:2000]
    zeros = max(start[::2].count(0), start[1::2].count(0))
    return len(start) > 3 and zeros > 0.4 * len(start)
