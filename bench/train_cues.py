"""Train the weights of the cues of quotes: python -m bench.train_cues FOLDER [--check].

FOLDER is laid out as PolNeAR is (Newell, Margolin and Ruths, "An Attribution Relations Corpus for
Political News", LREC 2018): `text/*.txt`, and `attributions/*.ann` in brat's format. Only every
second document, in the order of their names and from the first, is read: the others are held
out, for figures. Same folder, same weights: no dice, and no library but numpy.
"""

import argparse
import hashlib
import textwrap
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dashboard.extract.language import read
from dashboard.extract.quoting.candidates import Candidate, candidates, scene
from dashboard.extract.quoting.grammar import Grammar, grammar_of
from dashboard.extract.quoting.marks import quoted

TARGET = Path(__file__).parent.parent / "dashboard" / "extract" / "quoting" / "cue_weights.py"
FEWEST = 3  # a feature seen less often is dropped
PENALTY = 5.0  # of squared weights
LEXICAL_PENALTY = 1.5  # times that for a single word's weights, so that its class speaks first
SMALLEST = 0.1  # weights nearer to zero are dropped
FOLDS = 6
Cells = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate's features, and whether it is a cue."""

    features: tuple[str, ...]
    is_cue: bool


def read_gold(folder: Path) -> list[tuple[str, list[dict[str, Cells]]]]:
    """Return text and attributions of every second document, in the order of their names."""
    documents = []
    for path in sorted((folder / "text").glob("*.txt")):
        notes = sorted((folder / "attributions").glob(f"{path.stem}*.ann"))
        if notes:
            documents.append((path.read_bytes().decode("utf-8"), _attributions(notes[0])))
    return documents[::2]


def _attributions(path: Path) -> list[dict[str, Cells]]:
    """Return the attributions of one file of notes: role to spans."""
    spans: dict[str, Cells] = {}
    found: list[dict[str, Cells]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if fields[0].startswith("T"):
            cells = fields[1].split(" ", 1)[1].split(";")
            spans[fields[0]] = [(int(a), int(b)) for a, b in (cell.split() for cell in cells)]
        elif fields[0].startswith("E"):
            parts: dict[str, Cells] = {"source": [], "cue": [], "content": []}
            for item in fields[1].split():
                role, key = item.split(":")
                parts.setdefault(role.rstrip("0123456789").lower(), []).extend(spans.get(key, []))
            found.append(parts)
    return found


def examples(g: Grammar, found: Sequence[Candidate], gold: list[dict[str, Cells]]) -> list[Example]:
    """Return the candidates of one document with their labels.

    Of several candidates inside one cue, the one whose content fits best is it; the others
    teach nothing.
    """
    best: dict[int, tuple[float, int]] = {}
    touched: set[int] = set()
    for number, note in enumerate(gold):
        for i, candidate in enumerate(found):
            start, end = g.start[candidate.token], g.end[candidate.token]
            if any(start < b and a < end for a, b in note["cue"]):
                touched.add(i)
                fit = _fit(g, candidate, note["content"])
                best[number] = max(best.get(number, (-1.0, 0)), (fit, -i))
    chosen = {-i for _, i in best.values()}
    return [
        Example(candidate.features, i in chosen)
        for i, candidate in enumerate(found)
        if i in chosen or i not in touched
    ]


def _fit(g: Grammar, candidate: Candidate, content: Cells) -> float:
    """Return the shared part of a candidate's content and the annotated one, 0 to 1."""
    mine = [(g.start[first], g.end[last]) for first, last in candidate.parts.content]
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in mine for c, d in content)
    union = sum(b - a for a, b in mine) + sum(b - a for a, b in content) - shared
    return shared / union if union > 0 else 0.0


