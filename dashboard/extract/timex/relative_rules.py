"""Patterns of dates that stand on another date: "two days later", "last year", "the same month"."""

import re
from dataclasses import replace

from dashboard.extract.timex import lexicon as lex
from dashboard.extract.timex.expression import Anchor, Expression, Kind, Point
from dashboard.extract.timex.lexicon import (
    APPROX,
    DAY,
    FULL_WEEKDAY,
    MONTH,
    NUMBER,
    ORDINAL,
    PART,
    PORTION,
    SEASON,
    UNIT,
    UNIT_S,
    compiled,
)

_THIS = r"(?:this|that|(?:this|that|the) (?:very )?same)"
_UNIT = UNIT.replace("second|", "")  # "the second" is a number there
_NEAR = (
    r"(?:last|next|this past|this coming|past|coming|previous|preceding|prior|following|subsequent"
    r"|ensuing|succeeding|current|intervening)"
)
_BACK = {"last", "past", "previous", "preceding", "prior"}
_ON = {"next", "coming", "following", "subsequent", "ensuing", "succeeding"}
_TOLD_ONLY = {"previous", "preceding", "prior", "following", "subsequent", "ensuing", "succeeding"}

# "August of ", "July 25 of ", "the spring of " before "that year"
_FIRST = (
    rf"(?:(?:(?P<first>{DAY}) (?:of )?)?(?P<month>{MONTH})(?: (?P<day>{DAY}))?,? (?:of |in )?"
    rf"|(?:the )?(?P<inner>{SEASON}) (?:of )?)"
)
WORDS = compiled(
    rf"(?P<word>the day before yesterday|the day after tomorrow|yesterday|tomorrow|today"
    rf"|tonight|overnight|last night)(?:['\u2019]s)?(?: (?P<part>{PART}))?(?!\w)"
)
# "this year", "the same month", "the end of that week", "August of that year", "later this year"
SAME = compiled(
    rf"(?:{_FIRST}|(?:later|earlier|early|late) (?:in |on |of )?"
    rf"(?P<the>the )?|(?P<of>{PORTION}))?(?P<this>{_THIS}|(?(of)(?=\w)|(?(the)(?=\w)|(?!)))) ?"
    rf"(?:(?P<unit>{_UNIT})|(?P<part>{PART})|(?P<season>{SEASON})|(?P<monthname>{MONTH})"
    rf"|(?P<weekday>{FULL_WEEKDAY}))(?!\w)(?: (?P<tail>{PART}))?"
)
# "last year", "the next morning", "the following Friday", "June of the following year"
NEXT = compiled(
    rf"(?:{_FIRST})?(?P<of>{PORTION}|(?:later|earlier|early|late) (?:on )?)?"
    rf"(?P<the>the (?:very )?)?"
    rf"(?P<near>{_NEAR}) (?:(?P<unit>{_UNIT})|(?P<part>{PART})|(?P<season>{SEASON})"
    rf"|(?P<monthname>{MONTH})|(?P<weekday>{FULL_WEEKDAY}))(?!\w)(?:['\u2019]s(?!\w))?"
    rf"(?: (?P<tail>{PART}))?"
)
# "two weeks ago", "the day after the vote", "a decade earlier", "many years before"
AWAY = compiled(
    rf"(?P<part>(?:early|late) (?:in )?)?(?P<about>{APPROX} )?"
    rf"(?:(?P<number>{NUMBER})(?: |-)|the )?(?:or so |short )?"
    rf"(?P<unit>{UNIT_S}|{UNIT})(?: |-(?=ago|earlier))(?:or so )?"
    r"(?P<way>ago|earlier|later|before(?:hand)?|after(?:wards?)?|previously|hence|from now"
    rf"|prior(?: to)?|following)(?!\w)(?P<event> (?!that\b|and\b|but\b|when\b)\w)?"
)
SHORTLY = compiled(
    r"(?:shortly|a short (?:time|while)) (?:afterwards?|after(?= ?[,.;])|later)(?!\w)"
)
THE_DAY = compiled(
    rf"(?:(?:early|late) on )?the (?P<which>{ORDINAL}|final|last) "
    rf"(?P<unit>day|night|morning|evening|afternoon)"
    rf"(?!\w)(?! (?:in|since|ever)\b)"
)
WEEKEND = compiled(r"the weekend(?!\w)")
# "the five months of this year": counted from its start, if nothing else is said
MONTHS_OF = compiled(
    rf"(?:the )?(?:first )?(?P<number>{NUMBER}) months of "
    rf"(?:(?P<this>this|last|that|the same) year|(?P<year>{lex.YEAR}))"
)


