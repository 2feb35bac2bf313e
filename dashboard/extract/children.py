"""What hangs on a word, within reason: grammar says nothing of a run of hundreds of words.

spaCy walks all that lies between a word and its outermost child to find its children: over a text
without stops that is the square of its length.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

WIDEST = 250  # tokens; the longest sentences of news stay under 150


def children(token: Token) -> tuple[Token, ...]:
    """Return what hangs on a word, nothing if it spans more than a sentence can."""
    if token.right_edge.i - token.left_edge.i > WIDEST:
        return ()
    return tuple(token.children)


def parsed(doc: Doc) -> Iterator[Span]:
    """Yield the parser's sentences that are no longer than a sentence can be."""
    if len(doc):
        yield from (sentence for sentence in doc.sents if len(sentence) <= WIDEST)
