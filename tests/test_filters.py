"""Which records a filter lets through, and how the counts follow."""

import gc
import weakref
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import facets
from dashboard.archive import Archive
from dashboard.errors import FilterError
from dashboard.filters import (
    RULES,
    Axis,
    Filter,
    counts,
    mask,
    mask_without_dates,
    select,
    standing,
)
from dashboard.model import ActorId, ActorRole, Kind, PlaceId, PlaceRole, SourceId, Statement
from tests import make

EVENTS = make.archive()
CROWD = make.many(300, seed=7)
CLOSED, AGREED, SAILED = "port-closed", "trade-agreed", "fleet-sails"
COUNCIL, MIRA = ActorId("council-of-ada"), ActorId("queen-mira")
FEBRUARY = {"start": date(2021, 2, 1), "end": date(2021, 2, 28)}


def tuples(values: object) -> st.SearchStrategy[tuple]:
    """Return a strategy of up to three of these values, each once."""
    return st.lists(st.sampled_from(tuple(values)), max_size=3, unique=True).map(tuple)


DAYS = st.none() | st.dates(date(2015, 1, 1), date(2023, 1, 1))
WORDS = st.lists(st.sampled_from(("report", "treaty", "Harbour", "actor 1")), max_size=2)
FILTERS = st.builds(
    lambda start, days, **fields: Filter(
        start=start, end=(start and days is not None and start + timedelta(days)) or None, **fields
    ),
    start=DAYS,
    days=st.none() | st.integers(0, 900),
    actors=tuples(tuple(CROWD.actors)[:8]),
    all_actors=st.booleans(),
    actor_role=st.none() | st.sampled_from(ActorRole),
    kinds=tuples(Kind),
    statements=tuples(Statement),
    places=tuples(CROWD.places),
    precisions=tuples(facets.PRECISIONS),
    sources=tuples(CROWD.sources),
    publishers=tuples(source.publisher for source in CROWD.sources.values()),
    text=WORDS.map(" ".join),
    undated=st.booleans(),
    axis=st.sampled_from(Axis),
)


def ids(archive: Archive, wanted: Filter) -> tuple[str, ...]:
    return tuple(record.id for record in select(archive, wanted))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, (CLOSED, AGREED, SAILED)),
        ({"actors": (COUNCIL,)}, (CLOSED, AGREED)),
        ({"actors": (COUNCIL, MIRA)}, (CLOSED, AGREED)),
        ({"actors": (COUNCIL, MIRA), "all_actors": True}, (AGREED,)),
        ({"actors": (COUNCIL,), "actor_role": ActorRole.PARTICIPANT}, (AGREED,)),
        ({"actors": (MIRA,), "actor_role": ActorRole.SPEAKER}, ()),
        ({"actor_role": ActorRole.HOST}, (AGREED,)),
        ({"kinds": (Kind.EVENT,)}, (CLOSED, AGREED, SAILED)),
        ({"kinds": (Kind.QUOTE,)}, ()),
        ({"statements": (Statement.CLAIMED, Statement.QUOTED)}, (SAILED,)),
        ({"places": (PlaceId("ada"),)}, (CLOSED, SAILED)),
        ({"precisions": ("city",)}, (CLOSED,)),
        ({"precisions": ("none", "country")}, (AGREED, SAILED)),
        ({"sources": (SourceId("harbour-gazette"),)}, (CLOSED, AGREED, SAILED)),
        ({"publishers": ("Harbour Gazette",)}, (CLOSED, AGREED, SAILED)),
        ({"text": "  MIRA   borealia "}, (AGREED,)),
        ({"text": "Míra’s"}, ()),
        ({"text": "ii"}, (AGREED,)),
        ({"text": '"TRADE'}, (AGREED,)),
        ({"text": "harbour masters"}, (CLOSED, AGREED)),
        (FEBRUARY, (AGREED, SAILED)),
        (FEBRUARY | {"undated": False}, (AGREED,)),
        ({"start": date(2021, 2, 28)}, (CLOSED, AGREED, SAILED)),
        ({"end": date(2021, 2, 1), "undated": False}, (AGREED,)),
        ({"undated": False}, (CLOSED, AGREED)),
        (FEBRUARY | {"axis": Axis.ARTICLE}, ()),
        ({"start": date(2021, 3, 5), "axis": Axis.ARTICLE}, (CLOSED, AGREED, SAILED)),
        ({"undated": False, "axis": Axis.ARTICLE}, (CLOSED, AGREED, SAILED)),
    ],
)
def test_a_filter_lets_through_what_it_asks_for(asked: dict, found: tuple[str, ...]) -> None:
    assert ids(EVENTS, Filter(**asked)) == found


def test_a_range_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(FilterError, match="expected an end on or after the start"):
        Filter(start=date(2022, 2, 2), end=date(2022, 2, 1))


@pytest.mark.parametrize(
    "asked",
    [{"actors": ("nobody",)}, {"places": ("nowhere",)}, {"publishers": ("",)}, {"kinds": ("x",)}],
)
def test_a_value_that_is_not_in_the_archive_is_refused(asked: dict) -> None:
    with pytest.raises(FilterError, match="is not in the archive"):
        select(EVENTS, Filter(**asked))


def test_a_precision_that_is_no_word_is_refused() -> None:
    with pytest.raises(FilterError, match="expected one of site, city"):
        Filter(precisions=("street",))


