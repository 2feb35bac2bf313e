"""Dates in a narrative: each stands on the last one told."""

import pytest

from dashboard.extract.dates import find_dates
from dashboard.extract.language import read


def values(text: str) -> list[str]:
    return [mention.value for mention in find_dates(read(text))]


HISTORY = "On September 1, 1939, Germany invaded Poland. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The next day, Britain sent a note.", "1939-09-02"),
        ("Two days later, France declared war.", "1939-09-03"),
        ("In October, Poland was divided.", "1939-10"),
        ("That year, the price of bread doubled.", "1939"),
        ("The following year, Norway was invaded.", "1940"),
        ("On the same day, the fleet sailed.", "1939-09-01"),
        ("By the end of the month, Warsaw had fallen.", "1939-09"),
        ("In November of that year, the Soviets attacked Finland.", "1939-11"),
        ("The previous year, Austria had been annexed.", "1938"),
        ("That night, the lights went out.", "1939-09-01TNI"),
        ("A few days later, the front collapsed.", "FUTURE_REF"),
        ("Over the next week, the city was bombed.", "P1W"),
        ("On 4 April the following year, it fell.", "1940-04-04"),
        ("On the 17th, the Soviets marched in.", "1939-09-17"),
    ],
)
def test_in_a_narrative_it_stands_on_the_last_date_told(text: str, expected: str) -> None:
    assert values(HISTORY + text) == ["1939-09-01", expected]


def test_january_after_december_is_of_the_next_year() -> None:
    text = "In December 1941, the army retreated. In January, it attacked again."

    assert values(text) == ["1941-12", "1942-01"]


def test_a_year_named_in_passing_does_not_move_the_story() -> None:
    text = (
        "In January 1975, the offensive began. Its end was planned for 1976. "
        "On 11 March, the town fell. On 4 April 1975, the army withdrew."
    )

    assert values(text) == ["1975-01", "1976", "1975-03-11", "1975-04-04"]
