"""The words for people: every member of the United Nations has one, and it leads to its country."""

import pytest

from dashboard.geo.world import Feature
from dashboard.store.gazetteer.tables import read_table
from tests.world import whole_world

WORLD = whole_world()
WORDS = {
    target.removeprefix("country:"): words.split("|") for target, words in read_table("demonyms")
}

# ISO 3166-1 codes of the 193 members of the United Nations.
_CODES = """
    AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG
    CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH
    GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ
    LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG
    NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN
    SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM
    ZW
"""
MEMBERS = tuple(_CODES.split())


def test_the_list_of_members_is_whole() -> None:
    assert len(set(MEMBERS)) == 193


@pytest.mark.parametrize("code", MEMBERS)
def test_every_member_of_the_un_is_there_with_its_words(code: str) -> None:
    countries = [
        entry
        for word in WORDS[code]
        for entry in WORLD.demonyms(word)
        if entry.country == code and entry.feature is Feature.COUNTRY
    ]

    assert len(countries) == len(WORDS[code])
    assert len(set(countries)) == 1
    assert countries[0].point is not None
    assert countries[0] in [match.entry for match in WORLD.lookup(countries[0].name)]


def test_a_word_of_two_countries_leads_to_the_larger_and_tells_both() -> None:
    assert [entry.country for entry in WORLD.demonyms("Congolese")] == ["CD", "CG"]
    assert WORLD.demonym("Dominicans") == WORLD.demonyms("Dominicans")[0]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Tajik", "Tajikistan"), ("Tajiks", "Tajikistan"), ("Afghans", "Afghanistan"),
        ("Frenchman", "France"), ("Frenchwomen", "France"), ("Swiss", "Switzerland"),
        ("Dutch", "Netherlands"), ("Filipino", "Philippines"), ("Burmese", "Myanmar"),
        ("Texan", "Texas"), ("Texans", "Texas"), ("Californians", "California"),
        ("Central Asian", "Central Asia"), ("European", "Europe"), ("Kurds", "Kurdistan"),
        ("Palestinians", "Palestinian Territory"), ("Scots", "Scotland"), ("Czechs", "Czechia"),
        ("Kashmiri", "Kashmir"), ("Gazans", "Gaza Strip"), ("Soviet", "Soviet Union"),
        ("Londoners", "London"), ("Chechen", "Chechnya"),
    ],
)  # fmt: skip
def test_a_word_for_people_leads_to_their_place(word: str, name: str) -> None:
    found = WORLD.demonym(word)

    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("word", ["", "Tajikistan", "Marsian", "tic", "1"])
def test_another_word_leads_nowhere(word: str) -> None:
    assert WORLD.demonym(word) is None
