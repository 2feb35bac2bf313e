"""A reading's tokens as plain lists: what the search for places asks of grammar, read once."""

from dataclasses import dataclass

from spacy.tokens import Doc

from dashboard.extract import columns
from dashboard.extract.suggestion import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Lists of equal length, one item a token.

    `names` holds the number of the name that spaCy found the token in, -1 for none; `spans` are
    those names as first and last token, last exclusive. `labels` are spaCy's, "" for none.
    `lines` holds the number of the sentence that a token lies in, by the reading's own splitter.
    """

    words: list[str]
    starts: list[int]
    kinds: list[str]
    roles: list[str]
    heads: list[int]
    lemmas: list[str]
    labels: list[str]
    names: list[int]
    spans: list[tuple[int, int]]
    lines: list[int]

    def end(self, index: int) -> int:
        """Return where a token ends in the text."""
        return self.starts[index] + len(self.words[index])

    def word(self, index: int) -> str:
        """Return a token's word, "" beyond either end of the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def is_glued(self, index: int) -> bool:
        """Tell whether no space stands between a token and the one before it."""
        return index > 0 and self.end(index - 1) == self.starts[index]


def tokens_of(doc: Doc, sentences: tuple[Span, ...]) -> Tokens:
    """Return a text's tokens as lists."""
    words = columns.texts(doc, "ORTH")
    starts = columns.starts(words, doc)
    names, spans = _names(columns.numbers(doc, "ENT_IOB"))
    return Tokens(
        words=words,
        starts=starts,
        kinds=columns.texts(doc, "POS"),
        roles=columns.texts(doc, "DEP"),
        heads=columns.heads(doc),
        lemmas=columns.texts(doc, "LEMMA"),
        labels=columns.texts(doc, "ENT_TYPE"),
        names=names,
        spans=spans,
        lines=_lines(starts, sentences),
    )


def _names(marks: list[int]) -> tuple[list[int], list[tuple[int, int]]]:
    """Return each token's name by number, and the names; marks are spaCy's IOB: 3 begins one."""
    numbers: list[int] = []
    first: list[int] = []
    for index, mark in enumerate(marks):
        if mark == 3:
            first.append(index)
        numbers.append(len(first) - 1 if mark in (1, 3) and first else -1)
    spans = [(start, start) for start in first]
    for index, number in enumerate(numbers):
        if number >= 0:
            spans[number] = (spans[number][0], index + 1)
    return numbers, spans


def _lines(starts: list[int], sentences: tuple[Span, ...]) -> list[int]:
    """Return the number of the sentence that each token starts in, or the last one before it."""
    lines, current = [], 0
    for start in starts:
        while current + 1 < len(sentences) and sentences[current + 1].start <= start:
            current += 1
        lines.append(current)
    return lines
