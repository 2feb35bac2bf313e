"""The house rules for the browser's files: no foreign address, no text as code, one subject."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WEB = ROOT / "dashboard" / "web"
FILES = sorted(file for file in WEB.rglob("*") if file.is_file())
Rule = Callable[[str, str], list[str]]

SUFFIXES = (".js", ".css")
MAX_LINES = 300
# The name of a language, which no browser asks, and the online basemap's host.
ALLOWED_ADDRESSES = ("http://www.w3.org/", "https://${TILE_HOST}/")
ADDRESS = re.compile(r"""(?:https?|wss?|ftp):/{2}[^\s"'`)]*|["'`(]//[\w.-]+""", re.IGNORECASE)
IMPORT = re.compile(
    r"""@import|^import\b[^"']*["'](?![./])|^export\s*[{*][^"']*["'](?![./])
    |\bimport\(\s*["'`](?![./])""",
    re.VERBOSE | re.MULTILINE,
)
# Ways by which a text becomes markup or a program. Leaflet's take a text for HTML, too.
TEXT_AS_CODE = re.compile(
    r"""innerHTML|outerHTML|insertAdjacentHTML|setHTML|createContextualFragment|DOMParser|srcdoc
    |document\.write|\beval\s*\(|new\s+Function|javascript:|set(?:Timeout|Interval)\(\s*["'`]
    |bindPopup|bindTooltip|divIcon|DivIcon|\.setContent\(""",
    re.VERBOSE,
)
TILE_HOST = "tile.openstreetmap.org"


def foreign_addresses(path: str, source: str) -> list[str]:
    """Return the addresses of other hosts, and imports that aren't of our own files."""
    found = [f"{path}: {match[0]}" for match in IMPORT.finditer(source)]
    for match in ADDRESS.finditer(source):
        if not match[0].startswith(ALLOWED_ADDRESSES):
            found.append(f"{path}: {match[0]}")
    return found


def text_as_code(path: str, source: str) -> list[str]:
    """Return the ways by which a text of an article could run or become an element."""
    return [f"{path}: {match[0]}" for match in TEXT_AS_CODE.finditer(source)]


def too_long(path: str, source: str) -> list[str]:
    """Return the file if it has outgrown a reader's patience."""
    lines = source.count("\n")
    return [f"{path}: {lines} lines; expected under {MAX_LINES}"] if lines >= MAX_LINES else []


def unnamed(path: str, source: str) -> list[str]:
    """Return the file if its first line does not say what it is about."""
    return [] if source.startswith(("// ", "/* ")) else [f"{path}: no subject in the first line"]


RULES: tuple[Rule, ...] = (foreign_addresses, text_as_code, too_long, unnamed)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_browsers_files_keep_the_rules(rule: Rule) -> None:
    found = [
        breach
        for file in FILES
        for breach in rule(file.relative_to(WEB).as_posix(), file.read_text(encoding="utf-8"))
    ]

    assert not found, "\n".join(["", *found])


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (foreign_addresses, 'fetch("https://example.org/x")'),
        (foreign_addresses, 'script.src = "//cdn.example.org/x.js"'),
        (foreign_addresses, "@import 'fonts.css'"),
        (foreign_addresses, 'import L from "leaflet"'),
        (foreign_addresses, 'await import("leaflet")'),
        (foreign_addresses, 'export { map } from "leaflet"'),
        (foreign_addresses, ".a { background: url(//example.org/x.png) }"),
        (foreign_addresses, 'new WebSocket("wss://example.org")'),
        (text_as_code, "element.innerHTML = record.title"),
        (text_as_code, "element.insertAdjacentHTML('beforeend', text)"),
        (text_as_code, "marker.bindTooltip(title)"),
        (text_as_code, "setTimeout('go()', 10)"),
        (text_as_code, "eval (text)"),
        (text_as_code, "new Function(text)"),
        (too_long, "\n" * 300),
        (unnamed, "export const x = 1;"),
    ],
)
def test_each_rule_can_fail(rule: Rule, source: str) -> None:
    assert rule("sample.js", source)


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (foreign_addresses, 'const SVG = "http://www.w3.org/2000/svg";  // its namespace'),
        (foreign_addresses, 'import { store } from "../store.js";\n// plain http: is no way'),
        (foreign_addresses, "L.tileLayer(`https://${TILE_HOST}/{z}/{x}/{y}.png`)"),
        (text_as_code, "element.textContent = record.title"),
        (text_as_code, "setTimeout(() => go(), 10)"),
        (unnamed, "// The axis: ticks and labels.\n"),
    ],
)
def test_no_rule_fails_what_is_right(rule: Rule, source: str) -> None:
    assert rule("sample.js", source) == []


def test_the_tile_host_is_named_once() -> None:
    naming = [file.name for file in FILES if TILE_HOST in file.read_text(encoding="utf-8")]

    assert len(naming) == 1


def test_there_is_nothing_but_scripts_and_styles() -> None:
    assert [file.name for file in FILES if file.suffix not in SUFFIXES] == []
