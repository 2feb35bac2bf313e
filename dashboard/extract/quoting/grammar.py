"""A parse as plain lists, quick to walk: words, lemmas, tags, heads, children and edges.

Asking spaCy's tokens one by one costs more than all rules together; one array costs little.
"""

from dataclasses import dataclass
from itertools import accumulate

from spacy.vocab import Vocab

from dashboard.extract.language import Reading
from dashboard.extract.quoting.mending import mend
from dashboard.extract.suggestion import Span

COLUMNS: list[int | str] = [
    "ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "SPACY", "HEAD", "SENT_START",
    "ENT_IOB",
]  # fmt: skip
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
    doc, strings = reading.doc, reading.doc.vocab.strings
    columns = doc.to_array(COLUMNS).astype("int64", copy=False)
    known: dict[int, str] = {}

    def texts(column: int) -> list[str]:
        keys = doc_rows[column]
        for key in set(keys):
            if key not in known:
                known[key] = strings[key & 0xFFFFFFFFFFFFFFFF] if key else ""
        return [known[key] for key in keys]

    doc_rows: list[list[int]] = columns.T.tolist() if len(doc) else [[] for _ in range(11)]
    words = texts(0)
    begins = _starts(words, doc_rows[7])
    ends = [start + len(word) for start, word in zip(begins, words, strict=True)]
    heads = [i + offset for i, offset in enumerate(doc_rows[8])]
    deps, lemmas = texts(5), [lemma.lower() for lemma in texts(2)]
    mend(words, lemmas, texts(4), deps, heads)
    children = _children(heads)
    left, right = _edges(heads, children)
    return Grammar(
        reading.text,
        doc.vocab,
        begins,
        ends,
        words,
        texts(1),
        lemmas,
        texts(3),
        texts(4),
        deps,
        texts(6),
        [place == IN_NAME for place in doc_rows[10]],
        heads,
        children,
        left,
        right,
        _lines(words),
        list(accumulate(int(begin == 1) for begin in doc_rows[9])),
    )


def _starts(words: list[str], spaces: list[int]) -> list[int]:
    """Return where each word begins, given which ones a space follows."""
    starts, at = [], 0
    for word, space in zip(words, spaces, strict=True):
        starts.append(at)
        at += len(word) + space
    return starts


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