def test_an_empty_archive_filters_to_nothing() -> None:
    nothing = replace(EVENTS, records=())

    assert select(nothing, Filter(text="a", undated=False, precisions=("none",))) == ()
    assert set(counts(nothing, Filter()).actors.values()) == {0}


def test_every_rule_passes_all_when_nothing_is_asked() -> None:
    table = facets.columns(CROWD)

    assert [name for name, rule in RULES if rule(table, Filter()) is not None] == []


@given(FILTERS)
def test_a_narrower_filter_never_returns_more(narrow: Filter) -> None:
    dropped_parts = (
        {"actors": ()},
        {"actor_role": None},
        {"all_actors": False},
        {"kinds": ()},
        {"statements": ()},
        {"places": ()},
        {"precisions": ()},
        {"sources": ()},
        {"publishers": ()},
        {"text": narrow.text[:3]},
        {"start": None},
        {"end": None},
        {"start": None, "end": None, "undated": True},
    )
    for dropped in dropped_parts:
        wide = replace(narrow, **dropped)

        assert not (mask(CROWD, narrow) & ~mask(CROWD, wide)).any(), dropped


@given(FILTERS)
def test_without_dates_never_returns_less(wanted: Filter) -> None:
    free = replace(wanted, start=None, end=None, undated=True)

    assert np.array_equal(mask_without_dates(CROWD, wanted), mask(CROWD, free))
    assert not (mask(CROWD, wanted) & ~mask_without_dates(CROWD, wanted)).any()


@given(DAYS, DAYS)
def test_the_range_means_what_a_date_says_of_itself(one: date | None, other: date | None) -> None:
    start, end = (min(one, other), max(one, other)) if one and other else (one, other)
    wanted = Filter(start=start, end=end, undated=False)
    expected = [
        record.when.may_fall_in(start, end) if start or end else record.when.is_dated
        for record in CROWD.records
    ]

    assert mask(CROWD, wanted).tolist() == expected


@given(FILTERS)
def test_the_count_of_a_value_is_what_choosing_it_alone_shows(wanted: Filter) -> None:
    shown = counts(CROWD, wanted)
    any_actor = replace(wanted, all_actors=False)

    assert shown.kinds["quote"] == len(select(CROWD, replace(wanted, kinds=(Kind.QUOTE,))))
    told = replace(wanted, statements=(Statement.PLANNED,))
    assert shown.statements["planned"] == len(select(CROWD, told))
    assert shown.precisions["none"] == len(select(CROWD, replace(wanted, precisions=("none",))))
    article = SourceId("article-0")
    assert shown.sources[article] == len(select(CROWD, replace(wanted, sources=(article,))))
    place = PlaceId("place-7")
    assert shown.places[place] == len(select(CROWD, replace(wanted, places=(place,))))
    host = replace(wanted, actor_role=ActorRole.HOST)
    assert shown.roles["host"] == len(select(CROWD, host))
    alone = replace(any_actor, actors=(ActorId("actor-1"),))
    assert counts(CROWD, any_actor).actors["actor-1"] == len(select(CROWD, alone))


@given(FILTERS)
def test_when_all_are_asked_for_an_actors_count_is_what_adding_it_leaves(wanted: Filter) -> None:
    everyone = replace(wanted, all_actors=True)
    added = replace(everyone, actors=(*wanted.actors, ActorId("actor-0")))

    assert counts(CROWD, everyone).actors["actor-0"] == len(select(CROWD, added))


def test_counts_name_every_value_of_the_archive() -> None:
    shown = counts(EVENTS, Filter(actors=(MIRA,)))

    assert shown.actors == {COUNCIL: 2, MIRA: 1}
    assert shown.kinds == {kind: int(kind is Kind.EVENT) for kind in Kind}
    assert shown.places == {"ada": 0, "dunmore": 0, "borealia": 1, "long-strait": 0}
    assert shown.publishers == {"Harbour Gazette": 1}


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Ádá", "ada"), ("STRASSE ß", "strasse ss"), ("‘a’ – “b”", "'a' - \"b\""), ("й", "и")],
)
def test_a_search_sees_neither_case_nor_accents(text: str, folded: str) -> None:
    assert facets.fold(text) == folded


def test_the_columns_of_an_archive_die_with_it() -> None:
    archive = make.archive()
    select(archive, Filter())
    kept = weakref.ref(archive)
    before = len(facets._known)
    del archive
    gc.collect()

    assert kept() is None
    assert len(facets._known) < before


def test_two_archives_of_one_size_are_not_mixed_up() -> None:
    for publisher in ("One", "Two", "Three"):
        archive = make.archive(sources=(make.source(publisher=publisher),))

        assert counts(archive, Filter()).publishers == {publisher: 3}


@pytest.mark.parametrize("wanted", [Filter(), Filter(kinds=(Kind.EVENT,)), Filter(text="a")])
def test_standing_counts_each_record_once_by_what_it_is_drawn_as(wanted: Filter) -> None:
    archive = make.many(200)
    at = [
        [archive.places[place] for place in record.places_with(PlaceRole.AT)]
        for record in select(archive, wanted)
    ]

    points = sum(any(place.is_point for place in places) for places in at)
    unplaced = sum(not places for places in at)
    assert standing(archive, wanted) == (points, len(at) - points - unplaced, unplaced)
