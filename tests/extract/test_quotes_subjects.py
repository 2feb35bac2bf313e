"""Who does what a verb or a noun tells, whether or not the word is a cue."""

import pytest

from dashboard.extract.language import read
from dashboard.extract.quotes import find_quotes
from dashboard.extract.quoting.grammar import Grammar, grammar_of
from dashboard.extract.quoting.parts import noun_parts, verb_parts


def parsed(text: str, word: str) -> tuple[Grammar, int]:
    """Return the grammar of a text, and the token of a word in it."""
    g = grammar_of(read(text))
    return g, g.word.index(word)


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        ("That worries environmentalists.", "worries", "environmentalists"),
        ("The plan has drawn criticism from residents.", "drawn", "residents"),
        ("The plan was seen among experts as a waste.", "seen", "experts"),
        ("The blast left many residents fearing that it burns.", "fearing", "residents"),
        ("Berg issued a statement saying that the port was closed.", "saying", "Berg"),
        ("They lost a third of the 20 million dollars experts say it needs.", "say", "experts"),
        (
            "In the poll, 5 percent prefer Carl Dahl and 1 percent support Anna Berg.",
            "support",
            "percent",
        ),
    ],
)
def test_a_verb_has_who_says_or_feels_it(text: str, verb: str, source: str) -> None:
    g, token = parsed(text, verb)
    found = verb_parts(g, token).source

    assert found is not None
    assert g.word[found] == source


@pytest.mark.parametrize(
    ("text", "noun", "source"),
    [
        ("The talks failed because of the Russian refusal to leave.", "refusal", "Russian"),
        ("He read a New York Times report that it was closed.", "report", "Times"),
        ("The claim by Anna Berg that it was closed is false.", "claim", "Berg"),
    ],
)
def test_a_noun_has_whose_it_is(text: str, noun: str, source: str) -> None:
    g, token = parsed(text, noun)
    found = noun_parts(g, token).source

    assert found is not None
    assert g.word[found] == source


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        # The object's relative pronoun comes before the subject.
        (
            "In a speech which Reuters pointed to as proof of a plan, Berg said little.",
            "pointed",
            "Reuters",
        ),
        # Who did it in the passive: behind "by", or the record that tells it.
        ("The plan was criticized by the mayor as a waste.", "was criticized", "the mayor"),
        ("All of this is powerfully documented in the film.", "documented", "the film"),
        # A plan's owner plans.
        ("Berg's plan is intended to close the port.", "is intended", "Berg's"),
        # Who issues a statement says it; a statement that nobody issues speaks for itself.
        (
            "The minister spoke at a news conference announcing that the port was closed.",
            "announcing",
            "The minister",
        ),
        ("A statement saying that the port was closed was found.", "saying", "A statement"),
        # Who shares a subject behind a relative pronoun has the pronoun too.
        (
            "Carl Dahl, who refused to say that the port was safe, left.",
            "to say",
            "Carl Dahl … who",
        ),
        # An aside of a name, an empty "it", a verb read as part of a noun phrase.
        (
            "Anna Berg, despite admitting that the port burned, stayed.",
            "admitting",
            "Anna Berg",
        ),
        ("Berg found it hard to admit that the port was lost.", "to admit", "Berg"),
        (
            "Berg promised to say who was beaten by the police and demand that they resign.",
            "demand",
            "Berg",
        ),
        ("Berg faced criticism for saying that the port was safe.", "saying", "Berg"),
        ("Critics gave credit to Berg for saying that the port was unsafe.", "saying", "Berg"),
        ("Berg both says and shows that the port was safe.", "shows", "Berg"),
        # Nobody is told to have announced it.
        ("It was announced that the port was closed.", "was announced", ""),
    ],
)
def test_a_source_is_found_where_the_parse_errs(text: str, cue: str, source: str) -> None:
    found = [
        " … ".join(text[start:end] for start, end in quote.source)
        for quote in find_quotes(read(text))
        if any(cue in text[start:end] for start, end in quote.cue)
    ]

    assert found == [source]
