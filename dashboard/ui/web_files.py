"""The browser's own files: where they are, what they hold, and a version made of that."""

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

WEB = Path(__file__).parent.parent / "web"
STATIC = Path(__file__).parent.parent / "static"

# A component's module and its style, which a shadow root needs for itself.
COMPONENTS: Final = {
    "bus": ("bus.js", ""),
    "timeline": ("timeline/timeline.js", "timeline/timeline.css"),
    "reader": ("reader/reader.js", "reader/reader.css"),
    "card": ("card/card.js", "card/card.css"),
    "table": ("table/table.js", "table/table.css"),
    "theme": ("theme/theme.js", ""),
    "copy": ("copy/copy.js", "copy/copy.css"),
}
ENTRIES: Final = (*(module for module, _ in COMPONENTS.values()), "map/start.js")


def read_web(name: str) -> str:
    """Return the text of a file under dashboard/web."""
    return (WEB / name).read_text(encoding="utf-8")


@cache
def web_version() -> str:
    """Return a short hash of all files under dashboard/web: another one, another address."""
    digest = sha256()
    for file in sorted(WEB.rglob("*")):
        if file.suffix in {".js", ".css"}:
            digest.update(file.relative_to(WEB).as_posix().encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
