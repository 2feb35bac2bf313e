"""What a date stands on: the article's day, the head of the text, or a year told before."""

from datetime import date

import pytest

from dashboard.extract.dates import find_dates
from dashboard.extract.language import read

WEDNESDAY = date(2022, 6, 29)


def values(text: str, published: date | None = WEDNESDAY) -> list[str]:
    return [mention.value for mention in find_dates(read(text, published=published))]


@pytest.mark.parametrize(
    "head",
    [
        "KABUL, June 28, 2022 (Reuters) - ",
        "Talks in Kabul\nPublished: 28 June 2022\n",
        "Talks in Kabul\n2022-06-28\n",
    ],
)
def test_the_head_of_a_text_may_give_its_day(head: str) -> None:
    text = head + "The ministers met yesterday and will meet again on Friday."

    assert values(text, published=None) == ["2022-06-28", "2022-06-27", "2022-07-01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy, appointed in October 2021, quits on June 12.", ["2021-10", "2022-06-12"]),
        ("In 2011 he became chief. In March of that year he left.", ["2011", "2011-03"]),
        ("In April 2009 he became chief. In June, he left.", ["2009-04", "2009-06"]),
        ("The trial was put off until August.", ["2022-08"]),
    ],
)
def test_a_year_told_in_passing_leads_only_where_the_story_turns_to_it(
    text: str, expected: list[str]
) -> None:
    assert values(text) == expected


def test_an_obituary_is_news_for_all_its_years() -> None:
    text = (
        "The former minister died on Tuesday. Born in 1932, he left in 1955, came back in 1961, "
        "fought from 1963 to 1965 and wrote a book in 1981. He will be buried on Friday."
    )

    assert [values(text)[0], values(text)[-1]] == ["2022-06-28", "2022-07-01"]


def test_a_war_of_last_year_is_told_as_history() -> None:
    text = (
        "On 8 August 2021, the army crossed the river. On 9 August, it took the town.\n"
        "On 12 August 2021, a truce was signed. On 10 October, the troops left.\n"
        "In November 2021, talks began. In December, they failed.\n"
    )

    assert values(text)[1::2] == ["2021-08-09", "2021-10-10", "2021-12"]


def test_today_in_a_quote_is_the_day_of_the_talks() -> None:
    text = 'The two met on Tuesday.\n"Today we are partners," he said.'

    assert values(text) == ["2022-06-28", "2022-06-28"]
