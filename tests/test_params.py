"""Filters as parameters and back, also from hostile ones."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.facets import PRECISIONS
from dashboard.filters import Axis, Filter, select
from dashboard.model import ActorRole, Kind, Statement
from dashboard.params import from_params, plain, to_params
from tests import make
from tests.test_chips import EVERYTHING
from tests.test_filters import CROWD, EVENTS, FILTERS

KEYS = [
    "actor",
    "match",
    "role",
    "kind",
    "told",
    "place",
    "precision",
    "source",
    "publisher",
    "q",
    "from",
    "to",
    "undated",
    "axis",
]


def test_parameters_are_short_and_readable() -> None:
    assert to_params(EVERYTHING) == {
        "actor": "council-of-ada.queen-mira",
        "role": "host",
        "kind": "event",
        "told": "claimed",
        "place": "borealia",
        "precision": "country.none",
        "source": "harbour-gazette",
        "publisher": "Harbour Gazette",
        "q": "nothing else",
        "from": "2021-02-01",
        "to": "2021-02-28",
        "undated": "0",
    }
    assert to_params(Filter(all_actors=True, axis=Axis.ARTICLE)) == {
        "match": "all",
        "axis": "article",
    }
    assert to_params(Filter()) == {}


@given(FILTERS, st.text(max_size=60))
def test_what_is_written_reads_back_the_same(wanted: Filter, text: str) -> None:
    asked = replace(wanted, text=plain(text))

    assert from_params(to_params(asked), CROWD) == (asked, ())


@given(st.text(min_size=1, max_size=20))
def test_a_publishers_name_may_hold_any_sign(publisher: str) -> None:
    archive = make.archive(sources=(make.source(publisher=publisher),))
    wanted = Filter(publishers=(publisher,))

    assert from_params(to_params(wanted), archive) == (wanted, ())


@pytest.mark.parametrize(
    ("params", "dropped"),
    [
        ({"actor": "csto-secretary"}, ("the actor “csto-secretary”",)),
        ({"actor": "queen-mira.."}, ()),
        ({"kind": "event.ghost"}, ("the kind “ghost”",)),
        ({"match": "some"}, ("the match “some”",)),
        ({"role": "king"}, ("the role “king”",)),
        ({"axis": "z"}, ("the axis “z”",)),
        ({"undated": "no"}, ("the undated “no”",)),
        ({"from": "2022-02-30"}, ("the date “2022-02-30”",)),
        ({"to": "0000"}, ("the date “0000”",)),
        ({"from": "２０２２"}, ("the date “２０２２”",)),
        (
            {"from": "2022-02-02", "to": "2022-02-01"},
            ("the range from 2 February 2022 to 1 February 2022, which ends before it starts",),
        ),
        ({"place": "a\x00b\u202ec"}, ("the place “abc”",)),
        ({"place": "x" * 10_001}, ("the place, which is longer than 10,000 characters",)),
        ({"layers": "heat", "record": "x"}, ()),
        ({"undated": "1", "axis": "event", "match": "any", "q": ""}, ()),
    ],
)
def test_what_cannot_be_used_is_dropped_by_name(
    params: dict[str, str], dropped: tuple[str, ...]
) -> None:
    assert from_params(params, EVENTS)[1] == dropped


def test_the_rest_of_a_bad_link_is_kept() -> None:
    wanted, dropped = from_params({"actor": "gone.queen-mira", "from": "x", "to": "2021"}, EVENTS)

    assert wanted == Filter(actors=("queen-mira",), end=date(2021, 12, 31))
    assert dropped == ("the actor “gone”", "the date “x”")


def test_a_month_or_a_year_is_taken_whole() -> None:
    wanted, _ = from_params({"from": "2021-02", "to": "2021-02"}, EVENTS)

    assert (wanted.start, wanted.end) == (date(2021, 2, 1), date(2021, 2, 28))


def test_thousands_of_values_are_counted_not_listed() -> None:
    _, dropped = from_params({"actor": ".".join(f"a{i}" for i in range(1_000))}, EVENTS)

    assert dropped == (
        "800 of 1000 actors, as only 200 are read",
        *(f"the actor “a{i}”" for i in range(5)),
        "195 more actors that are unknown",
    )


def test_a_value_that_is_no_text_is_dropped() -> None:
    hostile: dict[str, str] = {"actor": ["queen-mira"]}  # type: ignore[dict-item] # as a link may

    assert from_params(hostile, EVENTS) == (Filter(), ("the actor, which is no text",))


@given(
    st.dictionaries(
        st.sampled_from(KEYS),
        st.text(max_size=40)
        | st.sampled_from(
            [*EVENTS.actors, *EVENTS.places, *Kind, *Statement, *ActorRole, *PRECISIONS]
        ).map(lambda word: f"{word}.{word}")
        | st.from_regex(re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), fullmatch=True),
    )
)
def test_no_link_raises_and_what_is_kept_can_be_selected(params: dict[str, str]) -> None:
    wanted, dropped = from_params(params, EVENTS)

    select(EVENTS, wanted)
    assert all(what.isprintable() for what in dropped)
    assert from_params(to_params(wanted), EVENTS) == (wanted, ())
