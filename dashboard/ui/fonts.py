"""The page's fonts, as rules for its style sheet: files of dashboard/static, by script.

The ranges are those of the font packages: a browser fetches only the files that a page's letters
need. In Streamlit's settings they lost: a theme with them was read before the first part was drawn.
"""

from typing import Final

_FAMILIES: Final = (
    ("Inter", "inter-{}-wght-normal", "100 900"),
    ("Source Serif", "source-serif-4-{}-wght-normal", "200 900"),
    ("IBM Plex Mono", "ibm-plex-mono-{}-400-normal", "400"),
)
_RANGES: Final = {
    "latin": "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,"
    "U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    "latin-ext": "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,"
    "U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,"
    "U+A720-A7FF",
    "cyrillic": "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
    "cyrillic-ext": "U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F",
}


def font_faces(folder: str) -> str:
    """Return the @font-face rules; `folder` is the address of the font files."""
    return "".join(
        f'@font-face{{font-family:"{family}";font-style:normal;font-display:swap;'
        f"font-weight:{weight};unicode-range:{letters};"
        f'src:url("{folder}/{file.format(script)}.woff2") format("woff2")}}\n'
        for family, file, weight in _FAMILIES
        for script, letters in _RANGES.items()
    )
