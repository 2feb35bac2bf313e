"""What the map draws lies where it should: areas, the border, rings, a measure."""

import io
from collections.abc import Callable

import pytest
from geopy.distance import geodesic
from PIL import Image
from playwright.sync_api import expect

from dashboard.geo.distance import distance_km
from dashboard.geo.points import Point
from dashboard.model import Place, PlaceId
from dashboard.store.dossier import read_archive
from dashboard.store.locations import geo_folder, seeds_folder
from dashboard.ui.theme import TOKENS
from tests.browser.visit import MAP, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
ARCHIVE = read_archive(seeds_folder(), geo_folder())


def point(place: str) -> Point:
    """Return where a place of the archive is."""
    found: Place = ARCHIVE.places[PlaceId(place)]
    assert found.lat is not None
    assert found.lon is not None
    return Point(found.lat, found.lon)


def pixel_at(opened: Visit, lat: float, lon: float) -> tuple[int, int]:
    """Return where a coordinate is on the screen, in px of the page."""
    at = opened.map_frame().evaluate(
        "([lat, lon]) => window.datelineMap.map.latLngToContainerPoint([lat, lon])", [lat, lon]
    )
    box = opened.page.locator(MAP).bounding_box()
    edge = opened.page.locator(MAP).evaluate("(frame) => frame.clientLeft")
    assert box is not None
    return round(box["x"] + edge + at["x"]), round(box["y"] + edge + at["y"])


def colours(opened: Visit, x: int, y: int, reach: int = 0) -> list[tuple[int, ...]]:
    """Return the colours around a place of the screen."""
    picture = Image.open(io.BytesIO(opened.page.screenshot())).convert("RGB")
    side = range(-reach, reach + 1)
    return [picture.getpixel((x + dx, y + dy)) for dx in side for dy in side]


def rgb(token: str, scheme: str = "light") -> tuple[int, ...]:
    colour = TOKENS[scheme][token]  # type: ignore[index]  # one of the two schemes
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def far(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def test_a_country_is_a_plate_and_its_area_lights_up(visit: Open) -> None:
    opened = visit("/?at=36_100_4")
    opened.mark("china")
    inside = pixel_at(opened, 31.0, 102.0)
    assert far(colours(opened, *inside)[0], rgb("soft")) > 3

    with opened.rerun():
        opened.click_mark("china")

    assert opened.mark("china")["state"] == "selected"
    title = "Putin visits China for the Winter Olympics opening"
    expect(opened.card.get_by_role("heading", name=title)).to_be_visible()
    expect(opened.card).to_contain_text("country, drawn as its area")
    assert far(colours(opened, *inside)[0], rgb("soft")) <= 3


def test_the_border_is_a_line_that_can_be_chosen(visit: Open) -> None:
    opened = visit("/?at=38_70.5_7")
    lines = ARCHIVE.lines["tajik-afghan-border"]
    longest = max(lines, key=len)
    middle = longest[len(longest) // 3]
    opened.wait_map("marks.length > 3")
    x, y = pixel_at(opened, middle.lat, middle.lon)

    with opened.rerun():
        opened.page.mouse.click(x, y)

    title = "The border of Tajikistan and Afghanistan"
    expect(opened.card.get_by_role("heading", name=title)).to_be_visible()


def test_range_rings_stand_at_their_true_distance(visit: Open) -> None:
    opened = visit("/?sel=kant-air-base&at=42.85_74.85_6")
    kant = point("kant-air-base")
    opened.mark("kant-air-base")
    south = [geodesic(kilometers=km).destination((kant.lat, kant.lon), 180) for km in (100, 200)]
    places = [pixel_at(opened, one.latitude, one.longitude) for one in south]
    assert all(far(colour, rgb("ink")) > 120 for x, y in places for colour in colours(opened, x, y))

    with opened.rerun():
        opened.card.get_by_role("button", name="Range rings").click()
    expect(opened.card.get_by_role("button", name="Hide range rings")).to_be_visible()
    opened.wait_map()

    for x, y in places:
        assert min(far(colour, rgb("ink")) for colour in colours(opened, x, y, reach=2)) < 120
    opened.wait_params(rings="1")


def test_two_marks_are_measured_in_km_and_it_says_computed(visit: Open) -> None:
    opened = visit("/?sel=kant-air-base")
    km = distance_km(point("kant-air-base"), point("kabul"))

    with opened.rerun():
        opened.card.get_by_role("button", name="Measure from here").click()
    expect(opened.map.get_by_text("choose a mark, its sentence or its row")).to_be_visible()
    with opened.rerun():
        opened.click_mark("kabul")

    expect(opened.card).to_contain_text(f"Kant Air Base to Kabul: {km:,.0f} km, computed")
    expect(opened.map.get_by_text(f"{km:.0f} km, computed")).to_be_visible()
    opened.wait_params(measure="kant-air-base.taliban-return-in-kabul", sel="kant-air-base")
    with opened.rerun():
        opened.map.get_by_role("button", name="Remove", exact=True).click()
    opened.wait_params(measure=None)
