"""One page open in a browser, and what a test asks of it: is it idle, whom did it call."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Frame,
    FrameLocator,
    Locator,
    Page,
    Request,
    WebSocket,
    expect,
)

IDLE = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  const shown = app?.querySelector('[data-testid=stMainBlockContainer] [data-testid^=st]');
  const isOnMap = app?.querySelector('.st-key-work');
  const isMapAlone = isOnMap && window.dateline?.view?.isFirst !== false;
  const isLoading = app?.querySelector('[data-testid=stSkeleton]'); // a widget's code is on its way
  const isWhole = Boolean(shown) && !isMapAlone && !isLoading;
  return isWhole && app.dataset.testScriptState === 'notRunning';
}"""
ALL_THERE = """() => {
  const isMapPage = document.querySelector('.st-key-work') !== null;
  return !isMapPage || Boolean(window.dateline?.view && window.dateline.atlas);
}"""
RUNS = "() => window.dateline?.view?.n ?? 0"
RUN_AFTER = "(before) => (window.dateline?.view?.n ?? 0) > before"
PARTS = (".st-key-w_actors input", "section.timeline .plot", ".st-key-w_tab button")
MAP_READY = "() => Boolean(window.datelineMap)"
MAP = "iframe[src*=streamlit_folium]"
# still: nothing moves, and the marks were the same for some frames
MAP_STILL = """() => {
  const { map, marks, isNamed } = window.datelineMap;
  const isMoving = Boolean(!isNamed || map._animatingZoom || map._panAnim?._inProgress);
  const seen = JSON.stringify(marks().map((mark) => [mark.ref, mark.x, mark.y, mark.count]));
  const same = !isMoving && window.seenBefore === seen;
  window.seenBefore = seen;
  window.stillFrames = same ? (window.stillFrames ?? 0) + 1 : 0;
  return window.stillFrames > 5;
}"""
MARK_THERE = "(ref) => window.datelineMap.marks().some((mark) => mark.ref === ref)"
HAS_PARAMS = """(wanted) => {
  const held = new URLSearchParams(location.search);
  return Object.entries(JSON.parse(wanted)).every(([key, value]) => held.get(key) === value);
}"""
WAIT_MS = 20_000
POLICY = "Content Security Policy"
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
        """Load a path of the server and return the page once it is idle and has its records."""
        self.page.goto(self.server + path)
        self.wait_idle()
        self.page.wait_for_function(ALL_THERE, timeout=WAIT_MS)
        if self.page.locator(".st-key-work").count():  # each part's code comes by itself
            for part in PARTS:
                self.page.locator(part).first.wait_for(state="attached", timeout=WAIT_MS)
        return self.page

    def wait_idle(self) -> None:
        """Return once no script runs and the page is whole; after a click wait with `rerun`."""
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
        self.page.wait_for_selector(MAP, timeout=WAIT_MS)
        frame = next(frame for frame in self.page.frames if "streamlit_folium" in frame.url)
        frame.wait_for_function(MAP_READY, timeout=WAIT_MS)
        return frame

    def asked_elsewhere(self) -> list[str]:
        """Return the requests to other hosts, those that the page's policy stopped included."""
        return [*self.foreign, *(said for said in self.complaints if POLICY in said)]

    @property
    def map(self) -> FrameLocator:
        """Return the inside of the map's frame, to find its buttons and boxes in."""
        return self.page.frame_locator(MAP)

    @property
    def params(self) -> dict[str, str]:
        """Return the parameters in the address."""
        return dict(parse_qsl(urlsplit(self.page.url).query))

    def wait_params(self, **wanted: str | None) -> None:
        """Return once the address holds some parameters; None for one that is not there."""
        self.page.wait_for_function(HAS_PARAMS, arg=json.dumps(wanted), timeout=WAIT_MS)

    def wait_store(self, condition: str) -> None:
        """Return once a condition in JavaScript holds of the store `S` and Python's `view`."""
        script = (
            f"() => {{ const S = window.dateline, view = S?.view; return view && ({condition}) }}"
        )
        self.page.wait_for_function(script, timeout=WAIT_MS)

    def wait_map(self, condition: str = "true") -> None:
        """Return once a condition in JavaScript holds of the map's `marks`, and it is still."""
        frame = self.map_frame()
        script = f"() => {{ const marks = window.datelineMap.marks(); return ({condition}) }}"
        frame.wait_for_function(script, timeout=WAIT_MS)
        frame.wait_for_function(MAP_STILL, timeout=WAIT_MS)

    def marks(self) -> list[dict[str, Any]]:
        """Return the map's marks as they are: ref, label, count, ids, kind, state and place."""
        return list(self.map_frame().evaluate("window.datelineMap.marks()"))

    def mark(self, ref: str) -> dict[str, Any]:
        """Return one mark once it is there and the map is still."""
        frame = self.map_frame()
        frame.wait_for_function(MARK_THERE, arg=ref, timeout=WAIT_MS)
        frame.wait_for_function(MAP_STILL, timeout=WAIT_MS)
        return next(mark for mark in self.marks() if mark["ref"] == ref)

    def on_map(self) -> set[str]:
        """Return the ids of the records that stand lit on the map, on a mark or a plate."""
        kinds = ("mark", "cluster", "plate")
        return {id for mark in self.marks() if mark["kind"] in kinds for id in mark["ids"]}

    def click_mark(self, ref: str) -> None:
        """Click a mark with the mouse, where it stands."""
        at = self.mark(ref)
        self.map.locator(".leaflet-container").click(position={"x": at["x"], "y": at["y"]})

    def choose_actor(self, typed: str, name: str) -> None:
        """Choose an actor from the list as a person does: type, then click."""
        box = self.page.get_by_role("combobox", name="Actor", exact=True)
        box.click()
        box.fill(typed)
        with self.rerun():
            self.page.get_by_role("option", name=re.compile(rf"^{name}\b")).click()
        box.press("Escape")

    @property
    def chips(self) -> Locator:
        """Return the row of chips: a button for each filter that is on."""
        return self.page.locator(".st-key-chips")

    @property
    def totals(self) -> Locator:
        """Return the words that say how many records are left."""
        # the first: Streamlit leaves the last run's at its old place for a moment
        return self.chips.locator("[data-testid=stMarkdown]").filter(has_text=" records").first

    @property
    def card(self) -> Locator:
        """Return the card of the selected record."""
        return self.page.get_by_role("region", name="Record", exact=True)

    def day_on_axis(self, day: date) -> float:
        """Return where a day begins on the timeline, in px from the left of the page."""
        number = (day - date(1970, 1, 1)).days
        return float(
            self.page.locator("section.timeline .plot").evaluate(
                """(plot, day) => {
                  const root = plot.closest("section").parentNode;
                  const { scale } = root.datelineTimeline.scene.layout;
                  return plot.getBoundingClientRect().left + scale.x(day);
                }""",
                number,
            )
        )

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
    context.set_default_timeout(WAIT_MS)  # the machine may be busy
    expect.set_options(timeout=WAIT_MS)
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
