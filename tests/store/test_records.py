"""Records on disk: each fault in one is named by file and line, and leaves it out."""

from pathlib import Path

import pytest

from tests.store.small import read_small, spoil, told, write_small


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write_small(tmp_path)


RECORD_FAULTS = [
    (
        "kind: event\n",
        "kind: evnt\n",
        2,
        'kind "evnt"; expected one of event, base, quote, '
        'statistic, claim, border; did you mean "event"?',
    ),
    ("CONSULT", "CONSLT", 3, 'event type "CONSLT"'),
    ("  event_type: CONSULT\n", "", 1, 'no "event_type"; expected "event_type:" in the record'),
    (
        "kind: border\n",
        "kind: border\n  event_type: AID\n",
        22,
        'record "long-border", border, '
        'has event type "AID"; expected an event type for events, none for others',
    ),
    ("statement: reported", "statement: told", 4, 'statement "told"'),
    ("title: Ada meets Ben on 3 May", "title: Ada meets 70 Bens", 5, 'figure "70" in no excerpt'),
    ("title: Ada meets Ben on 3 May", "title: ''", 5, 'an empty "title"; expected a text'),
    (
        "- start: 0",
        "- start: 1",
        7,
        'span 1 to 37 holds "da met Ben in Dushanbe on 3 May 2022"; '
        "expected 0 to 37, where the quote is",
    ),
    ("end: 37", "end: 36", 8, "span 0 to 36 holds"),
    ("end: 37", "end: 99999", 8, "span 0 to 99999 holds"),
    ("- start: 0", "- start: -1", 7, 'start "-1"; expected a whole number'),
    ("- start: 0", "- start: zero", 7, 'start "zero"; expected a whole number'),
    (
        'quote: "Ada met Ben',
        'quote: "Ada saw Ben',
        9,
        'quote "Ada saw Ben in Dushanbe on 3 May '
        '2022" is not in the text; expected "Ada met Ben in Dushanbe on 3 May 2022", as there',
    ),
    ('prefix: ""', 'prefix: "x"', 10, 'prefix "x"; expected ""'),
    (
        'suffix: ". It',
        'suffix: "; It',
        11,
        'suffix "; It was warm.\\nThe border is 134"; '
        'expected ". It was warm.\\nThe border is 134"',
    ),
    ('      suffix: ". It was warm.\\nThe border is 134"\n', "", 7, 'no "suffix"'),
    (
        "actor: ada, role",
        "actor: adda, role",
        12,
        'unknown actor "adda"; expected a sound actor; did you mean "ada"?',
    ),
    ("role: participant}, {", "role: guest}, {", 12, 'role "guest"'),
    (
        "place: dushanbe",
        "place: dushambe",
        14,
        'unknown place "dushambe"; expected a sound place; did you mean "dushanbe"?',
    ),
    ("role: at\n", "role: in\n", 15, 'role "in"; expected one of at, about, from, to'),
    ('"2022-05-03"', '"2022-05-32"', 16, 'date "2022-05-32" is not a day'),
    ('"2022-05-03"', '"3 May 2022"', 16, 'date "3 May 2022" is not EDTF'),
    (
        '"2022-05-03"',
        '"2022-05-03/2022-05-01"',
        16,
        'date "2022-05-03/2022-05-01" ends before it starts; expected the earlier end first',
    ),
    (", basis: stated", "", 16, 'no "basis"'),
    (", basis: stated", ", basis: unknown", 16, 'date "2022-05-03" has the basis unknown'),
    (
        'edtf: "", words: ""',
        'edtf: "", words: "", basis: stated',
        32,
        'basis "stated" without a date; expected unknown, or none',
    ),
    ('words: "on 3 May 2022"', 'words: "on May Day"', 16, 'words "on May Day" are not in the text'),
    (
        "{teller: article}",
        "{teller: artcle}",
        17,
        'teller "artcle"; expected one of actor, article, unnamed; did you mean "article"?',
    ),
    ("{teller: article}", "{teller: article, actor: ben}", 17, "attribution to article with actor"),
    ("actor: ben, words", "actor: bem, words", 33, 'unknown actor "bem"'),
    (
        "teller: actor, actor: ben, ",
        "teller: actor, ",
        33,
        'no "actor"; expected "actor:" in the attribution',
    ),
    ("  attribution: {teller: article}\n", "", 1, 'no "attribution"'),
    ("credibility: 6", "credibility: 7", 18, 'record "ada-met-ben": credibility 7; expected 1 to'),
    ("credibility: 6", "credibility: high", 18, 'credibility "high"; expected a whole number'),
    ("status: accepted", "status: done", 19, 'status "done"'),
    ("on: 2022-05-06", "on: 6 May", 19, 'on "6 May"; expected a day such as 2022-06-28'),
    ("on: 2022-05-06", "on: 20220506", 19, 'on "20220506"; expected a day such as 2022-06-28'),
    ('note: ""\n', 'notes: ""\n', 20, 'unknown field "notes"; expected one of actors,'),
    ('note: ""\n', 'note: ""\n  note: x\n', 21, 'a second "note"; expected one "note" for the'),
    ("id: ada-met-ben", "id: Ada Met", 1, 'id "Ada Met"; expected lower-case words with hyphens'),
    (
        "id: long-border",
        "id: ada-met-ben",
        21,
        'record "ada-met-ben" a second time; expected once, as in line 1',
    ),
    ("place: the-border", "place: dushanbe", 31, 'border at "dushanbe", a city; expected a line'),
    ("{place: the-border, role: at}, ", "", 31, 'border "long-border" is at no place'),
    ("kind: border", "kind: base", 31, 'base at "the-border", a line; expected where it stands'),
]


@pytest.mark.parametrize(("old", "new", "line", "fault"), RECORD_FAULTS)
def test_a_faulty_record_is_named_and_left_out(
    small: Path, old: str, new: str, line: int, fault: str
) -> None:
    spoil(small, "records", old, new)
    archive = read_small(small)

    assert len(told(archive, small)) == 1
    assert told(archive, small)[0].startswith(f"records.yaml:{line}: {fault}")
    assert archive.faults[0].record
    assert archive.left_out == 1
    assert len(archive.records) == 1
