"""Drives one page in Chromium: opens it, takes steps, drags, plays, and reads the clock."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, WebSocket

from bench.figures import nearest_rank
from bench.subjects import Subject

CLOCK = Path(__file__).with_name("clock.js").read_text(encoding="utf-8")
WINDOW = {"width": 1440, "height": 900}
CALM_MS = 150  # after a step, for what comes late
MOVES_A_SECOND = 60
LEG_SECONDS = 1.5  # one way of the drag
DRAG_WIDTH = 0.55  # of the axis, from the end to before its middle
STEP_PX = 40

Samples = dict[str, list[float]]


@dataclass
class Traffic:
    """Bytes over the page's websockets, both ways, without the frames' own headers.

    No slots: Playwright hangs an attribute on what it calls back.
    """

    total: int = 0

    def watch(self, socket: WebSocket) -> None:
        """Count what a websocket carries from now on."""
        socket.on("framesent", self._add)
        socket.on("framereceived", self._add)

    def _add(self, payload: str | bytes) -> None:
        self.total += len(payload.encode() if isinstance(payload, str) else payload)


@dataclass(slots=True)
class Visit:
    """One visit to a page in a fresh browser profile, and what it measured."""

    browser: Browser
    subject: Subject
    url: str
    samples: Samples = field(default_factory=lambda: defaultdict(list))
    traffic: Traffic = field(default_factory=Traffic)

    async def run(self, *, steps: int, seconds: float) -> Samples:
        """Open the page and measure all of it; return the samples by name."""
        async with await self.browser.new_context(viewport=WINDOW) as context:
            await context.add_init_script(CLOCK)
            page = await context.new_page()
            page.on("websocket", self.traffic.watch)
            await self._open(page)
            for turn in range(steps):
                await self._step(page, turn)
                await self._drop(page, turn)
                await self._filter(page)
            if self.subject.is_ours and seconds:
                await self._drag(page, seconds)
                await self._play(page, seconds)
        return dict(self.samples)

    async def open(self) -> Samples:
        """Open the page and do no more; return the samples by name."""
        return await self.run(steps=0, seconds=0)

    async def _open(self, page: Page) -> None:
        await page.goto(self.url + "/" + self.subject.query, wait_until="commit")
        self.samples["first"].append(
            await page.evaluate("name => bench.first(name)", self.subject.page)
        )
        await page.evaluate("bench.idle()")
        await page.wait_for_timeout(1000)  # fonts, borders and the article's text
        self.samples["open_bytes"].append(self.traffic.total)

    async def _measure(
        self,
        page: Page,
        name: str,
        what: str,
        since: tuple[str, str],
        act: Callable[[], Awaitable[Any]],
    ) -> None:
        """Do one step and note its times, from the events `since`, and its bytes."""
        sent = self.traffic.total
        clocks = {"marks": since[0], "rest": since[1]}
        await page.evaluate(
            "([page, what, since]) => bench.arm(page, what, since)",
            [self.subject.page, what, clocks],
        )
        await act()
        taken = await page.evaluate("bench.result")
        await page.wait_for_timeout(CALM_MS)
        self.samples[f"{name}_marks"].append(taken["marks"])
        self.samples[f"{name}_rest"].append(taken["rest"])
        self.samples[f"{name}_bytes"].append(self.traffic.total - sent)

    async def _step(self, page: Page, turn: int) -> None:
        """Move the thumb by a month with one key, back and forth in turn."""
        thumb = page.locator(self.subject.thumb)
        await thumb.focus()
        key = self.subject.forth if turn % 2 else self.subject.back
        await self._measure(
            page, "key", "range", ("keydown", "keydown"), lambda: page.keyboard.press(key)
        )

    async def _drop(self, page: Page, turn: int) -> None:
        """Drag the thumb a little, then let it go."""
        x, y = await self._thumb(page)
        by = STEP_PX if turn % 2 else -STEP_PX

        async def drag() -> None:
            await page.mouse.move(x, y)
            await page.mouse.down()
            await page.mouse.move(x + by, y)
            await page.mouse.up()

        since = ("pointermove", "pointerup") if self.subject.is_ours else ("pointerup",) * 2
        await self._measure(page, "drop", "range", (since[0], since[1]), drag)
        await page.mouse.move(5, 5)

    async def _filter(self, page: Page) -> None:
        """Choose a kind, then take it off again."""
        button = page.locator("[data-testid=stButtonGroup] button", has_text=self.subject.kind)
        for _ in range(2):
            box = await button.bounding_box()
            assert box is not None
            x, y = box["x"] + 20, box["y"] + box["height"] / 2
            await self._measure(
                page, "filter", "view", ("click", "click"), lambda x=x, y=y: page.mouse.click(x, y)
            )

    async def _thumb(self, page: Page) -> tuple[float, float]:
        """Return the middle of the thumb, px."""
        thumb = page.locator(self.subject.thumb)
        if not self.subject.is_ours:  # the input is hidden inside what is dragged
            thumb = thumb.locator("xpath=../..")
        box = await thumb.bounding_box()
        assert box is not None
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    async def _drag(self, page: Page, seconds: float) -> None:
        """Hold the last thumb and move it to and fro, 60 real moves a second."""
        x, y = await self._thumb(page)
        box = await page.locator(".timeline .track").bounding_box()
        assert box is not None
        width = box["width"] * DRAG_WIDTH
        await page.mouse.move(x, y)
        await page.mouse.down()
        await page.evaluate("bench.count()")
        start = time.perf_counter()
        moves: list[asyncio.Task[None]] = []
        while (now := time.perf_counter() - start) < seconds:
            part = abs((now / LEG_SECONDS + 1) % 2 - 1)  # 1 to 0 and back
            place = x - width * (1 - part)
            moves.append(asyncio.create_task(page.mouse.move(place, y)))  # a hand waits for nobody
            await asyncio.sleep(max(0, len(moves) / MOVES_A_SECOND - (time.perf_counter() - start)))
        await self._counted(page, "drag")
        await asyncio.gather(*moves)
        await page.mouse.move(x - width, y)
        await page.mouse.up()
        await page.mouse.move(5, 5)
        await page.evaluate("bench.idle()")
        await page.wait_for_timeout(500)

    async def _play(self, page: Page, seconds: float) -> None:
        """Play the range that the drag has left, nearly half of the axis."""
        play = page.locator(".timeline .player button.play")
        await play.click()
        await page.wait_for_timeout(300)
        await page.evaluate("bench.count()")
        await page.wait_for_timeout(seconds * 1000)
        await self._counted(page, "play")
        await play.click()
        await page.evaluate("bench.idle()")

    async def _counted(self, page: Page, name: str) -> None:
        counted = await page.evaluate("bench.counted()")
        self.samples[f"{name}_redraws"].append(counted["redraws"])
        self.samples[f"{name}_moves"].append(counted["moves"])
        self.samples[f"{name}_ticks"].append(counted["ticks"])
        if counted["gaps"]:
            self.samples[f"{name}_gap"].append(nearest_rank(counted["gaps"], 0.95))
