"""Patterns of durations, sets, times of the day, and of "now", "the past" and "the future"."""

import re

from dashboard.extract.timex import lexicon as lex
from dashboard.extract.timex.expression import Expression, Kind, Point
from dashboard.extract.timex.lexicon import APPROX, DASH, NUMBER, PART, UNIT, UNIT_S, compiled

_MINUS = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
_PLUS = {"GMT": 0, "UTC": 0, "Z": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "MSK": 3, "IST": None}
_OFFSETS = {**_MINUS, **_PLUS}
_ZONES = "|".join(sorted(_OFFSETS, key=len, reverse=True))
_HOURS = "|".join(word for word, hour in lex.NUMBERS.items() if len(word) > 2 and hour <= 12)

CLOCK = compiled(
    rf"(?:(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>a\.m\.|p\.m\.|am\b|pm\b)"
    rf"|(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
    rf"|(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d)"
    rf"(?= (?:hrs\b|hours\b|(?:{_ZONES})\b))(?: (?:hrs|hours))?"
    rf"|(?P<oclock>\d{{1,2}}|{_HOURS}) o['\u2019]clock"
    rf"|(?P<word>midnight|noon|midday))"
    rf"(?: ?(?P<open>\()?(?P<zone>{_ZONES})\b(?(open)\))| (?:local time))?(?!\w)"
)
PARTS = compiled(
    rf"(?:(?:the|this|that) )?(?:(?:early|late|mid)(?: |-)(?:in the |on the )?)?(?:the )?"
    rf"(?P<part>{PART})(?: hours)?(?!\w)"
)
DURATION = compiled(
    rf"(?:(?:the|a|an) )?(?:(?:next|past|last|first|previous|following|final|coming|whole"
    rf"|entire|same|another|mere|preceding|succeeding|subsequent|ensuing|intervening|early|closing"
    rf"|opening|latter) )?"
    rf"(?:(?P<about>{APPROX}) )?(?:(?P<number>{NUMBER})(?: |{DASH})?)?(?P<andhalf>and a half )?"
    rf"(?:(?:more|full|long|whole|consecutive|straight|bloody|short|of) ){{0,2}}"
    rf"(?P<unit>{UNIT_S}|{UNIT}(?![a-z]))(?P<half> and a half)?"
    rf"(?:(?: |{DASH})(?:long|old)\b)?"
)
HALF = compiled(
    r"(?:a |an |the )?half[-\x20](?:an? |of an? )?"
    r"(?P<unit>hour|day|month|year|decade|century)(?!\w)"
)
EVERY = compiled(
    rf"(?:(?P<each>every|each|per|/)(?: (?:other|(?P<number>{NUMBER})))? ?"
    rf"(?:(?P<part>{PART})|(?P<unit>{UNIT}|{UNIT_S})"
    rf"|(?P<weekday>{lex.FULL_WEEKDAY})"
    rf"|(?P<season>{lex.SEASON})|(?P<month>{lex.MONTH}))"
    r"|(?P<ly>daily|everyday|weekly|monthly|annually|yearly|nightly|hourly|quarterly)"
    r"|(?P<days>(?:mon|tues|wednes|thurs|fri|satur|sun)days))(?!\w)"
)
REFERENCE = compiled(
    r"(?:(?P<present>right now|now|currently|current|nowadays|(?:the )?present[-\x20]day|at present"
    r"|at the moment|these days|this time|to date|(?:so|thus) far"
    r"|(?:until|up to) now)|(?P<past>recently|(?:the )?recent"
    r"(?: (?:years|months|weeks|days|decades|times))?"
    r"|the (?:distant |recent )?past|former)"
    r"|(?P<future>(?:the )?(?:near |foreseeable )?future))(?!\w)"
)


def _of(
    match: re.Match[str], kind: Kind, value: str = "", point: Point | None = None
) -> Expression:
    return Expression(
        start=match.start(), end=match.end(), kind=kind, value=value, point=point or Point()
    )


