"""The command: what it prints, what it returns, and that no error is a traceback."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest

import dashboard
from dashboard import cli
from dashboard.geo.online import OnlinePlace
from tests.store.small import spoil, write_small

Run = Callable[..., tuple[int, str, str]]
HERE = Path(__file__).resolve().parent.parent


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> tuple[int, str, str]:
        status = cli.main([str(argument) for argument in arguments])
        return status, *capsys.readouterr()

    return call


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_small(tmp_path)


def folders(root: Path) -> tuple[object, ...]:
    return "--seeds", root / "seeds", "--geo", root / "geo"


def test_a_sound_archive_is_said_to_be_sound(run: Run, small: Path) -> None:
    assert run("check", *folders(small)) == (0, "Sound: 2 records, 3 places, 1 source.\n", "")


def test_every_fault_is_printed_with_its_path_from_here(run: Run, small: Path) -> None:
    spoil(small, "records", "kind: event\n", "kind: evnt\n")
    spoil(small, "places", "verified: true", "verified: yes")
    status, out, err = run("check", *folders(small))

    assert status == 1
    assert out.splitlines() == [
        'geo/places.yaml:11: verified "yes"; expected true or false',
        'seeds/small-talk/records.yaml:2: kind "evnt"; expected one of event, base, quote, '
        'statistic, claim, border; did you mean "event"?',
        "2 faults in 2 files; 1 of 2 records is left out.",
    ]
    assert err == ""


def test_a_path_elsewhere_is_printed_whole(
    run: Run, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = spoil(small, "places", "verified: true", "verified: yes")
    monkeypatch.chdir(HERE)

    assert run("check", *folders(small))[1].startswith(f"{path}:11: ")


def test_nothing_on_disk_steers_the_terminal(run: Run, small: Path) -> None:
    spoil(small, "places", "name: Dushanbe", 'name: "\\e[31mred\\n\\u202e"')
    spoil(small, "source", "reliability: F", 'reliability: "\\e[31m"')

    assert "\x1b" not in run("check", *folders(small))[1]
    assert "\\x1b[31mred\\n\\u202e" in run("places", "--geo", small / "geo")[1]


def test_records_are_exported_to_the_standard_output(run: Run, small: Path) -> None:
    status, out, err = run("export", "geojson", *folders(small))

    assert (status, err) == (0, "")
    assert [one["properties"]["record"] for one in json.loads(out)["features"]] == [
        "ada-met-ben",
        "long-border",
    ]


@pytest.mark.parametrize(
    ("options", "records"),
    [
        (["--actor", "ada"], ["ada-met-ben"]),
        (["--actor", "ada", "--actor", "ben", "--all-actors"], ["ada-met-ben"]),
        (["--role", "host"], []),
        (["--kind", "border", "--kind", "event"], ["ada-met-ben", "long-border"]),
        (["--statement", "claimed"], ["long-border"]),
        (["--place", "tajikistan"], ["long-border"]),
        (["--precision", "line"], ["long-border"]),
        (["--source", "small-talk"], ["ada-met-ben", "long-border"]),
        (["--publisher", "The Gazette"], ["ada-met-ben", "long-border"]),
        (["--from", "2022-05", "--to", "2022-05", "--no-undated"], ["ada-met-ben"]),
        (["--from", "2022-06"], ["long-border"]),
        (["--from", "2022-05-04", "--axis", "article"], ["ada-met-ben", "long-border"]),
        (["--text", "1344 border"], ["long-border"]),
    ],
)
def test_exports_take_the_filters_of_the_screen(
    run: Run, small: Path, options: list[str], records: list[str]
) -> None:
    status, out, _ = run("export", "csv", *options, *folders(small))
    rows = list(csv.DictReader(io.StringIO(out)))

    assert status == 0
    assert [row["record"] for row in rows] == records


def test_an_export_goes_to_a_file(run: Run, small: Path) -> None:
    (small / "out.csv").write_text("old")
    status, out, err = run("export", "csv", "-o", small / "out.csv", *folders(small))

    assert (status, out) == (0, "")
    assert err == f"2 records written to {small / 'out.csv'}\n"
    assert (small / "out.csv").read_text().startswith('"id","record"')


def test_an_export_says_what_is_left_out(run: Run, small: Path) -> None:
    spoil(small, "records", "kind: event\n", "kind: evnt\n")
    status, out, err = run("export", "geojson", *folders(small))

    assert status == 0
    assert len(json.loads(out)["features"]) == 1
    assert err == "1 fault on disk; 1 of 2 records is left out; see: dateline check\n"


WRONG = [
    (
        ["chek"],
        'dateline: command "chek"; expected one of run, check, export, places, extract; did '
        'you mean "check"? (see dateline --help)',
    ),
    (["check", "--sedes", "x"], "dateline check: No such option"),
    (["check", "--seeds", "/no/such"], "dateline check: Invalid value for '--seeds'"),
    (["export"], "dateline export: Missing argument 'FORMAT'"),
    (
        ["export", "jeojson"],
        "dateline export: Invalid value for 'FORMAT': \"jeojson\"; expected one "
        'of geojson, csv; did you mean "geojson"?',
    ),
    (
        ["export", "csv", "--actor", "aba"],
        "dateline export: Invalid value for '--actor': \"aba\"; "
        'expected a known actor; did you mean "ada"? (see dateline export --help)',
    ),
    (["export", "csv", "--place", "dushambe"], 'did you mean "dushanbe"?'),
    (["export", "csv", "--source", "small"], 'did you mean "small-talk"?'),
    (["export", "csv", "--publisher", "Gazette"], 'did you mean "The Gazette"?'),
    (["export", "csv", "--kind", "evnt"], 'did you mean "event"?'),
    (["export", "csv", "--precision", "towns"], "expected one of site, city"),
    (["export", "csv", "--from", "May"], '"May"; expected a day, month or year: 2022-06-28'),
    (["export", "csv", "--from", "2023", "--to", "2022"], "expected 2023-01-01 or later"),
    (["places", "--online"], "--online without a name"),
    (["run", "--port", "66000"], "dateline run: Invalid value for '--port'"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_wrong_usage_is_one_line_and_status_2(
    run: Run, small: Path, arguments: list[str], said: str
) -> None:
    where = [*arguments, *folders(small)] if arguments[:2] == ["export", "csv"] else arguments
    status, out, err = run(*where)

    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("where", ["missing/out.csv", "seeds"])
def test_a_file_that_cant_be_written_is_status_1(run: Run, small: Path, where: str) -> None:
    status, _, err = run("export", "csv", "-o", small / where, *folders(small))

    assert status == 1
    assert err.startswith(f"dateline: {small / where}: ")
    assert err.count("\n") == 1


def test_places_are_listed_and_looked_up_offline(run: Run, small: Path) -> None:
    assert len(run("places", "--geo", small / "geo")[1].splitlines()) == 3
    assert run("places", "stalinabad", "--geo", small / "geo")[1] == (
        "dushanbe: Dushanbe, city, 38.50000, 68.70000 ± 10 km (GeoNames geonames:1221874)\n"
    )
    assert run("places", "dushambe", "--geo", small / "geo") == (
        1,
        "",
        'dateline: no place "dushambe"; expected a known name; did you mean "Dushanbe"?\n',
    )


def test_only_online_asks_another_host(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def answer(name: str, **settings: object) -> tuple[OnlinePlace, ...]:
        asked.append((name, settings))
        return (OnlinePlace(name="Bokhtar, Tajikistan", lat=37.8, lon=68.8),)

    monkeypatch.setattr(cli, "find_online", answer)
    offline = run("places", "Bokhtar")
    online = run("places", "Bokhtar", "--online")

    assert offline[0] == 1
    assert online[:2] == (0, "37.80000, 68.80000  Bokhtar, Tajikistan\n")
    assert "OpenStreetMap" in online[2]
    assert asked == [("Bokhtar", {"user_agent": f"dateline/{dashboard.__version__}"})]


def test_run_hands_its_options_on(run: Run, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, object] = {}
    serve = pytest.importorskip("dashboard.serve")
    monkeypatch.setattr(serve, "serve", lambda **options: given.update(options) or 0)
    status, _, _ = run("run", "--port", 9000, "--no-browser", "--seeds", small / "seeds")

    assert status == 0
    assert given == {
        "port": 9000,
        "host": "127.0.0.1",
        "open_browser": False,
        "seeds": small / "seeds",
    }


def test_every_command_and_option_is_documented(run: Run) -> None:
    for name, command in cli.cli.commands.items():
        status, out, _ = run(name, "--help")
        assert status == 0
        assert f"Examples:\n  dateline {name}" in out
        assert all(param.help for param in command.params if isinstance(param, click.Option)), name
    assert "Exit status:\n  0  " in run("--help")[1]
    assert run("--version") == (0, f"dateline {dashboard.__version__}\n", "")


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    status, out, err = run()

    assert (status, out) == (2, "")
    assert "Commands:" in err
