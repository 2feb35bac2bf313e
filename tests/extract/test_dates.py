"""Dates found in text: their values, their bounds, and what is no date at all."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.dates import Basis
from dashboard.extract.dates import find_dates
from dashboard.extract.language import read
from dashboard.extract.suggestion import DateMention

WEDNESDAY = date(2022, 6, 29)


def found(text: str, published: date | None = WEDNESDAY, country: str = "") -> list[DateMention]:
    return list(find_dates(read(text, published=published, country=country)))


def values(text: str, published: date | None = WEDNESDAY, country: str = "") -> list[str]:
    return [mention.value for mention in found(text, published, country)]


def spans(text: str, published: date | None = WEDNESDAY) -> list[str]:
    return [text[m.span.start : m.span.end] for m in found(text, published)]


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("The treaty was signed on September 1, 1939.", "1939-09-01", "1939-09-01"),
        ("The treaty was signed on 1 September 1939.", "1939-09-01", "1939-09-01"),
        ("The treaty was signed on the 1st of September, 1939.", "1939-09-01", "1939-09-01"),
        ("The treaty was signed in September of 1939.", "1939-09", "1939-09"),
        ("The treaty was signed in Sept. 1939.", "1939-09", "1939-09"),
        ("The treaty was signed in 1939.", "1939", "1939"),
        ("The treaty was signed on 2022-06-28.", "2022-06-28", "2022-06-28"),
        ("The treaty was signed on 28/06/2022.", "2022-06-28", "2022-06-28"),
        ("The treaty was signed in the summer of 1942.", "1942-SU", "1942-22"),
        ("The treaty was signed in the winter of 1941-42.", "1941-WI", "1941-12/1942-02"),
        ("The treaty was signed in the 1930s.", "193", "1930/1939"),
        ("The treaty was signed in the '90s.", "199", "1990/1999"),
        ("The treaty was signed in the 19th century.", "18", "1801/1900"),
        ("The treaty was signed in the second quarter of 2021.", "2021-Q2", "2021-04/2021-06"),
        ("The treaty was signed in the second half of 2008.", "2008-H2", "2008-07/2008-12"),
        ("The treaty was signed in 499 BC.", "BC0499", ""),
        ("The treaty was signed in about 1910.", "1910", "1910~"),
        ("The treaty was signed at 5:30 p.m. on 3 May 2020.", "2020-05-03T17:30", "2020-05-03"),
        ("The treaty was signed at 1400 GMT on 3 May 2020.", "2020-05-03T14:00Z", "2020-05-03"),
        ("The treaty was signed on the night of 3 May 2020.", "2020-05-03TNI", "2020-05-03"),
        ("The treaty has been in force since August 2001.", "2001-08", "2001-08/.."),
        ("The treaty was in force until April 1940.", "1940-04", "../1940-04"),
        ("The treaty was signed on Christmas Day 1991.", "1991-12-25", "1991-12-25"),
        ("The treaty was signed in '89.", "1989", "1989"),
        ("He spoke of the Sept. 11 attacks.", "2001-09-11", "2001-09-11"),
        ("The treaty was signed around 3 May 2020.", "2020-05-03", "2020-05-03~"),
    ],
)
def test_a_date_that_the_words_give_is_stated(text: str, value: str, edtf: str) -> None:
    (mention,) = found(text)

    assert (mention.value, mention.when.edtf) == (value, edtf)
    assert not edtf or mention.when.basis is Basis.STATED


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("The ministers met on Tuesday evening.", "2022-06-28TEV", "2022-06-28"),
        ("The ministers met on Wednesday.", "2022-06-29", "2022-06-29"),
        ("The ministers will meet on Friday.", "2022-07-01", "2022-07-01"),
        ("The ministers met last Friday.", "2022-06-24", "2022-06-24"),
        ("The ministers met yesterday.", "2022-06-28", "2022-06-28"),
        ("The ministers will meet tomorrow morning.", "2022-06-30TMO", "2022-06-30"),
        ("The ministers meet today.", "2022-06-29", "2022-06-29"),
        ("The ministers met last week.", "2022-W25", "2022-06-20/2022-06-26"),
        ("The ministers met over the weekend.", "2022-W25-WE", "2022-06-25/2022-06-26"),
        ("The ministers met last month.", "2022-05", "2022-05"),
        ("The ministers met earlier this month.", "2022-06", "2022-06"),
        ("The ministers met last year.", "2021", "2021"),
        ("The ministers met last fall.", "2021-FA", "2021-23"),
        ("The ministers will meet this fall.", "2022-FA", "2022-23"),
        ("The ministers met in November.", "2021-11", "2021-11"),
        ("The ministers will meet in November.", "2022-11", "2022-11"),
        ("The ministers met on February 24.", "2022-02-24", "2022-02-24"),
        ("The ministers met in November last year.", "2021-11", "2021-11"),
        ("The ministers met three years ago.", "2019", "2019"),
        ("The ministers met two days ago.", "2022-06-27", "2022-06-27"),
        ("The ministers met two months ago.", "2022-04", "2022-04"),
        ("Trade grew over the five months of this year.", "P5M", "2022-01/2022-05"),
        ("They met on the second Sunday in March.", "2022-03-13", "2022-03-13"),
        ("The law takes effect Jan. 1.", "2023-01-01", "2023-01-01"),
        ("Trade will grow in the second half of the year.", "2022-H2", "2022-07/2022-12"),
        ("They felt it at 9:12 a.m. local time today.", "2022-06-29T09:12", "2022-06-29"),
        ("Trade grew in the first quarter.", "2022-Q1", "2022-01/2022-03"),
        ("Trade fell in the fourth quarter.", "2021-Q4", "2021-10/2021-12"),
    ],
)
def test_in_news_a_relative_date_stands_on_the_articles(text: str, value: str, edtf: str) -> None:
    (mention,) = found(text)

    assert (mention.value, mention.when.edtf) == (value, edtf)
    assert mention.when.basis is Basis.RESOLVED
    assert "2022-06-29" in mention.when.note


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Tuesday.", ["XXXX-WXX-2"]),
        ("They met in June.", ["XXXX-06"]),
        ("They met today.", ["PRESENT_REF"]),
        ("They met last year.", ["XXXX"]),
    ],
)
def test_without_the_articles_date_nothing_is_made_up(text: str, expected: list[str]) -> None:
    mentions = found(text, published=None)

    assert [mention.value for mention in mentions] == expected
    assert not any(mention.when.is_dated for mention in mentions)


@pytest.mark.parametrize(
    ("text", "expected", "edtf"),
    [
        ("Talks ran June 28-30, 2022.", ["2022-06-28", "2022-06-30"], "2022-06-28/2022-06-30"),
        ("Talks ran 28–30 June 2022.", ["2022-06-28", "2022-06-30"], "2022-06-28/2022-06-30"),
        ("He ruled from 1955 to 1963.", ["1955", "1963"], "1955/1963"),
        ("He ruled between 2001 and 2003.", ["2001", "2003"], "2001/2003"),
        ("He ruled 1995-96.", ["1995", "1996"], "1995/1996"),
        ("It ran July 1 to July 3, 1863.", ["1863-07-01", "1863-07-03"], "1863-07-01/1863-07-03"),
        ("They fought from October 1944 to March.", ["1944-10", "1945-03"], "1944-10/1945-03"),
        ("They fought from October to March 1945.", ["1944-10", "1945-03"], "1944-10/1945-03"),
    ],
)  # fmt: skip
def test_a_range_is_two_mentions_with_the_bounds_of_both(
    text: str, expected: list[str], edtf: str
) -> None:
    mentions = found(text, published=None)

    assert [mention.value for mention in mentions] == expected
    assert {mention.when.edtf for mention in mentions} == {edtf}


def test_a_list_takes_the_year_at_its_end() -> None:
    text = "Elections were held in April, May and June 1955."

    assert values(text) == ["1955-04", "1955-05", "1955-06"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siege lasted three weeks.", "P3W"),
        ("The siege lasted several months.", "PXM"),
        ("The siege lasted for two decades.", "P2DE"),
        ("It was a ten-day siege.", "P10D"),
        ("It took half an hour.", "PT30M"),
        ("It took two and a half years.", "P2.5Y"),
        ("They met every year.", "XXXX"),
        ("It is sold weekly.", "XXXX-WXX"),
        ("They meet on Fridays.", "XXXX-WXX-5"),
        ("The bank acted a day after the vote.", "P1D"),
        ("There is shelling every night.", "XXXX-XX-XXTNI"),
        ("The town is now a ruin.", "PRESENT_REF"),
        ("He recently resigned.", "PAST_REF"),
        ("They discussed the future.", "FUTURE_REF"),
    ],
)
def test_what_names_no_day_has_a_value_and_no_bounds(text: str, expected: str) -> None:
    (mention,) = found(text)

    assert mention.value == expected
    assert not mention.when.is_dated


@pytest.mark.parametrize(
    "text",
    [
        "He may leave. May I go?",
        "They march on. The Long March was hard.",
        "April Jones and August Wilson sang.",
        "The fall of Kabul shocked them.",
        "It shares a 1344 km long border with 1500 troops.",
        "This is the second visit after the first.",
        "Prices rose 20 percent to $1999.",
        "Route 1815 leads to room 1916.",
        "The spring of water rose.",
        "They fired again, and the Winter Palace fell.",
        "Resolution 1483 was adopted.",
        "Good morning.",
        "The chairman, Mr. March, agreed.",
        "Some 30 people and 5 may follow.",
        "He came in on the 2nd attempt.",
    ],
)
def test_doubles_of_dates_are_none(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("Signed on 5/6/2022.", "", ["2022-XX-XX"]),
        ("Signed on 5/6/2022.", "US", ["2022-05-06"]),
        ("Signed on 5/6/2022.", "GB", ["2022-06-05"]),
        ("Signed on 5/6/2022, in force on 28/6/2022.", "US", ["2022-06-05", "2022-06-28"]),
    ],
)
def test_the_order_of_day_and_month_is_found_or_left_open(
    text: str, country: str, expected: list[str]
) -> None:
    assert values(text, country=country) == expected


def test_a_season_bounds_nothing_where_it_may_be_the_other_way_round() -> None:
    (mention,) = found("The fire began in the summer of 2019.", country="AU")

    assert mention.value == "2019-SU"
    assert not mention.when.is_dated


def test_part_of_a_month_keeps_the_whole_month_and_says_which_part() -> None:
    (mention,) = found("They left in early June 1942.")

    assert (mention.value, mention.mod, mention.when.edtf) == ("1942-06", "START", "1942-06")


SEED = Path(__file__).parents[2] / "seeds" / "indianarrative-putin-dushanbe-2022" / "article.txt"


def test_the_seed_articles_dates_have_the_bounds_of_its_records() -> None:
    text = SEED.read_text(encoding="utf-8")

    dated = [(text[m.span.start : m.span.end], m.when.edtf) for m in found(text) if m.when.is_dated]

    assert dated == [
        ("Tuesday evening", "2022-06-28"),
        ("February 24", "2022-02-24"),
        ("February 4", "2022-02-04"),
        ("last month", "2022-05"),  # the record has the summit's day from the public record
        ("Tuesday", "2022-06-28"),
        ("So far", "../2022-06-29"),
        ("September 28, 2021", "2021-09-28"),
        ("last year", "2021"),
        ("this fall", "2022-23"),
        ("last month", "2022-05"),
        ("the five months of this year", "2022-01/2022-05"),
        ("Today", "2022-06-28"),
    ]
