"""Text shown as it is, whatever it holds: in Streamlit's labels and Markdown, and on one line."""

import re

_JOINED = "\u0600-\U0010ffff"  # letters and emoji that joiners may stand between
_HIDDEN = re.compile(
    f"(?<![{_JOINED}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINED}])"
    "|[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~:$&=^])")
# Streamlit looks through the text once more after Markdown has taken its escapes off: for
# addresses, icons, emoji and arrows. An empty element between two characters hides them from it.
_GAP = ":small[]"
_FOUND_AGAIN = re.compile(r"(?<=:)(?=[\w/+-])|(?<=@)|(?<=[<>~-])(?=[-=>])|(?<=[wW])(?=\.)")


def visible(text: str) -> str:
    """Return a text whose controls and direction marks are named: "[U+202E]".

    The browser does the same (web/reader/invisible.js).
    """
    return _HIDDEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def plain(text: str) -> str:
    """Return a text that Streamlit's Markdown shows as it is, on one line."""
    parts = _FOUND_AGAIN.split(" ".join(visible(text).split()))
    return _GAP.join(_MARKUP.sub(r"\\\1", part) for part in parts)
