"""What the page is set up with: Streamlit's settings, fonts, glyphs, and the lock files."""

import re
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from dashboard.ui.fonts import font_faces

ROOT = Path(__file__).parent.parent
STATIC = ROOT / "dashboard" / "static"
FONTS = STATIC / "fonts"
KINDS = ("event", "base", "quote", "claim", "statistic", "border")
SETTINGS: dict[str, Any] = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())
LOCKS = ("requirements.txt", "requirements-dev.txt")


def locked(name: str) -> dict[str, str]:
    """Return each package of a lock file with its version and hashes."""
    blocks = re.split(r"\n(?=\S)", (ROOT / name).read_text().strip())
    return {block.partition("==")[0]: block.partition("==")[2] for block in blocks}


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("browser", "gatherUsageStats", False),
        ("client", "showErrorDetails", "none"),
        ("client", "showErrorLinks", False),
        ("logger", "hideWelcomeMessage", True),
        ("server", "enableStaticServing", True),
        ("server", "headless", True),
    ],
)
def test_the_page_asks_nobody_and_shows_no_traceback(
    section: str, name: str, value: object
) -> None:
    assert SETTINGS[section][name] == value


def test_every_font_that_is_named_is_there_and_none_besides() -> None:
    named = set(re.findall(r"url\(\"fonts/([^\"]+)\"\)", font_faces("fonts")))
    there = {file.name for file in FONTS.glob("*.woff2")}

    assert named == there


def test_every_font_is_the_file_its_origin_says() -> None:
    origins = (FONTS / "ORIGINS.md").read_text(encoding="utf-8")
    said = dict(re.findall(r"^\| `(\S+\.woff2)` \| \d+ \| `(\w{64})` \|$", origins, re.MULTILINE))
    found = {file.name: sha256(file.read_bytes()).hexdigest() for file in FONTS.glob("*.woff2")}

    assert said == found


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_glyph_has_the_colour_that_charts_have(theme: str) -> None:
    colours = SETTINGS["theme"][theme]["chartCategoricalColors"]
    glyphs = [(STATIC / "glyphs" / theme / f"{kind}.svg").read_text() for kind in KINDS]

    assert all(colour in glyph for colour, glyph in zip(colours, glyphs, strict=True))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_names_hashes_and_no_address(name: str) -> None:
    assert all("--hash=sha256:" in block for block in locked(name).values())
    assert not re.search(r"://|--index|--find-links|@ ", (ROOT / name).read_text())


def test_what_runs_is_what_was_tested() -> None:
    run, dev = (locked(name) for name in LOCKS)

    assert run == {package: dev[package] for package in run}
