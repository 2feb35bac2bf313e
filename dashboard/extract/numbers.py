"""Numbers as English writes them: digits, words, fractions, magnitudes, ranges, units.

What a number is of is the figures' finder's; here is only how it reads.
"""

import re
from dataclasses import dataclass

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "crore": 1e7, "dozen": 12.0,
    "million": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "score": 20.0,
    "billion": 1e9, "bn": 1e9, "bln": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
_FRACTIONS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}

_CURRENCY = (
    r"(?:(?:US|A|AU|C|CA|NZ|HK|S|NT|R|Mex)?\$|[€£¥₹₽₦₩₺₴₱฿₪]|(?:USD|EUR|GBP|INR|CHF|JPY|CNY"
    r"|RUB|UAH|PKR|KES|ZAR|NGN)\s|Rs\.?\s?|Sh\s?|Ksh\.?\s?)"
)
_WORD = "|".join([*ONES, *TENS])
_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,6})?"
_MAGNITUDE = (
    r"(?:\s|-)(?:hundred|thousand|lakh|crore|million|billion|trillion|dozen|score)s?\b"
    r"|\s?(?:bn|mn|mln|bln|tn|trn)\b|(?:m|k|b)\b(?![.-]?\w)"
)
_NUMBER = (
    rf"(?:{_DIGITS})(?:{_MAGNITUDE})*"
    rf"|(?:a|an|half a|one and a half|{_WORD})(?:(?:-|\s)(?:{'|'.join(ONES)}))?(?:{_MAGNITUDE})+"
    rf"|(?:{'|'.join(TENS)})(?:(?:-|\s)(?:{'|'.join(ONES)}))?\b|(?:{'|'.join(ONES)})\b"
)
_FRACTION = (
    r"(?:(?:a|an|one|two|three|four|nine)(?:\s|-)(?:half|third|quarter|fifth|tenth)"
    r"s?\b|half\b(?! an?\b))"
    r"(?=\s(?:of|the|its|their|his|her|all)\b|[\s,.;]|\Z)"
)
_VAGUE = (
    r"(?:(?:tens|hundreds|thousands|dozens|scores)\sof\s)?"
    r"(?:dozens|scores(?=\sof)|hundreds|thousands|millions|billions)\b"
)
_UNIT = (
    r"(?P<unit>%|(?:\s|-)?(?:per\s?cent(?:age points?)?|percentage points?|pct|basis points?"
    r"|square (?:kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet)|sq\.? ?(?:km|mi|m|ft)"
    r"|cubic (?:met(?:er|re)s?|feet)|kilomet(?:er|re)s?|km/h|kph|mph|kms?|miles?|met(?:er|re)s?"
    r"|centimet(?:er|re)s?|millimet(?:er|re)s?|cm|mm|feet|foot|ft|inch(?:es)?|yards?"
    r"|nautical miles?"
    r"|hectares?|acres?|kilograms?|kilos?|kgs?|grams?|tonnes?|tons?|pounds?|ounces?|barrels?"
    r"|lit(?:er|re)s?|gallons?|degrees?(?: celsius| fahrenheit)?|°\s?[CF]|megawatts?|gigawatts?"
    r"|kilowatts?|MW|GW|kW|kWh|MWh|TWh|knots|bpd|megatons?|kilotons?"
    r"|(?:US |Australian |Canadian )?dollars?|euros?|yen|yuan|won|rupees?|roubles?|rubles?|pesos?"
    r"|reais|rand|naira|shillings?|lira|(?:Swiss )?francs?|kron(?:a|or|er)|hryvnias?|riyals?"
    r"|dirhams?|dinars?|rials?|cents?|baht|ringgit|rupiah|zlotys?|shekels?)\b)"
)
NUMBER = re.compile(
    rf"(?P<currency>{_CURRENCY})?(?P<number>{_FRACTION}|{_VAGUE}|{_NUMBER})"
    rf"(?:(?P<joint>\s?[-–—]\s?|\s(?:to|and|or)\s)(?P<currency2>{_CURRENCY})?"
    rf"(?P<upper>{_NUMBER}))?{_UNIT}?",
    re.IGNORECASE,
)
# Where a number may start: cheap, since it is tried at every word of a text.
START = re.compile(
    rf"(?<![\w.,/:#@–-])(?:{_CURRENCY}(?=\d)|(?=\d)|(?=(?:{_WORD}|half|an?\s(?:half|third|quarter"
    rf"|fifth|tenth|dozen|hundred|thousand|million|billion|score)|tens\sof|dozens|scores|hundreds"
    rf"|thousands|millions|billions)\b))",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:(?:more|less|fewer|greater|higher|lower) than|at (?:least|most)|up to"
    r"|as (?:many|much|few) as|about|around|roughly|approximately|some|nearly|almost|over|under"
    r"|an estimated|close to|just (?:over|under)|well over|no (?:more|fewer|less) than|only"
    r"|a total of|a record|another|an additional|between|an average of)"
    r"\s(?:just\s|some\s|about\s)?\Z",
    re.IGNORECASE,
)
_LOOKBACK = 32


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A number in a text: `start` with "more than", `end` with its unit.

    `amount` is None where only words such as "thousands" give it, `upper` is a range's upper end.
    """

    start: int
    end: int
    number: int
    amount: float | None
    upper: float | None
    unit: str
    is_hedged: bool


def reckon(text: str, match: re.Match[str]) -> Reckoned:
    """Return what a match of `NUMBER` says."""
    start, end = match.start(), match.end()
    number, upper = match["number"], match["upper"]
    currency = (match["currency"] or match["currency2"] or "").strip()
    unit = (match["unit"] or "").strip(" -")
    before = text[max(0, start - _LOOKBACK) : start]
    hedge = _ABOUT.search(before)
    is_between = bool(hedge) and before.lower().endswith("between ")
    joint = (match["joint"] or "").strip()
    if upper and (joint in ("and", "or")) and not is_between:
        upper, end, unit = None, match.end("number"), ""
    amount, top = value(number), value(upper) if upper else None
    if upper and amount is not None and top is not None:
        scale = _scale(upper)
        if _scale(number) == 1 and scale > 1 and amount < 1000:
            amount *= scale  # "5 to 6 million"
        if top <= amount:
            top, end = None, match.end("number")
            unit = ""
    start = start - len(hedge[0]) if hedge else start
    is_pounds = unit.lower() in ("m", "k", "b")
    return Reckoned(
        start, end, match.start(), amount, top, currency or ("" if is_pounds else unit), bool(hedge)
    )


def value(words: str) -> float | None:
    """Return the number that words or digits give, None for "thousands" and the like."""
    parts = re.findall(r"\d[\d,]*(?:\.\d+)?|[a-z]+", words.lower())
    if not parts or parts[0] in ("tens", "dozens", "scores", "hundreds", "thousands", "millions"):
        return None
    if parts[0] == "billions":
        return None
    total, scale = 0.0, 1.0
    for part in parts:
        singular = part.removesuffix("s")
        if part[0].isdigit():
            total = float(part.replace(",", ""))
        elif part in ONES or part in TENS:
            total += ONES.get(part, 0) or TENS.get(part, 0)
        elif singular in _FRACTIONS or part == "half":
            total = (total or 1) * _FRACTIONS.get(singular, 0.5)
        elif singular in _MAGNITUDES:
            scale *= _MAGNITUDES[singular]
    return round((total or 1.0) * scale, 6)


def _scale(words: str) -> float:
    """Return the magnitude that ends a number: 1e6 for "6 million"."""
    scale = 1.0
    for part in re.findall(r"[a-z]+", words.lower()):
        scale *= _MAGNITUDES.get(part.removesuffix("s"), 1.0)
    return scale
