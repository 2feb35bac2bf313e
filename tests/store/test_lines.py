"""YAML with lines: nothing is guessed, nothing runs, and each fault has its line."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.store.lines import Fields, Items, Text, Value, find_line, parse_yaml

HERE = Path("x.yaml")


def plain(value: Value | None) -> object:
    if isinstance(value, Text):
        return value.text
    if isinstance(value, Items):
        return [plain(item) for item in value.items]
    return {key: plain(inner) for key, inner in value.values.items()} if value else None


@pytest.mark.parametrize("scalar", ["no", "yes", "2022-06-28", "1e3", "0x10", "~", "null", "12:30"])
def test_scalars_stay_as_they_were_written(scalar: str) -> None:
    value, faults = parse_yaml(f"a: {scalar}".encode(), HERE)

    assert faults == ()
    assert plain(value) == {"a": scalar}


def test_every_value_knows_its_line() -> None:
    value, _ = parse_yaml(b"# top\na: 1\nb:\n  - x\n  - c: y\n    d: z\n", HERE)

    assert value is not None
    assert find_line(value, ("a",)) == 2
    assert find_line(value, ("b", 0)) == 4
    assert find_line(value, ("b", 1, "d")) == 6
    assert find_line(value, ("b", 1, "missing")) == 5
    assert find_line(value, ("b", 9)) == 3


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "1: an empty file; expected a list or a mapping"),
        (b"# only words\n\n", "1: an empty file"),
        (b"a: 1\nb:\n\t- x\n", "3: found character that cannot start any token; expected YAML, "),
        (b"a: &x 1\nb: *x\n", '1: anchor "x"; expected the value itself, written out'),
        (b"a: 1\nb: *x\n", '2: alias "x"'),
        (b"a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]", '1: anchor "a"'),
        (b"a: 1\nb: !!python/object/apply:os.system [x]", '2: tag "tag:yaml.org,2002:python/'),
        (b"a: 1\n---\nb: 2\n", "2: a second document; expected one document a file"),
        (b"[" * 50, "1: values nested too deep; expected at most 12 levels"),
        (b"{a: " * 100_000, "1: values nested too deep"),
        (b"- x\n- \xff\n", "2: byte 0xff, not UTF-8; expected UTF-8"),
        (b"- x\n- \x00\n", "2: character U+0000; expected printable text"),
        (b"- x\n- \x1b[31m\n", "2: character U+001B"),
        (b"? [a]\n: b\n", "1: a list or mapping as a key; expected a word as a key"),
        (b"a: [1,\n  2", "2: did not find expected ',' or ']'"),
        (b"a: b: c\n", "1: mapping values are not allowed in this context"),
        (b'a: "\\ud800"', "1: "),
        (b"a" * 16_000_001, "1: a file of 16000001 bytes; expected at most 16000000"),
    ],
)
def test_what_is_no_plain_yaml_is_a_fault(data: bytes, fault: str) -> None:
    value, faults = parse_yaml(data, HERE)

    assert value is None
    assert [str(one)[: len(f"x.yaml:{fault}")] for one in faults] == [f"x.yaml:{fault}"]


def test_a_key_written_twice_keeps_the_first_and_tells_the_second() -> None:
    value, faults = parse_yaml(b"a: 1\nb: 2\na: 3\n", HERE)

    assert faults == ()
    assert isinstance(value, Fields)
    assert plain(value) == {"a": "1", "b": "2"}
    assert value.twice == (("a", 3),)


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode()))
def test_no_bytes_raise(data: bytes) -> None:
    value, faults = parse_yaml(data, HERE)

    assert (value is None) == bool(faults)
    assert all(1 <= fault.line <= data.count(b"\n") + data.count(b"\r") + 400 for fault in faults)


NO_CONTROLS = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"))
PRINTABLE = st.text(NO_CONTROLS, max_size=12)
TREES = st.recursive(
    PRINTABLE,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PRINTABLE, inner, max_size=4),
    max_leaves=12,
).filter(lambda tree: not isinstance(tree, str))


@given(TREES)
def test_what_is_written_reads_back_the_same(tree: object) -> None:
    value, faults = parse_yaml(json.dumps(tree, ensure_ascii=False).encode(), HERE)

    if faults:  # only depth: JSON is YAML otherwise
        assert "nested" in faults[0].found
    else:
        assert plain(value) == tree
