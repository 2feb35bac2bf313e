"""A link from anybody opens what it can: nothing in it is an error, what is dropped is named."""

import unicodedata
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import filters
from dashboard.filters import Filter
from dashboard.ui.view import LAYER_IDS, View, from_params, is_camera, to_params
from tests import make
from tests.browser.hostile_seeds import PAYLOADS

ARCHIVE = make.archive()
BOUNDARIES = ("de-facto", "un")
KEYS = (
    *("actor", "match", "role", "kind", "told", "place", "precision", "source", "publisher", "q"),
    *("from", "to", "undated", "axis", "sel", "layers", "at", "view", "tab", "by", "rings"),
    *("measure", "embed", "constructor", "__proto__"),
)
SOUND = (
    *(str(id) for id in (*ARCHIVE.actors, *ARCHIVE.places, *ARCHIVE.sources)),
    *(record.id for record in ARCHIVE.records),
    *LAYER_IDS,
    *("2021", "2021-02-30", "2021-03", "9999-12-31", "0000", "-1", "1e9", "NaN", "none", "all"),
    *("38.5_68.7_5", "91_0_5", "٣٨_٦٨_٥", "nan_inf_1", "0_0_99", "event", "article", "Gazette~1x~"),
)
MOST_DROPPED = 120  # what one link can name: about six a key
LONGEST_NAMED = 90  # characters of one of them


def hostile_values() -> st.SearchStrategy[str]:
    """Return texts that a link may hold: payloads, sound values, noise, and lists of them."""
    one = st.sampled_from((*PAYLOADS.values(), *SOUND, "", ".", "~", "\ud800", "\0")) | st.text()
    return st.one_of(
        one,
        st.lists(one, max_size=8).map(".".join),
        st.lists(one, max_size=3).map("_".join),
        st.builds(lambda text, times: text * times, one, st.sampled_from((2, 300, 4000))),
    )


LINKS = st.dictionaries(st.sampled_from(KEYS), hostile_values(), max_size=len(KEYS))


@settings(max_examples=1_000, deadline=None)
@given(LINKS)
def test_any_link_opens_and_names_what_it_drops(params: dict[str, str]) -> None:
    view, dropped = from_params(params, ARCHIVE, BOUNDARIES)
    filters.select(ARCHIVE, view.filter)
    assert view.selected is None or ARCHIVE.record(view.selected) is not None
    assert set(view.layers) <= set(LAYER_IDS)
    assert view.camera is None or is_camera(view.camera)
    assert len(dropped) <= MOST_DROPPED
    for text in dropped:
        assert 0 < len(text) <= LONGEST_NAMED, text
        steering = [char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Cs")]
        assert not steering, ascii(text)


@settings(max_examples=500, deadline=None)
@given(LINKS)
def test_what_a_link_opened_is_kept_by_its_own_link(params: dict[str, str]) -> None:
    view, _ = from_params(params, ARCHIVE, BOUNDARIES)
    again = dict(parse_qsl(urlencode(to_params(view))))
    assert from_params(again, ARCHIVE, BOUNDARIES) == (view, ())


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("name", PAYLOADS)
def test_a_payload_in_a_known_key_is_named(key: str, name: str) -> None:
    view, dropped = from_params({key: PAYLOADS[name]}, ARCHIVE, BOUNDARIES)
    if key in ("embed", "constructor", "__proto__"):
        assert (view, dropped) == (View(), ())
    elif key == "q":
        assert dropped == () or name == "long"
    else:
        assert dropped
        assert view.filter == Filter()


def test_a_link_of_many_layers_names_a_few() -> None:
    asked = ".".join(f"layer{number}" for number in range(3_000))
    view, dropped = from_params({"layers": asked}, ARCHIVE, BOUNDARIES)
    assert view.layers == LAYER_IDS
    assert dropped[-1] == f"{3_000 - 5} more layers that are unknown"
    assert len(dropped) == 6


@pytest.mark.parametrize(
    "camera", ["٣٨_٦٨_٥", "38_68", "1_2_3_4", "38.5_68.7_5\n", "+1_2_3", "1e1_2_3"]
)
def test_a_camera_is_in_plain_digits(camera: str) -> None:
    assert not is_camera(camera)


def test_no_boundary_views_are_no_reason_to_complain() -> None:
    assert from_params({}, ARCHIVE, ()) == (View(), ())
