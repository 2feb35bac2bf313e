"""Patterns of dates that name a place in the calendar: days, months, years, days of the week."""

import re
from dataclasses import replace

from dashboard.extract.timex import lexicon as lex
from dashboard.extract.timex.expression import Expression, Kind, Point
from dashboard.extract.timex.lexicon import DASH, DAY, ERA, MONTH, PORTION, YEAR, compiled

_THIS_CENTURY = 30
_ABOUT = r"(?P<about>(?:about|around|circa|approximately) |(?:ca?\.|c) ?)?"
_YEAR2 = rf"(?P<year2>{YEAR}|\d\d(?![\w%]|[.,]\d))"
_JOIN = rf"(?: ?(?:{DASH}|/) ?| (?:to|and|or|through|until) )"


MONTH_DAY = compiled(
    rf"(?:(?P<weekday>{lex.WEEKDAY}),? )?(?:the )?(?P<month>{MONTH}) (?:the )?(?P<day>{DAY})"
    rf"(?:(?:{_JOIN}|, (?=\d+(?:, \d| and \d| or \d)))(?P<day2>{DAY})(?! ?{MONTH}))?"
    rf"(?: ?,? (?:of )?(?P<year>{YEAR}|\d{{1,4}}(?={ERA}))(?P<era>{ERA})?)?"
)
DAY_MONTH = compiled(
    rf"(?:(?P<weekday>{lex.WEEKDAY}),? (?:the )?)?(?:the )?"
    rf"(?:(?P<day1>{DAY})(?:{_JOIN}|, ))?(?P<day>{DAY}) (?:of )?(?P<month>{MONTH})"
    rf"(?: ?,? ?(?:of )?(?P<year>{YEAR}|\d{{1,4}}(?={ERA}))(?P<era>{ERA})?)?"
)
MONTH_YEAR = compiled(
    rf"{_ABOUT}{PORTION}?(?P<month>{MONTH})"
    rf"(?: ?,? (?:of |in )?(?P<year>{YEAR}|\d{{1,4}}(?={ERA}))(?P<era>{ERA})?)?"
)
ISO = compiled(
    r"(?P<year>[12]\d{3})-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-3]\d))?"
    r"(?:[T\x20](?P<time>[0-2]\d:[0-5]\d(?::[0-5]\d)?)(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?![\w-])"
)
NUMERIC = compiled(
    r"(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})(?![\w/]|[.-]\d)"
)
YEARS = compiled(
    rf"{_ABOUT}{PORTION}?(?:(?:the )?years? )?"
    rf"(?:(?P<ad>AD )?(?P<year>{YEAR}|\d{{1,4}}(?={ERA}|{_JOIN}\d{{1,4}}{ERA}))(?P<era>{ERA})?)"
    rf"(?:(?P<dash>{_JOIN})(?:{_YEAR2}|(?P<year3>\d{{1,4}})(?P<era2>{ERA})))?"
)
_FEASTS = (
    "|".join(sorted(lex.FEASTS, key=len, reverse=True))
    .replace(".", r"\.")
    .replace("'", "['\u2019]")
)
FEAST = compiled(rf"(?P<feast>{_FEASTS})(?:,? (?:of )?(?P<year>{YEAR}))?(?!\w)")
WEEKDAY = compiled(
    rf"(?:(?:early|late) (?:on )?|(?P<some>(?:an?|one|any|first|second|third|fourth) ))?"
    rf"(?P<weekday>{lex.FULL_WEEKDAY})(?:['\u2019]s\b)?(?: (?P<part>{lex.PART}))?(?!\w)"
)
NTH_WEEKDAY = compiled(
    rf"(?:the )?(?P<nth>first|second|third|fourth|last) (?P<weekday>{lex.FULL_WEEKDAY})"
    rf" (?:in|of) (?P<month>{MONTH})(?:,? (?:of )?(?P<year>{YEAR}))?"
)
ANCIENT_YEAR = compiled(r"(?P<year>[1-9]\d{2})(?![\w%:/]|[.,]\d)")
SHORT_YEAR = compiled(r"['\u2018\u2019](?P<year>\d\d)(?![\w'\u2019])")
DAY_ALONE = compiled(r"the (?P<day>3[01]|[12]?[0-9])(?:st|nd|rd|th)(?![\w-])")
NINE_ELEVEN = compiled(
    r"(?:9/11(?![\w/])|(?:the )?sept(?:ember)?\.? 11(?= (?:terror|attack|hijack)))"
)


def year_of(match: re.Match[str]) -> tuple[int | None, bool]:
    """Return the year of a match and whether it is before Christ."""
    text, era = match["year"], match["era"]
    return (int(text) if text else None), bool(era) and era.strip().upper().startswith("B")


def at_point(
    start: int, end: int, point: Point, *, is_vague: bool = False, is_loose: bool = False
) -> Expression:
    """Return an expression that is a place in the calendar."""
    return Expression(
        start=start, end=end, kind=Kind.POINT, point=point, is_vague=is_vague, is_loose=is_loose
    )


def _valid(point: Point) -> bool:
    """Tell whether the day occurs in its month, in a leap year if need be."""
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return not point.day or not point.month or point.day <= longest[point.month - 1]


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def days(match: re.Match[str]) -> list[Expression]:
    """Return one or two days of a month: "June 28-30, 2022", "4 and 5 May"."""
    year, bc = year_of(match)
    groups = match.groupdict()
    other = "day2" if "day2" in groups else "day1"
    weekday = lex.weekday(match["weekday"]) if match["weekday"] else None
    whole = Point(
        year=year,
        bc=bc,
        month=lex.month(match["month"]),
        day=_number(match["day"]),
        weekday=weekday,
    )
    if not _valid(whole):
        return []
    if not match[other]:
        return [at_point(match.start(), match.end(), whole)]
    second = replace(whole, day=_number(match[other]), weekday=None)
    if not _valid(second):
        return []
    if other == "day2":
        return [
            at_point(match.start(), match.end("day"), whole),
            at_point(match.start("day2"), match.end(), second),
        ]
    return [
        at_point(match.start(), match.end("day1"), second),
        at_point(match.start("day"), match.end(), replace(whole, weekday=None)),
    ]


