"""What the words of a name mean, by the model's word vectors: "Kasese" is used as towns are.

The vectors learned from the web what words keep company with; a direction among them, learned
with the other traits, tells places from people and firms. Plain floats: a name has few words.
"""

from collections.abc import Sequence
from operator import mul

from spacy.vocab import Vocab


class Meanings:
    """The part that word vectors play in telling places; each word is looked up once."""

    def __init__(self, vocab: Vocab, direction: Sequence[float], shift: float) -> None:
        self._vocab = vocab
        self._direction = direction
        self._shift = shift
        self._known: dict[str, float] = {}

    def score(self, words: Sequence[str]) -> float:
        """Return what the words of a name add to its score; 0 where the model knows none."""
        key = " ".join(words)
        if key not in self._known:
            vector = unit_vector(self._vocab, words)
            total = sum(map(mul, vector, self._direction)) + self._shift if vector else 0.0
            self._known[key] = total
        return self._known[key]


def unit_vector(vocab: Vocab, words: Sequence[str]) -> list[float]:
    """Return the mean of some words' vectors, of length one; empty if the model knows none."""
    vectors = [vocab.get_vector(word) for word in words if vocab.has_vector(word)]
    if not vectors:
        return []
    total = [sum(column) for column in zip(*(v.tolist() for v in vectors), strict=True)]
    length = sum(map(mul, total, total)) ** 0.5
    return [value / length for value in total] if length else []
