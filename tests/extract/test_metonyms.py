"""A place's name that acts is a state; one that things happen in is a place."""

import pytest

from dashboard.extract.language import read
from dashboard.extract.metonyms import LIKELY, is_metonym
from dashboard.extract.suggestion import Span

# The name under test stands in braces.
STATES = [
    'The president has said that {Moscow} is "doing everything to normalize the situation".',
    "The {Kremlin} said on Friday that it had no such plans.",
    "{Kabul} refused to hand over the prisoners.",
    "So far, {Russia} has positioned its division in the south.",
    "The division could be deployed by {Moscow} in the east.",
    "But {Dushanbe} could feel insecure if the division leaves.",
    "In spite of the sanctions against {Moscow}, trade has grown.",
    "Talks between {Ankara} and Athens resumed in Geneva.",
    "Talks between Ankara and {Athens} resumed in Geneva.",
    "{Beijing}'s decision to cut tariffs surprised markets.",
    "The US accused {Tehran} of arming the rebels.",
    "{Washington} warned that the deal was off.",
    "Relations with {Islamabad} have soured since the attack.",
    "{India} and {China} agreed to pull back troops from the ridge.",
    "A {Kremlin} spokesman declined to comment.",
    "{Nairobi} is ready to mediate, the minister said.",
    "{Caracas} recalled its ambassador on Monday.",
    "The minister urged {Israel} to open the crossing.",
]
PLACES = [
    "Putin arrived in {Dushanbe} on Tuesday.",
    "The meeting was held in {Moscow} last month.",
    "Forces are stationed at the base in Dushanbe, {Tajikistan}.",
    "He flew from {London} to Paris.",
    "He flew from London to {Paris}.",
    "Thousands marched through {Nairobi} on Saturday.",
    "{Moscow}'s streets were empty.",
    "The road between {Kabul} and Kandahar is closed.",
    "The border with {Pakistan} runs through the hills.",
    "An explosion near {Damascus} killed four people.",
    "The {Jakarta} airport was shut.",
    "He was born in {Cairo} in 1960.",
    "The people of {Afghanistan} want peace.",
    "Flights to {Beirut} were cancelled.",
    "The north of {Ethiopia} was cut off.",
]


def _likelihoods(marked: str) -> list[float]:
    text = marked.replace("{", "").replace("}", "")
    spans, offset = [], 0
    for part in marked.split("{")[1:]:
        name = part.split("}")[0]
        start = text.index(name, offset)
        spans.append(Span(start, start + len(name)))
        offset = start + len(name)
    reading = read(text)
    return [is_metonym(reading, span) for span in spans]


@pytest.mark.parametrize("marked", STATES)
def test_a_name_that_acts_is_a_state(marked: str) -> None:
    assert min(_likelihoods(marked)) >= LIKELY


@pytest.mark.parametrize("marked", PLACES)
def test_a_name_that_things_happen_in_is_a_place(marked: str) -> None:
    assert max(_likelihoods(marked)) < LIKELY


@pytest.mark.parametrize("marked", ["{Odesa} said no.", "{Putin} said no.", "{Bavaria} refused."])
def test_only_countries_capitals_and_seats_stand_for_states(marked: str) -> None:
    assert _likelihoods(marked) == [0.0]
