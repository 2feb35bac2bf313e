"""The browser's own files: where they are, what they hold, and a version made of that."""

from functools import cache
from hashlib import sha256
from pathlib import Path

WEB = Path(__file__).parent.parent / "web"
STATIC = Path(__file__).parent.parent / "static"


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
