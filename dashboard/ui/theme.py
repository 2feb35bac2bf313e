"""The colours of the design, by token, for what draws itself: map, timeline, reader, card.

Streamlit's own parts take theirs from .streamlit/config.toml; a test holds the two together.
"""

from typing import Final, Literal

Scheme = Literal["light", "dark"]


def scheme_of(theme: object) -> Scheme:
    """Return the scheme that Streamlit names, light when it does not know yet."""
    return "dark" if theme == "dark" else "light"


TOKENS: Final[dict[Scheme, dict[str, str]]] = {
    "light": {
        "paper": "#FFFFFF",
        "chrome": "#F8F7F4",
        "land": "#F3F1EB",
        "sea": "#E3E8EB",
        "border": "#CFCBC0",
        "rule": "#E2DFD7",
        "ink": "#1B1E23",
        "ink2": "#4A5058",
        "ink3": "#636972",
        "maplabel": "#626360",
        "field": "#858A91",
        "ghost": "#767B83",
        "accent": "#1D5BC6",
        "soft": "#E6EEFB",
        "onaccent": "#FFFFFF",
        "event": "#A32B16",
        "base": "#0F2233",
        "quote": "#6B2A9E",
        "claim": "#A86400",
        "statistic": "#2B7F86",
        "line": "#5C5A55",
    },
    "dark": {
        "paper": "#14161A",
        "chrome": "#1B1E23",
        "land": "#272B31",
        "sea": "#181B20",
        "border": "#454B54",
        "rule": "#2E333A",
        "ink": "#ECEDEF",
        "ink2": "#B6BBC3",
        "ink3": "#969CA6",
        "maplabel": "#9BA0A8",
        "field": "#737A85",
        "ghost": "#7C838D",
        "accent": "#5AA2FF",
        "soft": "#1C2C45",
        "onaccent": "#0B1220",
        "event": "#FB6F45",
        "base": "#E6EDF7",
        "quote": "#C98AD9",
        "claim": "#EFC942",
        "statistic": "#7ACBBF",
        "line": "#A09C90",
    },
}
