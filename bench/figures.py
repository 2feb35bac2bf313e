"""Samples as figures: a median and how far it spreads."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """The middle of some samples, and the values that a tenth of them lie below and above."""

    middle: float
    low: float
    high: float
    count: int


def figure(samples: Sequence[float]) -> Figure:
    """Return the figure of one or more samples."""
    return Figure(
        median(samples), nearest_rank(samples, 0.1), nearest_rank(samples, 0.9), len(samples)
    )


def nearest_rank(samples: Sequence[float], part: float) -> float:
    """Return the sample that a part (0 to 1) of them are no greater than."""
    ranked = sorted(samples)
    return ranked[min(len(ranked) - 1, int(part * len(ranked)))]