def clock(match: re.Match[str]) -> list[Expression]:
    """Return a time of the day, to the minute where told, with its zone."""
    minute = match["minute"] or match["minute24"] or match["minutes"]
    if match["word"]:
        hour, minute = (24, "00") if match["word"].lower() == "midnight" else (12, "00")
    elif match["half"]:
        hour = int(match["hour"]) % 12 + (12 if match["half"][0] in "pP" else 0)
    elif match["oclock"]:
        digits = match["oclock"]
        hour = int(digits) if digits.isdigit() else lex.NUMBERS[digits.lower()]
    else:
        hour = int(match["hour24"] or match["hours"])
    if hour > 24:
        return []
    zone = match["zone"] and match["zone"].upper()
    offset = _OFFSETS.get(zone) if zone else None
    told = "" if offset is None else "Z" if zone in ("GMT", "UTC", "Z") else f"{offset:+03d}"
    return [_of(match, Kind.POINT, point=Point(time=f"T{hour:02d}:{minute or '00'}{told}"))]


def parts(match: re.Match[str]) -> list[Expression]:
    """Return a part of the day."""
    point = Point(part=lex.PARTS[match["part"].lower()])
    is_general = match["part"].lower() in ("morning", "afternoon", "evening", "night", "night-time")
    loose = is_general and not match[0].lower().startswith(("the", "this", "that"))
    return [
        Expression(
            start=match.start(), end=match.end(), kind=Kind.POINT, point=point, is_loose=loose
        )
    ]


def duration(match: re.Match[str]) -> list[Expression]:
    """Return a stretch of time: "three weeks", "the next few months", "ten-year"."""
    told, word, lower = match["number"], match["unit"].lower(), match[0].lower()
    is_plural = word not in lex.UNITS
    is_bare = lower in ("minutes", "hours", "nights")
    if re.match("an? (?:night|weekend)", lower) or not (told or _needs_no_number(match)):
        return []
    count = lex.number(told) if told else None if is_plural else 1
    if count is not None and (match["half"] or match["andhalf"]):
        count += 0.5
    return [
        Expression(
            start=match.start(),
            end=match.end(),
            kind=Kind.DURATION,
            value=lex.duration(lex.unit(word), count),
            is_loose=is_bare,
        )
    ]


def _needs_no_number(match: re.Match[str]) -> bool:
    """Tell whether units alone are a stretch of time: "weeks", "the first year", "year-long"."""
    word, lower = match["unit"].lower(), match[0].lower()
    if match["andhalf"] or word in ("second", "seconds", "quarter", "quarters"):
        return False
    if word in lex.UNITS:
        is_first = re.match("(?:the )?(?:first|final|last) |another |an? ", lower)
        return bool(is_first) or lower.endswith("long")
    return word not in ("minutes", "hours", "nights") or lower == word


def half(match: re.Match[str]) -> list[Expression]:
    """Return half of a unit."""
    unit = lex.unit(match["unit"])
    values = {"H": "PT30M", "D": "PT12H", "Y": "P6M", "DE": "P5Y"}
    return [_of(match, Kind.DURATION, values.get(unit, f"P.5{unit}"))]


_RECURRING = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
_LY = {
    "daily": "XXXX-XX-XX", "everyday": "XXXX-XX-XX", "weekly": "XXXX-WXX", "monthly": "XXXX-XX",
    "annually": "XXXX", "yearly": "XXXX", "nightly": "XXXX-XX-XXTNI", "hourly": "XXXX-XX-XXTXX",
    "quarterly": "XXXX-QX",
}  # fmt: skip


def every(match: re.Match[str]) -> list[Expression]:
    """Return what happens again and again: "every year", "daily", "on Fridays"."""
    if match["ly"]:
        value = _LY[match["ly"].lower()]
    elif match["days"] or match["weekday"]:
        value = f"XXXX-WXX-{lex.weekday(match['days'] or match['weekday'])}"
    elif match["season"]:
        value = f"XXXX-{lex.SEASONS[match['season'].lower()]}"
    elif match["part"]:
        value = f"XXXX-XX-XXT{lex.PARTS[match['part'].lower()]}"
    elif match["month"]:
        value = f"XXXX-{lex.month(match['month']):02d}"
    else:
        unit = lex.unit(match["unit"])
        count = lex.number(match["number"]) if match["number"] else 1
        is_rate = match["each"].lower() in ("per", "/") or match["number"]
        value = (
            lex.duration(unit, count)
            if is_rate
            else _RECURRING.get(unit, lex.duration(unit, count))
        )
    return [_of(match, Kind.SET, value)]


def reference(match: re.Match[str]) -> list[Expression]:
    """Return the present, the past or the future, which have no bounds."""
    for name in ("present", "past", "future"):
        if match[name]:
            return [_of(match, Kind.REF, f"{name.upper()}_REF")]
    return []
