"""One page open in a browser, and what a test asks of it: is it idle, whom did it call."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Frame,
    Page,
    Request,
    WebSocket,
)

IDLE = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  return app !== null && app.dataset.testScriptState === 'notRunning';
}"""
RUNS = "() => window.dateline?.view?.n ?? 0"
RUN_AFTER = "(before) => (window.dateline?.view?.n ?? 0) > before"
MAP_READY = "() => Boolean(window.datelineMap)"
WAIT_MS = 20_000
OWN_SCHEMES = ("data", "blob", "about")


@dataclass
class Visit:
    """A page of the server, with all that it asked elsewhere and complained about."""

    server: str
    context: BrowserContext
    page: Page
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str = "/") -> Page:
        """Load a path of the server and return the page once it is idle."""
        self.page.goto(self.server + path)
        self.wait_idle()
        return self.page

    def wait_idle(self) -> None:
        """Return once no script runs; after a click wait with `rerun` instead."""
        self.page.wait_for_function(IDLE, timeout=WAIT_MS)

    def runs(self) -> int:
        """Return the number of the last script run that reached the page."""
        return int(self.page.evaluate(RUNS))

    @contextmanager
    def rerun(self) -> Iterator[None]:
        """Do something that makes Python run; return once its answer is on the page."""
        before = self.runs()
        yield
        self.page.wait_for_function(RUN_AFTER, arg=before, timeout=WAIT_MS)
        self.wait_idle()

    def map_frame(self) -> Frame:
        """Return the map's frame once its map is made."""
        self.page.wait_for_selector("iframe[src*=streamlit_folium]", timeout=WAIT_MS)
        frame = next(frame for frame in self.page.frames if "streamlit_folium" in frame.url)
        frame.wait_for_function(MAP_READY, timeout=WAIT_MS)
        return frame

    def is_own(self, url: str) -> bool:
        """Tell whether an address is the server's, or no request at all."""
        parts = urlsplit(url)
        return parts.scheme in OWN_SCHEMES or parts.netloc == urlsplit(self.server).netloc


def start_visit(
    browser: Browser,
    server: str,
    *,
    width: int = 1440,
    height: int = 900,
    color_scheme: str = "light",
    **context_options: object,
) -> Visit:
    """Return a new page in a context of its own, watched from its first request on."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if color_scheme == "dark" else "light",
        **context_options,  # type: ignore[arg-type]  # whatever Playwright's new_context takes
    )
    visit = Visit(server=server, context=context, page=context.new_page())

    def asked(request: Request | WebSocket) -> None:
        if not visit.is_own(request.url):
            visit.foreign.append(request.url)

    def said(message: ConsoleMessage) -> None:
        if message.type == "error":
            visit.complaints.append(f"{message.text} ({message.location.get('url', '')})")

    def failed(error: Error) -> None:
        visit.complaints.append(str(error))

    context.on("request", asked)
    visit.page.on("websocket", asked)
    visit.page.on("console", said)
    visit.page.on("pageerror", failed)
    return visit
