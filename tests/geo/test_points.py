import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import PlaceError
from dashboard.geo.points import Point, from_lonlat, to_lonlat

LATS = st.floats(-90, 90)
LONS = st.floats(-180, 180)


@given(LATS, LONS)
def test_a_point_written_as_geojson_reads_back_the_same(lat: float, lon: float) -> None:
    point = Point(lat=lat, lon=lon)

    assert from_lonlat(to_lonlat(point)) == point


def test_geojson_has_the_longitude_first() -> None:
    assert to_lonlat(Point(lat=38.5, lon=68.8)) == (68.8, 38.5)
    assert from_lonlat([68.8, 38.5, 706.0]) == Point(lat=38.5, lon=68.8)


@pytest.mark.parametrize(("lat", "lon"), [(91, 0), (-90.1, 0), (0, 180.5), (float("nan"), 0)])
def test_a_point_off_the_globe_is_refused(lat: float, lon: float) -> None:
    with pytest.raises(PlaceError, match="off the globe"):
        Point(lat=lat, lon=lon)


def test_a_position_of_one_number_is_refused() -> None:
    with pytest.raises(PlaceError, match="no two numbers"):
        from_lonlat([68.8])
