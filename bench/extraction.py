"""Measures `dateline extract` on texts that others annotated; exit status 1 if a floor is missed.

The sets and the scorer are not part of this project: their folder is named by --sets or by
DATELINE_BENCH_SETS, or lies at ../shared/bench beside the checkout. Without it there is nothing
to measure, which is said. Each set is run whole, once, on one core, and scored in parts: every
second text, from the second on, was held out while rules and weights were made.
"""

import importlib.util
import json
import os
import resource
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill
from typing import Any

import click

from bench.extraction_errors import Doc, Error, date_errors, place_errors, quote_errors
from bench.pages import put_between_marks
from bench.report import machine, table
from bench.seed_article import Row, seed_rows

ROOT = Path(__file__).resolve().parent.parent
VARIABLE = "DATELINE_BENCH_SETS"
COMMAND = f"{sys.executable} -m dashboard extract --jsonl"
EXAMPLES = 3  # shown of each kind of error


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure that is held against a floor and an aim."""

    key: str
    words: str
    floor: float
    aim: float


@dataclass(frozen=True, slots=True)
class Set:
    """A set of texts: where it lies, how it is read and scored, what is asked of it."""

    name: str
    path: str
    load: str
    score: Callable[[Any, Sequence[Doc], Sequence[Any]], dict[str, Any]]
    errors: Callable[[Sequence[Doc], Sequence[Any]], list[Error]]
    figures: tuple[Figure, ...]


SETS = (
    Set(
        "LGL",
        "lgl/lgl.xml",
        "load_places",
        lambda score, docs, found: score.score_places(docs, found, exclude_areas=False),
        place_errors,
        (
            Figure("overlap_f1", "overlap F1 of places", 0.82, 0.88),
            Figure("end_to_end_f161", "end-to-end F within 161 km", 0.62, 0.75),
        ),
    ),
    Set(
        "WikiWars",
        "wikiwars",
        "load_dates",
        lambda score, docs, found: score.score_dates(docs, found),
        date_errors,
        (Figure("value_f1", "value F1 of dates", 0.66, 0.82),),
    ),
    Set(
        "PolNeAR dev",
        "polnear_dev",
        "load_quotes",
        lambda score, docs, found: score.score_quotes(docs, found),
        quote_errors,
        (
            Figure("cue_f1", "cue F1", 0.66, 0.76),
            Figure("source_given_cue", "source, given the cue", 0.98, 0.99),
            Figure("content_iou50_given_cue", "content IoU > .5, given the cue", 0.85, 0.92),
            Figure("direct_quote_source", "speaker of direct quotes", 0.80, 0.92),
        ),
    ),
)
CPU_SPEED = Figure("chars_per_cpu_s", "the same, a second of the core's own time", 8_000, 25_000)
SPEED = Figure("chars_per_s", "characters a second, everything on, one core", 8_000, 25_000)


@dataclass(frozen=True, slots=True)
class Result:
    """A set's figures: of all of it, of the part looked at, and of the part held out."""

    set: Set
    whole: dict[str, Any]
    tune: dict[str, Any]
    held_out: dict[str, Any]
    errors: list[Error]


@click.command(help=__doc__)
@click.option("--sets", type=click.Path(path_type=Path), help="The folder of sets and scorer.")
@click.option("--markdown", type=click.Path(path_type=Path), help="Put it into this page.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write all figures.")
def main(sets: Path | None, markdown: Path | None, json_file: Path | None) -> None:
    """Run the measurement and print its tables."""
    folder = sets or Path(os.environ.get(VARIABLE, "") or ROOT.parent / "shared" / "bench")
    if not (folder / "score.py").is_file():
        click.echo(f"extraction: skipped, no score.py in {folder} (--sets or {VARIABLE})")
        return
    score = scorer(folder / "score.py")
    results = [measure(one, score, folder) for one in SETS if (folder / one.path).exists()]
    text = report(results)
    click.echo(text)
    if json_file:
        json_file.write_text(json.dumps([_data(one) for one in results], indent=1) + "\n")
    if markdown:
        put_between_marks(markdown, "figures", text)
        put_between_marks(markdown, "errors", errors_report(results))
        put_between_marks(markdown, "seed", seed_report(seed_rows()))
    sys.exit(0 if all(_is_met(one) for one in results) else 1)


