"""Which candidates are cues: a weighted sum of their features, squashed to 0 to 1."""

from math import exp

from dashboard.extract.quoting.candidates import Candidate
from dashboard.extract.quoting.cue_weights import BIAS, TABLE

THRESHOLD = 0.42
WEIGHTS = {name: float(weight) for name, weight in (pair.split() for pair in TABLE.split(";"))}


def probability(candidate: Candidate) -> float:
    """Return how likely a candidate is a cue, 0 to 1."""
    total = BIAS + sum(WEIGHTS.get(name, 0.0) for name in candidate.features)
    return 1 / (1 + exp(-max(min(total, 30.0), -30.0)))
