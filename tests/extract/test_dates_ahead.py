"""Times of the clock, plans, and what news counts from its own day or leaves open."""

from datetime import date

import pytest

from dashboard.extract.dates import find_dates
from dashboard.extract.language import read
from dashboard.extract.suggestion import DateMention

THURSDAY = date(2023, 5, 18)


def mention(text: str, words: str) -> DateMention:
    found = find_dates(read(text, published=THURSDAY))
    return next(one for one in found if text[one.span.start : one.span.end] == words)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "21:10 \u2014 The strike began on Tuesday, the union said.\n\n"
            "18:40 \u2014 The harbour is shut.",
            "18:40",
            "2023-05-18T18:40",
        ),
        (
            "21:10 \u2014 He had warned them on Monday.\n\n"
            "07:30 \u2014 Good morning. At about 4 a.m. the dam broke.",
            "4 a.m.",
            "2023-05-18T04:00",
        ),
        (
            "Police searched the house on Monday.\n\nThe mayor will speak at 5 p.m. in the hall.",
            "5 p.m.",
            "2023-05-18T17:00",
        ),
        ("The train left on Monday. It arrived at 5 p.m. in Lyon.", "5 p.m.", "2023-05-15T17:00"),
        (
            "A bomb went off at 3 p.m. near the old port on Tuesday, police said.",
            "3 p.m.",
            "2023-05-16T15:00",
        ),
        (
            "Thursday\n\n09:00 \u2014 The road is open.\n\nWednesday 17 May\n\n"
            "22:15 \u2014 The road is shut since Monday.\n\n20:05 \u2014 Snow falls.",
            "20:05",
            "2023-05-17T20:05",
        ),
    ],
)
def test_a_clock_time_stands_on_its_page_or_its_sentence(text: str, words: str, value: str) -> None:
    assert mention(text, words).value == value
