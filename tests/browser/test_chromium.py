from pathlib import Path

import pytest

from tests.browser import chromium


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    chromium.find_chromium.cache_clear()


def program(folder: Path, status: int) -> Path:
    """Return a program that leaves with a status."""
    file = folder / "chromium"
    file.write_text(f"#!/bin/sh\nexit {status}\n")
    file.chmod(0o755)
    return file


def test_the_named_one_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", str(program(tmp_path, 0)))

    assert chromium.find_chromium() == tmp_path / "chromium"


def test_one_that_does_not_start_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROMIUM", str(program(tmp_path, 127)))

    assert chromium.main(["--install"]) == 1
    assert "no Chromium found" in capsys.readouterr().err
