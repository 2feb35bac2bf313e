"""The floors: what must hold at the least, each a comparison of two measured figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bench.driver import Samples
from bench.figures import figure

Results = Mapping[str, Samples]  # by the id of the subject


@dataclass(frozen=True, slots=True)
class Verdict:
    """One floor: what it asks, what was found, and whether that is enough."""

    asks: str
    found: str
    is_met: bool


def verdicts(results: Results) -> tuple[Verdict, ...]:
    """Return every floor that the results can be held against."""
    return tuple(rule(results) for rule in _RULES)


def middle(results: Results, subject: str, measure: str) -> float:
    """Return the median of one measure of one subject."""
    return figure(results[subject][measure]).middle


def _frames(results: Results) -> Verdict:
    found = middle(results, "ours-1000", "play_redraws")
    return Verdict(
        "50 redraws of the map a second or more while it plays, 1,000 records",
        f"{found:.0f}",
        found >= 50,
    )


def _faster(step: str, name: str) -> Callable[[Results], Verdict]:
    def rule(results: Results) -> Verdict:
        peer = middle(results, "markers-1000", f"{step}_marks")
        times = peer / middle(results, "ours-1000", f"{step}_marks")
        return Verdict(
            f"new marks ten times faster than (a) or more, 1,000 records, {name}",
            f"{times:.0f} times",
            times >= 10,
        )

    return rule


def _beside_empty(measure: str, words: str) -> Callable[[Results], Verdict]:
    def rule(results: Results) -> Verdict:
        ours, peer = middle(results, "ours-1000", measure), middle(results, "empty", measure)
        return Verdict(
            f"{words} in at most twice an empty rerun (b), 1,000 records",
            f"{ours / peer:.1f} times",
            ours <= 2 * peer,
        )

    return rule


def _first(results: Results) -> Verdict:
    found = middle(results, "ours-1000", "first")
    peer = middle(results, "markers-100", "first")
    return Verdict(
        "first marks, 1,000 records, no later than those of (a) with 100",
        f"{found / 1000:.2f} s against {peer / 1000:.2f} s",
        found <= peer,
    )


def _bytes(results: Results) -> Verdict:
    most = max(
        middle(results, subject, measure)
        for subject in results
        if subject.startswith("ours")
        for measure in ("key_bytes", "drop_bytes", "filter_bytes")
    )
    return Verdict("under 60 KB a step, at every size", f"{most / 1000:.1f} KB", most < 60_000)


_RULES: tuple[Callable[[Results], Verdict], ...] = (
    _frames,
    _faster("key", "by key"),
    _faster("drop", "by dragging"),
    _beside_empty("key_marks", "new marks after a slider step"),
    _beside_empty("drop_rest", "the rest of the page, after the thumb is let go,"),
    _first,
    _bytes,
)
