"""What a filter says in words, and which way leads out of an empty result."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from dashboard.chips import chips, describe, loosen
from dashboard.filters import Axis, Filter, select
from dashboard.model import ActorId, ActorRole, Kind, PlaceId, SourceId, Statement
from tests.test_filters import COUNCIL, CROWD, EVENTS, FEBRUARY, FILTERS, MIRA

EVERYTHING = Filter(
    actors=(COUNCIL, MIRA),
    actor_role=ActorRole.HOST,
    kinds=(Kind.EVENT,),
    statements=(Statement.CLAIMED,),
    places=(PlaceId("borealia"),),
    precisions=("country", "none"),
    sources=(SourceId("harbour-gazette"),),
    publishers=("Harbour Gazette",),
    text="  nothing   else ",
    undated=False,
    **FEBRUARY,
)


def test_every_value_has_its_chip_in_the_order_of_the_controls() -> None:
    assert [(chip.key, chip.label) for chip in chips(EVENTS, EVERYTHING)] == [
        ("actor:council-of-ada", "Actor: Council of Ada"),
        ("actor:queen-mira", "Actor: Queen Míra"),
        ("role", "Role: host"),
        ("kind:event", "Kind: Events"),
        ("told:claimed", "Told: Claimed"),
        ("place:borealia", "Place: Borealia"),
        ("precision:country", "Precision: country"),
        ("precision:none", "Precision: no place of its own"),
        ("source:harbour-gazette", "Article: Harbour Gazette, Mar 2021"),
        ("publisher:Harbour Gazette", "Publisher: Harbour Gazette"),
        ("text", "Text: “nothing else”"),
        ("dates", "February 2021"),
        ("undated", "Undated hidden"),
    ]


@pytest.mark.parametrize(
    ("start", "end", "label"),
    [
        (date(2022, 6, 28), date(2022, 6, 28), "28 June 2022"),
        (date(2022, 2, 1), date(2022, 2, 28), "February 2022"),
        (date(2021, 1, 1), date(2022, 11, 30), "January 2021 to November 2022"),
        (date(2022, 6, 28), None, "From 28 June 2022"),
        (None, date(2022, 6, 28), "Until 28 June 2022"),
    ],
)
def test_the_chip_of_a_range_says_it_in_few_words(
    start: date | None, end: date | None, label: str
) -> None:
    assert [chip.label for chip in chips(EVENTS, Filter(start=start, end=end))] == [label]


def test_the_chip_says_when_the_range_is_about_the_articles() -> None:
    published = Filter(start=date(2021, 3, 5), axis=Axis.ARTICLE)

    assert [chip.label for chip in chips(EVENTS, published)] == ["Published: from 5 March 2021"]


def test_a_filter_that_restricts_nothing_has_no_chips() -> None:
    assert chips(EVENTS, Filter(all_actors=True, text="  ", axis=Axis.ARTICLE)) == ()
    assert loosen(EVENTS, Filter()) == ()


@given(FILTERS)
def test_a_chip_takes_away_itself_and_nothing_else(wanted: Filter) -> None:
    shown = chips(CROWD, wanted)

    assert len({chip.key for chip in shown}) == len(shown)
    for chip in shown:
        left = chips(CROWD, chip.without)
        assert [(one.key, one.label) for one in left] == [
            (one.key, one.label) for one in shown if one is not chip
        ]
        assert replace(chip.without, all_actors=wanted.all_actors) == chip.without


def test_an_actor_the_archive_lost_is_shown_by_its_id() -> None:
    assert chips(EVENTS, Filter(actors=(ActorId("gone"),)))[0].label == "Actor: gone"


def test_an_empty_result_says_what_to_loosen() -> None:
    wanted = Filter(actors=(MIRA,), start=date(2021, 3, 3), end=date(2021, 3, 3), undated=False)

    assert select(EVENTS, wanted) == ()
    assert [(way.label, way.count) for way in loosen(EVENTS, wanted)] == [
        ("Remove “Actor: Queen Míra”", 1),
        ("Remove “3 March 2021”", 1),
        ("Clear all", 3),
    ]


def test_alternatives_are_loosened_together_and_demands_one_by_one() -> None:
    wanted = Filter(actors=(COUNCIL, MIRA), statements=(Statement.QUOTED, Statement.PLANNED))
    demanded = Filter(actors=(COUNCIL, MIRA), all_actors=True, start=date(2021, 3, 1), end=None)

    assert [way.label for way in loosen(EVENTS, wanted)] == [
        "Remove “Told: Quoted or Planned”",
        "Clear all",
    ]
    assert "Remove “Actor: Queen Míra”" in [way.label for way in loosen(EVENTS, demanded)]


def test_when_no_single_removal_helps_all_are_listed() -> None:
    wanted = Filter(kinds=(Kind.QUOTE,), statements=(Statement.QUOTED,))

    assert [way.count for way in loosen(EVENTS, wanted)] == [0, 0, 3]


def test_clear_all_keeps_the_axis() -> None:
    wanted = Filter(kinds=(Kind.QUOTE,), axis=Axis.ARTICLE)

    assert loosen(EVENTS, wanted)[-1].without == Filter(axis=Axis.ARTICLE)


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        (Filter(), "Nothing in the archive."),
        (Filter(actors=(MIRA,), **FEBRUARY), "Nothing with Queen Míra in February 2021."),
        (
            Filter(actors=(MIRA, COUNCIL), all_actors=True, actor_role=ActorRole.SPEAKER),
            "Nothing with Queen Míra and Council of Ada as speaker.",
        ),
        (Filter(actor_role=ActorRole.HOST), "Nothing with any host."),
        (
            Filter(kinds=(Kind.QUOTE, Kind.BASE), places=(PlaceId("ada"),)),
            "No quotes or bases linked to Ada.",
        ),
        (
            Filter(text="gold", start=date(2021, 3, 3), end=date(2021, 3, 3)),
            "Nothing with the words “gold” on 3 March 2021.",
        ),
        (
            Filter(start=date(2021, 3, 3), end=date(2021, 4, 4), axis=Axis.ARTICLE),
            "Nothing published from 3 March to 4 April 2021.",
        ),
        (Filter(end=date(2021, 3, 3)), "Nothing until 3 March 2021."),
        (Filter(undated=False), "Nothing with a date."),
    ],
)
def test_the_sentence_says_what_was_looked_for(wanted: Filter, sentence: str) -> None:
    assert describe(EVENTS, wanted) == sentence


def test_many_values_are_cut_to_a_few_names() -> None:
    wanted = Filter(places=tuple(CROWD.places)[:40])

    assert describe(CROWD, wanted) == "Nothing linked to Country 0, Place 1 or 38 more."
