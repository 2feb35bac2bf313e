import json
from inspect import signature
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from geopy.adapters import BaseSyncAdapter
from geopy.exc import ConfigurationError, GeocoderServiceError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from hypothesis import given
from hypothesis import strategies as st

from dashboard.geo.gazetteer import OfflineGazetteer, folded, nominatim
from dashboard.model import Place, PlaceId, Precision


def place(place_id: str, name: str, *aliases: str, at: tuple[float, float], **facts: Any) -> Place:
    lat, lon = at
    known: dict[str, Any] = {
        "precision": Precision.CITY,
        "uncertainty_km": 10.0,
        "coordinate_source": "made up",
    }
    return Place(
        id=PlaceId(place_id), name=name, aliases=aliases, lat=lat, lon=lon, **known | facts
    )


CITY = place("ada", "Ada", "Port Ada", at=(10, 20), country="XA", coordinate_source_id="x:1")
CASTLE = place("ada-castle", "Ada Castle", "the Castle", at=(10.01, 20), uncertainty_km=2.0)
OTHER = place("ada-west", "Ada", at=(50, -20), country="XB")
TOWN = place("assad", "Assad", "Ässäd-by-the-Sea", at=(11, 21), country="XA")
LAND = Place(
    id=PlaceId("arcadia"),
    name="Arcadia",
    precision=Precision.COUNTRY,
    geometry="country:XA",
    country="XA",
    coordinate_source="made up",
)
PLACES = (CITY, CASTLE, OTHER, TOWN, LAND)


def ids(query: str) -> list[str]:
    found = OfflineGazetteer(PLACES).geocode(query, exactly_one=False)
    return [location.raw["id"] for location in found or ()]


def test_it_is_a_geocoder_of_geopy() -> None:
    gazetteer = OfflineGazetteer(PLACES)
    location = gazetteer.geocode("Port Ada", timeout=3)

    assert isinstance(gazetteer, Geocoder)
    assert isinstance(location, Location)
    assert (location.address, location.latitude, location.longitude) == ("Ada", 10, 20)
    assert location.raw["id"] == "ada"
    assert location.raw["coordinate_source_id"] == "x:1"
    assert location.raw["verified"] is False


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("assad", ["assad"], id="case"),
        pytest.param("  ASSAD'S ", ["assad"], id="possessive and spaces"),
        pytest.param("assad’s", ["assad"], id="curly possessive"),
        pytest.param("Assad by the sea", ["assad"], id="accents and hyphens"),
        pytest.param("castle", ["ada-castle"], id="an alias without its article"),
        pytest.param("ambassador", [], id="never inside a word"),
        pytest.param("Adana", [], id="nor at its start"),
        pytest.param("Castle of", ["ada-castle"], id="a whole name in a longer query"),
        pytest.param("Port", [], id="part of a name is none"),
        pytest.param("the Ada Castle", ["ada-castle"], id="the longer name covers the shorter"),
        pytest.param("from Assad to Ada Castle", ["ada-castle", "assad"], id="the longest first"),
        pytest.param("Ada", ["ada", "ada-west"], id="all that bear the name"),
        pytest.param("Ada, Arcadia", ["ada"], id="what must hold it"),
        pytest.param("Ada, Idaho", [], id="what does not hold it"),
        pytest.param("Arcadia", [], id="a country is no point"),
        pytest.param("", [], id="nothing"),
        pytest.param(" ,", [], id="only a comma"),
        pytest.param("Nowhere", [], id="unknown"),
    ],
)
def test_what_a_query_finds(query: str, expected: list[str]) -> None:
    assert ids(query) == expected


def test_a_country_is_found_as_a_place_though_it_has_no_point() -> None:
    assert OfflineGazetteer(PLACES).find("arcadia") == (LAND,)


def test_one_answer_is_the_first_of_the_candidates() -> None:
    location = OfflineGazetteer(PLACES).geocode("Ada")

    assert isinstance(location, Location)
    assert location.raw["id"] == "ada"


def test_nothing_found_is_none_as_geopy_has_it() -> None:
    gazetteer = OfflineGazetteer(PLACES)

    assert gazetteer.geocode("Nowhere") is None
    assert gazetteer.geocode("Nowhere", exactly_one=False) is None
    assert gazetteer.reverse((0, 0), exactly_one=False) is None


@pytest.mark.parametrize("query", ["10, 20", (10, 20)])
def test_a_point_lies_in_the_finest_place_around_it_first(query: Any) -> None:
    gazetteer = OfflineGazetteer(PLACES)
    found = gazetteer.reverse(query, exactly_one=False)

    assert [location.raw["id"] for location in found or ()] == ["ada-castle", "ada"]
    assert str(gazetteer.reverse(query)) == "Ada Castle"


