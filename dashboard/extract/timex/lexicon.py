"""The words of English time: months, days, seasons, parts of the day, units, numbers.

Beside the tables stand the fragments of patterns made of them. Every quantifier is bounded, so a
pattern costs a constant at each place where it is tried.
"""

import re

from dashboard.extract.numbers import ONES, TENS


def _table(text: str) -> dict[str, int]:
    """Return words with the number of their line, from 1."""
    lines = text.strip().splitlines()
    return {word: number for number, line in enumerate(lines, 1) for word in line.split()}


MONTHS = _table("""
january jan
february feb
march mar
april apr
may
june jun
july jul
august aug
september sept sep
october oct
november nov
december dec
""")
WEEKDAYS = _table("""
monday mondays mon
tuesday tuesdays tue tues
wednesday wednesdays wed weds
thursday thursdays thu thur thurs
friday fridays fri
saturday saturdays sat
sunday sundays sun
""")
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO",
    "mornings": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "dusk": "EV",
    "sunset": "EV",
    "nightfall": "EV",
    "night": "NI",
    "nights": "NI",
    "night-time": "NI",
}
UNITS = {  # the letter of ISO 8601 and TimeML for each
    "second": "S",
    "minute": "m",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "F",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "centurie": "CE",
}
NUMBERS = {**ONES, **TENS, "a": 1, "an": 1, "dozen": 12, "hundred": 100, "couple": 2, "pair": 2}
ORDINALS = _table(
    "first\nsecond\nthird\nfourth\nfifth\nsixth\nseventh\neighth\nninth\ntenth\neleventh\n"
    "twelfth\nthirteenth\nfourteenth\nfifteenth\nsixteenth\nseventeenth\neighteenth\n"
    "nineteenth\ntwentieth"
) | {"twenty-first": 21}
DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
# Feasts on the same day each year wherever they are kept.
FEASTS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "boxing day": (12, 26),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "all saints' day": (11, 1),
    "armistice day": (11, 11),
    "st. patrick's day": (3, 17),
    "halloween": (10, 31),
}
MODS = {  # TIMEX3's modifiers
    "early": "START",
    "beginning": "START",
    "start": "START",
    "opening": "START",
    "onset": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "end": "END",
    "close": "END",
    "about": "APPROX",
    "around": "APPROX",
    "approximately": "APPROX",
    "roughly": "APPROX",
    "circa": "APPROX",
    "ca": "APPROX",
    "almost": "LESS_THAN",
    "nearly": "LESS_THAN",
    "under": "LESS_THAN",
    "less": "LESS_THAN",
    "over": "MORE_THAN",
    "more": "MORE_THAN",
}


def _any(words: object) -> str:
    """Return an alternation of words, the longest first."""
    listed = sorted((str(w) for w in words), key=len, reverse=True)  # type: ignore[attr-defined]
    return "|".join(re.escape(word) for word in listed)


