"""The archive: what several dossiers make together, and what does not fit."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dashboard.archive import Archive, Dossier, Located, Unrecorded, build
from dashboard.errors import Spot
from dashboard.integrity import silent_sentences
from dashboard.model import Actor, Record, Source
from tests import make


def located(values: Sequence[Any], file: str) -> tuple[Located[Any], ...]:
    """Return values as if each stood on its own line of a file."""
    return tuple(
        Located(value, lambda keys, at=at: Spot(Path(file), at if not keys else at * 100))
        for at, value in enumerate(values, start=1)
    )


def dossier(
    source: Source,
    records: Sequence[Record] = (),
    actors: Sequence[Actor] = make.ACTORS,
    **changes: Any,
) -> Dossier:
    home = source.id
    return Dossier(
        source=located([source], f"{home}/source.yaml")[0],
        actors=located(actors, f"{home}/actors.yaml"),
        records=located(records, f"{home}/records.yaml"),
        seen=len(records),
        **changes,
    )


def built(*dossiers: Dossier) -> Archive:
    places = {place.id: place for place in make.PLACES}
    return build(dossiers, places=places, lines=make.LINES)


def test_records_stand_in_the_order_of_their_texts() -> None:
    first, other = make.source(), make.source(id="other-gazette")
    there = make.record(make.AGREED, other, id="there")
    archive = built(dossier(first, make.three_events()[::-1]), dossier(other, [there]))

    assert [record.id for record in archive.records] == [
        "port-closed",
        "trade-agreed",
        "fleet-sails",
        "there",
    ]
    assert archive.faults == ()
    assert archive.record("there") is there
    assert archive.index_of("there") == 3
    assert archive.record("nowhere") is None
    with pytest.raises(KeyError):
        archive.index_of("nowhere")


def test_an_actor_told_of_twice_must_be_told_of_alike() -> None:
    first, other = make.source(), make.source(id="other-gazette")
    changed = replace(make.ACTORS[1], name="King Míra")
    alike = built(dossier(first), dossier(other))
    differing = built(dossier(first), dossier(other, actors=(make.ACTORS[0], changed)))

    assert alike.faults == ()
    assert [str(fault) for fault in differing.faults] == [
        'other-gazette/actors.yaml:200: actor "queen-mira" differs; '
        "expected the same as in harbour-gazette/actors.yaml:2"
    ]
    assert differing.actors["queen-mira"].name == "Queen Míra"


def test_a_record_id_is_given_once_in_all_dossiers() -> None:
    first, other = make.source(), make.source(id="other-gazette")
    archive = built(
        dossier(first, [make.record()]), dossier(other, [make.record(of=other, title="Again")])
    )

    assert [record.title for record in archive.records] == ["Ada closes its harbour"]
    assert archive.left_out == 1
    assert 'record "port-closed" a second time' in archive.faults[0].found
    assert archive.faults[0].record == "port-closed"


def test_records_of_a_source_that_is_left_out_are_counted() -> None:
    archive = built(replace(dossier(make.source(), make.three_events()), source=None))

    assert archive.records == ()
    assert archive.left_out == 3


def test_faults_are_sorted_and_told_once() -> None:
    record = make.record(actors=(make.with_actor("b"), make.with_actor("a")))
    faults = built(dossier(make.source(), [record])).faults

    assert list(faults) == sorted(set(faults))
    assert [fault.found for fault in faults] == ['unknown actor "a"', 'unknown actor "b"']


def test_the_version_follows_the_content() -> None:
    once = built(dossier(make.source(), make.three_events()))
    again = built(dossier(make.source(), make.three_events()))
    retold = built(dossier(make.source(), [make.record(title="Port shut")]))

    assert once.version == again.version != retold.version
    assert len(once.version) == 12


def test_an_archive_is_compared_by_identity() -> None:
    assert make.archive() != make.archive()
    assert len({make.archive(), make.archive()}) == 2


def test_a_passage_is_recorded_or_passed_over_but_not_both() -> None:
    source = make.source()
    start, end = source.text.index(make.CLOSED), len(make.CLOSED)
    entry = Unrecorded(source=source.id, start=start, end=end, quote=make.CLOSED, why="none")
    archive = built(
        dossier(
            source,
            recorded=((start, end), (end + 1, len(source.text))),
            passed_over=((start, end),),
            unrecorded=located([entry], "unrecorded.yaml"),
        )
    )

    assert [fault.expected for fault in archive.faults] == ["text without an excerpt"]


@pytest.mark.parametrize(
    ("covered", "silent"),
    [
        ([], ["One came.", "Two left!"]),
        ([(0, 9)], ["Two left!"]),
        ([(11, 12)], ["One came."]),
        ([(0, 30)], []),
        ([(9, 10)], ["One came.", "Two left!"]),
        ([(2, 3), (0, 1), (11, 12)], []),
    ],
)
def test_a_sentence_is_silent_when_no_span_touches_it(
    covered: list[tuple[int, int]], silent: list[str]
) -> None:
    text = "One came. Two left!\nhttps://t.co/x pic.example/y\n—\n"

    assert [text[start:end] for start, end in silent_sentences(text, covered)] == silent
