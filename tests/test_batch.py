"""A batch on several processes: order kept, a dead worker, Ctrl+C, a closed pipe."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dashboard import batch
from dashboard.extract.clean import clean_text
from dashboard.store.articles import Received

HERE = Path(__file__).resolve().parent.parent


def batch_of(*articles: object) -> bytes:
    return b"".join(json.dumps(article).encode() + b"\n" for article in articles)


def test_a_group_is_read_together_and_a_long_article_by_itself() -> None:
    short = [Received(id=number, cleaned=clean_text("Fire")) for number in range(20)]
    long = Received(id="long", cleaned=clean_text("Fire. " * 20_000))
    refused = Received(id="no", error="The article is empty.", code="EMPTY")
    groups = batch._grouped([*short, long, refused, short[0]])

    assert [len(group) for group in groups] == [16, 4, 1, 2]


class Deadly:
    """Ends the process that unpickles it."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (1,)


def test_several_processes_keep_the_order_and_a_dead_one_takes_one_article_with_it() -> None:
    articles = [
        Received(id=number, cleaned=clean_text(f"Fire in Lyon {number}")) for number in range(5)
    ]
    articles[3] = Received(id=3, cleaned=clean_text("x"), notes=(Deadly(),))  # type: ignore[arg-type]
    found = list(batch.answers(articles, "jsonl", 2))

    assert [one.id for one in found] == list(range(5))
    assert [one.code for one in found] == ["", "", "", "CRASHED", ""]


def test_spacy_is_loaded_by_this_command_alone() -> None:
    code = "import sys, dashboard.cli; sys.exit('spacy' in sys.modules or 'lxml' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], cwd=HERE, check=False).returncode == 0


@pytest.fixture
def started() -> Iterator[Callable[..., "subprocess.Popen[bytes]"]]:
    processes = []

    def start(*arguments: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "dashboard", "extract", *arguments]
        pipe = subprocess.PIPE
        processes.append(subprocess.Popen(command, cwd=HERE, stdin=pipe, stdout=pipe, stderr=pipe))
        return processes[-1]

    yield start
    for process in processes:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream:
                stream.close()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_stopped_batch_is_quiet(
    started: Callable[..., "subprocess.Popen[bytes]"], jobs: str
) -> None:
    process = started("--jsonl", "--jobs", jobs)
    assert process.stdin
    assert process.stdout
    process.stdin.write(batch_of(*({"id": number, "text": "x"} for number in range(200))))
    process.stdin.flush()
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (130, b"")


def test_a_closed_pipe_is_quiet(started: Callable[..., "subprocess.Popen[bytes]"]) -> None:
    process = started("--jsonl")
    assert process.stdin
    assert process.stdout
    process.stdout.close()
    process.stdin.write(batch_of({"id": 1, "text": "x"}))
    process.stdin.close()
    assert process.stderr
    err = process.stderr.read()

    assert (process.wait(60), err) == (141, b"")
