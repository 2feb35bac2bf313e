"""What an expression of time says, before the text around it is asked what it leaves out."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A position in the calendar as far as words give it; None is not said, 0 not known.

    `decade` is 194 for the 1940s, `century` 20 for the twentieth. `season` and `part` are
    TIMEX3's letters (SU, MO). `time` is "T14:30", with a zone if told.
    """

    year: int | None = None
    bc: bool = False
    decade: int | None = None
    century: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: str = ""
    month: int | None = None
    week: int | None = None
    weekend: bool = False
    weekday: int | None = None
    nth: int | None = None  # which of the month's weekdays; 5 is the last
    day: int | None = None
    part: str = ""
    time: str = ""
    until_year: int | None = None  # the second year of a season over New Year
    is_fiscal: bool = False

    @property
    def has_year(self) -> bool:
        """Tell whether the words alone fix the year, the decade or the century."""
        return self.year is not None or self.decade is not None or self.century is not None


NOWHERE = Point()


class Kind(StrEnum):
    """How an expression gets its value."""

    POINT = "point"  # a place in the calendar; what is missing comes from the text around
    SHIFT = "shift"  # so many units from another date, none for "the same day"
    DURATION = "duration"
    SET = "set"
    REF = "ref"  # now, the past, the future


class Anchor(StrEnum):
    """What a relative expression starts from."""

    SPEECH = "speech"  # the day of the article: "yesterday", "two weeks ago"
    TOLD = "told"  # the last date told: "the next day", "two weeks later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """An expression of time with its span in the text.

    For a SHIFT, `count` units of `unit` are gone in the direction of `step`, then `point` is laid
    over ("August of that year"). For a POINT, `step` is -1 for "last", 0 for "this" and 1 for
    "next". `value` is that of durations, sets and references.
    """

    start: int
    end: int
    kind: Kind
    point: Point = NOWHERE
    unit: str = ""
    count: float | None = 0
    step: int | None = None
    anchor: Anchor = Anchor.TOLD
    value: str = ""
    is_vague: bool = False  # "almost two decades", "about 1910"
    is_bound: bool = False  # counted from an event, "two days after the vote"; value: how long
    is_loose: bool = False  # a bare number or name that needs evidence around it
    numeric: tuple[int, int] | None = None  # day and month in an order still to be found
    months: int = 0  # "the first five months of 2022": counted from the start of the year
