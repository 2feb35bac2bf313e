"""One run of the command: an error is one line and a status, and a closed pipe is quiet."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard import cli, terminal
from dashboard.errors import PlaceError
from dashboard.geo.online import OnlinePlace

Run = Callable[..., tuple[int, str, str]]
HERE = Path(__file__).resolve().parent.parent


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str) -> tuple[int, str, str]:
        return cli.main(arguments), *capsys.readouterr()

    return call


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (PlaceError("Nominatim: 503", "its answer"), 1, "dateline: Nominatim: 503; expected its"),
        (KeyError("x\ny"), 70, "dateline: a bug in Dateline: KeyError:"),
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(), 141, ""),
        (OSError(28, "No space left on device"), 1, "dateline: No space left on device"),
    ],
)
def test_an_error_is_one_line_and_a_status(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: BaseException, status: int, said: str
) -> None:
    def fail(name: str, **settings: object) -> tuple[OnlinePlace, ...]:
        raise error

    monkeypatch.setattr(cli, "find_online", fail)
    monkeypatch.setattr(terminal, "_drop_output", lambda: None)
    got, out, err = run("places", "x", "--online")

    assert (got, out) == (status, "")
    assert err.startswith(said)
    assert err.count("\n") == (1 if said else 0)


def test_debug_shows_where_a_bug_is(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str, **settings: object) -> tuple[OnlinePlace, ...]:
        raise RuntimeError

    monkeypatch.setattr(cli, "find_online", fail)

    assert "Traceback" in run("--debug", "places", "x", "--online")[2]


def python_m(*arguments: str, **settings: object) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "dashboard", *arguments]
    return subprocess.run(command, cwd=HERE, timeout=60, **settings)  # type: ignore[call-overload, no-any-return]  # noqa: PLW1510


def test_python_m_is_the_same_and_the_seeds_are_sound() -> None:
    done = python_m("check", capture_output=True)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"Sound: ")


def test_a_closed_pipe_is_quiet() -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = python_m("export", "geojson", stdout=write_end, stderr=subprocess.PIPE)
    os.close(write_end)

    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        done = python_m("export", "geojson", stdout=full, stderr=subprocess.PIPE)

    assert (done.returncode, done.stderr) == (1, b"dateline: No space left on device\n")
