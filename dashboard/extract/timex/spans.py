"""The days that a mention allows: its own, those of its range, or all up to it or since."""

from collections.abc import Sequence
from datetime import date

from dashboard.dates import UNDATED, Basis, When, bounds, when
from dashboard.errors import DateError
from dashboard.extract.timex.assemble import Item, Link
from dashboard.extract.timex.evidence import SO_FAR
from dashboard.extract.timex.grammar import word_before
from dashboard.extract.timex.resolve import Answer
from dashboard.extract.timex.value import edtf
from dashboard.extract.word_sets import words

_OPENS = words("since after starting beginning onward onwards")
_ABOUT = words("about around circa approximately roughly")
_CLOSES = words("until till by before")
# Mostly south of the equator: their summer is December to February, over New Year.
SOUTHERN = words(
    "AO AR AU BI BO BR BW CL FJ ID KM LS MG MU MW MZ NA NC NZ PE PG PY RE RW SC SZ TL TO TZ UY VU "
    "WS ZA ZM ZW"
)


def when_of(
    text: str,
    items: Sequence[Item],
    answers: Sequence[Answer],
    index: int,
    *,
    note: str,
    country: str,
    spoken: date | None,
) -> When:
    """Return the bounds of a mention; both mentions of a range hold the whole of it.

    Args:
        note: What a date was resolved by, if its words alone don't give it.
        country: The publisher's; where seasons are the other way round they bound nothing.
        spoken: The article's day in news, up to which "so far" reaches.
    """
    item, answer = items[index], answers[index]
    words = text[item.found.start : item.found.end]
    if answer.point and answer.point.season and country in SOUTHERN:
        return When(words=words)
    first = index - 1 if index and items[index - 1].link is Link.RANGE else index
    if item.link is Link.RANGE or first != index:
        last = first + 1
        whole = _interval(_edtf(items[first], answers[first]), _edtf(items[last], answers[last]))
        if whole:
            words = text[items[first].found.start : items[last].found.end]
            return _when(whole, words, answers[first : last + 1], note)
    own = _about(_edtf(item, answer), text, item)
    if not own and spoken and words.lower() in SO_FAR:
        return _when(f"../{spoken.isoformat()}", words, [answer], note)
    if not own:
        return UNDATED if answer.type in ("DURATION", "SET") else When(words=words)
    return _when(_opened(own, text, item), words, [answer], note)


def _when(text: str, words: str, answers: Sequence[Answer], note: str) -> When:
    is_stated = all(answer.is_stated for answer in answers)
    basis = Basis.STATED if is_stated else Basis.RESOLVED
    return when(text, words=words, basis=basis, note="" if is_stated else note)


def _edtf(item: Item, answer: Answer) -> str:
    """Return the EDTF of one mention, "~" for "about"."""
    found, point = item.found, answer.point
    if point is None:
        return ""
    if found.months:
        return f"{point.year:04d}-01/{point.year:04d}-{found.months:02d}" if point.year else ""
    if not answer.is_stated and 0 in (point.month, point.day):
        return ""  # a day before or after one that is not known may be in another month or year
    own = edtf(point)
    return f"{own}~" if own and found.is_vague and "/" not in own else own


def _about(own: str, text: str, item: Item) -> str:
    """Return EDTF marked "~" if "about" stands before the mention."""
    is_about = word_before(text, item.found.start) in _ABOUT
    return f"{own}~" if own and is_about and own[-1].isdigit() and "/" not in own else own


def _interval(first: str, last: str) -> str:
    """Return the EDTF from the start of one date to the end of another, "" if they don't fit."""
    if not first or not last:
        return ""
    start, end = first.partition("/")[0], last.rpartition("/")[2]
    if start == end:
        return start
    whole = f"{start}/{end}"
    try:
        bounds(whole)
    except DateError:
        return ""
    return whole


def _opened(own: str, text: str, item: Item) -> str:
    """Return the EDTF with an open end after "since" or "until"."""
    before = word_before(text, item.found.start)
    after = text[item.found.end : item.found.end + 9].split()[:1]
    if before in _OPENS or (before == "from" and after and after[0].rstrip(".,") in _OPENS):
        return f"{own.partition('/')[0]}/.."
    if before in _CLOSES:
        return f"../{own.rpartition('/')[2]}"
    return own
