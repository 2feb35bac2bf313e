"""Places: found and resolved, in news of every region; what is no place is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.extract.language import read
from dashboard.extract.places import find_places
from dashboard.extract.suggestion import PlaceMention, Use
from dashboard.geo.world import Match, World
from dashboard.model import PlaceRole, Precision
from dashboard.store.gazetteer.opening import open_world


@pytest.fixture(scope="module")
def world() -> World:
    return open_world()


def found(text: str, world: World, country: str = "") -> dict[str, PlaceMention]:
    """Return the last mention of each name in a text."""
    mentions = find_places(read(text, country=country), world)
    return {text[mention.span.start : mention.span.end]: mention for mention in mentions}


NEWS = {
    "Ukraine": (
        "KYIV (AP) — Russian missiles struck a power plant in Kharkiv overnight, and Moscow said "
        "it had hit military targets. Trains from Odesa to Lviv were delayed, and explosions were "
        "heard near Zaporizhzhia and in the Donetsk region.",
        {"KYIV": "UA", "Kharkiv": "UA", "Moscow": "RU", "Odesa": "UA", "Lviv": "UA"},
    ),
    "Central Africa": (
        "An outbreak of Ebola in the Democratic Republic of Congo has spread from Beni to Goma, "
        "the WHO said in Geneva. Uganda has reported two cases in Kasese.",
        {
            "Democratic Republic of Congo": "CD",
            "Beni": "CD",
            "Goma": "CD",
            "Geneva": "CH",
            "Uganda": "UG",
            "Kasese": "UG",
        },
    ),
    "South Asia": (
        "Fishermen in Cox's Bazar, Bangladesh, found boats that had left Sittwe, in Myanmar's "
        "Rakhine State, two weeks ago. The Bay of Bengal is rough in July.",
        {"Cox's Bazar": "BD", "Bangladesh": "BD", "Sittwe": "MM", "Rakhine State": "MM"},
    ),
    "Britain": (
        "Police in Manchester said a man from Salford was arrested on Friday. Councillors in Bury "
        "and Oldham praised the MP for Rochdale.",
        {"Manchester": "GB", "Salford": "GB", "Bury": "GB", "Oldham": "GB"},
    ),
    "Australia": (
        "Floods hit Queensland on Sunday, cutting the highway between Townsville and Cairns. In "
        "Brisbane the premier said 300 homes in Ingham were under water.",
        {"Queensland": "AU", "Townsville": "AU", "Cairns": "AU", "Ingham": "AU"},
    ),
    "Mexico": (
        "The earthquake shook Oaxaca and was felt in Mexico City, Puebla and as far as Guatemala. "
        "The coast of Chiapas was on alert.",
        {"Oaxaca": "MX", "Mexico City": "MX", "Puebla": "MX", "Guatemala": "GT", "Chiapas": "MX"},
    ),
    "West Africa": (
        "Lagos and Kano were calm, but in Maiduguri, Borno State, gunmen on motorbikes attacked a "
        "market. Nigeria's president was visiting Abuja.",
        {"Lagos": "NG", "Kano": "NG", "Maiduguri": "NG", "Borno State": "NG", "Abuja": "NG"},
    ),
    "the Levant": (
        "Flights to Beirut were suspended. Rockets were fired from southern Lebanon at Haifa. "
        "Jets struck Tyre and Baalbek in the Bekaa Valley.",
        {"Beirut": "LB", "Lebanon": "LB", "Haifa": "IL", "Tyre": "LB", "Baalbek": "LB"},
    ),
    "East Asia": (
        "Hokkaido and Tokyo were shaken by a quake off the coast of Fukushima, Japan. In Sendai "
        "trains stopped. China closed its border to Tibet.",
        {"Hokkaido": "JP", "Tokyo": "JP", "Fukushima": "JP", "Sendai": "JP", "Tibet": "CN"},
    ),
    "Texas": (
        "The Lamar County sheriff said a Paris man was arrested near Bonham, Texas. He was taken "
        "to a hospital in Dallas.",
        {"Lamar County": "US", "Paris": "US", "Bonham": "US", "Texas": "US", "Dallas": "US"},
    ),
}


@pytest.mark.parametrize(("text", "countries"), NEWS.values(), ids=NEWS)
def test_places_are_found_in_their_country(
    text: str, countries: dict[str, str], world: World
) -> None:
    mentions = found(text, world)
    placed = {name: m.chosen.country for name, m in mentions.items() if m.chosen}

    assert {name: placed.get(name) for name in countries} == countries


def test_a_state_after_a_comma_decides(world: World) -> None:
    text = "He moved from Paris, Texas, to London, Ontario. Paris, France, is far away."
    mentions = find_places(read(text), world)
    states = [(m.chosen.name, m.chosen.admin) for m in mentions if m.chosen]

    assert ("Paris", "Texas") in states
    assert ("London", "Ontario") in states
    assert any(name == "Paris" and admin not in ("Texas", "Ontario") for name, admin in states)


def test_the_publishers_country_decides_where_nothing_else_does(world: World) -> None:
    text = "A man was hurt in Cambridge on Friday, officials said."

    assert {
        country: found(text, world, country)["Cambridge"].candidates[0].country
        for country in ("CA", "GB", "US")
    } == {"CA": "CA", "GB": "GB", "US": "US"}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ambassador spoke to embassy staff.", "assad"),
        ("President Bashar Assad met the ambassador in Damascus.", "Assad"),
        ("Paris Hilton opened a shop, and Ms. Hilton smiled.", "Paris"),
        ("Jack London wrote it. London was born poor.", "Jack"),
    ],
)
def test_a_name_of_something_else_is_no_place(text: str, word: str, world: World) -> None:
    assert not [name for name in found(text, world) if word.casefold() in name.casefold()]


@pytest.mark.parametrize("text", ["Shops in P\u0430ris were shut.", "He was in \u041condon."])
def test_a_homoglyph_is_no_place_of_the_gazetteer(text: str, world: World) -> None:
    assert all(mention.chosen is None for mention in find_places(read(text), world))


@pytest.mark.parametrize(
    ("text", "name", "use"),
    [
        ("Moscow is doing everything to normalize the situation.", "Moscow", Use.METONYM),
        ("Talks between Tehran and Washington failed.", "Tehran", Use.METONYM),
        ("Sanctions against Moscow were lifted.", "Moscow", Use.METONYM),
        ("They met in Moscow on Friday.", "Moscow", Use.PLACE),
        ("The Tajik president spoke.", "Tajik", Use.DEMONYM),
        ("Rain fell on Beijing all day.", "Beijing", Use.PLACE),
    ],
)
def test_a_government_is_told_from_its_seat(text: str, name: str, use: Use, world: World) -> None:
    assert found(text, world)[name].use is use


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("He flew from Kabul to Dushanbe.", "Kabul", PlaceRole.FROM),
        ("He flew from Kabul to Dushanbe.", "Dushanbe", PlaceRole.TO),
        ("They met in Dushanbe on Tuesday.", "Dushanbe", PlaceRole.AT),
        ("Shells fell near Kherson and Mykolaiv.", "Mykolaiv", PlaceRole.AT),
        ("BERLIN (Reuters) - The talks were short.", "BERLIN", PlaceRole.AT),
        ("They spoke about Syria.", "Syria", PlaceRole.ABOUT),
        ("France is a country.", "France", None),
    ],
)
def test_grammar_tells_what_a_place_is_to_the_event(
    text: str, name: str, role: PlaceRole | None, world: World
) -> None:
    assert found(text, world)[name].role is role


@pytest.mark.parametrize(
    "words",
    [
        "Tajik-Afghan border",
        "Tajikistan-Afghanistan border",
        "border between Tajikistan and Afghanistan",
        "Tajikistan's border with Afghanistan",
    ],
)
def test_a_border_of_two_countries_is_a_line(words: str, world: World) -> None:
    mention = found(f"Guards were on the {words} on Tuesday.", world)[words]

    assert mention.chosen is not None
    assert mention.chosen.precision is Precision.LINE
    assert mention.chosen.line


def test_a_site_that_no_gazetteer_has_stays_unplaced(world: World) -> None:
    mention = found("Drones stood at the 201st Military Base in Dushanbe.", world)

    assert mention["201st Military Base"].chosen is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "\x00\x01\x7f" * 50,
        "A" * 100_000,
        "Paris " * 2_000,
        "a.a.a." * 5_000,
        "Paris, Texas, " * 500,
        "Z\u0351\u0352\u0353a\u0351\u0352lgo in Paris\u2028Lyon",
        "\U0001f1eb\U0001f1f7 Paris \U0001f468\u200d\U0001f469 Lyon",
        "-" * 5_000 + "The" * 5_000,
        "border with " * 300,
    ],
)
def test_a_hostile_text_is_read_to_its_end(text: str, world: World) -> None:
    for mention in find_places(read(text), world):
        assert text[mention.span.start : mention.span.end].strip()


ODD_WORDS = (
    "Paris London , . the The of in Mr. Smith River County - border Iran Iraqi 's St. U.S. 9 "
    "\u0430 and Moscow said ( Texas ) \n Lake Highway Base Palace ’s 201st"
)


@given(
    st.lists(
        st.sampled_from(ODD_WORDS.split(" ")),
        max_size=40,
    )
)
def test_every_span_lies_in_the_text_and_beliefs_are_shares(world: World, words: list[str]) -> None:
    text = " ".join(words)
    for mention in find_places(read(text), world):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert sum(candidate.score for candidate in mention.candidates) <= 1.0001
        assert mention.chosen is None or mention.chosen in mention.candidates


class Counting(World):
    """A gazetteer that counts how often it is asked."""

    asked = 0

    def lookup(self, name: str) -> tuple[Match, ...]:
        """Look a name up and count it."""
        type(self).asked += 1
        return super().lookup(name)


def test_the_gazetteer_is_asked_no_more_than_the_text_grows(world: World) -> None:
    asked = []
    for times in (1, 8):
        Counting.asked = 0
        counting = Counting(world._data)
        find_places(
            read("".join(f"Ali met Bo{n} in Cairo{n} Park.\n" for n in range(40 * times))), counting
        )
        asked.append(Counting.asked)

    assert asked[1] < 10 * asked[0]
