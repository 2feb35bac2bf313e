import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import DataMissingError
from dashboard.geo.points import Point
from dashboard.geo.world import Feature, World, folded
from dashboard.geo.world.layout import ENTRY, HEADER, Kind
from dashboard.geo.world.packing import Index, pack
from tests.world import FINGERPRINT, entry, packed

TOWNS = (
    entry("x:1", "Port-au-Prince", country="HT", population=1_234_742, is_capital=True),
    entry("x:2", "St. John's", country="CA", admin="Newfoundland and Labrador", prominence=9),
    entry("x:3", "Saint John", country="CA", prominence=5),
    entry("x:4", "New York City", country="US", admin_code="US.NY", prominence=99),
    entry("x:5", "York", country="GB", prominence=50),
    entry("x:6", "Nile", Feature.RIVER, line="x:6", point=None),
    entry("x:7", "Ma'rib", country="YE"),
    entry("x:8", "The Hague", country="NL"),
)
WORLD = World(packed(TOWNS, [("New York", 3, True), ("Eboracum", 4, False), ("Haag", 7, False)]))


def test_what_is_packed_reads_back_the_same() -> None:
    assert [WORLD.entry(town.id) for town in TOWNS] == list(TOWNS)
    assert len(WORLD) == len(TOWNS)
    assert WORLD.fingerprint == FINGERPRINT


@given(
    st.text(min_size=1, max_size=40),
    st.floats(-90, 90),
    st.floats(-180, 180),
    st.none() | st.integers(0, 2**32 - 2),
)
def test_any_name_and_point_read_back_the_same(
    name: str, lat: float, lon: float, population: int | None
) -> None:
    point = Point(lat=round(lat, 6), lon=round(lon, 6))
    made = entry("x:ü", name, population=population, point=point, country="US")

    try:
        name.encode()
    except UnicodeEncodeError:
        return
    read = World(packed([made])).entry("x:ü")

    assert read is not None
    assert read == made


@pytest.mark.parametrize(
    ("asked", "id"),
    [
        ("port-au-prince", "x:1"),
        ("PORT AU PRINCE", "x:1"),
        ("Port-au-Prince's", "x:1"),
        ("Saint John's", "x:2"),
        ("St John’s", "x:2"),
        ("St. John", "x:3"),
        ("the New York", "x:4"),
        ("Marib", "x:7"),
        ("Ma’rib", "x:7"),
        ("Hague", "x:8"),
        ("Eboracum", "x:5"),
    ],
)
def test_a_name_is_found_however_it_is_spelled(asked: str, id: str) -> None:
    assert [match.entry.id for match in WORLD.lookup(asked)] == [id]


@pytest.mark.parametrize(
    "asked", ["", " ", "Yor", "Yorkshire", "New", "Princes", "we're", "\ud800"]
)
def test_a_part_of_a_name_or_of_a_word_is_no_name(asked: str) -> None:
    assert WORLD.lookup(asked) == ()
    assert not WORLD.knows(asked)


def test_a_match_tells_the_main_name_from_another() -> None:
    assert WORLD.lookup("York")[0].is_primary
    assert not WORLD.lookup("Eboracum")[0].is_primary


def test_the_best_known_goes_first_and_a_second_name_counts_less() -> None:
    towns = (
        entry("x:small", "Paris", prominence=10),
        entry("x:great", "Paris", prominence=1000),
        entry("x:other", "Lutetia", prominence=199),
    )
    world = World(packed(towns, [("Paris", 2, False)]))

    assert [match.entry.id for match in world.lookup("Paris")] == ["x:great", "x:small", "x:other"]


@pytest.mark.parametrize(
    ("words", "start", "count"),
    [
        (["Port", "-", "au", "-", "Prince", "fell"], 0, 5),
        (["Port-au-Prince", "fell"], 0, 1),
        (["in", "New", "York", "City", "Hall"], 1, 3),
        (["New", "York", "Times"], 0, 2),
        (["New", "Jersey"], 0, 0),
        (["York", "'s", "wall"], 0, 1),
        (["St.", "John", "'s", "harbour"], 0, 3),
        (["St", ".", "John", "harbour"], 0, 3),
        (["the", "Hague"], 0, 2),
        (["York", ",", "New"], 0, 1),
        (["York", "-", "based"], 0, 1),
        (["-", "York"], 0, 0),
        (["York"], 1, 0),
        ([], 0, 0),
    ],
)
def test_the_longest_name_is_found_word_by_word(words: list[str], start: int, count: int) -> None:
    assert WORLD.longest(words, start) == count


@given(st.lists(st.text(max_size=5) | st.sampled_from(["New", "York", "'s", "-", "St", "."])))
def test_any_words_are_scanned_without_harm(words: list[str]) -> None:
    for start in range(len(words)):
        assert 0 <= WORLD.longest(words, start) <= len(words) - start


def test_a_scan_looks_at_a_few_words_of_a_text_however_long() -> None:
    class Counted(list[str]):
        reads = 0

        def __getitem__(self, place: object) -> str:  # type: ignore[override]
            Counted.reads += 1
            return super().__getitem__(place)  # type: ignore[index]

    words = Counted(["-"] * 10_000 + ["York"] + ["-", "New"] * 10_000)
    WORLD.longest(words, 10_000)

    assert Counted.reads < 60


def test_opening_reads_the_header_alone() -> None:
    data = packed(TOWNS)
    blank = data[: HEADER.size] + bytes(len(data) - HEADER.size)

    assert len(World(blank)) == len(TOWNS)


@pytest.mark.parametrize("cut", [0, 1, HEADER.size - 1, HEADER.size, -1])
def test_a_cut_file_is_told(cut: int) -> None:
    with pytest.raises(DataMissingError, match="gazetteer"):
        World(packed(TOWNS)[:cut])


def test_a_changed_header_is_told() -> None:
    data = bytearray(packed(TOWNS))
    data[50] ^= 1

    with pytest.raises(DataMissingError, match="damaged"):
        World(bytes(data))


@given(st.randoms(use_true_random=False))
def test_a_file_damaged_further_in_is_told_or_read_and_never_worse(chance: random.Random) -> None:
    data = bytearray(packed(TOWNS))
    for _ in range(40):
        data[chance.randrange(HEADER.size, len(data))] = chance.randrange(256)
    world = World(bytes(data))

    for town in TOWNS:
        with suppress(DataMissingError):
            world.lookup(town.name)
            world.entry(town.id)
            world.longest(town.name.split(), 0)


def test_the_order_in_which_names_come_changes_no_byte() -> None:
    one, other = Index(), Index()
    names = [(folded(town.name), number) for number, town in enumerate(TOWNS)]
    for name, number in names:
        one.add(Kind.NAME, name, number)
    for name, number in reversed(names):
        other.add(Kind.NAME, name, number)

    assert pack(TOWNS, one, FINGERPRINT) == pack(TOWNS, other, FINGERPRINT)


def test_an_entry_takes_few_bytes() -> None:
    assert ENTRY.size <= 48
