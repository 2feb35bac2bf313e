"""Our scripts as few files: an entry and all that it imports, in one answer.

A hundred small modules took the page as long as Streamlit itself. A bundler from npm lost: it
would be needed on every machine that runs a checkout. Ours knows only what we write: named
imports from relative paths, exports before a declaration, no cycles; all else is refused.
"""

import posixpath
import re
from collections.abc import Callable

from dashboard.errors import DashboardError

_IMPORT = re.compile(r'^import\s*\{([^}]*)\}\s*from\s*"(\.{1,2}/[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(
    r"^export (?P<default>default )?(?P<what>(?:async )?function\*?|class|const) (?P<name>[\w$]+)",
    re.MULTILINE,
)
_LEFT = re.compile(r"^(?:import|export)\b", re.MULTILINE)


def bundle(entry: str, read: Callable[[str], str]) -> str:
    """Return a module that does what `entry` does, with nothing left to import.

    Args:
        entry: The path of a module, below the folder that `read` reads from.
        read: Returns the text of a module by its path.

    Raises:
        DashboardError: A module imports or exports in a way that is not known here, or in a circle.
    """
    parts: list[str] = []
    names: dict[str, str] = {}
    exported = _add(entry, read, parts, names, ())
    last = names[entry]
    lines = [
        f"export default {last}.default;"
        if name == "default"
        else f"export const {name} = {last}.{name};"
        for name in exported
    ]
    return "\n".join([*parts, *lines, ""])


def _add(
    path: str,
    read: Callable[[str], str],
    parts: list[str],
    names: dict[str, str],
    above: tuple[str, ...],
) -> tuple[str, ...]:
    """Add a module after those that it imports; return the names that it exports."""
    if path in above:
        raise DashboardError(f"{path}: imports itself through {', '.join(above)}")
    text = read(path)
    folder = posixpath.dirname(path)

    def imported(match: re.Match[str]) -> str:
        return posixpath.normpath(posixpath.join(folder, match[2]))

    for match in _IMPORT.finditer(text):
        if (other := imported(match)) not in names:
            _add(other, read, parts, names, (*above, path))

    def bound(match: re.Match[str]) -> str:
        return f"const {{{match[1].replace(' as ', ': ')}}} = {names[imported(match)]};\n"

    exports = {
        ("default" if m["default"] else m["name"]): m["name"] for m in _EXPORT.finditer(text)
    }
    body = _EXPORT.sub(r"\g<what> \g<name>", _IMPORT.sub(bound, text))
    if left := _LEFT.search(body):
        line = body.count("\n", 0, left.start()) + 1
        raise DashboardError(f"{path}:{line}: an import or export of a form that is not known")
    names[path] = f"module{len(names)}"
    listed = ", ".join(f"{outer}: {inner}" for outer, inner in exports.items())
    parts.append(
        f"// {path}\nconst {names[path]} = (() => {{\n{body}\nreturn {{ {listed} }};\n}})();"
    )
    return tuple(exports)