def _shift(
    match: re.Match[str], unit: str, count: float | None, step: int, **more: object
) -> Expression:
    fields = {"anchor": Anchor.TOLD, "point": Point(), **more}
    return Expression(
        start=match.start(),
        end=match.end(),
        kind=Kind.SHIFT,
        unit=unit,
        count=count,
        step=step,
        **fields,  # type: ignore[arg-type]  # passed on as they come
    )


def words(match: re.Match[str]) -> list[Expression]:
    """Return a day told from the day of speech: "yesterday", "tomorrow night"."""
    word = re.sub(r"\s+", " ", match["word"].lower())
    count = {"yesterday": -1, "tomorrow": 1, "last night": -1}.get(word, 0)
    count = -2 if word.endswith("yesterday") and word != "yesterday" else count
    count = 2 if word.endswith("tomorrow") and word != "tomorrow" else count
    part = "NI" if word in ("tonight", "overnight", "last night") else ""
    part = lex.PARTS[match["part"].lower()] if match["part"] else part
    value = "PRESENT_REF" if word == "today" and not part else ""
    return [
        _shift(
            match, "D", abs(count), -1 if count < 0 else 1,
            anchor=Anchor.SPEECH, point=Point(part=part), value=value,
        )
    ]  # fmt: skip


def _overlaid(match: re.Match[str]) -> Point:
    """Return what is laid over the shifted date: the month and day before, the part after."""
    part = match["part"] or match["tail"]
    day = match["day"] or match["first"]
    halves = {"first": 1, "second": 2, "latter": 2, "last": 2}
    is_half = match["cutter"] and match["cutter"].lower() == "half"
    return Point(
        half=halves.get(match["cut"].lower()) if is_half else None,
        month=lex.month(match["month"]) if match["month"] else None,
        day=int(re.sub(r"\D", "", day)) if day else None,
        part=lex.PARTS[part.lower()] if part else "",
        season=lex.SEASONS[match["inner"].lower()] if match["inner"] else "",
    )


def _named(match: re.Match[str], step: int, anchor: Anchor) -> Expression:
    """Return "last June", "this Friday": a name, and which of its days or months."""
    part = lex.PARTS[match["tail"].lower()] if match["tail"] else ""
    name, day = match["monthname"], match["weekday"]
    point = Point(
        month=lex.month(name) if name else None,
        weekday=lex.weekday(day) if day else None,
        part=part,
    )
    return Expression(
        start=match.start(), end=match.end(), kind=Kind.POINT, point=point, step=step, anchor=anchor
    )


def same(match: re.Match[str]) -> list[Expression]:
    """Return a date within one that was told or is now: "later that month", "this week"."""
    this = re.sub(r"\s+", " ", match["this"].lower())
    anchor = Anchor.SPEECH if this == "this" else Anchor.TOLD
    if match["monthname"] or match["weekday"]:
        return [_named(match, 0, anchor)] if this else []
    overlay, unit = _overlaid(match), "D" if match["part"] else "Y"
    if match["season"]:
        point = Point(season=lex.SEASONS[match["season"].lower()])
        return [
            Expression(
                start=match.start(), end=match.end(), kind=Kind.POINT, point=point,
                step=0 if this else None, anchor=anchor,
            )
        ]  # fmt: skip
    if match["unit"]:
        unit = lex.unit(match["unit"])
        if (match["month"] or match["inner"]) and unit != "Y":
            return []
        if match["unit"].lower() == "night":
            overlay = Point(part="NI")
    return [_shift(match, unit, 0, 1, anchor=anchor, point=overlay)]


