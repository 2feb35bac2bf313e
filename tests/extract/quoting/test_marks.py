"""Quotation marks: which stretches stand between them, whatever the marks are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.extract.quoting.marks import quoted


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("He said “no” and “yes”.", ["“no”", "“yes”"]),
        ('He said "no" and "yes".', ['"no"', '"yes"']),
        ('"Opened straight, closed curly,” he said.', ['"Opened straight, closed curly,”']),
        ('“Opened curly, closed straight," he said.', ['“Opened curly, closed straight,"']),
        ("“He called it “grim” to me,” she said.", ["“He called it “grim” to me,”"]),
        ("“She said ‘go’ to me,” he said.", ["“She said ‘go’ to me,”"]),
        ("«Ja,» said he. „Nein,” said she.", ["«Ja,»", "„Nein,”"]),
        ("''Two single ones,'' he said.", ["''Two single ones,''"]),
        ("It's the teachers’ and Anna’s own.", []),
        ("Trump was ‘mocking’ them", ["‘mocking’"]),
        ("“Never closed in the first paragraph.\n\n“And on.”", [
            "“Never closed in the first paragraph.",
            "“And on.”",
        ]),
        ("He said “this and never closed it. Then more.", []),
        ('A 6" pipe and a 5\'10" man', []),
        ("“Glued to a link.”https://t.co/x", ["“Glued to a link.”"]),
        ("closed” before it opened “", []),
        ("“Left open, then “closed” again", ["“Left open, then “closed” again"]),
        ("", []),
    ],
)  # fmt: skip
def test_marks_are_paired(text: str, stretches: list[str]) -> None:
    assert [text[q.span.start : q.span.end] for q in quoted(text)] == stretches


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        ("the so-called “deal” failed", False),
        ("He said: “We will go there now.”", True),
        ("“Enough already,” he said.", True),
        ("“Enough already” is his motto.", False),
    ],
)
def test_a_word_or_two_are_no_speech(text: str, is_whole: bool) -> None:
    assert [q.is_whole for q in quoted(text)] == [is_whole]


@given(st.text(alphabet="“”\"'‘’«»„ab. ,\n", max_size=60))
def test_stretches_lie_in_the_text_and_apart(text: str) -> None:
    found = quoted(text)

    assert all(0 <= q.span.start < q.span.end <= len(text) for q in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
