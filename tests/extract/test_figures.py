"""Figures are found with their unit and what they count; other numbers are not."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.extract.figures import find_figures
from dashboard.extract.language import read
from dashboard.extract.numbers import value
from tests.extract import news

SEED = Path(__file__).parent.parent.parent / "seeds" / "indianarrative-putin-dushanbe-2022"


def _told(text: str) -> list[tuple[str, float | None, str, str]]:
    return [
        (text[f.span.start : f.span.end], f.amount, f.unit, f.counts)
        for f in find_figures(read(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            news.WIRE,
            [
                ("$4.5 million", 4.5e6, "$", "trade agreement"),
                ("a third", 0.333333, "", "tariffs"),
            ],
        ),
        (
            news.COMMUNIQUE,
            [
                ("three attacks", 3, "", "attacks"),
                ("two drones", 2, "", "drones"),
                ("At least 12 civilians", 12, "", "civilians"),
            ],
        ),
        (news.FEATURE, [("some 1,200 farmers", 1200, "", "farmers")]),
        (news.LIVE_BLOG, []),
        (news.DIPLOMACY, []),
        (
            news.TRANSCRIPT,
            [
                ("two soldiers", 2, "", "soldiers"),
                ("300 investigators", 300, "", "investigators"),
            ],
        ),
        (
            news.PROTEST,
            [("about two dozen students", 24, "", "students"), ("thousands", None, "", "")],
        ),
        (
            news.AID,
            [
                ("$120 million", 1.2e8, "$", "emergency aid"),
                ("at least 86 people", 86, "", "people"),
                ("almost 40 percent", 40, "percent", "Beira"),
                ("250 tonnes", 250, "tonnes", "rice"),
            ],
        ),
        (news.REBELS, [("between 20 and 30 soldiers", 20, "", "soldiers")]),
        (
            news.BUSINESS,
            [
                ("7%", 7, "%", "Shares of Hansel AG"),
                ("2,300 jobs", 2300, "", "jobs"),
                ("1.2bn euros", 1.2e9, "euros", "sales"),
            ],
        ),
        ("The 7,000-strong force left.", [("7,000-strong force", 7000, "", "force")]),
        ("Dozens of homes burned.", [("Dozens of homes", None, "", "homes")]),
        ("A third of voters stayed home.", [("A third of voters", 0.333333, "", "voters")]),
        ("They won 12 of 40 seats.", [("12 of 40 seats", 12, "", "40 seats")]),
        ("It fell 10 kilometres from here.", [("10 kilometres", 10, "kilometres", "")]),
        ("Oil rose to $81.50 a barrel.", [("$81.50", 81.5, "$", "Oil")]),
    ],
)
def test_the_figures_of_an_article(
    text: str, expected: list[tuple[str, float | None, str, str]]
) -> None:
    assert _told(text) == expected


def test_the_seed_article_gives_its_three_statistics() -> None:
    text = (SEED / "article.txt").read_text(encoding="utf-8")

    assert _told(text) == [
        ("1344 km", 1344, "km", "border"),
        ("almost 50 percent", 50, "percent", "mutual trade"),
        ("more than 80 regions of Russia", 80, "", "regions of Russia"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The G7 met on 12 March 2022 at 14:05.",
        "The 201st base lost its F-16 jets to the M23.",
        "Its 201 motorised division stands in the south.",
        "The 34-year-old, aged 35, won 3-1.",
        "Call 555-1234 or 020 7946 0000.",
        "1. Close the gate.\n2) Open the door.",
        "See page 12 of Resolution 1701 on Channel 4.",
        "The two countries signed one deal in 2019.",
        "They talked for two hours, 18 months after the war.",
        "Boeing 737 jets fly Route 66 at 5 p.m.",
        "He turned 40 on May 5.",
        "Photo: 300 soldiers on parade",
        "One of them fled.",
    ],
)
def test_a_number_that_is_no_statistic_is_left_out(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1,344.5", 1344.5),
        ("two dozen", 24),
        ("twenty-one", 21),
        ("half a million", 500_000),
        ("3.4 billion", 3.4e9),
        ("1,00,000", 100_000),
        ("two hundred thousand", 200_000),
        ("three quarters", 0.75),
        ("tens of thousands", None),
    ],
)
def test_a_number_is_read(words: str, expected: float | None) -> None:
    assert value(words) == expected


PIECES = ["$", "4.5 million ", "two dozen ", "almost ", "50%", " km", "-", ",", "a third of ", "\n"]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=30).map("".join))
def test_figures_stand_in_the_text_in_order(text: str) -> None:
    figures = find_figures(read(text))

    assert all(text[f.span.start : f.span.end].strip() for f in figures)
    assert all(one.span.end <= two.span.start for one, two in pairwise(figures))
    assert all(f.counts == text[f.counted.start : f.counted.end] for f in figures if f.counted)
