"""Quotes: what is said, by which words, and by whom."""

from pathlib import Path

import pytest

from dashboard.extract.language import read
from dashboard.extract.quotes import find_quotes
from dashboard.extract.suggestion import QuoteMention

ARTICLE = Path(__file__).parents[2] / "seeds" / "indianarrative-putin-dushanbe-2022" / "article.txt"


def quotes(text: str) -> list[tuple[QuoteMention, str, str, str, str | None]]:
    """Return each quote with its content, cue, source and speaker as words."""
    found = []
    for quote in find_quotes(read(text)):
        content, cue, source = (
            " … ".join(text[start:end] for start, end in spans)
            for spans in (quote.content, quote.cue, quote.source)
        )
        speaker = text[slice(*quote.speaker)] if quote.speaker else None
        found.append((quote, content, cue, source, speaker))
    return found


@pytest.mark.parametrize(
    ("text", "content", "cue", "source", "speaker"),
    [
        (
            "The minister said that the bridge is closed.",
            "that the bridge is closed",
            "said",
            "The minister",
            None,
        ),
        (
            "“The bridge is closed,” said Anna Berg. “It will stay closed for a year.”",
            "“The bridge is closed,” … “It will stay closed for a year.”",
            "said",
            "Anna Berg",
            "Anna Berg",
        ),
        (
            '"The bridge is closed," Berg told reporters, "and it will stay closed."',
            '"The bridge is closed," … "and it will stay closed."',
            "told",
            "Berg",
            "Berg",
        ),
        (
            "“The bridge is closed and guarded,” Reuters quoted Anna Berg as saying.",
            "“The bridge is closed and guarded,”",
            "quoted … as saying",
            "Anna Berg",
            "Anna Berg",
        ),
        (
            "The bridge is closed, according to Anna Berg.",
            "The bridge is closed",
            "according to",
            "Anna Berg",
            "Anna Berg",
        ),
        (
            "The bridge is closed, officials said on condition of anonymity.",
            "The bridge is closed",
            "said",
            "officials",
            None,
        ),
        (
            "A statement said the bridge would be closed until May.",
            "the bridge would be closed until May",
            "said",
            "A statement",
            None,
        ),
        (
            "Anna Berg, who said that the bridge was safe, resigned.",
            "that the bridge was safe",
            "said",
            "Anna Berg … who",
            "Anna Berg",
        ),
    ],
)
def test_an_attribution_has_its_parts(
    text: str, content: str, cue: str, source: str, speaker: str | None
) -> None:
    found = [q for q in quotes(text) if q[2] == cue]

    assert [q[1:] for q in found] == [(content, cue, source, speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Berg met Carl Dahl on Monday. She said the talks went well.", "Anna Berg"),
        ("Anna Berg met Carl Dahl on Monday. He said the talks went well.", "Carl Dahl"),
        ("Anna Berg spoke first. “We have to go on with this,” she said.", "Anna Berg"),
        ("President Anna Berg spoke. The president said the talks went well.", "Anna Berg"),
        (
            "Polish President Anna Berg met Czech President Carl Dahl. "
            "The Czech president said the talks went well.",
            "Carl Dahl",
        ),
        ("Carl Dahl arrived. Later, Dahl said the talks went well.", "Carl Dahl"),
        ("The talks went well, a spokesman said.", None),
        ("They said the talks went well.", None),
    ],
)
def test_a_speaker_is_the_fullest_name_of_the_source(text: str, speaker: str | None) -> None:
    (quote,) = [q for q in quotes(text) if q[2] == "said"]

    assert quote[4] == speaker


def test_a_quote_over_paragraphs_is_one_and_has_one_speaker() -> None:
    text = (
        "“We will rebuild the bridge before the winter comes.\n\n"
        "“It will take all of our strength,” said Anna Berg.\n"
    )
    (quote,) = quotes(text)

    assert len(quote[0].content) == 2
    assert quote[4] == "Anna Berg"


def test_a_quote_without_cue_goes_on_what_was_said_before() -> None:
    text = (
        "“We will rebuild the bridge,” said Anna Berg.\n\n"
        "“It will take all of our strength. We know that.”\n\n"
        "The bridge was built in 1920.\n"
    )
    (quote,) = quotes(text)

    assert "all of our strength" in quote[1]
    assert quote[0].is_direct


