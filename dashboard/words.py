"""The words a person reads for the vocabulary, for dates and for places. No HTML, no markup."""

from calendar import monthrange
from datetime import date

from dashboard.archive import Archive
from dashboard.dates import Basis, When
from dashboard.model import Kind, Place, PlaceRole, Precision, Record, Statement, Teller

KIND = {
    Kind.EVENT: ("Event", "Events"),
    Kind.BASE: ("Base", "Bases"),
    Kind.QUOTE: ("Quote", "Quotes"),
    Kind.CLAIM: ("Claim", "Claims"),
    Kind.STATISTIC: ("Statistic", "Statistics"),
    Kind.BORDER: ("Border", "Border"),
}
STATEMENT = {
    Statement.REPORTED: "Reported",
    Statement.QUOTED: "Quoted",
    Statement.CLAIMED: "Claimed",
    Statement.UNSOURCED: "Unsourced",
    Statement.PLANNED: "Planned",
    Statement.SPECULATIVE: "Speculative",
}
RELIABILITY = {
    "A": "reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
CREDIBILITY = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}
SEASON = {"21": "spring", "22": "summer", "23": "autumn"}


def day(value: date) -> str:
    """Return a day as "28 June 2022"."""
    return f"{value.day} {value:%B} {value.year}"


def span(start: date | None, end: date | None) -> str:
    """Return a range of days in as few words as are exact; "any date" if both ends are open."""
    if start is None or end is None:
        known = start or end
        return "any date" if known is None else f"{'from' if start else 'until'} {day(known)}"
    return _years(start, end) or _months(start, end) or _days(start, end)


def _years(start: date, end: date) -> str:
    """Return whole years as "2021" or "2021 to 2022", else nothing."""
    if (start.month, start.day) != (1, 1) or (end.month, end.day) != (12, 31):
        return ""
    return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"


def _months(start: date, end: date) -> str:
    """Return whole months as "May 2022" or "January to May 2022", else nothing."""
    if start.day != 1 or end.day != monthrange(end.year, end.month)[1]:
        return ""
    last = f"{end:%B} {end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return last
    return (
        f"{start:%B} to {last}" if start.year == end.year else f"{start:%B} {start.year} to {last}"
    )


def _days(start: date, end: date) -> str:
    """Return two days, the first without what it shares with the second."""
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day(end)}"
    first = f"{start.day} {start:%B}" if start.year == end.year else day(start)
    return f"{first} to {day(end)}"


def when(value: When) -> str:
    """Return what a date was resolved to: "28 June 2022", "autumn 2022", "Not dated"."""
    if not value.is_dated:
        return "Not dated"
    plain = value.edtf.rstrip("?~%")
    season = SEASON.get(plain[5:]) if len(plain) == 7 and "/" not in plain else None
    text = f"{season} {plain[:4]}" if season else span(value.earliest, value.latest)
    return f"about {text}" if value.is_unsure else text


def basis(value: When) -> str:
    """Return how a date is known, with the source's words in quotes."""
    words = f"“{value.words}”" if value.words else ""
    if not value.is_dated:
        return f"the words are {words}" if words else "the text gives no date"
    if value.basis is Basis.STATED:
        return f"stated as {words}" if words else "stated"
    return f"resolved from {words}" if words else "resolved"


def precision(place: Place) -> str:
    """Return how finely a place is known and how it is drawn."""
    if place.precision is Precision.COUNTRY:
        return "country, drawn as its area"
    if place.precision is Precision.REGION:
        return "region, drawn as its area" if place.geometry else "region, not drawn"
    if place.precision is Precision.LINE:
        return "line"
    if place.uncertainty_km is None:
        return str(place.precision)
    return f"{place.precision}, ± {place.uncertainty_km:g} km"


def where(archive: Archive, record: Record) -> str:
    """Return the names of the places where a record happened or stands, else what it is about."""
    at = [archive.places[place].name for place in record.places_with(PlaceRole.AT)]
    return ", ".join(at) or "No place of its own"


def who(archive: Archive, record: Record) -> str:
    """Return the names of a record's actors, in its order."""
    return ", ".join(dict.fromkeys(archive.actors[link.actor].name for link in record.actors))


def teller(archive: Archive, record: Record) -> str:
    """Return who says so."""
    attribution = record.attribution
    if attribution.teller is Teller.ACTOR and attribution.actor is not None:
        return archive.actors[attribution.actor].name
    return "The article" if attribution.teller is Teller.ARTICLE else "Nobody named"
