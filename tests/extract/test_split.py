"""Sentences: where they end, and where a stop is no end."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.extract.split import sentences
from dashboard.store.locations import data_root


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["One came.", "Two left."],
        ["Did he?", "He did!", "So be it…", "Yes."],
        ["The U.S. Army left."],
        ["They left the U.S.", "The army stayed."],
        ["Gen. Kurilla met Mr. Rahmon.", "He left."],
        ["General M. E. Kurilla spoke.", "Dr. John F. Smith Jr. listened."],
        ["He left at 5 p.m. on Monday.", "At 6 p.m. Ada came."],
        ["He said no.", "Then he sat.", "The sun rose."],
        ["See no. 5 and fig. 3.", "On Jan. 5 it ended."],
        ["It grew by 3.5 percent to 1.2 billion."],
        ['"We will continue to work," said Putin.', "He left."],
        ['"Is it done?" he asked.', '"It is done."', "He left."],
        ["“It is done.”", "‘Really?’", "(He left.)", "So."],
        ["He left.[1]", "She came.[2][3]"],
        ["He waited... and left.", "What?!", "Yes."],
        ["The U.S. vs. Iran, e.g. Hormuz, i.e. oil."],
        ["IndiaNarrative.com reported it.", "So did Reuters."],
        ["— Jim Geraghty (@jimgeraghty) September 28, 2021"],
        ["Москва ждёт.", "Душанбе тоже."],
        ["他来了。", "她走了。"],
    ],
)
def test_sentences_end_where_a_reader_says(parts: list[str]) -> None:
    glue = "" if parts[0] == "他来了。" else " "

    assert split(glue.join(parts)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("in Kyrgyzstan.https://t.co/x pic", ["in Kyrgyzstan.", "https://t.co/x pic"]),
        ("It grew.Then it fell.", ["It grew.", "Then it fell."]),
        ("A headline\nA sentence.\r\n\r\n  Another  \n", ["A headline", "A sentence.", "Another"]),
        ("", []),
        (" \n\t\u2028", []),
        ("...", ["..."]),
    ],
)
def test_glued_and_broken_lines(text: str, parts: list[str]) -> None:
    assert split(text) == parts


def test_the_seed_article_has_its_sentences() -> None:
    folder = data_root() / "seeds/indianarrative-putin-dushanbe-2022"
    found = split((folder / "article.txt").read_bytes().decode())

    assert len(found) == 29
    assert (
        "I do not have a timeline on when this will occur, but we are working hard to make "
        in (found[15][:90])
    )
    assert found[9].endswith("Kant Air Base in Kyrgyzstan.")


TEXTS = st.text(max_size=200) | st.text(
    st.sampled_from(list("aA1 .!?\n\"'”)[]…U.S.\u3000")), max_size=80
)


@given(TEXTS)
def test_sentences_cover_every_letter_once_and_in_order(text: str) -> None:
    spans = sentences(text)
    covered = [at for start, end in spans for at in range(start, end)]

    assert covered == sorted(set(covered))
    assert all(text[at].isspace() for at in set(range(len(text))) - set(covered))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@given(TEXTS)
def test_no_sentence_crosses_a_line(text: str) -> None:
    assert all("\n" not in part for part in split(text))


@pytest.mark.parametrize("piece", [". ", '."', "a.A", "U.S. ", ".  \u3000", "'", "[1]", ".[", "…"])
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    def seconds(times: int) -> float:
        start = process_time()
        sentences(piece * times)
        return process_time() - start

    assert seconds(160_000) < 20 * max(seconds(20_000), 0.02)
