"""Where Dateline's own data lies: beside the package in a checkout, inside it in a wheel."""

import os
from pathlib import Path

from dashboard.errors import DataMissingError

SEEDS_VARIABLE = "DATELINE_SEEDS"  # another folder of dossiers, set by `dateline run --seeds`
PACKAGE = Path(__file__).resolve().parent.parent
BUNDLED = PACKAGE / "_bundled"
WHOLE = "a checkout of Dateline or its wheel, installed anew"


def data_root() -> Path:
    """Return the folder that holds `seeds/` and `data/geo/`.

    Raises:
        DataMissingError: Neither the package nor the folder around it has them.
    """
    for root in (BUNDLED, PACKAGE.parent):
        if (root / "data" / "geo").is_dir():
            return root
    raise DataMissingError(f"{PACKAGE.parent}: no folder data/geo here or in {BUNDLED}", WHOLE)


def seeds_folder() -> Path:
    """Return the folder of dossiers: the one DATELINE_SEEDS names, else Dateline's own.

    Raises:
        DataMissingError: There is no such folder.
    """
    named = os.environ.get(SEEDS_VARIABLE, "")
    return _existing(Path(named) if named else data_root() / "seeds", "a folder of dossiers")


def geo_folder() -> Path:
    """Return the folder of places, borders and basemaps.

    Raises:
        DataMissingError: There is no such folder.
    """
    return _existing(data_root() / "data" / "geo", "places.yaml and the basemaps")


def streamlit_home() -> Path:
    """Return the folder whose `.streamlit/config.toml` holds theme and settings.

    Raises:
        DataMissingError: There is no such file, so that the page would ask other hosts.
    """
    for home in (PACKAGE, PACKAGE.parent):
        if (home / ".streamlit" / "config.toml").is_file():
            return home
    raise DataMissingError(
        f"{PACKAGE.parent}: no .streamlit/config.toml here or in {PACKAGE}", WHOLE
    )


def _existing(folder: Path, expected: str) -> Path:
    if not folder.is_dir():
        found = "a file" if folder.exists() else "nothing"
        raise DataMissingError(f"{folder}: {found} there", expected)
    return folder
