"""Many articles, one after the other or on several cores; the answers keep their order.

Articles go in small groups, which the model reads together. Each worker is a process of its own
that loads model and gazetteer once. Only so many groups are on their way that a slow one does not
fill the memory. A worker that dies (out of memory, a fault in a library) takes no other article
with it: those on their way are asked again one by one, and the one whose worker dies again fails
alone. Threads lost: the work is Python's own.
"""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from itertools import chain, islice, repeat

from spacy.tokens import Doc

from dashboard.errors import DashboardError, printable
from dashboard.export.report import report
from dashboard.export.suggested_places import features
from dashboard.export.suggestions import answer, dumps
from dashboard.extract.article import extract, grammars
from dashboard.extract.extraction import Extraction
from dashboard.extract.tiers.choice import Choice, Tiers, open_tiers
from dashboard.geo.world import World
from dashboard.store.articles import Received
from dashboard.store.gazetteer.opening import open_world

Group = tuple[Received, ...]

NOTHING_ELSE = Choice()
_AHEAD = 3  # groups on their way for each worker
_GROUP, _GROUP_LENGTH = 16, 100_000  # articles, and code points, that are read together


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is written of one article: its piece of the output, or the error that kept it."""

    id: str | int
    text: str = ""
    error: str = ""
    code: str = ""
    length: int = 0  # code points read


def as_line(one: Received, found: Extraction) -> str:
    """Return an answer of the batch: one line of JSON."""
    cleaned = None if one.is_file else one.cleaned
    link = {"url": one.url} if one.url else {}
    return dumps({"id": one.id, **link, **answer(found, cleaned=cleaned)})


def as_json(one: Received, found: Extraction) -> str:
    """Return an answer to be read by people and programs."""
    return dumps({"id": one.id, **answer(found)}, indent=1)


def as_features(one: Received, found: Extraction) -> str:
    """Return the Features of an article."""
    return features(found, str(one.id))


def as_report(one: Received, found: Extraction) -> str:
    """Return the report of an article."""
    return report(found, str(one.id))


WRITERS: dict[str, Callable[[Received, Extraction], str]] = {
    "report": as_report,
    "json": as_json,
    "jsonl": as_line,
    "geojson": as_features,
}


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def answers(
    articles: Iterable[Received], form: str, jobs: int, choice: Choice = NOTHING_ELSE
) -> Generator[Answer, None, None]:
    """Yield the answer of each article, in their order.

    Args:
        form: One of WRITERS.
        jobs: How many processes; with 1 all is done in this one.
        choice: The tiers that are switched on.

    Raises:
        DashboardError: a tier that is asked for is not there.
    """
    groups = _grouped(articles)
    if jobs == 1:
        desk = open_desk(choice)
        for group in groups:
            yield from _answered(group, form, desk)
        return
    while first := next(groups, None):
        crew = _Crew(form, jobs, choice)
        yield from crew.answers(chain((first,), groups))
        yield from _one_by_one(deque(crew.lost), form, choice)


def _grouped(articles: Iterable[Received]) -> Iterator[Group]:
    """Yield the articles in groups; a long one is a group by itself."""
    group: list[Received] = []
    length = 0
    for one in articles:
        own = len(one.cleaned.text) if one.cleaned else 0
        if group and (len(group) == _GROUP or length + own > _GROUP_LENGTH):
            yield tuple(group)
            group, length = [], 0
        group.append(one)
        length += own
    if group:
        yield tuple(group)


class _Crew:
    """Workers, and the articles on their way; `lost` holds those when a worker has died."""

    def __init__(self, form: str, jobs: int, choice: Choice) -> None:
        self.lost: tuple[Received, ...] = ()
        self._form = form
        self._ahead = _AHEAD * jobs
        self._pool = _pool(jobs, choice)
        self._asked: deque[tuple[Group, Future[list[Answer]]]] = deque()

    def answers(self, groups: Iterator[Group]) -> Iterator[Answer]:
        """Yield answers in order until all are given, or a worker dies."""
        try:
            while self._ask(groups):
                found = self._asked[0][1].result()
                self._asked.popleft()
                yield from found
        except BrokenProcessPool:
            self.lost = tuple(one for group, _ in self._asked for one in group)
        except BaseException:  # stopped, or nobody reads the answers any more
            for worker in multiprocessing.active_children():
                worker.terminate()
            raise
        finally:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def _ask(self, groups: Iterator[Group]) -> bool:
        """Send more groups on their way; tell whether any is."""
        for group in islice(groups, self._ahead - len(self._asked)):
            self._asked.append((group, self._pool.submit(_in_worker, group, self._form)))
        return bool(self._asked)


def _one_by_one(lost: deque[Received], form: str, choice: Choice) -> Iterator[Answer]:
    """Yield the answers of some articles, a worker for itself being lost with each that kills."""
    while lost:
        with _pool(1, choice) as pool:
            try:
                while lost:
                    yield from pool.submit(_in_worker, (lost[0],), form).result()
                    lost.popleft()
            except BrokenProcessPool:
                died = lost.popleft()
                yield Answer(id=died.id, error="its worker process died", code="CRASHED")


def _pool(jobs: int, choice: Choice) -> ProcessPoolExecutor:
    """Return workers that start clean: a forked one would share locks of libraries' threads."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(choice,))


@dataclass(frozen=True, slots=True)
class Desk:
    """What articles are read with: opened once a process."""

    world: World
    tiers: Tiers


_choice: list[Choice] = []  # of a worker process
_desk: list[Desk] = []


def _begin(choice: Choice) -> None:
    """Set a worker up: Ctrl+C is its parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _choice[:] = [choice]


def _in_worker(group: Group, form: str) -> list[Answer]:
    """Return the answers of a group in a worker process."""
    if not _desk:
        _desk.append(open_desk(_choice[0]))
    return list(_answered(group, form, _desk[0]))


def open_desk(choice: Choice) -> Desk:
    """Return the gazetteer and the tiers, opened."""
    return Desk(open_world(), open_tiers(choice))


def _answered(group: Group, form: str, desk: Desk) -> Iterator[Answer]:
    """Yield the answers of a group, whose texts the model reads together."""
    texts = [one.cleaned for one in group if one.cleaned]
    docs: Iterator[Doc | None]
    try:
        docs = iter(grammars(texts, tiers=desk.tiers))
    except Exception:  # noqa: BLE001  # each is then read by itself, and the bad one says why
        docs = repeat(None)
    for one in group:
        yield _answer(one, form, desk, next(docs) if one.cleaned else None)


def _answer(one: Received, form: str, desk: Desk, doc: Doc | None) -> Answer:
    """Return the answer of an article; whatever goes wrong is its own error alone."""
    if one.cleaned is None:
        return Answer(id=one.id, error=printable(one.error), code=one.code)
    try:
        found = extract(
            one.cleaned,
            desk.world,
            published=one.published,
            country=one.country,
            tiers=desk.tiers,
            doc=doc,
        )
        found = replace(found, notes=(*found.notes, *one.notes))
        text = WRITERS[form](one, found)
    except DashboardError as error:
        return Answer(id=one.id, error=printable(str(error)), code="FAILED")
    except Exception as error:  # noqa: BLE001  # one bad article fails alone, with its reason
        said = printable(f"a bug in Dateline: {type(error).__name__}: {error}"[:300])
        return Answer(id=one.id, error=said, code="BUG")
    return Answer(id=one.id, text=text, length=len(found.text))
