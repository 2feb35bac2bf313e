"""The card says who, where, when, told by and on what evidence, and labels what it computed."""

from typing import Any

from dashboard.archive import Archive
from dashboard.dates import Basis, when
from dashboard.model import (
    Attribution,
    Kind,
    PlaceRole,
    Record,
    Teller,
)
from dashboard.ui.card import Tools, card, measured
from tests import make


def text_of(archive: Archive, record: Record, label: str) -> str:
    rows: list[dict[str, Any]] = made(archive, record)["rows"]
    lines = next(row["lines"] for row in rows if row["label"] == label)
    return "\n".join("".join(part["t"] for part in line) for line in lines)


def made(archive: Archive, record: Record, **tools: Any) -> dict[str, Any]:
    return card(archive, record, position=1, total=3, tools=Tools(**tools))


def test_who_gives_each_actor_its_role() -> None:
    record = make.record(actors=(make.with_actor("council-of-ada"),))

    assert text_of(make.archive(record), record, "Who") == "Council of Ada actor"


def test_where_gives_precision_coordinates_and_their_source() -> None:
    record = make.record(places=(make.with_place("ada"),))

    shown = text_of(make.archive(record), record, "Where")

    place = make.place()
    assert place.name in shown
    assert f"± {place.uncertainty_km:g} km" in shown
    assert f"{place.lat:.4f}, {place.lon:.4f}" in shown
    assert place.coordinate_source in shown


def test_an_unverified_place_says_so() -> None:
    record = make.record(places=(make.with_place("ada"),))
    archive = make.archive(record, places=(make.place(verified=False),))

    assert "not verified" in text_of(archive, record, "Where")


def test_a_place_it_is_only_about_is_not_where_it_stands() -> None:
    record = make.record(places=(make.with_place("ada", PlaceRole.ABOUT),))

    assert (
        text_of(make.archive(record), record, "Where") == "No place of its own about Ada; not drawn"
    )


def test_when_gives_the_reading_and_then_the_words() -> None:
    record = make.record(
        when=when("2022-06-28", words="on Tuesday evening", basis=Basis.RESOLVED, note="Why.")
    )

    archive = make.archive(record)

    assert text_of(archive, record, "When") == (
        "28 June 2022 resolved from “on Tuesday evening”\nWhy."
    )


def test_an_undated_record_says_so() -> None:
    assert text_of(make.archive(), make.record(), "When").startswith("Not dated")


def test_an_unnamed_teller_is_nobody_and_has_words() -> None:
    record = make.record(attribution=Attribution(teller=Teller.UNNAMED, words="credible reports"))

    shown = text_of(make.archive(record), record, "Told by")

    assert shown.startswith("Nobody named the words are “credible reports”")


def test_evidence_links_to_each_sentence() -> None:
    record = make.archive().records[0]

    line = made(make.archive(), record)["rows"][4]["lines"][0]

    links = [part for part in line if part.get("link") == "sentence"]
    assert [part["start"] for part in links] == [excerpt.start for excerpt in record.excerpts]


def test_only_a_base_with_a_point_offers_range_rings() -> None:
    for kind, expected in ((Kind.BASE, True), (Kind.EVENT, False)):
        record = make.record(kind=kind, places=(make.with_place("ada"),))
        types = {action["type"] for action in made(make.archive(record), record)["actions"]}

        assert ("rings" in types) is expected
        assert "measure" in types


def test_a_measure_is_computed_and_says_so() -> None:
    start = make.place(id="a", name="A", lat=0.0, lon=0.0)
    end = make.place(id="b", name="B", lat=0.0, lon=1.0)

    found = measured(start, end)

    assert found is not None
    km, words = found
    assert abs(km - 111.32) < 0.01
    assert words == "A to B: 111 km, computed"


def test_an_area_is_not_measured() -> None:
    assert measured(make.place(), make.area()) is None
