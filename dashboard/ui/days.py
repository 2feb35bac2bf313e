"""Days as the browser counts them: whole days since 1970-01-01."""

from datetime import date, timedelta
from typing import Any

EPOCH = date(1970, 1, 1)


def from_day_number(number: Any) -> date | None:
    """Return a day from its number; None for an open end and for what is no day of the calendar."""
    if isinstance(number, bool) or not isinstance(number, int | float):
        return None
    try:
        return EPOCH + timedelta(days=int(number))
    except (OverflowError, ValueError):
        return None