@pytest.mark.parametrize("one", [CITY, CASTLE, OTHER, TOWN])
def test_every_point_is_found_again_by_its_name_and_by_its_point(one: Place) -> None:
    back = OfflineGazetteer([one]).reverse((one.lat, one.lon))

    assert one.id in ids(one.name)
    assert isinstance(back, Location)
    assert back.raw["id"] == one.id


@given(st.text())
def test_any_text_may_be_asked(query: str) -> None:
    assert set(ids(query)) <= {"ada", "ada-castle", "ada-west", "assad"}


@given(st.text())
def test_folding_twice_changes_nothing_more_than_a_leading_the(text: str) -> None:
    assert folded(f"x {folded(text)}") == folded(f"x {text}")


def test_the_offline_gazetteer_refuses_to_send_anything() -> None:
    with pytest.raises(NotImplementedError, match="no network"):
        OfflineGazetteer(PLACES).adapter.get_json("x", timeout=1, headers={})


class Stub(BaseSyncAdapter):  # type: ignore[misc]  # geopy ships no types
    """Answers like Nominatim, and keeps what was asked."""

    asked: list[str]
    agents: list[str]
    status = 200

    def get_json(self, url: str, *, timeout: float, headers: dict[str, str]) -> Any:
        """Return one place that bears the name asked for."""
        assert timeout
        query = parse_qs(urlsplit(url).query)["q"][0]
        self.asked.append(query)
        self.agents.append(headers["User-Agent"])
        if self.status != 200:
            raise GeocoderServiceError("out of order")
        return json.loads(json.dumps([{"lat": "1.5", "lon": "2.5", "display_name": query}]))

    get_text = get_json


@pytest.fixture
def stub() -> type[Stub]:
    return type("OneStub", (Stub,), {"asked": [], "agents": []})


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let time pass only when the rate limiter waits; return how long it waited."""
    waits: list[float] = []
    monkeypatch.setattr("geopy.extra.rate_limiter.default_timer", lambda: 100 + sum(waits))
    monkeypatch.setattr(RateLimiter, "_sleep", lambda _, seconds: waits.append(seconds))
    return waits


def test_nominatim_is_not_asked_before_it_is_called(stub: type[Stub]) -> None:
    nominatim("dateline-tests", adapter_factory=stub)

    assert stub.asked == []


def test_nominatim_answers_as_geopy_does(stub: type[Stub], slept: list[float]) -> None:
    found = nominatim("dateline-tests", adapter_factory=stub)("Ada")

    assert isinstance(found, Location)
    assert (found.latitude, found.longitude) == (1.5, 2.5)
    assert stub.agents == ["dateline-tests"]
    assert slept == []


def test_nominatim_is_asked_once_a_second_at_most(stub: type[Stub], slept: list[float]) -> None:
    geocode = nominatim("dateline-tests", min_delay_seconds=0, adapter_factory=stub)
    for query in ("Ada", "Borealia", "Cadiz"):
        geocode(query)

    assert stub.asked == ["Ada", "Borealia", "Cadiz"]
    assert slept == pytest.approx([1, 1])


def test_the_same_question_is_sent_once(stub: type[Stub], slept: list[float]) -> None:
    geocode = nominatim("dateline-tests", adapter_factory=stub)
    again = nominatim("dateline-tests", adapter_factory=stub)

    assert geocode("Ada") is again("Ada")
    assert stub.asked == ["Ada"]
    assert slept == []


def test_the_answers_kept_are_bounded(stub: type[Stub], slept: list[float]) -> None:
    geocode = nominatim("dateline-tests", cache_size=1, adapter_factory=stub)
    for query in ("Ada", "Borealia", "Ada"):
        geocode(query)

    assert stub.asked == ["Ada", "Borealia", "Ada"]


def test_an_error_rises_and_is_not_kept(stub: type[Stub], slept: list[float]) -> None:
    geocode = nominatim("dateline-tests", adapter_factory=stub)
    stub.status = 500
    with pytest.raises(GeocoderServiceError):
        geocode("Ada")
    stub.status = 200

    assert isinstance(geocode("Ada"), Location)
    assert stub.asked == ["Ada", "Ada"]


def test_nominatim_wants_the_applications_own_name() -> None:
    with pytest.raises(ConfigurationError):
        nominatim("my-application")


@pytest.mark.parametrize("method", ["geocode", "reverse"])
def test_both_take_the_same_question(method: str) -> None:
    offline, online = (
        signature(getattr(geocoder, method)).parameters
        for geocoder in (OfflineGazetteer, Nominatim)
    )

    for name in ("query", "exactly_one", "timeout"):
        assert offline[name].kind == online[name].kind
        assert offline[name].default == online[name].default
