"""Quotes in hostile text: every span stays in it, and work grows no faster than it."""

import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.extract.language import read
from dashboard.extract.quotes import find_quotes

PIECES = st.sampled_from(
    ["“", "”", '"', "''", "«", "»", "‘", "’", "\n", "\n\n", " ", ", ", ". ", ": ", "he said",
     "Anna Berg", "BERG: ", "Reuters reported", "as saying", "that it rains", "according to",
     "who", "told", "🌉", "\x00", "\u2028", "https://t.co/x", "Also Read: "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_span_lies_in_the_text_and_is_trimmed(text: str) -> None:
    for quote in find_quotes(read(text)):
        for span in (*quote.content, *quote.cue, *quote.source):
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip()
        assert quote.span.start == min(span.start for span in quote.content)
        assert quote.span.end == max(span.end for span in quote.content)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "“" * 5_000,
        '"' * 5_001,
        "he said " * 5_000,
        "“He said “" * 2_000,
        "A: b\n" * 3_000,
        "\x00\xff" * 3_000,
        "x" * 100_000,
    ],
)
def test_hostile_text_is_survived(text: str) -> None:
    assert isinstance(find_quotes(read(text)), tuple)


@pytest.mark.parametrize(
    "unit",
    [
        "he said ",
        "“We will all go there now.”\n\n",
        "“He said “",
        "BERG: I said that.\n",
        "Anna Berg said that it rains, he added, ",
        "of saying ",
    ],
)
def test_work_grows_no_faster_than_the_text(unit: str) -> None:
    short, long = (_calls(unit * (size // len(unit))) for size in (15_000, 30_000))

    assert long < 2.4 * short


def _calls(text: str) -> int:
    """Return how many functions are called to find the quotes of a text."""
    reading, count = read(text), 0

    def heed(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(heed)
    try:
        find_quotes(reading)
    finally:
        sys.setprofile(None)
    return count
