"""A parse as plain lists, quick to walk: words, lemmas, tags, heads, children and edges."""

from dataclasses import dataclass
from itertools import accumulate

from spacy.vocab import Vocab

from dashboard.extract import columns
from dashboard.extract.language import Reading
from dashboard.extract.quoting.mending import mend
from dashboard.extract.suggestion import Span

IN_NAME = 1  # spaCy's ENT_IOB: 3 begins a name, 1 goes on in it, 2 is none


@dataclass(frozen=True, slots=True)
class Grammar:
    """The tokens of a text, each list as long as there are tokens.

    `start` and `end` are offsets in `text`. `left` and `right` are the first and the last token of
    what hangs on a token. `name` is the label of the name a token is in, `inner` tells that it is
    not its first. `line` numbers the line a token stands on, `sentence` the parser's.
    """

    text: str
    vocab: Vocab
    start: list[int]
    end: list[int]
    word: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    name: list[str]
    inner: list[bool]
    head: list[int]
    children: list[list[int]]
    left: list[int]
    right: list[int]
    line: list[int]
    sentence: list[int]

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.word)

    def span(self, first: int, last: int) -> Span:
        """Return the span from one token to another, both inside."""
        return Span(self.start[first], self.end[last])

    def child(self, token: int, *deps: str) -> int | None:
        """Find the first child of a token that hangs on it by one of these relations."""
        return next((c for c in self.children[token] if self.dep[c] in deps), None)


def grammar_of(reading: Reading) -> Grammar:
    """Return the lists for a reading; time and space are linear in its tokens."""
    doc = reading.doc
    words = columns.texts(doc, "ORTH")
    begins = columns.starts(words, doc)
    ends = [start + len(word) for start, word in zip(begins, words, strict=True)]
    heads, tags, deps = columns.heads(doc), columns.texts(doc, "TAG"), columns.texts(doc, "DEP")
    lemmas = [lemma.lower() for lemma in columns.texts(doc, "LEMMA")]
    mend(words, lemmas, tags, deps, heads)
    children = _children(heads)
    left, right = _edges(heads, children)
    return Grammar(
        reading.text,
        doc.vocab,
        begins,
        ends,
        words,
        columns.texts(doc, "LOWER"),
        lemmas,
        columns.texts(doc, "POS"),
        tags,
        deps,
        columns.texts(doc, "ENT_TYPE"),
        [place == IN_NAME for place in columns.numbers(doc, "ENT_IOB")],
        heads,
        children,
        left,
        right,
        _lines(words),
        list(accumulate(int(begin == 1) for begin in columns.numbers(doc, "SENT_START"))),
    )


def _lines(words: list[str]) -> list[int]:
    """Return the number of the line each word stands on; a line's end belongs to it."""
    lines, line = [], 0
    for word in words:
        lines.append(line)
        if "\n" in word:
            line += word.count("\n")
    return lines


def _children(heads: list[int]) -> list[list[int]]:
    """Return the children of each token, in the order of the text."""
    children: list[list[int]] = [[] for _ in heads]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    return children


def _edges(heads: list[int], children: list[list[int]]) -> tuple[list[int], list[int]]:
    """Return the first and last token under each token, heads after what hangs on them."""
    order = [i for i, head in enumerate(heads) if head == i]
    for i in order:
        order.extend(children[i])
    left, right = list(range(len(heads))), list(range(len(heads)))
    for i in reversed(order):
        head = heads[i]
        left[head] = min(left[head], left[i])
        right[head] = max(right[head], right[i])
    return left, right
