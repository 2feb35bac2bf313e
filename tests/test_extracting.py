"""`dateline extract`: its forms, its batch, and that one bad article fails alone."""

import io
import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from dashboard import batch, cli, extracting
from dashboard.extract.article import extract
from tests.extract.stand_ins import NOWHERE, STAND_INS, TEXT

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Return a way to run `dateline extract` on stand-in finders, in an empty folder."""
    monkeypatch.setattr(batch, "extract", partial(extract, finders=STAND_INS))
    monkeypatch.setattr(batch, "open_world", lambda: NOWHERE)
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(stdin)))
        status = cli.main(["extract", *(str(argument) for argument in arguments)])
        return status, *capsys.readouterr()

    return call


@pytest.fixture
def fire(tmp_path: Path) -> Path:
    file = tmp_path / "fire.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def lines(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.split("\n") if line]


def batch_of(*articles: object) -> bytes:
    return b"".join(json.dumps(article).encode() + b"\n" for article in articles)


def test_an_article_is_reported(run: Run, fire: Path) -> None:
    status, out, err = run(fire.name, "--published", "2022-06-29")

    assert (status, err) == (0, "")
    assert "Places: 3" in out
    assert "DATE 2022-06-29" in out


def test_an_article_is_one_json_object(run: Run, fire: Path) -> None:
    status, out, err = run(fire.name, "--json", "--published", "2022-06-29")
    told = json.loads(out)

    assert (status, err, told["id"]) == (0, "", "fire.txt")
    assert all(
        told["text"][one["start"] : one["end"]] == one["words"]
        for kind in ("places", "dates", "quotes", "actors", "figures", "events")
        for one in told[kind]
    )


def test_places_are_a_feature_collection(run: Run, fire: Path) -> None:
    other = fire.with_name("other.txt")
    other.write_text("Lyon", encoding="utf-8")
    status, out, _ = run(fire.name, other.name, "--geojson")

    assert status == 0
    assert [one["id"] for one in json.loads(out)["features"]] == [
        "fire.txt:0-4",
        "fire.txt:68-74",
        "other.txt:0-4",
    ]


def test_an_article_without_places_is_an_empty_collection(run: Run, fire: Path) -> None:
    fire.write_text("Nothing.")

    assert json.loads(run(fire.name, "--geojson")[1]) == {
        "type": "FeatureCollection",
        "features": [],
    }


def test_standard_input_is_an_article_when_asked(run: Run) -> None:
    status, out, _ = run("-", "--json", stdin=b"Fire in Lyon")

    assert status == 0
    assert json.loads(out)["id"] == "standard input"


def test_a_batch_is_answered_line_by_line_in_its_order(run: Run) -> None:
    asked = [{"id": str(number), "text": f"{number} Lyon"} for number in range(9, -1, -1)]
    status, out, err = run("--jsonl", stdin=batch_of(*asked))

    assert (status, err) == (0, "")
    assert [one["id"] for one in lines(out)] == [one["id"] for one in asked]


def test_a_batch_takes_day_country_and_address_of_each_article(run: Run) -> None:
    article = {"id": 1, "text": "today", "published": "2022-06-29T23:00:00Z", "url": "https://a.b/"}
    status, out, _ = run("--jsonl", stdin=batch_of(article))
    told = lines(out)[0]

    assert (status, told["published"], told["url"]) == (0, "2022-06-29", "https://a.b/")


FAULTS = [
    ({"id": "x", "text": ""}, "EMPTY", "The article is empty."),
    ({"id": "x"}, "BAD_JSON", "no text"),
    ({"id": "x", "text": 5}, "BAD_JSON", "no text"),
    ([], "BAD_JSON", "a JSON list"),
    ({"id": "x", "text": "a" * 1001}, "TOO_LARGE", "(setting max_article_bytes)"),
]


@pytest.mark.parametrize(("bad", "code", "said"), FAULTS)
def test_one_bad_article_fails_alone_with_its_reason(
    run: Run, bad: object, code: str, said: str
) -> None:
    good = ({"id": "a", "text": "Lyon"}, {"id": "b", "text": "Lyon"})
    status, out, _ = run(
        "--jsonl", "--max-article-bytes", "1000", stdin=batch_of(good[0], bad, good[1])
    )
    first, second, third = lines(out)

    assert status == 1
    assert (first["id"], third["id"]) == ("a", "b")
    assert set(second) == {"id", "error", "code"}
    assert second["code"] == code
    assert said in str(second["error"])


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"nope\n", "BAD_JSON"),
        (b'{"id": "1", "text": "a\n', "BAD_JSON"),
        (b"\xff\xfe\n", "ENCODING"),
        (b"[" * 100_000 + b"\n", "BAD_JSON"),
        (b'{"text": "' + b"a" * 1_100_000 + b'"}\n', "TOO_LARGE"),
    ],
    ids=["no JSON", "cut JSON", "no UTF-8", "deep JSON", "long line"],
)
def test_a_line_that_is_no_article_is_answered_all_the_same(
    run: Run, line: bytes, code: str
) -> None:
    status, out, _ = run(
        "--jsonl", "--max-article-bytes", "1000", stdin=line + batch_of({"text": "b"})
    )

    assert status == 1
    assert [(one["id"], one.get("code")) for one in lines(out)] == [
        ("line 1", code),
        ("line 2", None),
    ]


def test_the_same_id_with_another_text_is_refused(run: Run) -> None:
    asked = [{"id": 1, "text": text} for text in ("a", "b", "a")]
    status, out, _ = run("--jsonl", stdin=batch_of(*asked))

    assert status == 1
    assert [one.get("code") for one in lines(out)] == [None, "ID_CONFLICT", None]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "https://a b", "ftp://x", 5]
)
def test_an_address_that_is_none_of_the_web_is_refused_and_the_text_read(
    run: Run, url: object
) -> None:
    status, out, _ = run("--jsonl", stdin=batch_of({"url": url, "text": "x"}))
    told = lines(out)[0]

    assert status == 0
    assert "url" not in told
    assert "only http and https" in str(told["notes"])


def test_a_lone_surrogate_in_json_is_replaced_and_said(run: Run) -> None:
    status, out, _ = run("--jsonl", stdin=b'{"id": 1, "text": "\\ud800 Lyon"}\n')
    told = lines(out)[0]

    assert status == 0
    assert "lone surrogates" in str(told["notes"])
    assert told["places"][0]["start"] == 2  # type: ignore[index]


def test_a_line_separator_in_a_text_breaks_no_line(run: Run) -> None:
    out = run("--jsonl", stdin=batch_of({"id": "a\u2028b", "text": "a\u2028Lyon"}))[1]

    assert len(out.splitlines()) == 1


def test_files_are_a_batch_too(run: Run, fire: Path) -> None:
    more = fire.with_name("more.jsonl")
    more.write_bytes(batch_of({"id": "m", "text": "Lyon"}))
    status, out, _ = run("--jsonl", fire.name, "missing.txt", more.name)

    assert status == 1
    assert [(one["id"], one.get("error")) for one in lines(out)] == [
        ("fire.txt", None),
        ("missing.txt", "No such file or directory"),
        ("m", None),
    ]


def test_a_file_that_is_no_article_is_said_and_the_others_reported(run: Run, fire: Path) -> None:
    picture = fire.with_name("picture.txt")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(20))
    status, out, err = run(picture.name, fire.name)

    assert status == 1
    assert err == "dateline: picture.txt: This is a PNG image, not text\n"
    assert out.startswith("fire.txt: ")


def test_a_large_file_is_refused_by_its_size_alone(run: Run, fire: Path) -> None:
    with fire.open("wb") as file:
        file.truncate(50_000_000)
    status, out, err = run(fire.name)

    said = "Article is 50.0 MB; the limit is 5 MB (setting max_article_bytes)"
    assert (status, out, err) == (1, "", f"dateline: fire.txt: {said}\n")


def test_a_large_standard_input_is_counted_not_kept(run: Run) -> None:
    assert "Article is 50.0 MB" in run("-", stdin=b"word " * 10_000_000)[2]


def test_a_file_in_another_encoding_is_read_when_it_is_stated(run: Run, fire: Path) -> None:
    fire.write_bytes("Sao Paulo \u2019 \xe3 Lyon".encode("cp1252"))

    assert "byte offset 10" in run(fire.name)[2]
    assert run(fire.name, "--encoding", "cp1252")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "no FILE; expected one, or - for standard input"),
        (["--json", "a", "b"], "--json of 2 files; expected one, or --jsonl"),
        (["a", "--encoding", "klingon"], 'encoding "klingon"; expected one such as utf-8'),
        (["a", "--published", "June"], '"June"; expected a day: 2022-06-28'),
        (["a", "--jobs", "-1"], "--jobs"),
        (["a", "--endpoint", "http://127.0.0.1:1"], "expected both"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(run: Run, arguments: list[str], said: str) -> None:
    status, out, err = run(*arguments)

    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err


def test_a_bug_in_one_article_is_its_own(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(cleaned: object, world: object, **given: object) -> object:
        raise ZeroDivisionError("no\x1b way")

    monkeypatch.setattr(batch, "extract", broken)
    status, out, _ = run("--jsonl", stdin=batch_of({"id": 1, "text": "x"}))

    assert status == 1
    assert lines(out) == [
        {"id": 1, "error": "a bug in Dateline: ZeroDivisionError: no\\x1b way", "code": "BUG"}
    ]


def test_a_terminal_is_shown_how_far_it_is(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setattr(extracting, "PROGRESS_EVERY", -1.0)
    run("--jsonl", stdin=batch_of({"id": 1, "text": "x"}))

    assert "1 article, " in shown.getvalue()


def test_an_id_that_is_half_a_pair_stops_no_batch(run: Run) -> None:
    ids = ["a", "\ud800", "b"]

    status, out, _ = run("--jsonl", stdin=batch_of(*({"id": one, "text": "x"} for one in ids)))

    assert status == 0
    assert [line["id"] for line in lines(out)] == ids