def near(match: re.Match[str]) -> list[Expression]:
    """Return the date before or after another: "last year", "the following morning"."""
    word = re.sub(r"\s+", " ", match["near"].lower()).split()[-1]
    step = -1 if word in _BACK else 1 if word in _ON else 0
    has_the = bool(match["the"])
    told = word in _TOLD_ONLY or (has_the and word == "next")
    anchor = Anchor.TOLD if told else Anchor.SPEECH
    if match["monthname"] or match["weekday"]:
        return [_named(match, step, anchor)]
    if match["season"]:
        season = lex.SEASONS[match["season"].lower()]
        return [
            Expression(
                start=match.start(), end=match.end(), kind=Kind.POINT, step=step, anchor=anchor,
                point=Point(season=season),
            )
        ]  # fmt: skip
    unit = lex.unit(match["unit"]) if match["unit"] else "D"
    if (match["month"] or match["inner"]) and unit != "Y":
        return []
    is_long = unit in ("DE", "CE")  # "the early part of the next decade" is one of the calendar's
    is_stretch = match["near"].lower() in ("past", "last") or (is_long and word == "next")
    if is_stretch and has_the and match["unit"] and not match["of"]:
        value = lex.duration(unit, 1)
        return [Expression(start=match.start(), end=match.end(), kind=Kind.DURATION, value=value)]
    overlay = _overlaid(match)
    if match["unit"] and match["unit"].lower() == "night":
        overlay = Point(part="NI")
    count = 1 if step else 0
    return [_shift(match, unit, count, step or 1, anchor=anchor, point=overlay, is_vague=is_long)]


def away(match: re.Match[str]) -> list[Expression]:
    """Return a date so many units from another: "two days later", "years ago"."""
    way = re.sub(r"\s+", " ", match["way"].lower())
    text = match["number"]
    is_plural = match["unit"].lower() not in lex.UNITS
    word = match["unit"].lower()
    is_alone = not (is_plural or match[0].lower().startswith("the") or "-" in match[0])
    if text is None and (word == "second" or is_alone):
        return []
    if way in ("following", "prior") and text is None and is_plural:
        return []
    count = lex.number(text) if text else (None if is_plural else 1.0)
    unit = "F" if match["unit"].lower().startswith("fortnight") else lex.unit(match["unit"])
    step = (
        -1
        if way.split()[0] in ("ago", "earlier", "before", "beforehand", "previously", "prior")
        else 1
    )
    anchor = Anchor.SPEECH if way in ("ago", "hence", "from now") else Anchor.TOLD
    about = (match["about"] or "").split()
    vague = bool(about) and about[0].lower() not in ("just", "only", "exactly", "another")
    point = Point(part="NI") if word == "night" else Point()
    found = _shift(match, unit, count, step, anchor=anchor, is_vague=vague, point=point)
    if match["event"] is None:
        return [found]
    is_bound = way.split()[0] in ("after", "before", "following", "prior")
    value = lex.duration(unit, count) if text or is_plural else ""
    return [replace(found, end=match.start("event"), is_bound=is_bound, value=value)]


def weekend(match: re.Match[str]) -> list[Expression]:
    """Return the weekend next to the day of speech."""
    return [_shift(match, "WE", 0, 1, anchor=Anchor.SPEECH)]


def shortly(match: re.Match[str]) -> list[Expression]:
    """Return a time soon after the last one told."""
    return [_shift(match, "M" if "short t" not in match[0].lower() else "Y", 0, 1, value="SHORTLY")]


def the_day(match: re.Match[str]) -> list[Expression]:
    """Return a day counted from what is not told in days: "the third evening"."""
    part = lex.PARTS.get(match["unit"].lower(), "")
    return [_shift(match, "M", 0, 1, point=Point(day=0, part=part))]


def months_of(match: re.Match[str]) -> list[Expression]:
    """Return the first months of a year: "the five months of this year"."""
    count = lex.number(match["number"])
    if not count or count > 11:
        return []
    this = (match["this"] or "").lower()
    return [
        Expression(
            start=match.start(), end=match.end(), kind=Kind.SHIFT, unit="Y",
            count=1 if this == "last" else 0, step=-1 if this == "last" else 1,
            anchor=Anchor.SPEECH if this in ("this", "last") else Anchor.TOLD,
            point=Point(year=int(match["year"]) if match["year"] else None),
            value=f"P{count:g}M", months=int(count),
        )
    ]  # fmt: skip
