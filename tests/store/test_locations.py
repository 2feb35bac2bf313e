from pathlib import Path

import pytest

from dashboard.errors import DataMissingError
from dashboard.store import locations
from dashboard.store.locations import data_root, geo_folder, seeds_folder, streamlit_home


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a package folder as a wheel lays it out, with the code pointed at it."""
    package = tmp_path / "site-packages" / "dashboard"
    for folder in ("_bundled/data/geo", "_bundled/seeds", ".streamlit"):
        (package / folder).mkdir(parents=True)
    (package / ".streamlit" / "config.toml").touch()
    monkeypatch.setattr(locations, "PACKAGE", package)
    monkeypatch.setattr(locations, "BUNDLED", package / "_bundled")
    return package


def test_a_checkout_has_its_data_beside_the_package() -> None:
    root = Path(locations.__file__).parents[2]

    assert data_root() == root
    assert seeds_folder() == root / "seeds"
    assert geo_folder() == root / "data" / "geo"
    assert streamlit_home() == root


def test_a_wheel_has_its_data_inside(wheel: Path) -> None:
    assert data_root() == wheel / "_bundled"
    assert seeds_folder() == wheel / "_bundled" / "seeds"
    assert geo_folder() == wheel / "_bundled" / "data" / "geo"
    assert streamlit_home() == wheel


def test_other_seeds_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_SEEDS", str(tmp_path))

    assert seeds_folder() == tmp_path


def test_seeds_that_are_a_file_are_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "seeds").touch()
    monkeypatch.setenv("DATELINE_SEEDS", str(tmp_path / "seeds"))

    with pytest.raises(DataMissingError, match="a file there; expected a folder of dossiers"):
        seeds_folder()


@pytest.mark.parametrize("find", [data_root, geo_folder, seeds_folder, streamlit_home])
def test_data_that_is_nowhere_is_an_error_that_says_so(
    find: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locations, "PACKAGE", tmp_path / "dashboard")
    monkeypatch.setattr(locations, "BUNDLED", tmp_path / "dashboard" / "_bundled")
    assert callable(find)

    with pytest.raises(DataMissingError, match="expected a checkout of Dateline or its wheel"):
        find()
