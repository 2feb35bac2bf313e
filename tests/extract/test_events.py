"""Events are told with their type, actors, place, date, and whether they are done."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.extract.actors import find_actors
from dashboard.extract.events import find_events
from dashboard.extract.language import read
from dashboard.extract.suggestion import DateMention, PlaceMention, Span, Use
from tests.extract import news

SEED = Path(__file__).parent.parent.parent / "seeds" / "indianarrative-putin-dushanbe-2022"


def _spans(text: str, words: Sequence[str]) -> list[Span]:
    """Return the first place of each of some words, in the order given, "word|what follows"."""
    spans, offset = [], 0
    for one in words:
        word, _, follows = one.partition("|")
        offset = text.index(word + follows, offset)
        spans.append(Span(offset, offset + len(word)))
        offset += len(word)
    return spans


def _told(text: str, places: Sequence[str] = (), dates: Sequence[str] = ()) -> list[str]:
    """Return the events of a text on a line each: type, reality, trigger, actors, places, date."""
    reading = read(text)
    stated = {"score": 1.0, "method": "by hand", "version": "1"}
    found = find_events(
        reading,
        tuple(PlaceMention(span=s, use=Use.PLACE, **stated) for s in _spans(text, places)),
        tuple(DateMention(span=s, type="DATE", value="", **stated) for s in _spans(text, dates)),
        find_actors(reading),
    )
    lines = []
    for event in found:
        parts = [event.type.value, event.reality.value, text[slice(*event.trigger)]]
        parts += [f"{one.role}:{text[slice(*one.span)]}" for one in event.actors]
        parts += [f"{one.role}:{text[slice(*one.span)]}" for one in event.places]
        lines.append(" ".join(parts) + (f" on {text[slice(*event.date)]}" if event.date else ""))
    return lines


@pytest.mark.parametrize(
    ("text", "places", "dates", "expected"),
    [
        (
            news.WIRE,
            ["NAIROBI", "Mombasa", "Addis Ababa"],
            ["Thursday", "next month", "2019"],
            [
                "CONSULT done met participant:Amos Kiprono participant:Dawit Bekele at:Mombasa "
                "on Thursday",
                "AGREE done signed actor:Amos Kiprono",
                "CONSULT planned visit actor:Kenyan president at:Addis Ababa on next month",
                "REJECT done rejected actor:Ethiopia on 2019",
            ],
        ),
        (
            news.COMMUNIQUE,
            ["Novyi Lyman", "Hrabove"],
            ["3 May"],
            [
                "ASSAULT done shelled actor:Russian forces at:Novyi Lyman",
                "ASSAULT done repelled actor:Ukrainian troops at:Hrabove",
                "ASSAULT done shot actor:Ukrainian troops",
                "RETREAT done withdrew on 3 May",
                "ASSAULT denied struck actor:Moscow",
            ],
        ),
        (
            news.FEATURE,
            ["Peru", "Arequipa"],
            ["Last week"],
            [
                "PROTEST done marched at:Arequipa on Last week",
                "CONSULT hypothetical talks participant:AWC participant:Lima",
                "REJECT done declined actor:Norte Metals",
            ],
        ),
        (
            news.DIPLOMACY,
            ["Geneva"],
            ["Monday", "March"],
            [
                "CONSULT done Talks participant:Ankara participant:Athens at:Geneva on Monday",
                "AGREE done agreed participant:Turkey's foreign minister participant:Nikos Vlachos",
                "SUPPORT done thanked actor:Aksoy recipient:Switzerland",
                "THREATEN done threatened actor:European Union",
                "ACCUSE done accused actor:Athens recipient:Turkey on March",
            ],
        ),
        (
            news.PROTEST,
            ["DHAKA", "Bangladesh"],
            ["Sunday"],
            [
                "COERCE done arrested on Sunday",
                "REJECT done refused actor:Chowdhury",
                "ASSAULT done beaten recipient:Tanvir Jahan",
                "REQUEST done called actor:Amnesty International",
            ],
        ),
        (
            news.AID,
            ["Mozambique", "Beira", "Tokyo"],
            ["12 March"],
            [
                "AID planned provide actor:Japan recipient:Mozambique to:Mozambique",
                "REQUEST done requested actor:Maputo recipient:United Nations",
            ],
        ),
        (
            news.REBELS,
            ["Rubanda", "eastern Congo", "Congo", "Goma"],
            ["Tuesday"],
            [
                "ASSAULT done seized actor:M23 at:Rubanda at:eastern Congo on Tuesday",
                "ASSAULT done killing actor:M23",
                "ACCUSE done accused actor:Kinshasa recipient:Rwanda",
                "SANCTION done recalled actor:Kinshasa",
                "REQUEST done called actor:African Union",
                "RETREAT done pulled actor:Mutombo to:Goma",
            ],
        ),
    ],
)
def test_the_events_of_an_article(
    text: str, places: list[str], dates: list[str], expected: list[str]
) -> None:
    assert _told(text, places, dates) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel attacked Iran.", "ASSAULT done attacked actor:Israel recipient:Iran"),
        ("Iran was attacked by Israel.", "ASSAULT done attacked recipient:Iran actor:Israel"),
        ("Israel will attack Iran.", "ASSAULT planned attack actor:Israel recipient:Iran"),
        ("Israel plans to attack Iran.", "ASSAULT planned attack actor:Israel recipient:Iran"),
        ("Israel did not attack Iran.", "ASSAULT denied attack actor:Israel recipient:Iran"),
        ("Israel denied attacking Iran.", "ASSAULT denied attacking actor:Israel recipient:Iran"),
        ("Israel could attack Iran.", "ASSAULT hypothetical attack actor:Israel recipient:Iran"),
        (
            "If Israel attacks Iran, oil will rise.",
            "ASSAULT hypothetical attacks actor:Israel recipient:Iran",
        ),
        ("Israel threatened to attack Iran.", "THREATEN done threatened actor:Israel"),
        (
            "Israel and Iran signed a truce.",
            "AGREE done signed participant:Israel participant:Iran",
        ),
        (
            "Israel struck a deal with Iran.",
            "AGREE done struck participant:Israel participant:Iran",
        ),
        (
            "Israel imposed sanctions on Iran.",
            "SANCTION done imposed actor:Israel recipient:Iran",
        ),
        ("Israel lifted the siege.", "CONCEDE done lifted actor:Israel"),
        ("Israel said it had attacked Iran.", "ASSAULT done attacked actor:Israel recipient:Iran"),
        (
            "Israel and Iran signed a truce, the UN announced.",
            "AGREE done signed participant:Israel participant:Iran",
        ),
        ("Israel has recalled its ambassador.", "SANCTION done recalled actor:Israel"),
    ],
)
def test_the_grammar_tells_who_and_how_real(text: str, expected: str) -> None:
    assert _told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        '"Israel attacked Iran," said the minister.',
        "Also Read: Israel attacked Iran",
        "The report discussed in detail how sales fell.",
        "The war in Sudan is a tragedy.",
        "A cyclone killed 86 people.",
        "Attack helicopters were on show.",
    ],
)
def test_what_is_no_event_of_the_article_is_left_out(text: str) -> None:
    assert _told(text) == []


def test_the_seed_article_tells_its_events() -> None:
    """Of the 15 in the hand-made records 12 are found, and three more are told.

    Missed: the Taliban's return, the aircraft flown out, the delegation at the forum (the parser
    takes it for an object). Told besides: the visit to Dushanbe once more, and two that the records
    hold as a base and as a claim (the division that is positioned, and that could be deployed).
    """
    text = (SEED / "article.txt").read_text(encoding="utf-8")
    places = [
        *(
            "Dushanbe",
            "Ukraine",
            "China",
            "Moscow| last",
            "Palace of the Nation",
            "Tajikistan|, but",
        ),
        *("Tajikistan| said", "Tajikistan-Afghanistan border", "Kazakhstan", "Kyrgyzstan"),
    ]
    dates = ["Tuesday evening", "February 24", "February 4", "last month", "Tuesday| at"]
    dates += ["last year", "this fall"]

    assert _told(text, places, dates) == [
        "SUPPORT done Pledging recipient:Tajikistan actor:Vladimir Putin",
        "CONSULT done visit actor:Putin at:Dushanbe on Tuesday evening",
        "CONSULT done meeting participant:Putin participant:Emomali Rahmon",
        "CONSULT done visit actor:Russian President",
        "ASSAULT done conflict at:Ukraine on February 24",
        "CONSULT done visited actor:Russian President at:China on February 4",
        "CONSULT done meeting participant:Collective Security Treaty Organization at:Moscow "
        "on last month",
        "CONSULT done discussed participant:Putin participant:Rahmon at:Palace of the Nation "
        "on Tuesday",
        "MOBILIZE done positioned actor:Russia at:Tajikistan",
        "MOBILIZE hypothetical deployed actor:Moscow",
        "CONSULT done visited actor:Michael Erik Kurilla at:Tajikistan",
        "MOBILIZE done held actor:CSTO at:Tajikistan-Afghanistan border on last year",
        "MOBILIZE planned drills actor:CSTO at:Kazakhstan at:Kyrgyzstan on this fall",
        "SANCTION done sanctions recipient:Moscow",
        "CONSULT done received host:Rahmon participant:Putin",
    ]


def test_he_is_the_only_person_named_before() -> None:
    text = "Ana Paz left. She met Iran's foreign minister in Oslo on Monday."

    assert _told(text, ["Oslo"], ["Monday"]) == [
        "CONSULT done met actor:Ana Paz at:Oslo on Monday",
    ]


PIECES = [
    "Israel ", "attacked ", "Iran ", "talks ", "said that ", "if ", "will ", "in Kabul ", "\n",
    ", ", ".",
    "he ", "and ", '"', "by ", "of ", "signed a deal ", "General Kunze ", "(Reuters) - ",
]  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map("".join))
def test_events_point_at_what_the_text_and_its_mentions_hold(text: str) -> None:
    reading = read(text)
    actors = find_actors(reading)
    spans = {span for actor in actors for span in actor.mentions}

    for event in find_events(reading, (), (), actors):
        assert text[slice(*event.span)].strip()
        assert text[slice(*event.trigger)].strip()
        assert {one.span for one in event.actors} <= spans
