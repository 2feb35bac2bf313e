"""Empty, huge, binary, mixed and hostile text: each ends as it should, and none hangs."""

import tracemalloc
from collections.abc import Iterable
from hashlib import sha256

import pytest
from spacy.tokens import Doc

from dashboard.errors import ArticleError
from dashboard.extract import clean
from dashboard.extract.article import extract
from dashboard.extract.clean import Cleaned, clean_bytes, clean_text, known_encoding
from dashboard.geo.world import World
from dashboard.store.gazetteer.opening import open_world
from tests.extract.stand_ins import NOWHERE, STAND_INS

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1eb\U0001f1f7 fire in Lyon"
ENTITIES = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><x>&c;</x>'
)
FOREIGN = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e; text</x>'


@pytest.fixture(scope="module")
def world() -> World:
    return open_world()


REFUSED = [
    ("no bytes", b"", "EMPTY", "The article is empty."),
    ("space alone", " \n\t\u00a0".encode(), "EMPTY", "The article is empty."),
    ("a page with a script alone", b"<p><script>x</script></p>", "EMPTY", "The article is empty."),
    ("control characters alone", b"\x01\x02", "EMPTY", "The article is empty."),
    (
        "50 MB",
        b"word " * 10_000_000,
        "TOO_LARGE",
        "Article is 50.0 MB; the limit is 5 MB (setting max_article_bytes)",
    ),
    (
        "windows-1252 unsaid",
        "Sao Paulo \u2019 \xe3".encode("cp1252"),
        "ENCODING",
        "byte 0x92 at byte offset 10 is not UTF-8",
    ),
    ("overlong UTF-8", b"\xc0\xafetc", "ENCODING", "byte 0xc0 at byte offset 0 is not UTF-8"),
    ("surrogates in UTF-8", b"ab\xed\xa0\x80", "ENCODING", "at byte offset 2"),
    ("UTF-16 without a mark", "Fire in Paris".encode("utf-16-be"), "ENCODING", "byte order mark"),
    ("PNG", b"\x89PNG\r\n\x1a\n" + bytes(200), "NOT_TEXT", "This is a PNG image, not text"),
    ("PDF", b"%PDF-1.7\n...", "NOT_TEXT", "This is a PDF; export it as text first"),
    ("docx", b"PK\x03\x04\x14\x00", "NOT_TEXT", "office document"),
    ("any binary", b"\x00\x01\xff\x00", "NOT_TEXT", "This is binary, not text"),
]
TAKEN = [
    ("C0 control characters", bytes(range(1, 32)) + b"text", "\t\n\rtext"),
    ("UTF-16 with its mark", "\ufeffFire in Paris".encode("utf-16-le"), "Fire in Paris"),
    ("UTF-16 BE with its mark", "\ufeffFire in Paris".encode("utf-16-be"), "Fire in Paris"),
    ("UTF-32 with its mark", "\ufeffFire in Paris".encode("utf-32-le"), "Fire in Paris"),
    ("UTF-8 with its mark", b"\xef\xbb\xbfFire in Paris", "Fire in Paris"),
    ("a charset in a page", b"<meta charset='windows-1252'><p>\x92 \xe3</p>", "\u2019 \xe3"),
    ("emoji and flags", FAMILY.encode(), FAMILY),
    ("a look-alike", "P\u0430ris".encode(), "P\u0430ris"),
    (
        "a page with active content",
        b"<p>Fire<script>alert(1)</script><img src=x onerror=alert(1)></p>",
        "Fire",
    ),
    ("a template tag", b"100 {% off", "100 {% off"),
    ("a template literal", b"${alert(1)} `x` \\\\`", "${alert(1)} `x` \\\\`"),
    ("line separators", "a\u2028b\u2029c".encode(), "a\u2028b\u2029c"),
    ("100,000 nested blocks", b"<div>" * 100_000 + b"x", "x"),
    ("entities of entities", ENTITIES, "]>&c;"),
    ("an entity from a file", FOREIGN, "]>&e; text"),
    ("combining marks", b"Z" + "\u0336\u0321".encode() * 500, "Z" + "\u0336\u0321" * 500),
    ("less-than signs", b"1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
    ("blocks", b"<h1>Fire</h1><p>In\n<b>Lyon</b>.<br>Out.</p>", "Fire\nIn Lyon.\nOut."),
    ("HTML's own letters", b"<p>Caf&eacute; &amp; bar&#x2019;s</p>", "Caf\xe9 & bar\u2019s"),
]


@pytest.mark.parametrize(
    ("data", "code", "said"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_what_is_no_article_is_refused_with_its_reason(data: bytes, code: str, said: str) -> None:
    with pytest.raises(ArticleError, match=r".*") as refused:
        clean_bytes(data)

    assert refused.value.code == code
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("data", "text"), [case[1:] for case in TAKEN], ids=[case[0] for case in TAKEN]
)
def test_what_is_odd_is_taken_as_text_and_read(data: bytes, text: str, world: World) -> None:
    cleaned = clean_bytes(data)

    assert cleaned.text == text
    assert cleaned.sha256 == sha256(text.encode()).hexdigest()
    assert extract(cleaned, world).text == text


def test_what_is_too_large_is_refused_before_anything_looks_at_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*given: object) -> str:
        raise AssertionError

    monkeypatch.setattr(clean, "_decoded", never)
    with pytest.raises(ArticleError):
        clean_bytes(b"a" * 11, max_article_bytes=10)


def test_removed_control_characters_are_counted_and_led_back() -> None:
    text = "a\x00b\x00\x00c\x01d"
    cleaned = clean_text(text)

    assert cleaned.text == "abcd"
    assert len(cleaned.removed) == 4
    assert "control characters removed: 4" in cleaned.notes
    assert [text[cleaned.received(at)] for at in range(4)] == list("abcd")


def test_lone_surrogates_are_replaced_and_said() -> None:
    cleaned = clean_text("\ud800 Fire \udfff")

    assert cleaned.text == "\ufffd Fire \ufffd"
    assert cleaned.notes == ("lone surrogates replaced by U+FFFD: 2",)


def test_look_alike_letters_are_said() -> None:
    assert "look-alike" in clean_text("P\u0430ris").notes[0]


def test_a_stated_encoding_is_kept_to() -> None:
    assert clean_bytes("Sao Paulo \u2019 \xe3".encode("cp1252"), encoding="cp1252").text == (
        "Sao Paulo \u2019 \xe3"
    )


@pytest.mark.parametrize("name", ["klingon", "rot13", "hex", "zip", "a\0b", "x" * 5000])
def test_an_encoding_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(ArticleError, match="encoding"):
        known_encoding(name)


def test_a_page_may_not_state_what_has_stood_for_attacks() -> None:
    page = b"<meta charset=utf-7><p>+ADw-script+AD4-</p>"

    assert clean_bytes(page).text == "+ADw-script+AD4-"


def test_a_bomb_of_entities_takes_no_memory() -> None:
    tracemalloc.start()
    clean_bytes(ENTITIES.replace(b"&c;", b"&c;" * 1000))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 1_000_000


@pytest.mark.parametrize("text", ["a" * 5_000_000, "a." * 200_000 + "!"])
def test_runs_without_spaces_never_reach_the_model(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    from dashboard.extract import language

    seen = []
    nlp = language.model()
    pipe = nlp.pipe

    def counted(given: Iterable[Doc], **settings: object) -> object:
        pieces = list(given)
        seen.extend(piece for piece in pieces if piece.text.strip())
        return pipe(pieces, **settings)  # type: ignore[call-overload]

    monkeypatch.setattr(type(nlp), "pipe", lambda self, pieces, **settings: counted(pieces))

    assert extract(text, NOWHERE, finders=STAND_INS).text == text
    assert not seen


def test_a_page_has_no_way_back_to_its_markup() -> None:
    assert isinstance(clean_text("<p>Fire</p>"), Cleaned)
    assert clean_text("<p>Fire</p>").was_markup
