"""A landmark is a place where something is, and nothing else that bears its name."""

import pytest

from dashboard.extract.language import read
from dashboard.extract.places import find_places
from dashboard.store.gazetteer.opening import open_world


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He assured the leaders at the Kremlin last month.", ["Kremlin"]),
        ("Protesters gathered near the Kremlin on Monday.", ["Kremlin"]),
    ],
)
def test_a_landmark_after_a_word_of_place_is_a_place(text: str, found: list[str]) -> None:
    places = find_places(read(text), open_world())

    assert [text[one.span.start : one.span.end].removeprefix("the ") for one in places] == found
    assert places[0].chosen
    assert places[0].chosen.id == "dateline:kremlin"
