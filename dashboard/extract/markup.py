"""The text of an HTML page: what a reader would see, block by block. The home of lxml.

Read as events, never as a tree: nothing recurses, however deep the page is nested, and no entity
is expanded but HTML's own letters. lxml, since what finds an article in a page (trafilatura)
stands on it too; html5lib lost, ten times slower and asleep since 2020. What is a menu and what
the article is not told apart here.
"""

import re

from lxml import etree

from dashboard.extract.word_sets import words

_UNSEEN = words(
    "applet audio button canvas datalist frameset head iframe math map noembed noframes noscript "
    "object script select style svg template textarea video"
)
_BLOCKS = words(
    "address article aside blockquote body br caption dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section "
    "summary table td th tr ul"
)
_FED = 65_536  # bytes handed to the parser at a time
_MARKUP = re.compile(
    r"\s{0,1000}(?:<\?xml\b|<!doctype\s|<(?:html|head|body|article|main|div|section|p|h[1-6]"
    r"|span|table|ul|ol|a|script|style|meta|title)\b[^<>]{0,2000}>)",
    re.IGNORECASE,
)
_CHARSET = re.compile(
    rb"<meta\b[^<>]{0,500}?\bcharset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE
)
_SPACE = re.compile(r"[ \t\r\n\f]+")


def is_markup(text: str) -> bool:
    """Tell whether a text starts as HTML or XML does."""
    return _MARKUP.match(text) is not None


def stated_charset(data: bytes) -> str:
    """Return the charset that a page states in its first 1,024 bytes, nothing if none."""
    found = _CHARSET.search(data[:1024])
    return found[1].decode("ascii", "replace") if found else ""


def text_of_markup(markup: str) -> str:
    """Return the text of a page: a line for each block, no script, no style, no head."""
    parser = etree.HTMLParser(
        target=_Lines(), encoding="utf-8", no_network=True, remove_comments=True
    )
    data = markup.replace("\0", "").encode("utf-8", "replace")
    for start in range(0, len(data), _FED):
        parser.feed(data[start : start + _FED])
    text: str = parser.close()
    return text


class _Lines:
    """Collects the text between the tags, in the way of lxml's parser targets."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._parts: list[str] = []
        self._unseen = 0

    def start(self, tag: str, attributes: object) -> None:
        """Take an opening tag."""
        del attributes
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BLOCKS:
            self._break()

    def end(self, tag: str) -> None:
        """Take a closing tag, or the end of what was never closed."""
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self._break()

    def data(self, text: str) -> None:
        """Take text."""
        if not self._unseen:
            self._parts.append(text)

    def close(self) -> str:
        """Return all lines."""
        self._break()
        return "\n".join(self._lines)

    def _break(self) -> None:
        line = _SPACE.sub(" ", "".join(self._parts)).strip()
        self._parts.clear()
        if line:
            self._lines.append(line)
