"""A GLiNER model on this machine's disk, as a tier of names (Zaratiana et al., NAACL 2024).

GLiNER is no part of any install of ours: it brings PyTorch. Its models read some 300 words at a
time, so the text goes in groups of whole sentences.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from dashboard.errors import DataMissingError
from dashboard.extract.split import sentences
from dashboard.extract.suggestion import Span
from dashboard.extract.tiers.claims import Findings, Label, NameClaim, Words, verified

GROUP = 1_200  # code points
LABELS = {
    "person": Label.PERSON,
    "organization": Label.ORGANISATION,
    "armed group": Label.ORGANISATION,
    "country": Label.STATE_OR_CITY,
    "city": Label.STATE_OR_CITY,
    "region": Label.LOCATION,
    "military base or airport": Label.FACILITY,
    "nationality": Label.PEOPLE,
}


class Gliner:
    """A GLiNER model as a tier.

    Raises:
        DataMissingError: the package or the folder is not there; no hub is ever asked.
    """

    name = "gliner"

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise DataMissingError(f"{folder}: no folder", "one that holds a GLiNER model")
        try:
            package: Any = import_module("gliner")
        except ImportError as cause:
            raise DataMissingError("gliner is not installed", "pip install gliner") from cause
        self._model = package.GLiNER.from_pretrained(str(folder), local_files_only=True)
        self.version = folder.name

    def find(self, text: str) -> Findings:
        """Return the names that the model finds."""
        return verified(text, list(self._claims(text)))

    def _claims(self, text: str) -> Iterator[NameClaim]:
        for start, end in _groups(text):
            for one in self._model.predict_entities(text[start:end], list(LABELS), threshold=0.5):
                words = Words(str(one["text"]), start + int(one["start"]))
                yield NameClaim(words, LABELS.get(one["label"], ""), float(one["score"]))


def _groups(text: str) -> Iterator[Span]:
    """Yield stretches of whole sentences, each of about GROUP code points at most."""
    start = end = 0
    for first, last in sentences(text):
        if end > start and last - start > GROUP:
            yield Span(start, end)
            start = first
        end = last
    if end > start:
        yield Span(start, end)
