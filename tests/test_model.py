"""Records keep their rules: what exists is valid."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError
from math import nan
from typing import Any

import pytest

from dashboard.errors import RecordError
from dashboard.model import Attribution, EventType, Excerpt, Kind, PlaceRole, Precision, Teller
from tests import make


@pytest.mark.parametrize(
    ("build", "found"),
    [
        (lambda: make.record(excerpts=()), "no excerpt"),
        (lambda: make.record(kind=Kind.CLAIM, event_type=EventType.AID), "event type"),
        (lambda: make.record(event_type=None), "event type"),
        (lambda: make.record(credibility=0), "credibility 0"),
        (lambda: make.record(credibility=7), "credibility 7"),
        (
            lambda: make.record(
                excerpts=(make.excerpt(), make.excerpt(of=make.source(id="other-gazette")))
            ),
            "several sources",
        ),
        (lambda: make.source(reliability="G"), 'reliability "G"'),
        (lambda: make.source(reliability=""), 'reliability ""'),
        (lambda: make.place(lat=91), "lat 91"),
        (lambda: make.place(lon=-180.5), "lon -180.5"),
        (lambda: make.place(lat=nan), "lat nan"),
        (lambda: make.place(lon=None), "one coordinate of two"),
        (lambda: make.place(coordinate_source=""), "coordinates from nowhere"),
        (lambda: make.place(precision=Precision.COUNTRY), "with a point"),
        (lambda: make.area(precision=Precision.CITY), "without a point"),
        (lambda: Attribution(teller=Teller.ACTOR), "attribution to actor"),
        (lambda: Attribution(teller=Teller.ARTICLE, actor="ada"), "attribution to article"),
        (
            lambda: Excerpt(source="s", start=3, end=2, quote="", prefix="", suffix=""),
            "excerpt 3 to 2",
        ),
        (
            lambda: Excerpt(source="s", start=0, end=2, quote="abc", prefix="", suffix=""),
            "excerpt 0 to 2",
        ),
    ],
)
def test_what_breaks_a_rule_is_not_made(build: Callable[[], Any], found: str) -> None:
    with pytest.raises(RecordError) as raised:
        build()

    assert found in raised.value.found
    assert str(raised.value) == f"{raised.value.found}; expected {raised.value.expected}"


def test_records_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        make.record().title = "other"  # type: ignore[misc]


def test_places_are_told_by_their_role() -> None:
    record = make.three_events()[2]

    assert record.places_with(PlaceRole.FROM, PlaceRole.TO) == ("ada", "dunmore")
    assert record.places_with(PlaceRole.AT) == ()
    assert record.source == "harbour-gazette"
