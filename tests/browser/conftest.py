"""A real server and a real Chromium for the tests of this folder."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import ADVICE, FLAGS, find_chromium
from tests.browser.visit import Visit, start_visit

FAILED = Path(__file__).parent / "failed"
START_SECONDS = 60
STOP_SECONDS = 15
READY = re.compile(r"Dateline runs at (http://\S+)")
REPORT = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    if report.when == "call":
        item.stash[REPORT] = report.failed
    return report


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Return the Chromium to drive; without one the browser tests fail, never skip."""
    found = find_chromium()
    if found is None:
        pytest.fail(ADVICE, pytrace=False)
    return found


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator[Browser]:
    """Return a running Chromium; one a file, since Playwright holds the event loop meanwhile."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture(scope="session")
def start_server(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[..., str]]:
    """Return a function that starts `dateline run` with more arguments and returns its URL.

    It runs from an empty folder, with no settings of a person's own, and is stopped by Ctrl+C at
    the end; it must then leave with status 0 and no traceback.
    """
    servers: list[tuple[subprocess.Popen[bytes], Path]] = []

    def start(*arguments: str) -> str:
        folder = tmp_path_factory.mktemp("server")
        log = folder / "log.txt"
        command = Path(sys.executable).parent / "dateline"
        with log.open("wb") as sink:
            process = subprocess.Popen(
                [command, "run", "--no-browser", "--port", "0", *arguments],
                cwd=folder,
                env={**os.environ, "HOME": str(folder)},
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
            )
        servers.append((process, log))
        return _ready(process, log)

    yield start
    for process, log in servers:
        _stop(process, log)


@pytest.fixture(scope="session")
def server(start_server: Callable[..., str]) -> str:
    """Return the URL of a server of Dateline's own seeds."""
    return start_server()


@pytest.fixture
def visit(
    browser: Browser, server: str, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens a page: `visit("/?...", width=390, color_scheme="dark")`.

    At the end of the test no page may have asked another host, whatever the test was about.
    """
    visits: list[Visit] = []

    def start(path: str = "/", *, at: str = server, **options: object) -> Visit:
        visits.append(start_visit(browser, at, **options))  # type: ignore[arg-type]
        visits[-1].open(path)
        return visits[-1]

    yield start
    if request.node.stash.get(REPORT, False):
        _picture(visits, request.node.name)
    for one in visits:
        one.context.close()
    foreign = [asked for one in visits for asked in one.asked_elsewhere()]
    assert not foreign, f"the page asked other hosts: {foreign}"


@pytest.fixture
def wait_idle() -> Callable[[Visit], None]:
    """Return a function that waits until a visit's page is idle."""
    return Visit.wait_idle


def _ready(process: subprocess.Popen[bytes], log: Path) -> str:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        if found := READY.search(log.read_text(encoding="utf-8", errors="replace")):
            return found[1]
        time.sleep(0.05)
    process.kill()
    pytest.fail(f"dateline run did not start; it said:\n{log.read_text()}", pytrace=False)


def _stop(process: subprocess.Popen[bytes], log: Path) -> None:
    process.send_signal(signal.SIGINT)
    try:
        status = process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        status = -signal.SIGKILL
    said = log.read_text(encoding="utf-8", errors="replace")
    assert "Traceback" not in said, said
    assert status == 0, f"dateline run left with status {status}; it said:\n{said}"


def _picture(visits: list[Visit], name: str) -> None:
    FAILED.mkdir(exist_ok=True)
    for number, one in enumerate(visits):
        safe = re.sub(r"\W+", "-", name)
        one.page.screenshot(path=FAILED / f"{safe}-{number}.png")