_SPACE = r"(?:[\t\x20\u00a0\u202f]{1,3})"
DASH = r"[-\u2010-\u2015\u2212]"
END = r"(?![\w]|[.,]\d)"
MONTH = (
    rf"(?:(?:{_any(m for m in MONTHS if len(m) > 4 or m in ('may', 'june', 'july'))})\b"
    rf"|(?:{_any(m for m in MONTHS if len(m) < 5 and m not in ('may', 'june', 'july'))})\b\.?)"
)
FULL_WEEKDAY = rf"(?:{_any(w for w in WEEKDAYS if w.endswith('day'))})\b"
WEEKDAY = rf"(?:{_any(w for w in WEEKDAYS if not w.endswith('s') or len(w) < 6)})\b\.?"
SEASON = rf"(?:{_any(SEASONS)})\b"
PART = rf"(?:{_any(w for w in PARTS if not w.endswith('s'))})\b"
UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century)"
UNIT_S = (
    r"(?:centuries|(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year"
    r"|decade)s)"
)
ORDINAL = rf"(?:{_any(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))\b"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[:.,]\d)"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![\w%]|[.,]\d| (?:GMT|UTC|hrs|hours|local time)\b)"
ERA = r"(?: ?(?:BCE|BC|B\.C\.E\.|B\.C\.|CE\b|AD\b|A\.D\.))"
# "early", "mid-", "the end of", "the latter half of", "late in"
PORTION = (
    rf"(?P<portion>(?:the )?(?:very )?(?:(?:early|late)(?: |-)|mid(?: |{DASH})|middle |"
    rf"(?:early|late|later|earlier|sometime) in (?:the )?|"
    rf"(?:(?P<cut>first|second|latter|last|final|opening) (?P<cutter>half|part|quarter|third|week"
    rf"|months|weeks|days|years)|beginning|start|onset|middle|end|close|rest|remainder|"
    rf"(?:early|latter|later|late|middle|better|greater) part"
    rf"|(?:early|late|later|final|last|first|opening) (?:days|weeks|months|years)|course)"
    rf" of (?:the )?))"
)
APPROX = (
    r"(?:(?:more|less|fewer|longer) than|at least|at most|up to|as many as|well over|just"
    r" (?:over|under)|over|under|nearly|almost|about|around|approximately|roughly|some|only|just"
    r"|exactly|barely|another|first|last)"
)
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,2}}|\d{{1,4}}(?:\.\d{{1,2}})?|(?:{_any(TENS)})(?:[-\x20](?:"
    rf"{_any(w for w, n in ONES.items() if n < 10)})){{0,1}}\b|(?:{_any(ONES)})\b"
    rf"|a few\b|few\b|several\b|many\b|a couple(?: of)?|(?:a|two|three) dozen|half a dozen"
    rf"|a hundred|one hundred|numerous\b|countless\b|couple(?: of)?|dozen|a\b|an\b)"
)


def duration(letter: str, count: float | None) -> str:
    """Return TIMEX3's value of a number of units, X for a vague one."""
    if letter == "F":
        letter, count = "W", None if count is None else 2 * count
    amount = "X" if count is None else f"{count:g}"
    is_time = letter in ("H", "m", "S")
    return f"PT{amount}{letter.upper()}" if is_time else f"P{amount}{letter}"


def modifier(told: str) -> str:
    """Return TIMEX3's mod of an expression: that of its first three words, "" for none."""
    first = re.findall("[a-z]+", told.lower())[:3]
    return next((MODS[word] for word in first if word in MODS), "")


def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern that ignores case and takes each of its blanks for a gap in a line."""
    return re.compile(pattern.replace(" ", _SPACE), re.IGNORECASE)


def number(told: str) -> float | None:
    """Return the number that words give, None for a vague one ("several")."""
    plain = re.sub(r"[\s\u00a0-]+", " ", told.lower()).replace(",", "").strip()
    try:
        return float(plain)
    except ValueError:
        pass
    parts = [part for part in plain.split() if part != "of"]
    if parts == ["half", "a", "dozen"]:
        return 6
    if not parts or any(part not in NUMBERS for part in parts):
        return None
    if len(parts) == 2 and parts[0] in TENS:
        return NUMBERS[parts[0]] + NUMBERS[parts[1]]
    if len(parts) == 2:
        return NUMBERS[parts[0]] * NUMBERS[parts[1]]
    return NUMBERS[parts[0]] if len(parts) == 1 else None


def ordinal(word: str) -> int:
    """Return the number of an ordinal, in digits or in words."""
    found = re.match(r"\d+", word)
    return int(found[0]) if found else ORDINALS[word.lower()]


def month(word: str) -> int:
    """Return the number of a month's name, in full or short."""
    return MONTHS[word.lower().rstrip(".")]


def weekday(word: str) -> int:
    """Return the number of a day of the week, Monday 1."""
    return WEEKDAYS[word.lower().rstrip(".")]


def unit(word: str) -> str:
    """Return the letter of a unit, singular or plural."""
    lower = word.lower()
    return UNITS[lower] if lower in UNITS else UNITS[lower.removesuffix("s")]
