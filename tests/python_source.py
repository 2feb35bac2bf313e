"""What a Python source imports, defines and calls; read by the rules of test_house.py."""

import ast
import sys
from collections.abc import Iterator

DISK_METHODS = {"read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir"}
TEXT_FIELDS = {"quote", "text", "title", "words", "prefix", "suffix", "publisher", "author", "note"}
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def module_of(path: str) -> str:
    """Return "geo.points" for "geo/points.py", "geo" for its __init__.py."""
    return path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def entry_of(module: str) -> str:
    """Return the name by which a module stands in FLOORS; the package itself has none."""
    return "" if module == "__init__" else module.partition(".")[0]


def imported(node: ast.AST) -> list[str]:
    """Return the full names that a statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def inner_imports(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and name of each import from dashboard, without "dashboard."."""
    for node in ast.walk(ast.parse(source)):
        for name in imported(node):
            if name.startswith("dashboard."):
                inner = name.removeprefix("dashboard.")
                yield line_of(node), "__init__" if inner.startswith("__version__") else inner


def outer_imports(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and library of each import that is neither Python's nor ours."""
    for node in ast.walk(ast.parse(source)):
        for name in imported(node):
            library = name.split(".")[0]
            if library != "dashboard" and library not in sys.stdlib_module_names:
                yield line_of(node), library


def public_definitions(node: ast.AST) -> Iterator[Definition]:
    """Yield the public classes and functions of a module or class, methods included."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Definition) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from public_definitions(child)


def called(node: ast.Call) -> str:
    """Return the last part of the name that is called."""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def touches_disk(node: ast.Call) -> bool:
    """Tell whether a call is open(), or a method of Path that reads or writes."""
    if isinstance(node.func, ast.Name):
        return node.func.id == "open"
    return called(node) in DISK_METHODS


def raw_texts(node: ast.AST) -> Iterator[str]:
    """Yield the fields of text in an expression that don't go through plain()."""
    if isinstance(node, ast.Call) and called(node) == "plain":
        return
    if isinstance(node, ast.Attribute) and node.attr in TEXT_FIELDS:
        yield node.attr
    for child in ast.iter_child_nodes(node):
        yield from raw_texts(child)


def line_of(node: ast.AST) -> int:
    """Return the line of a statement or expression."""
    return int(getattr(node, "lineno", 0))