def scorer(path: Path) -> Any:  # noqa: ANN401  # a script of the sets' own
    """Return the scorer as a module."""
    spec = importlib.util.spec_from_file_location("extraction_score", path)
    if spec is None or spec.loader is None:
        raise click.ClickException(f"{path} is no Python")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(one: Set, score: Any, folder: Path) -> Result:  # noqa: ANN401  # the module
    """Run the command on a set and score all of it and each part."""
    click.echo(f"extraction: {one.name}", err=True)
    docs = getattr(score, one.load)(str(folder / one.path))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    found, speed = score.run(COMMAND, docs)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    speed["chars_per_cpu_s"] = round(sum(len(text) for text, _, _ in docs) / spent)
    return Result(
        set=one,
        whole={**speed, **one.score(score, docs, found)},
        tune=one.score(score, docs[::2], found[::2]),
        held_out=one.score(score, docs[1::2], found[1::2]),
        errors=one.errors(docs[::2], found[::2]),
    )


def report(results: Sequence[Result]) -> str:
    """Return the figures beside their floors and aims, then all there are."""
    head = ("set", "figure", "floor", "aim", "all", "tuned on", "held out", "floor met")
    rows = []
    for one in results:
        figures = (*one.set.figures, SPEED, CPU_SPEED) if one.set.name == "LGL" else one.set.figures
        for figure in figures:
            rows.append(_row(one, figure))
    parts = [machine(browser="") + ".", table(head, rows), "All figures, of the whole sets:"]
    for one in results:
        told = ", ".join(f"{key} {_shown(value)}" for key, value in one.whole.items())
        parts.append(f"- {one.set.name}: {told}.")
    return "\n\n".join(parts[:3]) + "\n\n" + "\n".join(parts[3:])


def _row(one: Result, figure: Figure) -> tuple[str, ...]:
    values = [part.get(figure.key) for part in (one.whole, one.tune, one.held_out)]
    is_met = values[0] is not None and values[0] >= figure.floor
    limits = (_shown(figure.floor), _shown(figure.aim))
    cells = [_shown(value) for value in values]
    return one.set.name, figure.words, *limits, *cells, "yes" if is_met else "NO"


def _shown(value: object) -> str:
    if isinstance(value, float):
        return f"{value:,.0f}" if value >= 100 else f"{value:.3f}".rstrip("0").rstrip(".")
    return f"{value:,}" if isinstance(value, int) else "" if value is None else str(value)


def _is_met(one: Result) -> bool:
    return all(one.whole[figure.key] >= figure.floor for figure in one.set.figures)


def errors_report(results: Sequence[Result]) -> str:
    """Return the commonest errors by kind, with examples, of the parts that were tuned on."""
    items = []
    for one in results:
        counts = Counter(error.kind for error in one.errors)
        for kind, number in counts.most_common():
            examples = [error.example for error in one.errors if error.kind == kind]
            shown = examples[:: max(1, number // EXAMPLES)][:EXAMPLES]
            head = f"- **{one.set.name}: {kind}, {number:,}.** "
            items.append(fill(head + "; ".join(shown) + ".", 120, subsequent_indent="  "))
    return "\n".join(items)


def seed_report(rows: Sequence[Row]) -> str:
    """Return the seed article's comparison: a count for each kind, then what is not right."""
    kinds = dict.fromkeys(row.kind for row in rows)
    verdicts = ("found", "missed", "wrong")
    counts = [
        (kind, *(str(sum(r.kind == kind and r.verdict == v for r in rows)) for v in verdicts))
        for kind in kinds
    ]
    off = [(r.kind, r.verdict, r.what, r.found) for r in rows if r.verdict != "found"]
    tables = [table(("kind", *verdicts), counts)]
    if off:
        tables.append(table(("kind", "verdict", "by hand", "extracted"), off))
    return "\n\n".join(tables)


def _data(one: Result) -> dict[str, Any]:
    return {
        "set": one.set.name,
        "whole": one.whole,
        "tune": one.tune,
        "held_out": one.held_out,
    }


if __name__ == "__main__":
    main()
