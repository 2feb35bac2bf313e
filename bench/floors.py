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


def _rest(step: str, name: str) -> Callable[[Results], Verdict]:
    def rule(results: Results) -> Verdict:
        times = middle(results, "ours-1000", f"{step}_rest") / middle(
            results, "empty", f"{step}_rest"
        )
        return Verdict(
            f"the rest of the page in at most twice an empty rerun, 1,000 records, {name}",
            f"{times:.1f} times",
            times <= 2,
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
        (max(samples[measure]), subject)
        for subject, samples in results.items()
        if subject.startswith("ours")
        for measure in ("key_bytes", "drop_bytes", "filter_bytes")
    )
    return Verdict(
        "under 60 KB a step, at every size", f"{most[0] / 1000:.1f} KB at most", most[0] < 60_000
    )


_RULES: tuple[Callable[[Results], Verdict], ...] = (
    _frames,
    _faster("key", "by key"),
    _faster("drop", "by dragging"),
    _rest("drop", "thumb let go"),
    _first,
    _bytes,
)
