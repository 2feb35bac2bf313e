"""The address is the view: copied, opened elsewhere, gone back from, and old ones forgiven."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]
KREMLIN = "Putin on equipping the CSTO Collective Forces"


def test_a_copied_link_shows_the_same_in_another_browser(visit: Open) -> None:
    opened = visit("/?from=2022-05-01", permissions=["clipboard-read", "clipboard-write"])
    page = opened.page
    opened.choose_actor("Putin", "Vladimir Putin")
    with opened.rerun():
        page.get_by_role("button", name="Quotes").click()
    with opened.rerun():
        opened.map.get_by_role("checkbox", name="Uncertainty").uncheck()
    with opened.rerun():
        page.get_by_role("radio", name="Table").click()
    with opened.rerun():
        page.get_by_role("row", name=KREMLIN).click()
    opened.wait_map("marks.some((mark) => mark.state === 'selected')")
    opened.map.get_by_role("button", name="Change view").click()
    with opened.rerun():
        opened.map.locator("#views button[aria-pressed=false]").click()
    opened.map.get_by_role("button", name="Zoom in", exact=True).click()
    opened.wait_map("marks.some((mark) => mark.state === 'selected')")
    camera = opened.map_frame().evaluate("window.datelineMap.camera")
    opened.wait_params(at=camera)
    page.locator(".st-key-filters").get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    link = str(page.evaluate("navigator.clipboard.readText()"))

    other = visit(link.removeprefix(opened.server))
    other.wait_map("marks.some((mark) => mark.state === 'selected')")

    assert other.params == opened.params
    assert other.map_frame().evaluate("window.datelineMap.camera") == camera
    assert other.on_map() == opened.on_map()
    assert other.totals.inner_text() == opened.totals.inner_text()
    expect(other.card.get_by_role("heading", name=KREMLIN)).to_be_visible()
    expect(other.page.get_by_role("radio", name="Table")).to_be_checked()
    expect(other.page.get_by_role("textbox", name="From date")).to_have_value("1 May 2022")
    expect(other.map.get_by_role("checkbox", name="Uncertainty")).not_to_be_checked()
    expect(other.map.locator("footer.note-bar")).to_contain_text("UN")
    assert other.page.locator("tr[data-id]").count() == page.locator("tr[data-id]").count()


def test_without_the_clipboard_the_link_is_offered_in_a_field(visit: Open) -> None:
    opened = visit("/?kind=quote")
    opened.page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true})"
    )

    opened.page.locator(".st-key-filters").get_by_role("button", name="Copy link").click()

    field = opened.page.get_by_role("textbox", name="Link, to copy by hand")
    expect(field).to_have_value(opened.page.url)
    expect(field).to_be_focused()
    field.press("Escape")
    expect(field).to_have_count(0)


def test_an_old_link_opens_what_it_can_and_says_what_it_dropped(visit: Open) -> None:
    opened = visit(
        "/?actor=emomali-rahmon.gone&kind=quote&sel=no-such-record&layers=quotes.heat"
        "&view=mars&from=2022-13-01&at=1_2"
    )
    page = opened.page
    note = page.locator(".st-key-notice_link")

    expect(note).to_contain_text("This link does not fit the archive.")
    for dropped in ("gone", "no-such-record", "heat", "mars", "2022-13-01", "1_2"):
        expect(note).to_contain_text(f"“{dropped}”")
    expect(opened.chips.get_by_role("button", name="Actor: Emomali Rahmon")).to_be_visible()
    expect(opened.chips.get_by_role("button", name="Kind: Quotes")).to_be_visible()
    opened.wait_params(actor="emomali-rahmon", kind="quote", layers="quotes", view=None, at=None)
    with opened.rerun():
        note.get_by_role("button", name="Close").click()
    expect(note).to_have_count(0)


def test_an_absurd_link_opens_the_plain_view(visit: Open) -> None:
    opened = visit("/?q=%00%ff" + "x" * 3000 + "&actor=%3Cscript%3E&by=" + "9" * 500)

    expect(opened.page.locator(".st-key-notice_link")).to_be_visible()
    expect(opened.page.get_by_role("region", name="When")).to_be_visible()
    opened.map_frame()
    assert not opened.complaints


def test_back_and_forward_undo_and_redo_a_filter_and_a_selection(visit: Open) -> None:
    opened = visit()
    page = opened.page
    chip = opened.chips.get_by_role("button", name="Kind: Bases")
    kant = opened.card.get_by_role("heading", name="Russian drones and helicopters")
    with opened.rerun():
        page.get_by_role("button", name="Bases 2").click()
    opened.wait_params(kind="base", sel=None)
    with opened.rerun():
        opened.click_mark("kant-air-base")
    opened.wait_params(kind="base", sel="kant-air-base")

    page.go_back()
    expect(kant).to_be_hidden()
    expect(chip).to_be_visible()
    opened.wait_map("marks.every((mark) => mark.state !== 'selected')")
    page.go_back()
    expect(chip).to_have_count(0)
    expect(opened.totals).to_contain_text("37 of 37 records")
    page.go_forward()
    expect(chip).to_be_visible()
    expect(opened.totals).to_contain_text("2 of 37 records")
    page.go_forward()

    expect(kant).to_be_visible()
    opened.wait_map("marks.some((mark) => mark.state === 'selected')")


def test_moving_the_map_changes_the_link_and_adds_no_step_to_go_back(visit: Open) -> None:
    opened = visit()
    opened.wait_map()
    steps = opened.page.evaluate("history.length")

    for _ in range(2):
        opened.map.get_by_role("button", name="Zoom in", exact=True).click()
        opened.wait_map()
        opened.wait_params(at=opened.map_frame().evaluate("window.datelineMap.camera"))

    assert opened.page.evaluate("history.length") == steps


def test_moving_the_map_makes_no_run_and_a_filter_keeps_the_map_in_the_link(visit: Open) -> None:
    opened = visit()
    opened.wait_map()
    runs = opened.runs()

    opened.map.get_by_role("button", name="Zoom in", exact=True).click()
    opened.wait_map()
    camera = opened.map_frame().evaluate("window.datelineMap.camera")
    opened.wait_params(at=camera)
    opened.page.wait_for_timeout(1000)
    assert opened.runs() == runs

    with opened.rerun():  # Streamlit's own widget knows nothing of the map
        opened.page.get_by_role("button", name="Bases 2").click()
    opened.wait_params(at=camera, kind="base")
    with opened.rerun():
        opened.map.get_by_role("button", name="Zoom in", exact=True).click()
        opened.wait_map()
        closer = opened.map_frame().evaluate("window.datelineMap.camera")
        opened.wait_params(at=closer, kind="base")
        opened.page.go_back()
    opened.wait_params(at=camera, kind=None)
    assert opened.map_frame().evaluate("window.datelineMap.camera") == camera
    opened.page.go_forward()
    opened.wait_params(at=closer, kind="base")


def test_a_reload_changes_nothing(visit: Open) -> None:
    opened = visit("/?kind=base&sel=kant-air-base&rings=1&at=42.85_74.85_6&tab=table&by=year")
    before = opened.params

    for _ in range(3):
        opened.page.reload()
        opened.wait_idle()
        expect(opened.card.get_by_role("button", name="Hide range rings")).to_be_visible()
        assert opened.mark("kant-air-base")["state"] == "selected"
    with opened.rerun():
        opened.map.get_by_role("checkbox", name="Uncertainty").uncheck()
    with opened.rerun():
        opened.map.get_by_role("checkbox", name="Uncertainty").check()

    assert opened.params == before
