"""The filters and dates as options of the command line, each checked; the nearest is named."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import click

from dashboard.archive import Archive
from dashboard.dates import bounds
from dashboard.errors import DateError, one_of, shown
from dashboard.facets import PRECISIONS
from dashboard.filters import Axis, Filter
from dashboard.model import ActorRole, Kind, Statement

Command = TypeVar("Command", bound=Callable[..., Any])
Id = TypeVar("Id", bound=str)

# The nearest id is looked for among this many at most: difflib compares with each.
_COMPARED = 5_000


class OneOf(click.ParamType[str]):
    """A word of a closed list."""

    name = "word"

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return what stands for the value in the help."""
        del param, ctx
        return f"[{'|'.join(self.words)}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401  # click's own signature
        """Return the word itself, of the list's own type."""
        found = next((word for word in self.words if word == value), None)
        if found is None:
            self.fail(f"{shown(str(value))}; expected {one_of(str(value), self.words)}", param, ctx)
        return found


class Edge(click.ParamType[date]):
    """A day, month, season or year, of which the first or last day counts."""

    name = "date"

    def __init__(self, *, is_last: bool) -> None:
        self.is_last = is_last

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401  # click's own signature
        """Return the day."""
        if isinstance(value, date):
            return value
        try:
            day = bounds(str(value))[1 if self.is_last else 0]
        except DateError:
            day = None
        if day is None:
            self.fail(f"{shown(str(value))}; expected a day, month or year: 2022-06-28", param, ctx)
        return day


class Day(click.ParamType[date]):
    """One day, written 2022-06-28."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401  # click's own signature
        """Return the day."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{shown(str(value))}; expected a day: 2022-06-28", param, ctx)


@dataclass(frozen=True, slots=True)
class _Option:
    """One option: its flag, help and settings."""

    flag: str
    about: str
    settings: Mapping[str, Any]


def _many(
    kind: click.ParamType[Any] | None = None, metavar: str | None = None
) -> Mapping[str, Any]:
    return {"multiple": True, "type": kind, "metavar": metavar}


OPTIONS = (
    _Option("--actor", "Linked to this actor.", _many(metavar="ID")),
    _Option("--all-actors", "Linked to every actor given, not to any.", {"is_flag": True}),
    _Option("--role", "The actors' role.", {"type": OneOf(tuple(ActorRole))}),
    _Option("--kind", "Of this kind.", _many(OneOf(tuple(Kind)))),
    _Option("--statement", "Told in this way.", _many(OneOf(tuple(Statement)))),
    _Option("--from", "Not before it: a day, month or year.", {"type": Edge(is_last=False)}),
    _Option("--to", "Not after it: a day, month or year.", {"type": Edge(is_last=True)}),
    _Option("--axis", "Whose date: the event's or the article's.", {"type": OneOf(tuple(Axis))}),
    _Option("--no-undated", "Leave out what has no date.", {"is_flag": True}),
    _Option("--place", "Linked to this place.", _many(metavar="ID")),
    _Option("--precision", "At a place known so finely.", _many(OneOf(PRECISIONS))),
    _Option("--source", "Of this article.", _many(metavar="ID")),
    _Option("--publisher", "Of an article by this publisher.", _many(metavar="NAME")),
    _Option("--text", "With all these words, in any order.", {"metavar": "WORDS", "default": ""}),
)


def filter_options(command: Command) -> Command:
    """Give a command the options of a filter, in the order of the list."""
    for option in reversed(OPTIONS):
        names = {"--from": "start", "--to": "end"}.get(option.flag)
        declared = (option.flag, names) if names else (option.flag,)
        command = click.option(*declared, help=option.about, **option.settings)(command)
    return command


def to_filter(archive: Archive, asked: Mapping[str, Any]) -> Filter:
    """Return the filter that the options ask for.

    Raises:
        click.BadParameter: an id is not in the archive, or the range ends before it starts.
    """
    start, end = asked["start"], asked["end"]
    if start and end and start > end:
        raise click.BadParameter(f"{end}; expected {start} or later", param_hint="'--to'")
    publishers = dict.fromkeys(source.publisher for source in archive.sources.values())
    return Filter(
        actors=_known("--actor", asked["actor"], archive.actors),
        all_actors=asked["all_actors"],
        actor_role=asked["role"],
        kinds=asked["kind"],
        statements=asked["statement"],
        places=_known("--place", asked["place"], archive.places),
        precisions=asked["precision"],
        sources=_known("--source", asked["source"], archive.sources),
        publishers=_known("--publisher", asked["publisher"], publishers),
        text=asked["text"],
        start=start,
        end=end,
        undated=not asked["no_undated"],
        axis=asked["axis"] or Axis.EVENT,
    )


def _known(flag: str, given: Iterable[str], known: Mapping[Id, object]) -> tuple[Id, ...]:
    """Return the ids given, each of which must be known."""
    ids = {str(one): one for one in known}
    for one in given:
        if one not in ids:
            noun = flag.removeprefix("--")
            near = one_of(one, list(ids)[:_COMPARED], noun=f"a known {noun}")
            raise click.BadParameter(f"{shown(one)}; expected {near}", param_hint=f"'{flag}'")
    return tuple(ids[one] for one in dict.fromkeys(given))