def months(match: re.Match[str]) -> list[Expression]:
    """Return a month, with its year or a part of it if told."""
    year, bc = year_of(match)
    point = Point(year=year, bc=bc, month=lex.month(match["month"]))
    return [
        at_point(
            match.start(),
            match.end(),
            point,
            is_vague=bool(match["about"]),
            is_loose=year is None and not match["portion"],
        )
    ]


def iso(match: re.Match[str]) -> list[Expression]:
    """Return a date in ISO 8601, with its time; "2007-08" is two years."""
    time = match["time"]
    if not match["day"] and int(match["month"]) > int(match["year"]) % 100:
        return []
    stamp = f"T{time}{match['zone'] or ''}" if time else ""
    day = int(match["day"]) if match["day"] else None
    point = Point(year=int(match["year"]), month=int(match["month"]), day=day, time=stamp)
    return [at_point(match.start(), match.end(), point)] if _valid(point) and day != 0 else []


def numeric(match: re.Match[str]) -> list[Expression]:
    """Return a day in digits, such as 28/6/2022; which is the month is found out later."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if len(match["year"]) == 2:
        if match["mark"] != "/":
            return []
        year += 2000 if year < 50 else 1900
    if not (0 < one < 32 and 0 < two < 32 and min(one, two) < 13):
        return []
    found = at_point(match.start(), match.end(), Point(year=year))
    return [replace(found, numeric=(one, two))]


def years(match: re.Match[str]) -> list[Expression]:
    """Return a year or two: "1955-63", "499 to 493 BC", "the end of 1944"."""
    first, second = match["year"], match["year2"] or match["year3"]
    era = match["era"] or match["era2"] or ""
    bc = era.strip().upper().startswith("B")
    year = int(first)
    about = bool(match["about"])
    cut = match["cut"] if match["cutter"] == "half" else None
    half = {"first": 1, "second": 2, "latter": 2, "last": 2}.get((cut or "").lower())
    point = Point(year=year, bc=bc, half=half)
    if second is None:
        loose = not (match["era"] or match["portion"] or match["ad"])
        return [at_point(match.start(), match.end(), point, is_vague=about, is_loose=loose)]
    if len(second) == 2 and not match["era2"]:
        is_span = re.fullmatch(rf" ?(?:{DASH}|/) ?", match["dash"])
        other = year - year % 100 + int(second)
        if not is_span or not year < other:
            return [
                at_point(match.start(), match.end("year"), point, is_loose=True, is_vague=about)
            ]
    else:
        other = int(second)
    begin = match.start("year3") if match["year3"] else match.start("year2")
    first_end = match.end("era") if match["era"] else match.end("year")
    return [
        at_point(match.start(), first_end, point, is_vague=about),
        at_point(begin, match.end(), Point(year=other, bc=bc)),
    ]


def feast(match: re.Match[str]) -> list[Expression]:
    """Return the day of a feast that is kept on the same day every year."""
    words = re.sub(r"\s+", " ", match["feast"].lower().replace("\u2019", "'"))
    month, day = lex.FEASTS[words]
    year = int(match["year"]) if match["year"] else None
    return [at_point(match.start(), match.end(), Point(year=year, month=month, day=day))]


def ancient_year(match: re.Match[str]) -> list[Expression]:
    """Return a year of three digits, which only a text on ancient times has: "in 216"."""
    return [at_point(match.start(), match.end(), Point(year=int(match["year"])), is_loose=True)]


def short_year(match: re.Match[str]) -> list[Expression]:
    """Return a year of two digits: "in '89"; of this century up to its twenties."""
    year = int(match["year"])
    century = 2000 if year < _THIS_CENTURY else 1900
    return [at_point(match.start(), match.end(), Point(year=century + year), is_loose=True)]


def day_alone(match: re.Match[str]) -> list[Expression]:
    """Return a day of a month told before: "on the 20th"."""
    day = int(match["day"])
    return [at_point(match.start(), match.end(), Point(day=day), is_loose=True)] if day else []


def nine_eleven(match: re.Match[str]) -> list[Expression]:
    """Return the day that "9/11" names."""
    return [at_point(match.start(), match.end(), Point(year=2001, month=9, day=11))]


def weekdays(match: re.Match[str]) -> list[Expression]:
    """Return a day of the week, or a part of it: "Tuesday evening"; "a Friday" may be any."""
    part = lex.PARTS[match["part"].lower()] if match["part"] else ""
    point = Point(weekday=lex.weekday(match["weekday"]), part=part)
    return [at_point(match.start(), match.end(), point, is_loose=bool(match["some"]))]


def nth_weekday(match: re.Match[str]) -> list[Expression]:
    """Return a day such as "the second Sunday in March"."""
    nth = ("first", "second", "third", "fourth", "last").index(match["nth"].lower()) + 1
    point = Point(
        year=int(match["year"]) if match["year"] else None,
        month=lex.month(match["month"]),
        weekday=lex.weekday(match["weekday"]),
        nth=nth,
    )
    return [at_point(match.start(), match.end(), point)]
