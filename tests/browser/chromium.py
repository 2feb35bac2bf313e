"""Finds the Chromium that browser tests drive, and gets one where there is none.

python tests/browser/chromium.py --install    prints its path; status 1 if none can be had
"""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
VARIABLE = "CHROMIUM"  # names one that is elsewhere
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
FLAGS = (
    "--no-sandbox",  # as root, in a container, Chromium does not start otherwise
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
ADVICE = (
    "tests: no Chromium found. Install one and run this again, in one of these ways:\n"
    "  Debian, Ubuntu:  sudo apt-get install chromium\n"
    "  Fedora:          sudo dnf install chromium\n"
    "  macOS:           brew install --cask google-chrome\n"
    "  anywhere:        .venv/bin/playwright install --with-deps chromium\n"
    f"or name one: {VARIABLE}=/path/to/chromium make test"
)


@cache
def find_chromium() -> Path | None:
    """Return a Chromium that starts, if there is one: named, on the PATH, or Playwright's."""
    named = os.environ.get(VARIABLE, "")
    candidates = [named] if named else [shutil.which(name) or "" for name in NAMES]
    if not named:
        candidates += [*APPLICATIONS, _playwrights_own()]
    return next((Path(found) for found in candidates if found and _starts(found)), None)


def install_chromium() -> Path | None:
    """Return a Chromium; where there is none, Playwright installs one, or apt-get as root."""
    if os.environ.get(VARIABLE):  # the one that was named is to be mended, not replaced
        return find_chromium()
    ways = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        ways += [
            ["apt-get", "update"],
            ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"],
        ]
    for way in ways:
        if (found := find_chromium()) is not None:
            return found
        _say(f"tests: no Chromium yet; running: {' '.join(way)}")
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(way, check=False, stdin=subprocess.DEVNULL, stdout=2, env=environment)
        find_chromium.cache_clear()
    return find_chromium()


def _playwrights_own() -> str:
    """Return where Playwright keeps its Chromium, whether it is there or not."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _starts(found: str) -> bool:
    """Tell whether a program is there and has all its libraries."""
    try:
        asked = [found, "--version", *FLAGS[:1]]
        return subprocess.run(asked, capture_output=True, timeout=30, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main(arguments: list[str]) -> int:
    """Print the path of a Chromium and return 0, or say how to get one and return 1."""
    found = install_chromium() if "--install" in arguments else find_chromium()
    if found is None:
        _say(ADVICE)
        return 1
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
