"""How likely cues stand to one another: what is inside of what another says is seldom a cue."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from dashboard.extract.quoting.candidates import Candidate
from dashboard.extract.quoting.grammar import Grammar
from dashboard.extract.quoting.lexicon import VERB_CLASSES

STEPS = (0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95)
NEAREST = 12  # candidates looked at on either side


def relations(
    g: Grammar, found: Sequence[Candidate], chances: Sequence[float]
) -> Iterator[tuple[str, ...]]:
    """Yield for each candidate how likely the ones around and inside what it says are."""
    around, inside = _likeliest(found, chances)
    for i, candidate in enumerate(found):
        near = (*_stairs("around", around[i]), *_stairs("inside", inside[i]))
        classes = VERB_CLASSES.get(g.lemma[candidate.token], ("other",))
        yield (
            *near,
            *(f"c={name}|{one}" for name in classes for one in near),
            *(f"frame={candidate.parts.frame}|{one}" for one in near),
        )


def _likeliest(
    found: Sequence[Candidate], chances: Sequence[float]
) -> tuple[list[float], list[float]]:
    """Return for each candidate the likeliest that says it, and that it says; -1 for none."""
    tokens = [candidate.token for candidate in found]
    around, inside = [-1.0] * len(found), [-1.0] * len(found)
    for i, candidate in enumerate(found):
        for first, last in candidate.parts.content:
            begin = max(bisect_left(tokens, first), i - NEAREST)
            for j in range(begin, min(bisect_right(tokens, last), i + NEAREST + 1)):
                if j != i:
                    inside[i] = max(inside[i], chances[j])
                    around[j] = max(around[j], chances[i])
    return around, inside


def _stairs(name: str, chance: float) -> tuple[str, ...]:
    """Return one feature for each step that a chance is above, or that there is none."""
    if chance < 0:
        return (f"{name}=none",)
    return tuple(f"{name}>{step}" for step in STEPS if chance > step)
