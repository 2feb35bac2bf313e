"""Fits the two models of the place finder: logistic regression, and choice among senses.

Both are convex and solved by Newton's method from zero: the same data give the same weights.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]
Direction = tuple[list[float], float]  # and what to add
AXES, STRETCH = 20, 3.0
_TOLERANCE = 1e-4


def fit_yes_or_no(
    samples: Sequence[Sequence[Sequence[str]]],
    answers: Sequence[Sequence[bool]],
    vectors: Sequence[Sequence[Sequence[float]]],
    *,
    penalty: float,
    least_articles: int,
) -> tuple[dict[str, float], Direction]:
    """Return what each trait counts, "" what counts always; and a direction among vectors.

    The vectors' main axes are found first, and only those are learned on: all would overfit.

    Args:
        vectors: For each article for each name its words' unit vector, empty for none.
        samples: For each article for each name its traits.
        least_articles: Traits in fewer articles are left out.
    """
    articles = Counter(trait for article in samples for trait in set().union(*article))
    kept = ["", *sorted(t for t, number in articles.items() if number >= least_articles)]
    place = {trait: number for number, trait in enumerate(kept)}
    rows = [row for article in samples for row in article]
    table = np.zeros((len(rows), len(kept)))
    table[:, 0] = 1
    for number, row in enumerate(rows):
        table[number, [place[trait] for trait in row if trait in place]] = 1
    axes, middle = _main_axes([vector for article in vectors for vector in article if vector])
    along = np.array(
        [
            (np.array(vector) - middle) @ axes.T if vector else np.zeros(len(axes))
            for article in vectors
            for vector in article
        ]
    )
    table = np.hstack([table, along * STRETCH])
    wanted = np.array([yes for article in answers for yes in article], dtype=np.float64)
    weights, ridge = np.zeros(table.shape[1]), np.full(table.shape[1], penalty)
    ridge[0] = 1e-6
    for _ in range(50):
        chance = 1 / (1 + np.exp(-(table @ weights)))
        slope = table.T @ (chance - wanted) + ridge * weights
        bend = (table * (chance * (1 - chance) + 1e-9)[:, None]).T @ table + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < _TOLERANCE:
            break
    direction = STRETCH * weights[len(kept) :] @ axes
    counts = dict(zip(kept, weights[: len(kept)].tolist(), strict=True))
    return counts, (direction.tolist(), float(-(direction @ middle)))


def _main_axes(vectors: Sequence[Sequence[float]]) -> tuple[Matrix, Vector]:
    """Return the axes along which some vectors differ most, and their middle."""
    table = np.array(vectors)
    middle = table.mean(axis=0)
    _, axes = np.linalg.eigh((table - middle).T @ (table - middle))
    return axes[:, ::-1][:, :AXES].T, middle


def fit_choice(
    samples: Sequence[tuple[Sequence[Mapping[str, float]], Sequence[int], float]],
    prior: Mapping[str, float],
    *,
    penalty: float,
) -> dict[str, float]:
    """Return what each feature counts when one of several is chosen.

    Args:
        samples: For each choice the features of what could be chosen, which of them are right,
            and how much the choice counts.
        prior: Where a weight is drawn to by the penalty; zero if not named.
    """
    names = sorted({name for rows, _, _ in samples for row in rows for name in row} | set(prior))
    place = {name: number for number, name in enumerate(names)}
    table = np.zeros((sum(len(rows) for rows, _, _ in samples), len(names)))
    right = np.zeros(len(table))
    starts, owner, at = [], [], 0
    for number, (rows, good, _) in enumerate(samples):
        starts.append(at)
        right[[at + index for index in good]] = 1
        for row in rows:
            for name, value in row.items():
                table[at, place[name]] = value
            owner.append(number)
            at += 1
    counts = np.array([count for _, _, count in samples])
    drawn = np.array([prior.get(name, 0.0) for name in names])
    weights = drawn.copy()
    owners, firsts = np.array(owner), np.array(starts)

    def loss(weights: Vector) -> tuple[float, Vector, Vector]:
        score = table @ weights
        score = np.exp(score - np.maximum.reduceat(score, firsts)[owners])
        every, good = np.add.reduceat(score, firsts), np.add.reduceat(score * right, firsts)
        chance = score / every[owners]
        slope = table.T @ ((chance - score * right / good[owners]) * counts[owners])
        away = weights - drawn
        value = -(counts * np.log(good / every)).sum() + penalty / 2 * (away @ away)
        return float(value), slope + penalty * away, chance

    value, slope, chance = loss(weights)
    for _ in range(200):
        means = np.zeros((len(samples), len(names)))
        np.add.at(means, owners, table * chance[:, None])
        bend = (table * (chance * counts[owners])[:, None]).T @ table
        bend -= (means * counts[:, None]).T @ means
        step = np.linalg.solve(bend + penalty * np.eye(len(names)), slope)
        length = 1.0
        while True:
            later, slope, chance = loss(weights - length * step)
            if later <= value or length < 1e-3:
                break
            length /= 2
        weights -= length * step
        if abs(value - later) < _TOLERANCE:
            break
        value = later
    return dict(zip(names, weights.tolist(), strict=True))
