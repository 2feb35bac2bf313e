"""Logistic regression over named features and a vector, with numpy alone and no dice."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Loss = Callable[[Floats], tuple[float, Floats]]
FEWEST = 3  # a feature seen less often is dropped


@dataclass(frozen=True, slots=True)
class Example:
    """What is known of a thing: names of features, a vector, a head start, and its label."""

    features: tuple[str, ...]
    vector: tuple[float, ...]
    is_so: bool
    head_start: float = 0.0


@dataclass(frozen=True, slots=True)
class Penalties:
    """How dear a squared weight is: of a feature, of a single word's, of the vector's."""

    feature: float
    lexical: float
    vector: float


class Model:
    """Weights by name, weights of the vector, and a bias, learned from examples."""

    def __init__(self, sample: Sequence[Example], dear: Penalties) -> None:
        """Learn the weights."""
        counts = Counter(name for one in sample for name in set(one.features))
        self.names = sorted(name for name, count in counts.items() if count >= FEWEST)
        self._number = {name: i for i, name in enumerate(self.names)}
        rows, columns, vectors, starts = self._table(sample)
        labels = np.array([one.is_so for one in sample], dtype=float)
        named, width = len(self.names), len(self.names) + 1 + vectors.shape[1]
        penalty = np.full(width, dear.vector)
        penalty[:named] = [
            dear.lexical if name.startswith(("v=", "n=")) else dear.feature for name in self.names
        ]
        penalty[named] = 0.0

        def loss(weights: Floats) -> tuple[float, Floats]:
            total = np.bincount(rows, weights[columns], len(sample)) + starts
            total += weights[named] + vectors @ weights[named + 1 :]
            chance = squashed(total)
            error = chance - labels
            gradient = np.bincount(columns, error[rows], width)
            gradient[named] = error.sum()
            gradient[named + 1 :] = error @ vectors
            fit = -np.sum(np.log(np.where(labels > 0, chance, 1 - chance) + 1e-12))
            return float(fit + 0.5 * np.sum(penalty * weights**2)), gradient + penalty * weights

        found = minimize(loss, np.zeros(width))
        self.weights, self.bias, self.vector = found[:named], found[named], found[named + 1 :]

    def _table(
        self, sample: Sequence[Example]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats, Floats]:
        """Return row and column of each feature that is there, the vectors, the head starts."""
        cells = [
            (row, self._number[name])
            for row, one in enumerate(sample)
            for name in one.features
            if name in self._number
        ]
        table = np.array(cells, dtype=np.int64).reshape(-1, 2)
        vectors = np.array([one.vector for one in sample], dtype=float).reshape(len(sample), -1)
        starts = np.array([one.head_start for one in sample], dtype=float)
        return table[:, 0], table[:, 1], vectors, starts

    def totals(self, sample: Sequence[Example]) -> Floats:
        """Return the weighted sum of each example: above zero is more likely so than not."""
        if not sample:
            return np.zeros(0)
        rows, columns, vectors, starts = self._table(sample)
        named = np.bincount(rows, self.weights[columns], len(sample))
        return np.asarray(named + self.bias + vectors @ self.vector + starts)


def squashed(total: Floats) -> Floats:
    """Return a chance between 0 and 1 for a sum."""
    return np.asarray(1 / (1 + np.exp(-np.clip(total, -30, 30))))


def minimize(loss: Loss, at: Floats, steps: int = 200) -> Floats:
    """Return where a convex function is least, by L-BFGS (Nocedal and Wright, 2006, ch. 7)."""
    value, gradient = loss(at)
    moves: list[tuple[Floats, Floats]] = []
    for _ in range(steps):
        direction = -_curved(gradient, moves)
        slope, rate = float(direction @ gradient), 1.0
        new, new_gradient = loss(at + direction)
        while new > value + 1e-4 * rate * slope and rate > 1e-8:
            rate /= 2
            new, new_gradient = loss(at + rate * direction)
        moves = [*moves, (rate * direction, new_gradient - gradient)][-10:]
        at, gain, value, gradient = at + rate * direction, value - new, new, new_gradient
        if gain < 1e-7 * abs(value):
            break
    return at


def _curved(gradient: Floats, moves: list[tuple[Floats, Floats]]) -> Floats:
    """Return the gradient, bent by what the last moves told of the curvature."""
    bent, shares = gradient.copy(), []
    for move, change in reversed(moves):
        share = (move @ bent) / (move @ change)
        shares.append(share)
        bent -= share * change
    if moves:
        move, change = moves[-1]
        bent *= (move @ change) / (change @ change)
    for (move, change), share in zip(moves, reversed(shares), strict=True):
        bent += move * (share - (change @ bent) / (move @ change))
    return bent
