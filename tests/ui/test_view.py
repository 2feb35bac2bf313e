"""A view goes into a link and comes back; what can't be opened is dropped by name."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.filters import Filter
from dashboard.model import ActorId, Kind
from dashboard.ui.view import LAYER_IDS, Bin, Tab, View, from_params, is_camera, to_params
from tests import make

ARCHIVE = make.archive()
BOUNDARIES = ("de-facto", "un")
IDS = [record.id for record in ARCHIVE.records]


def test_a_plain_address_is_the_plain_view() -> None:
    assert to_params(View()) == {}
    assert from_params({}, ARCHIVE, BOUNDARIES) == (View(), ())


@given(
    st.builds(
        View,
        filter=st.builds(
            Filter,
            actors=st.lists(st.sampled_from(sorted(ARCHIVE.actors)), unique=True).map(tuple),
            start=st.none() | st.dates(date(1900, 1, 1), date(2020, 1, 1)),
            undated=st.booleans(),
        ),
        layers=st.sets(st.sampled_from(LAYER_IDS)).map(
            lambda chosen: tuple(name for name in LAYER_IDS if name in chosen)
        ),
        camera=st.none() | st.just("38.54_68.78_5"),
        boundaries=st.sampled_from(BOUNDARIES),
        tab=st.sampled_from(Tab),
        bin=st.sampled_from(Bin),
        measured=st.none() | st.just((IDS[0], IDS[1])),
    )
)
def test_a_view_survives_its_link(view: View) -> None:
    assert from_params(to_params(view), ARCHIVE, BOUNDARIES) == (view, ())


@pytest.mark.parametrize(
    ("params", "named"),
    [
        ({"sel": "no-such-record"}, "record “no-such-record”"),
        ({"layers": "events.heat"}, "layer “heat”"),
        ({"at": "91_0_5"}, "map position “91_0_5”"),
        ({"at": "<script>"}, "map position “<script>”"),
        ({"view": "mars"}, "boundary view “mars”"),
        ({"tab": "review"}, "tab “review”"),
        ({"by": "week"}, "timeline step “week”"),
        ({"rings": "yes"}, "range rings “yes”"),
        ({"measure": "a.b"}, "measured pair “a.b”"),
    ],
)
def test_a_bad_part_is_dropped_by_name_and_the_rest_opens(
    params: dict[str, str], named: str
) -> None:
    view, dropped = from_params(params | {"from": "2021-01-01"}, ARCHIVE, BOUNDARIES)

    assert view.filter.start == date(2021, 1, 1)
    assert len(dropped) == 1
    assert named in dropped[0]


@given(st.dictionaries(st.sampled_from(["sel", "layers", "at", "view", "tab"]), st.text()))
def test_no_link_raises(params: dict[str, str]) -> None:
    from_params(params, ARCHIVE, BOUNDARIES)


def test_a_long_hostile_value_is_cut_when_named() -> None:
    _, dropped = from_params({"tab": "x" * 5000}, ARCHIVE, BOUNDARIES)

    assert len(dropped[0]) < 80


def test_a_selection_that_the_filter_loses_is_dropped() -> None:
    params = {"sel": str(IDS[0]), "kind": "border"}

    view, _ = from_params(params, ARCHIVE, BOUNDARIES)

    assert view.selected is None


def test_rings_are_only_for_a_base() -> None:
    base = make.record(id="fort", kind=Kind.BASE)
    archive = make.archive(base, make.record(id="port-closed"))

    kept, _ = from_params({"sel": "fort", "rings": "1"}, archive, BOUNDARIES)
    lost, _ = from_params({"sel": "port-closed", "rings": "1"}, archive, BOUNDARIES)

    assert kept.has_rings
    assert not lost.has_rings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("38.54_68.78_5", True),
        ("-90_180_0", True),
        ("38.54_68.78_5.5", True),
        ("90.01_0_5", False),
        ("0_181_5", False),
        ("0_0_19", False),
        ("0_0", False),
        ("nan_0_5", False),
        ("1e3_0_5", False),
        ("", False),
    ],
)
def test_a_camera_is_on_the_globe(text: str, expected: bool) -> None:
    assert is_camera(text) is expected


def test_an_actor_that_left_the_archive_is_named() -> None:
    view, dropped = from_params({"actor": "gone.council-of-ada"}, ARCHIVE, BOUNDARIES)

    assert view.filter.actors == (ActorId("council-of-ada"),)
    assert "gone" in " ".join(dropped)
