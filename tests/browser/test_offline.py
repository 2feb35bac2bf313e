"""Nothing leaves the machine but by a person's choice, and then only to the one host it names."""

import re
import struct
import zlib
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Route, expect

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
TILES = "tile.openstreetmap.org"


def tile() -> bytes:
    """Return a grey PNG of 256 px."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", 256, 256, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + b"\xc8" * 256) * 256)
    return b"".join(
        (b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", header), chunk(b"IDAT", rows), chunk(b"IEND", b""))
    )


def test_no_page_asks_another_host_whatever_is_used(visit: Open) -> None:
    opened = visit()
    page, frame = opened.page, opened.map
    opened.choose_actor("Putin", "Vladimir Putin")
    for name in ("Events", "Quotes", "Claims"):
        with opened.rerun():
            page.get_by_role("button", name=name).first.click()
    page.get_by_role("button", name="More filters").click()
    with opened.rerun():
        page.get_by_role("button", name=re.compile("^Reported")).click()
    page.keyboard.press("Escape")
    with opened.rerun():
        opened.chips.get_by_role("button", name="Clear all").click()
    box = page.get_by_role("textbox", name="Search the records")
    box.fill("tajik")
    with opened.rerun():
        box.press("Enter")
    with opened.rerun():
        page.get_by_role("combobox", name="Dates to show").select_option("2022")
    with opened.rerun():
        page.get_by_role("button", name="Step forward").click()
    for name in ("Article date", "Event date", "Year"):
        with opened.rerun():
            page.get_by_role("button", name=name, exact=True).click()
    with opened.rerun():
        opened.chips.get_by_role("button", name="Clear all").click()
    with opened.rerun():
        opened.click_mark("kant-air-base")
    with opened.rerun():
        opened.card.get_by_role("button", name="Range rings").click()
    for name in ("Zoom in", "Zoom out", "Show all records"):
        frame.get_by_role("button", name=name, exact=True).click()
        opened.wait_map()
    frame.get_by_role("button", name="Change view").click()
    with opened.rerun():
        frame.locator("#views button[aria-pressed=false]").click()
    for layer in ("Uncertainty", "Movements", "Border"):
        with opened.rerun():
            frame.get_by_role("checkbox", name=layer).uncheck()
    for tab in ("Table", "No place", "Article"):
        with opened.rerun():
            page.get_by_role("radio", name=tab).click()
    for name in ("Sources", "About"):
        page.get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(name)

    assert opened.asked_elsewhere() == []
    assert not opened.complaints


def test_the_policy_of_the_page_names_no_host_but_the_tiles(visit: Open) -> None:
    opened = visit()

    answer = opened.context.request.get(opened.server)
    policy = answer.headers["content-security-policy"]

    hosts = {word for word in policy.replace(";", " ").split() if "//" in word}
    assert hosts == {f"https://{TILES}"}


def test_the_online_basemap_asks_its_host_only_while_it_is_switched_on(visit: Open) -> None:
    opened = visit("/?at=39_69_6")
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(status=200, content_type="image/png", body=tile())

    opened.context.route(f"https://{TILES}/**", answer)
    opened.map.get_by_role("button", name="Change view").click()
    switch = opened.map.get_by_role("checkbox", name="Online basemap")
    expect(opened.map.get_by_text(f"Asks {TILES}")).to_be_visible()
    expect(switch).not_to_be_checked()
    assert asked == opened.foreign == []

    with opened.rerun():
        switch.check()
    loaded = opened.map.locator("img.leaflet-tile-loaded")
    expect(loaded.first).to_be_visible()
    expect(opened.map.get_by_text("© OpenStreetMap contributors")).to_be_visible()
    assert {urlsplit(url).netloc for url in opened.foreign} == {TILES}
    assert not any("online" in key or "tile" in key for key in opened.params)
    with opened.rerun():
        switch.uncheck()
    expect(opened.map.locator("img.leaflet-tile")).to_have_count(0)
    opened.foreign.clear()
    opened.map.get_by_role("button", name="Zoom in", exact=True).click()
    opened.wait_map()
    assert opened.foreign == []


def test_without_network_the_switch_leaves_our_own_land(visit: Open) -> None:
    opened = visit("/?at=39_69_6")
    opened.context.route(f"https://{TILES}/**", lambda route: route.abort("internetdisconnected"))
    opened.map.get_by_role("button", name="Change view").click()

    with opened.context.expect_event("requestfailed"), opened.rerun():
        opened.map.get_by_role("checkbox", name="Online basemap").check()
    opened.map_frame().wait_for_function(
        """() => [...document.querySelectorAll("canvas")]
          .every((canvas) => getComputedStyle(canvas).visibility === "visible")"""
    )

    assert opened.map.locator("img.leaflet-tile-loaded").count() == 0
    assert opened.mark("dushanbe")["state"] == "lit"
    opened.foreign.clear()
