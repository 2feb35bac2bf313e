"""Suggestions as JSON, GeoJSON and a report: strict, on one line, with true offsets."""

import json
from datetime import date

import pytest

from dashboard.export.report import report
from dashboard.export.suggested_places import HEAD, TAIL, features
from dashboard.export.suggestions import answer, dumps
from dashboard.extract.article import extract
from dashboard.extract.clean import clean_text
from tests.extract.stand_ins import NOWHERE, STAND_INS, TEXT

FOUND = extract(TEXT, NOWHERE, published=date(2022, 6, 29), finders=STAND_INS)


def test_an_answer_has_the_keys_of_the_batch_contract() -> None:
    told = answer(FOUND)

    first = told["places"][0]
    assert (first["start"], first["end"], first["lat"], first["lon"]) == (0, 4, 45.74846, 4.84671)
    assert told["places"][3]["lat"] is None
    assert told["dates"][0]["value"] == "2022-06-29"
    assert told["quotes"][0]["direct"] is True
    assert TEXT[slice(*told["quotes"][0]["content"][0])] == "“It is over,”"
    assert TEXT[slice(*told["quotes"][0]["cue"][0])] == "said"
    assert TEXT[slice(*told["quotes"][0]["source"][0])] == "Ada"
    assert told["sha256"] == FOUND.sha256


def test_an_answer_of_a_batch_counts_in_the_text_it_was_given() -> None:
    given = "\x00Fire in\x07 Lyon burned\x01"
    cleaned = clean_text(given)
    told = answer(extract(cleaned, NOWHERE, finders=STAND_INS), cleaned=cleaned)

    place = told["places"][0]
    assert given[place["start"] : place["end"]] == "Lyon"
    assert "text" not in told


def test_a_page_in_a_batch_keeps_its_text() -> None:
    cleaned = clean_text("<p>Fire in <b>Lyon</b></p>")
    told = answer(extract(cleaned, NOWHERE, finders=STAND_INS), cleaned=cleaned)

    place = told["places"][0]
    assert told["text"][place["start"] : place["end"]] == "Lyon"


@pytest.mark.parametrize("char", "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
def test_an_answer_is_one_line_to_every_reader(char: str) -> None:
    line = dumps({"words": f"a{char}b"})

    assert line.splitlines() == [line]
    assert json.loads(line) == {"words": f"a{char}b"}


def test_what_is_no_number_is_no_json() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dumps({"score": float("nan")})


def test_a_resolved_place_is_a_feature_and_only_a_point_has_a_geometry() -> None:
    collection = json.loads(HEAD + features(FOUND, "a") + TAIL)
    lyon, france = collection["features"]

    assert collection["type"] == "FeatureCollection"
    assert set(lyon) == {"type", "id", "geometry", "properties"}
    assert lyon["geometry"] == {"type": "Point", "coordinates": [4.84671, 45.74846]}
    assert lyon["properties"]["excerpts"] == [{"start": 0, "end": 4, "quote": "Lyon"}]
    assert lyon["properties"]["coordinate_source"] == "geonames:2996944"
    assert lyon["properties"]["precision"] == "city"
    assert (france["geometry"], france["properties"]["precision"]) == (None, "country")


def test_a_metonym_is_no_feature() -> None:
    names = [json.loads(line.rstrip(","))["properties"]["excerpts"][0]["quote"]
             for line in features(FOUND, "a").splitlines()]  # fmt: skip

    assert "Paris" not in names


def test_a_report_shows_each_kind_with_words_line_meaning_and_score() -> None:
    lines = report(FOUND, "fire.txt").splitlines()
    text = "\n".join(lines)
    joined = " ".join(text.split())

    assert lines[0].startswith("fire.txt: ")
    assert "Lyon, FR [city] 45.748, 4.847 geonames:2996944 (at)" in joined
    assert "metonym of Lyon" in text
    assert "Unplaced: 1" in text
    assert any(line.split()[:3] == ["2", "0.50", "Springfield"] for line in lines)
    assert "DATE 2022-06-29 = 2022-06-29 (resolved)" in text
    assert "direct: Ada, 'said'" in text
    assert "passages that are not the article's: 1" in text
    assert all(line.isprintable() for line in lines)


def test_nothing_in_an_article_steers_the_terminal() -> None:
    found = extract("\u202eLyon burned \u001b[31m today", NOWHERE, finders=STAND_INS)

    assert report(found, "\x1b[31m\u202e").isprintable() is False  # its own line breaks alone
    assert all(line.isprintable() for line in report(found, "\x1b[31m\u202e").split("\n"))
