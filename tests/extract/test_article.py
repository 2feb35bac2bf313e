"""One article from end to end: what is kept, what is left out, and how the work grows."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.errors import ArticleError
from dashboard.extract import language
from dashboard.extract.article import OUTSIDE, blanked, extract
from dashboard.extract.extraction import Dropped, marker, spans_of
from dashboard.extract.finders import Finders
from dashboard.extract.language import Reading
from dashboard.extract.suggestion import DateMention, Span, Use
from tests.extract.stand_ins import LYON, NOWHERE, STAND_INS, TEXT

FOUND = extract(TEXT, NOWHERE, published=date(2022, 6, 29), finders=STAND_INS)


def test_every_kind_is_found_with_its_words() -> None:
    assert [FOUND.words(one.span) for one in FOUND.places] == [
        "Lyon",
        "France",
        "Paris",
        "Springfield",
    ]
    assert [one.value for one in FOUND.dates] == ["2022-06-29"]
    assert [FOUND.words(one.span) for one in FOUND.quotes] == ["“It is over,”"]
    assert [len(kind) for kind in (FOUND.actors, FOUND.figures, FOUND.events)] == [1, 1, 1]


def test_nothing_comes_from_a_line_that_is_not_the_articles() -> None:
    start = TEXT.index("Also Read")
    everything = (*FOUND.places, *FOUND.dates, *FOUND.actors, *FOUND.quotes, *FOUND.events)

    assert all(span.end <= start for one in everything for span in spans_of(one))
    assert FOUND.boilerplate == (Span(start, len(TEXT) - 1),)


def test_only_a_point_that_is_named_as_a_place_is_a_marker() -> None:
    assert {FOUND.words(one.span): marker(one) for one in FOUND.places} == {
        "Lyon": LYON.point,
        "France": None,
        "Paris": None,
        "Springfield": None,
    }
    assert [one.use for one in FOUND.places][2] is Use.METONYM


def test_what_is_not_sure_stays_unplaced_with_its_candidates() -> None:
    assert [FOUND.words(one.span) for one in FOUND.unplaced] == ["Springfield"]
    assert len(FOUND.unplaced[0].candidates) == 2


def test_a_span_outside_the_text_is_dropped_and_counted() -> None:
    def dates(reading: Reading) -> tuple[DateMention, ...]:
        end = len(reading.text)
        return tuple(
            DateMention(span=span, type="DATE", value="", score=1, method="x", version="1")
            for span in (Span(0, 4), Span(0, end + 1), Span(end, end + 3))
        )

    found = extract("Fire", NOWHERE, finders=Finders(dates=dates))

    assert [one.span for one in found.dates] == [Span(0, 4)]
    assert found.dropped == (Dropped(kind="date", why=OUTSIDE, number=2),)


def test_an_extraction_says_which_code_model_and_data_took_part() -> None:
    assert [name for name, version in FOUND.versions if version][:2] == ["spacy", "en_core_web_md"]


def test_an_empty_text_is_no_article() -> None:
    with pytest.raises(ArticleError, match="empty"):
        extract(" \n", NOWHERE)


@settings(deadline=None)
@given(st.text(alphabet="ab \n\r\u2028", max_size=60), st.data())
def test_blanking_keeps_length_and_line_breaks(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(ends, ends), max_size=4))
    gone = [Span(min(pair), max(pair)) for pair in pairs]
    left = blanked(text, gone)

    inside = {at for span in gone for at in range(span.start, span.end)}
    assert len(left) == len(text)
    assert [c for c in left if c in "\r\n"] == [c for c in text if c in "\r\n"]
    assert all(c == text[at] or at in inside for at, c in enumerate(left))
    assert all(left[at] in " \r\n" for at in inside)


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=200))
def test_every_span_lies_in_the_text(text: str) -> None:
    try:
        found = extract(text + TEXT, NOWHERE, finders=STAND_INS)
    except ArticleError:
        return
    kinds = (found.places, found.dates, found.actors, found.quotes, found.figures, found.events)

    assert all(
        0 <= span.start < span.end <= len(found.text)
        for kind in kinds
        for one in kind
        for span in spans_of(one)
    )


def test_the_model_reads_each_character_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    chunks = language._chunks

    def counted(text: str) -> object:
        for piece in chunks(text):
            read.append(len(piece))
            yield piece

    monkeypatch.setattr(language, "_chunks", counted)
    handed = []
    for times in (300, 600, 1200):
        read.clear()
        extract(TEXT * times, NOWHERE, finders=STAND_INS)
        handed.append(sum(read))

    assert handed == [len(TEXT) * times for times in (300, 600, 1200)]