class Model:
    """Logistic regression over named features, with a penalty on squared weights."""

    def __init__(self, sample: Sequence[Example]) -> None:
        """Learn the weights."""
        counts = Counter(name for one in sample for name in set(one.features))
        self.names = sorted(name for name, count in counts.items() if count >= FEWEST)
        self.number = {name: i for i, name in enumerate(self.names)}
        rows, columns = self._cells(sample)
        labels = np.array([one.is_cue for one in sample], dtype=float)
        width = len(self.names) + 1
        penalty = np.full(width, PENALTY)
        penalty[-1] = 0.0
        for name, i in self.number.items():
            if name.startswith(("v=", "n=")):
                penalty[i] *= LEXICAL_PENALTY

        def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
            total = np.bincount(rows, weights[columns], len(sample)) + weights[-1]
            chance = 1 / (1 + np.exp(-np.clip(total, -30, 30)))
            error = chance - labels
            gradient = np.bincount(columns, error[rows], width)
            gradient[-1] = error.sum()
            fit = -np.sum(np.log(np.where(labels > 0, chance, 1 - chance) + 1e-12))
            return float(fit + 0.5 * np.sum(penalty * weights**2)), gradient + penalty * weights

        self.weights = minimize(loss, np.zeros(width))

    def _cells(self, sample: Sequence[Example]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return row and column of each feature that is there."""
        cells = [
            (row, self.number[name])
            for row, one in enumerate(sample)
            for name in one.features
            if name in self.number
        ]
        table = np.array(cells, dtype=np.int64).reshape(-1, 2)
        return table[:, 0], table[:, 1]

    def chances(self, sample: Sequence[Example]) -> NDArray[np.float64]:
        """Return how likely each example is a cue."""
        rows, columns = self._cells(sample)
        total = np.bincount(rows, self.weights[columns], len(sample)) + self.weights[-1]
        return np.asarray(1 / (1 + np.exp(-np.clip(total, -30, 30))))


Loss = Callable[[NDArray[np.float64]], tuple[float, NDArray[np.float64]]]


def minimize(loss: Loss, at: NDArray[np.float64], steps: int = 200) -> NDArray[np.float64]:
    """Return where a convex function is least, by L-BFGS (Nocedal and Wright, 2006, ch. 7)."""
    value, gradient = loss(at)
    moves: list[tuple[NDArray[np.float64], NDArray[np.float64]]] = []
    for _ in range(steps):
        direction = -_curved(gradient, moves)
        slope, rate = float(direction @ gradient), 1.0
        while rate > 1e-8:
            new, new_gradient = loss(at + rate * direction)
            if new <= value + 1e-4 * rate * slope:
                break
            rate /= 2
        moves = [*moves, (rate * direction, new_gradient - gradient)][-10:]
        at, gain, value, gradient = at + rate * direction, value - new, new, new_gradient
        if gain < 1e-7 * abs(value):
            break
    return at


def _curved(
    gradient: NDArray[np.float64], moves: list[tuple[NDArray[np.float64], NDArray[np.float64]]]
) -> NDArray[np.float64]:
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


def check(documents: list[list[Example]], missed: int) -> list[str]:
    """Return F1 by threshold, each document judged by a model that did not see its fold."""
    chances: list[float] = []
    labels: list[bool] = []
    for fold in range(FOLDS):
        model = Model([e for i, d in enumerate(documents) if i % FOLDS != fold for e in d])
        own = [e for i, d in enumerate(documents) if i % FOLDS == fold for e in d]
        chances.extend(model.chances(own).tolist())
        labels.extend(e.is_cue for e in own)
    lines = []
    for threshold in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
        kept = [label for chance, label in zip(chances, labels, strict=True) if chance >= threshold]
        precision = sum(kept) / max(len(kept), 1)
        recall = sum(kept) / (sum(labels) + missed)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        lines.append(f"{threshold:.2f}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    return lines


def as_module(model: Model, digest: str, documents: int) -> str:
    """Return the weights as the text of a module."""
    pairs = [
        f"{name} {weight:.2f}"
        for name, weight in zip(model.names, model.weights[:-1], strict=True)
        if abs(weight) >= SMALLEST
    ]
    body = textwrap.fill("; ".join(pairs), 99, break_on_hyphens=False, break_long_words=False)
    return (
        '"""The weights of the cues of quotes: made by bench/train_cues.py, not by hand.\n\n'
        f"Learned from {documents} articles of PolNeAR, of which no text is kept here. SHA-256 of\n"
        f"what was read: {digest[:32]}.\n"
        '"""\n\n'
        f"BIAS = {model.weights[-1]:.2f}\n"
        f'TABLE = """\n{body}\n"""\n'
    )


def main() -> None:
    """Train, and write the weights where the package reads them."""
    ask = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    ask.add_argument("folder", type=Path)
    ask.add_argument("--check", action="store_true", help="cross-validate instead of writing")
    arguments = ask.parse_args()
    gold = read_gold(arguments.folder)
    sample, missed = [], 0
    for text, notes in gold:
        reading = read(text)
        g = grammar_of(reading)
        one = examples(g, list(candidates(scene(g, quoted(text)))), notes)
        sample.append(one)
        missed += len(notes) - sum(e.is_cue for e in one)
    if arguments.check:
        print("\n".join(check(sample, missed)))
        return
    digest = hashlib.sha256(repr(gold).encode()).hexdigest()
    model = Model([e for one in sample for e in one])
    TARGET.write_text(as_module(model, digest, len(gold)), encoding="utf-8")


if __name__ == "__main__":
    main()
