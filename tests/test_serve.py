import os
import re
import signal
import socket
import subprocess
import sys
import time
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from dashboard import serve
from dashboard.errors import DataMissingError
from dashboard.serve import FIRST_PORT, AddressError, address, has_display, listen

START_SECONDS = 60
LINE = re.compile(
    r"^Dateline runs at (http://127\.0\.0\.1:\d+) · press Ctrl\+C to stop$", re.MULTILINE
)


@pytest.fixture
def taken() -> Iterator[int]:
    """Return a port on which something listens."""
    with listen("127.0.0.1", 0) as other:
        yield other.getsockname()[1]


@pytest.mark.parametrize(
    ("host", "port", "url"),
    [
        ("127.0.0.1", 8501, "http://127.0.0.1:8501"),
        ("localhost", 9000, "http://localhost:9000"),
        ("::1", 8501, "http://[::1]:8501"),
        ("0.0.0.0", 8501, "http://127.0.0.1:8501"),
        ("::", 8501, "http://[::1]:8501"),
    ],
)
def test_the_url_is_one_that_a_browser_opens(host: str, port: int, url: str) -> None:
    assert address(host, port) == url


def test_a_taken_port_that_was_asked_for_is_an_error(taken: int) -> None:
    with pytest.raises(AddressError, match=f"port {taken} is taken; expected a free one"):
        listen("127.0.0.1", taken)


def test_the_next_free_port_is_found_when_none_was_asked_for(
    taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "FIRST_PORT", taken)
    with listen("127.0.0.1", None) as listener:
        assert listener.getsockname()[1] != taken


def test_any_port_will_do_when_all_that_are_tried_are_taken(
    taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "FIRST_PORT", taken)
    monkeypatch.setattr(serve, "PORTS_TRIED", 1)
    with listen("127.0.0.1", None) as listener:
        assert listener.getsockname()[1] != taken


@pytest.mark.parametrize("port", [-1, 65536, 70000])
def test_a_port_that_does_not_exist_is_an_error(port: int) -> None:
    with pytest.raises(AddressError, match=f"port {port}: there is none"):
        listen("127.0.0.1", port)


def test_a_host_of_another_machine_is_an_error() -> None:
    with pytest.raises(AddressError, match="is not this machine"):
        listen("192.0.2.1", 0)  # kept for documentation (RFC 5737): nobody's own


def test_a_host_without_an_address_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(AddressError, match=r"no\.such\.host\W+has no address"):
        listen("no.such.host", 0)


def test_a_wrong_address_gives_status_2_and_one_line(
    taken: int, capsys: pytest.CaptureFixture[str]
) -> None:
    status = serve.serve(port=taken, host="127.0.0.1", open_browser=False, seeds=None)

    assert status == 2
    assert capsys.readouterr().err.startswith(f"dateline run: port {taken} is taken")


def test_seeds_that_are_not_there_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_SEEDS", "")  # put back after the test
    with pytest.raises(DataMissingError, match="nothing there; expected a folder of dossiers"):
        serve.serve(port=0, open_browser=False, seeds=tmp_path / "none")


def test_no_browser_opens_without_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    assert not has_display()
    monkeypatch.setenv("DISPLAY", ":0")
    assert has_display()


class Running:
    """`dateline run` in a process of its own, in an empty folder."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.log = folder / "log.txt"
        with self.log.open("wb") as sink:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "dashboard", "run", *arguments],
                cwd=folder,
                env=os.environ | {"HOME": str(folder), "BROWSER": "true", "DISPLAY": ""},
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
            )

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def url(self) -> str:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            if found := LINE.search(self.said()):
                return found[1]
            time.sleep(0.05)
        raise AssertionError(f"it did not start; it said: {self.said()}")

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(15)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    one = Running(tmp_path)
    yield one
    if one.process.poll() is None:
        one.process.kill()
        one.process.wait()


def test_the_page_is_served_from_any_folder_and_stops_quietly(running: Running) -> None:
    url = running.url()
    with urlopen(f"{url}/_stcore/health") as answer:
        healthy = answer.read()
    with urlopen(f"{url}/app/static/fonts/inter-latin-wght-normal.woff2") as answer:
        font = answer.headers["Content-Type"]
    status = running.stop()

    assert (healthy, font, status) == (b"ok", "font/woff2", 0)
    assert LINE.fullmatch(running.said().strip()), running.said()


def test_a_second_server_takes_another_port(running: Running, tmp_path: Path) -> None:
    first = running.url()
    (tmp_path / "second").mkdir()
    second = Running(tmp_path / "second", "--no-browser")
    try:
        assert second.url() != first
    finally:
        second.stop()


def test_the_browser_opens_the_page_when_it_is_ready(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(webbrowser, "open", opened.append)
    monkeypatch.setattr(serve, "_settle", lambda host, port: None)
    monkeypatch.chdir(tmp_path)  # serve() leaves the folder; this puts it back

    class AtOnce(serve._Server):
        def run(self, sockets: list[socket.socket] | None = None) -> None:
            self.started = True
            self._when_ready()
            raise KeyboardInterrupt

    monkeypatch.setattr(serve, "_Server", AtOnce)
    status = serve.serve(port=None)
    end = time.monotonic() + 5
    while not opened and time.monotonic() < end:
        time.sleep(0.01)

    assert status == 0
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+", opened[0])
    assert FIRST_PORT == 8501
