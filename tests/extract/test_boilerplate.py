"""What is no part of an article is told from what is, by lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.extract.boilerplate import boilerplate, is_inside
from dashboard.extract.suggestion import Span


@pytest.mark.parametrize(
    "line",
    [
        "Also Read: Taliban’s plan to rebuild the air force suffers a blow",
        "ALSO READ | Floods cut off three villages in Assam",
        "Also read Minister quits over flood response",
        "READ MORE: How the ferry sank",
        "Read more",
        "Related: What we know of the strike",
        "Watch: Crowds gather in Lagos",
        "Photo: Reuters",
        "File photo: the port of Odesa",
        "Image credit: NASA",
        "Follow us on Twitter and Facebook",
        "Follow Al Hadath on Telegram",
        "Subscribe to our newsletter",
        "Sign up for our daily email",
        "Click here for the full story",
        "ADVERTISEMENT",
        "© 2024 The Harbour Times. All rights reserved.",
        "Reporting by Jane Doe; Editing by John Roe",
        "(Reporting by Jane Doe in Nairobi; Editing by John Roe)",
        "https://example.org/a-story",
        "For more news from Kenya, visit our site",
        "This article was originally published on The Conversation.",
        "* Share this article",
        "Tags: Ukraine, Russia",
        "Views expressed are the author's own.",
    ],
)
def test_a_line_of_boilerplate_is_all_found(line: str) -> None:
    text = f"The ferry left.\n{line}\nIt sank."

    assert [text[s.start : s.end].strip("()*. ") for s in boilerplate(text)] == [
        line.strip("()*. ")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Also, read the small print, the minister said.",
        "Also read in court was a letter from the victim's mother.",
        "Read in full, the treaty says little.",
        "Photographs of the port show three ships.",
        "Photos released by the army show three tanks.",
        "Watch towers along the border were rebuilt.",
        "Related charges were dropped on Monday.",
        "Share prices fell by 3 percent.",
        "Shares fell - then rose again.",
        "Video footage from Kabul showed smoke.",
        "Follow-up talks begin in Doha on Monday.",
        "For more than a decade, the army has held the hill.",
        "Comments by the president angered Paris.",
        "Join forces or lose, the general told them.",
        "Reporting on the war is dangerous.",
        "Editing genes is banned.",
        "— Jim Geraghty (@jimgeraghty) September 28, 2021",
        "KYIV, Ukraine (AP) — Two people died.",
        "Stay or leave: villagers must choose.",
        "The Palestinians (pictured) fled.",
        "Getting the latest aid to Gaza is hard.",
        "Copyrighted songs were played.",
        "Tagged animals were freed.",
    ],
)
def test_a_line_of_the_article_is_kept(line: str) -> None:
    assert boilerplate(f"The ferry left.\n{line}\nIt sank.") == ()


def test_links_are_found_where_they_are_glued_to_a_word() -> None:
    text = "Kant Air Base in Kyrgyzstan.https://t.co/Hm pic.twitter.com/fK\n(see www.example.org)."

    found = [text[s.start : s.end] for s in boilerplate(text)]

    assert found == ["https://t.co/Hm", "pic.twitter.com/fK", "www.example.org"]


def test_a_credit_in_brackets_is_found_inside_a_paragraph() -> None:
    text = "The minister in Lima. (Photo by Ana Paz/AFP) He left [Photo/Xinhua] later."

    found = [text[s.start : s.end] for s in boilerplate(text)]

    assert found == ["(Photo by Ana Paz/AFP)", "[Photo/Xinhua]"]


@given(
    st.lists(st.text() | st.sampled_from(["\n", "Also Read: ", "www.x ", "(Photo by"])).map("".join)
)
def test_spans_are_ordered_disjoint_and_in_the_text(text: str) -> None:
    spans = boilerplate(text)

    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))


def test_a_span_is_inside_only_where_it_overlaps() -> None:
    spans = (Span(2, 4), Span(8, 9))

    assert [is_inside(s, spans) for s in [(0, 2), (0, 3), (3, 4), (4, 8), (4, 9), (9, 11)]] == [
        False, True, True, False, True, False
    ]  # fmt: skip