def test_scare_quotes_are_no_quotes() -> None:
    assert quotes("The “bridge” lay in ruins for ten years.") == []


def test_a_transcript_gives_each_turn_to_its_speaker() -> None:
    text = (
        "Anna Berg met Carl Dahl in the studio.\n\n"
        "DAHL: When will the bridge be open?\n\n"
        "BERG: In May, I hope.\n\n"
        "DAHL: What will it cost?\n\n"
        "BERG: Far too much. But we said that we would build it.\n"
    )
    turns = [q for q in quotes(text) if q[2] == ":"]

    assert [(q[1], q[4]) for q in turns] == [
        ("When will the bridge be open?", "Carl Dahl"),
        ("In May, I hope.", "Anna Berg"),
        ("What will it cost?", "Carl Dahl"),
        ("Far too much. But we said that we would build it.", "Anna Berg"),
    ]
    assert not [q for q in quotes(text) if q[2] == "said"]


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ('that Moscow is "doing everything to normalize', "Vladimir Putin"),
        ('"You know that we are doing everything', "Vladimir Putin"),
        ("that Dushanbe could beef up its air force", "Michael Erik Kurilla"),
        ('"Our hope is to be able to hand over', "Michael Erik Kurilla"),
        ('that Moscow continues to have "contacts', "Vladimir Putin"),
        ('"But from here, of course, you can see', "Vladimir Putin"),
        ('"We will also deal with the issues', "Vladimir Putin"),
        ('"The Russian Federation remains our leading', "Emomali Rahmon"),
    ],
)
def test_the_seed_article_gives_each_quote_to_who_said_it(opening: str, speaker: str) -> None:
    found = [q for q in quotes(ARTICLE.read_text(encoding="utf-8")) if q[1].startswith(opening)]

    assert [q[4] for q in found] == [speaker]


def test_the_links_of_the_seed_article_say_nothing() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    starts = [i for i in range(len(text)) if text.startswith("Also Read", i)]
    lines = [(start, text.find("\n", start) % (len(text) + 1)) for start in starts]

    assert len(lines) == 2
    assert not [
        q[0]
        for q in quotes(text)
        for start, end in lines
        if any(s.start < end and start < s.end for s in (*q[0].content, *q[0].cue, *q[0].source))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The parse gives "explained" the subject of the sentence around it.
        (
            "The pumps, Anna Berg explained on Monday, were switched off in March.",
            ("Anna Berg", "The pumps … were switched off in March"),
        ),
        # What follows "he said," at a clause's end is said too.
        (
            "Tass, citing two officials, reported that the bridge was closed.",
            ("Tass", "that the bridge was closed"),
        ),
        (
            "ROME (Example Wire) — The bridge is closed, officials said.",
            ("officials", "The bridge is closed"),
        ),
        (
            "The ministry says in a statement that the bridge is closed.",
            ("The ministry", "that the bridge is closed"),
        ),
        (
            "14:20 Reuters reports that the bridge is closed.",
            ("Reuters", "that the bridge is closed"),
        ),
        (
            "Berg accused the minister of ignoring all warnings.",
            ("Berg", "ignoring all warnings"),
        ),
        (
            "Berg criticized the minister for closing the bridge.",
            ("Berg", "the minister for closing the bridge"),
        ),
        (
            "Berg said she would sue the town and warned that others would follow.",
            ("Berg", "she would sue the town"),
        ),
        (
            '"We will not go there again," Berg, who left in May, said. "Never."',
            ("Berg, who left in May", '"We will not go there again," … "Never."'),
        ),
    ],
)
def test_a_source_and_a_content_end_where_they_end(text: str, expected: tuple[str, str]) -> None:
    assert expected in [(source, content) for _, content, _, source, _ in quotes(text)]


def test_he_is_nobody_named_after_somebody_unnamed_spoke() -> None:
    text = (
        "Carl Dahl left the port on Monday. The mayor told reporters that the port was safe. "
        "“It burns, but it is ours,” he added."
    )

    assert [q[4] for q in quotes(text) if q[2] == "added"] == [None]
