"""Messages: one line each, and the nearest word named."""

from pathlib import Path

import pytest

from dashboard.errors import MAX_SHOWN, DashboardError, Fault, one_of, printable, shown


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("evnt", 'one of event, base; did you mean "event"?'),
        ("EVENT", 'one of event, base; did you mean "event"?'),
        ("ven", 'one of event, base; did you mean "event"?'),
        ("xyz", "one of event, base"),
        ("", "one of event, base"),
        ("e" * 1_000_000, "one of event, base"),
    ],
)
def test_the_nearest_word_is_named(word: str, expected: str) -> None:
    assert one_of(word, ["event", "base"]) == expected


def test_many_words_are_not_listed() -> None:
    assert one_of("putin", ["vladimir-putin"], noun="an actor") == (
        'an actor; did you mean "vladimir-putin"?'
    )


def test_a_found_text_is_one_short_line() -> None:
    assert shown("a\n\x1b[31mb\u202e") == '"a\\n\\x1b[31mb\\u202e"'
    assert len(shown("x" * 1000)) == MAX_SHOWN + 2
    assert printable("Míra 他") == "Míra 他"


def test_a_fault_says_where_and_what() -> None:
    fault = Fault(path=Path("a/b.yaml"), line=3, found="x", expected="y", record="r")

    assert str(fault) == "a/b.yaml:3: x; expected y"
    assert sorted([fault, Fault(path=Path("a/b.yaml"), line=3, found="x", expected="y")])


def test_an_error_keeps_its_parts() -> None:
    assert str(DashboardError("a", "b")) == "a; expected b"
    assert str(DashboardError("a")) == "a"
