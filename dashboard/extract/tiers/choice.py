"""Which tiers a person switched on, and how they are opened; by default none is."""

import warnings
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language

from dashboard.errors import DataMissingError
from dashboard.extract.tiers.claims import Findings, Label, NameClaim, Tier, Words, verified


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Where the tiers are: on disk or at an address. Empty is off."""

    model: str = ""
    gliner: str = ""
    endpoint: str = ""
    endpoint_model: str = ""
    endpoint_key: str = ""
    endpoint_seconds: float = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiers:
    """The tiers that are on: another grammar in the base's place, and others beside it."""

    grammar: Language | None = None
    beside: tuple[Tier, ...] = ()


NO_TIERS = Tiers()


def open_tiers(choice: Choice) -> Tiers:
    """Return the tiers of a choice, loaded; what is off is not even imported.

    Raises:
        DashboardError: something that was asked for is not there, or no address.
    """
    grammar: Language | None = None
    beside: list[Tier] = []
    if choice.model:
        pipeline = _pipeline(Path(choice.model))
        if pipeline.has_pipe("parser") and pipeline.has_pipe("tagger"):
            grammar = pipeline
        else:
            beside.append(PipelineNames(pipeline))
    if choice.gliner:
        from dashboard.extract.tiers.gliner import Gliner  # noqa: PLC0415  # off by default

        beside.append(Gliner(Path(choice.gliner)))
    if choice.endpoint:
        try:
            from dashboard.extract.tiers.endpoint import Endpoint  # noqa: PLC0415  # off by default
        except ImportError as cause:
            raise DataMissingError("httpx is not installed", "pip install httpx") from cause
        beside.append(
            Endpoint(
                url=choice.endpoint,
                model=choice.endpoint_model,
                key=choice.endpoint_key,
                seconds=choice.endpoint_seconds,
            )
        )
    return Tiers(grammar=grammar, beside=tuple(beside))


class PipelineNames:
    """A spaCy pipeline that only finds names, as a tier beside the base's grammar."""

    def __init__(self, pipeline: Language) -> None:
        self._pipeline = pipeline
        self.name = "spacy"
        self.version = "{lang}_{name} {version}".format(**pipeline.meta)

    def find(self, text: str) -> Findings:
        """Return the names that the pipeline finds."""
        known = tuple(Label)
        doc = self._pipeline(text)
        claims = [
            NameClaim(Words(one.text, one.start_char), one.label_)
            for one in doc.ents
            if one.label_ in known
        ]
        return verified(text, claims)


def _pipeline(folder: Path) -> Language:
    """Return a spaCy pipeline from a folder; a name alone would be looked for as a package."""
    try:
        with warnings.catch_warnings():
            # It was trained with another release of spaCy: the person's choice.
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            return spacy.load(folder)
    except (OSError, ValueError, ImportError) as cause:
        found = f"{folder}: {' '.join(str(cause).split())[:200]}"
        raise DataMissingError(found, "a folder with a spaCy pipeline") from cause
