"""Looking a name up online: only when called, and an error is a PlaceError."""

import pytest
from geopy.exc import GeocoderServiceError
from geopy.location import Location

from dashboard.errors import PlaceError
from dashboard.geo import online


@pytest.fixture(autouse=True)
def _no_asker_kept() -> None:
    online._asker.cache_clear()


def test_answers_come_in_nominatims_order(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Location("Bokhtar", (37.8, 68.8), {}), Location("Other", (1, 2), {})]
    monkeypatch.setattr(online, "nominatim", lambda *_, **__: lambda *_, **__: found)

    assert [place.name for place in online.find_online("Bokhtar", user_agent="test")] == [
        "Bokhtar",
        "Other",
    ]


def test_nothing_found_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(online, "nominatim", lambda *_, **__: lambda *_, **__: None)

    assert online.find_online("Nowhere", user_agent="test") == ()


def test_a_service_out_of_reach_is_a_place_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise GeocoderServiceError("503\nbusy")

    monkeypatch.setattr(online, "nominatim", lambda *_, **__: refuse)

    with pytest.raises(PlaceError, match="Nominatim: 503 busy"):
        online.find_online("Bokhtar", user_agent="test")
