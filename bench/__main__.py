"""Measures the page in Chromium beside two peers; exit status 1 if a floor is missed.

Everything runs on this machine: six servers, one browser. The pages take turns, a round each, so
that whatever else the machine does falls on all of them.
"""

import asyncio
import json
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

import click
from playwright.async_api import async_playwright

from bench.dossiers import write_synthetic
from bench.driver import Samples, Visit
from bench.floors import verdicts
from bench.pages import put_between_marks
from bench.report import as_data, machine, report
from bench.servers import Server
from bench.subjects import Subject, subjects
from tests.browser.chromium import ADVICE, FLAGS, find_chromium

OPENINGS = 3  # a round, of each page, beside the one that begins a visit


@click.command(help=__doc__)
@click.option("--quick", is_flag=True, help="Two short rounds, without 10,000 records.")
@click.option("--all", "has_all", is_flag=True, help="Peer (a) at 10,000 too; minutes more.")
@click.option("--rounds", type=click.IntRange(1), help="Visits to each page; 4, or 2 if quick.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write all samples.")
@click.option(
    "--markdown", type=click.Path(path_type=Path), help="Put the table between a file's markers."
)
def main(
    quick: bool, has_all: bool, rounds: int | None, json_file: Path | None, markdown: Path | None
) -> None:
    """Run the benchmark and print its tables."""
    chromium = find_chromium()
    if chromium is None:
        raise click.ClickException(ADVICE)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the servers end as well
    chosen = subjects(is_quick=quick, has_all=has_all)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dateline-bench-")))
        servers = start(chosen, folder, stack)
        results, about = asyncio.run(
            browse(chromium, chosen, servers, rounds or (2 if quick else 4), is_quick=quick)
        )
    text = report(chosen, results, about)
    click.echo(text)
    if json_file:
        json_file.write_text(json.dumps(as_data(chosen, results, about), indent=1) + "\n")
    if markdown:
        put_between_marks(markdown, "bench", text)
    sys.exit(0 if all(one.is_met for one in verdicts(results)) else 1)


def start(chosen: Sequence[Subject], folder: Path, stack: ExitStack) -> Mapping[str, Server]:
    """Write what the pages need and start a server for each; the stack stops them."""
    for size in sorted({subject.size for subject in chosen if subject.size}):
        say(f"writing {size:,} synthetic records")
        write_synthetic(folder / str(size), size)
    servers = {}
    for subject in chosen:
        data = folder / str(subject.size) if subject.size else None
        servers[subject.id] = Server(subject.app, data)
        stack.callback(servers[subject.id].stop)
        servers[subject.id].wait()
    return servers


async def browse(
    chromium: Path,
    chosen: Sequence[Subject],
    servers: Mapping[str, Server],
    rounds: int,
    *,
    is_quick: bool,
) -> tuple[dict[str, Samples], str]:
    """Visit each page in turn, once unmeasured, then `rounds` times; return samples and machine.

    A round ends with openings alone, page by page again: one opening a round says little.
    """
    results: dict[str, Samples] = {subject.id: defaultdict(list) for subject in chosen}
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for subject in chosen:
            say(f"first visit, not counted: {subject.label}")
            await Visit(browser, subject, servers[subject.id].url).run(steps=1, seconds=0)
        for turn in range(rounds):
            for subject in chosen:
                start_time = time.monotonic()
                visit = Visit(browser, subject, servers[subject.id].url)
                samples = await visit.run(
                    steps=2 if subject.page == "markers" else 6, seconds=2.5 if is_quick else 4
                )
                for name, values in samples.items():
                    results[subject.id][name] += values
                took = time.monotonic() - start_time
                say(f"round {turn + 1} of {rounds}: {subject.label}, {took:.0f} s")
            for _ in range(OPENINGS):
                for subject in chosen:
                    samples = await Visit(browser, subject, servers[subject.id].url).open()
                    results[subject.id]["first"] += samples["first"]
            say(f"round {turn + 1} of {rounds}: {OPENINGS} openings of each page")
        about = machine(browser.version)
        await browser.close()
    return results, about


def say(text: str) -> None:
    """Show progress, beside the result."""
    click.echo(f"bench: {text}", err=True)


if __name__ == "__main__":
    main()
