"""Find the dates, times and durations of a text, with TIMEX3's value and the days they allow.

Rules over words and grammar, our own: the taggers that did best on news and on history
(HeidelTime, SUTime) are Java programs, and dateparser asks the clock and knows no narrative.
"""

from dashboard.extract.language import Reading
from dashboard.extract.suggestion import DateMention, Span
from dashboard.extract.timex.assemble import Item, assemble
from dashboard.extract.timex.evidence import is_time
from dashboard.extract.timex.expression import Kind
from dashboard.extract.timex.grammar import Grammar
from dashboard.extract.timex.lexicon import modifier
from dashboard.extract.timex.numeric import settle, settle_eras
from dashboard.extract.timex.resolve import Answer
from dashboard.extract.timex.scan import scan
from dashboard.extract.timex.spans import when_of
from dashboard.extract.timex.style import day_at_the_head, is_narrative
from dashboard.extract.timex.teller import Teller

METHOD = "timex-rules"
VERSION = "1"


def find_dates(reading: Reading) -> tuple[DateMention, ...]:
    """Return the expressions of time in order, none overlapping another.

    In news, what is relative stands on `reading.published`, or on the day that the head of the
    text gives; in a narrative on the last date told.
    What neither gives stays open, "XXXX-06" with no bounds. "The first five months of 2022" is
    the one duration that has bounds.
    """
    text, grammar = reading.text, Grammar(reading.doc)
    found = settle_eras(settle(list(scan(text)), reading.country, reading.published))
    published = reading.published or day_at_the_head(text, found)
    narrative = is_narrative(text, found, published)
    kept = [one for one in found if is_time(one, text, grammar, is_narrative=narrative)]
    items = assemble(text, kept)
    answers = Teller(text, grammar, published, is_narrative=narrative).answers(items)
    note = "Resolved from the dates told before it."
    if published and not narrative:
        where = "" if reading.published else " at its head"
        note = f"Resolved from the article's date{where}, {published.isoformat()}, or those told."
    return tuple(
        DateMention(
            span=Span(item.found.start, item.found.end),
            score=_score(item, answer),
            method=METHOD,
            version=VERSION,
            type=answer.type,
            value=answer.value,
            mod=modifier(text[item.found.start : item.found.end]),
            when=when_of(
                text,
                items,
                answers,
                index,
                note=note,
                country=reading.country,
                spoken=None if narrative else published,
            ),
        )
        for index, (item, answer) in enumerate(zip(items, answers, strict=True))
    )


def _score(item: Item, answer: Answer) -> float:
    """Return how sure a mention is: stated over resolved over what is not known in full."""
    if item.found.kind is Kind.REF:
        return 0.3
    if item.found.kind in (Kind.DURATION, Kind.SET):
        return 0.7
    if answer.is_stated:
        return 0.95
    return 0.4 if "X" in answer.value or "_" in answer.value else 0.8
