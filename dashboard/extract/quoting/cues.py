"""Which candidates are cues: weighted sums of features, squashed to 0 to 1.

First each by itself: its features, and what its word means by the model's vectors, so that a word
that no article in training held is judged by its kin. Then once more, knowing its neighbours.
"""

from collections.abc import Sequence
from math import exp
from operator import mul

from dashboard.extract.quoting.candidates import Candidate
from dashboard.extract.quoting.cue_weights import BIAS, MEANING, NEAR_BIAS, NEAR_TABLE, TABLE
from dashboard.extract.quoting.grammar import Grammar
from dashboard.extract.quoting.relations import relations

THRESHOLD = 0.48


def _weights(table: str) -> dict[str, float]:
    """Return the weights of a table, by feature."""
    return {name: float(weight) for name, weight in (one.split() for one in table.split(";"))}


WEIGHTS = _weights(TABLE)
NEAR_WEIGHTS = _weights(NEAR_TABLE)
MEANING_WEIGHTS = tuple(float(weight) for weight in MEANING.split())


def chances(g: Grammar, found: Sequence[Candidate]) -> list[float]:
    """Return how likely each candidate of a text is a cue, 0 to 1."""
    meant: dict[str, float] = {}
    alone: list[float] = []
    for candidate in found:
        word = g.lemma[candidate.token]
        if word not in meant:
            meant[word] = _meant(g, word)
        total = sum(WEIGHTS.get(name, 0.0) for name in candidate.features)
        alone.append(BIAS + total + meant[word])
    first = [squashed(total) for total in alone]
    return [
        squashed(total + NEAR_BIAS + sum(NEAR_WEIGHTS.get(name, 0.0) for name in names))
        for total, names in zip(alone, relations(g, found, first), strict=True)
    ]


def _meant(g: Grammar, word: str) -> float:
    """Return what a word's vector, at length one, adds to a sum; zero for one without."""
    entry = g.vocab[word]
    length = entry.vector_norm
    return sum(map(mul, entry.vector.tolist(), MEANING_WEIGHTS)) / length if length else 0.0


def squashed(total: float) -> float:
    """Return a chance between 0 and 1 for a sum."""
    return 1 / (1 + exp(-max(min(total, 30.0), -30.0)))
