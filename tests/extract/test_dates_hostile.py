"""Dates in any text at all: spans lie in it, none overlaps, nothing breaks."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.extract.dates import find_dates
from dashboard.extract.language import Reading, read
from dashboard.extract.timex import scan

WEDNESDAY = date(2022, 6, 29)
PIECES = (
    "the a June 28 - , 1939 BC in of last year Tuesday . ( ) / 5/6/2022 two weeks ago later same "
    "and to May winter century every 14:30 p.m. \n ' \u2019 \u2013 99999 0000 31 February half"
)
TEXTS = st.lists(st.sampled_from(PIECES.split(" ")), max_size=25).map(" ".join)
DAYS = st.sampled_from([None, WEDNESDAY, date.min, date.max])


@settings(deadline=None, max_examples=150)
@given(TEXTS, DAYS)
def test_every_mention_lies_in_the_text_and_none_overlaps(
    text: str, published: date | None
) -> None:
    mentions = find_dates(read(text, published=published))

    ends = [0, *(mention.span.end for mention in mentions)]
    assert all(m.span.start >= end for m, end in zip(mentions, ends, strict=False))
    assert all(m.span.end <= len(text) for m in mentions)


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    assert find_dates(read(text)) == find_dates(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "two wee\u212a\u017f ago in May 5\u017ft",
        "1 " * 5000,
        "a " * 5000,
        "the end of " * 3000,
        "May 1-" * 3000,
        "0" * 100_000,
        "\x00" * 9,
    ],
)
def test_a_text_made_to_be_slow_is_read(text: str) -> None:
    reading = read("")

    assert find_dates(Reading(text, reading.doc, (), WEDNESDAY)) is not None


class Counting:
    """A pattern that counts how often it is tried."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern, self.tries = pattern, 0

    def match(self, text: str, start: int) -> re.Match[str] | None:
        self.tries += 1
        return self.pattern.match(text, start)


@pytest.mark.parametrize("piece", ["the end of ", "1 ", "May 1-", "today ", "two weeks later, "])
def test_twice_the_text_is_twice_the_work(monkeypatch: pytest.MonkeyPatch, piece: str) -> None:
    def tries(times: int) -> int:
        total = 0
        for name in ("_WORD_RULES", "_DIGIT_RULES"):
            counted = tuple((Counting(pattern), build) for pattern, build in rules[name])
            monkeypatch.setattr(scan, name, counted)
        list(scan.scan(piece * times))
        for name in ("_WORD_RULES", "_DIGIT_RULES"):
            total += sum(pattern.tries for pattern, _ in getattr(scan, name))
        return total

    rules = {name: getattr(scan, name) for name in ("_WORD_RULES", "_DIGIT_RULES")}

    assert 0 < tries(400) <= 2 * tries(200) + len(rules["_WORD_RULES"])
