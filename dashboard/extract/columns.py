"""A parse as columns, one item a token: what finders walk instead of spaCy's tokens.

Asking the tokens one by one costs several times as much as all rules together.
"""

from spacy.tokens import Doc


def numbers(doc: Doc, attribute: str) -> list[int]:
    """Return an attribute of each token; spaCy tells heads as steps, which may be negative."""
    column = doc.to_array([attribute]).astype("int64")
    return [int(value) for value in column.tolist()]


def texts(doc: Doc, attribute: str) -> list[str]:
    """Return an attribute of each token in words; what spaCy repeats is looked up once."""
    keys = [int(value) for value in doc.to_array([attribute]).tolist()]
    known = {key: doc.vocab.strings[key] if key else "" for key in set(keys)}
    return [known[key] for key in keys]


def heads(doc: Doc) -> list[int]:
    """Return the number of the token that each token hangs on, its own for a root."""
    return [index + steps for index, steps in enumerate(numbers(doc, "HEAD"))]


def starts(words: list[str], doc: Doc) -> list[int]:
    """Return where each token starts, by the lengths of those before it and their spaces."""
    found, here = [], 0
    for word, space in zip(words, numbers(doc, "SPACY"), strict=True):
        found.append(here)
        here += len(word) + space
    return found
