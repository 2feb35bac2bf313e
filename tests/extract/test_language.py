"""The grammar of a text: every offset is one of the text as it was given."""

import pytest

from dashboard.extract.language import CHUNK, read


@pytest.mark.parametrize(
    "text",
    [
        "Putin arrived in Dushanbe on Tuesday.\n\nHe met Rahmon.\n",
        "\U0001f468\u200d\U0001f469 fire in Lyon.\u2028Next line.",
        "  leading and trailing  ",
        "Fire in Paris. " * (CHUNK // 5),
        "one\n" * CHUNK,
        "x" * (3 * CHUNK) + " Paris burned.",
        "",
        " \n",
    ],
)
def test_every_token_stands_where_it_says(text: str) -> None:
    reading = read(text)

    assert all(text[t.idx : t.idx + len(t)] == t.text or t.is_space for t in reading.doc)
    assert all(text[s.start : s.end].strip() for s in reading.sentences)


def test_a_text_longer_than_a_chunk_is_parsed_as_one() -> None:
    text = "Vladimir Putin went to Dushanbe. " * (2 * CHUNK // 32)

    doc = read(text).doc

    assert doc.has_annotation("DEP")
    assert [e.text for e in doc.ents].count("Dushanbe") > 0.9 * text.count("Dushanbe")


def test_a_run_without_spaces_never_reaches_the_tokenizer() -> None:
    reading = read("Fire in Lyon. " + "a" * 5_000_000)

    assert [t.text for t in reading.doc if not t.is_space] == ["Fire", "in", "Lyon", "."]


@pytest.mark.parametrize(
    "dateline",
    [
        "KYIV (AP) - ",
        "KHARTOUM, March 14 (Reuters) - ",
        "WASHINGTON — ",
        "Kampala, Uganda (AP) -- ",
    ],
)
def test_what_follows_a_dateline_is_a_sentence_of_its_own(dateline: str) -> None:
    doc = read(f"{dateline}The army said on Thursday it had left.\nIt was late.").doc
    verb = next(token for token in doc if token.text == "said")

    assert [t.text for t in verb.children if t.dep_ == "nsubj"] == ["army"]


def test_a_dash_in_a_sentence_starts_none() -> None:
    doc = read("The army (which left) - it was late - said so.").doc

    assert not any(token.is_sent_start for token in doc if token.i)
