"""Turns of a transcript, and headlines that name who says so: "BIDEN: We will", "Poll: ..."."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from dashboard.extract.quoting.drafts import Draft
from dashboard.extract.quoting.grammar import Grammar
from dashboard.extract.quoting.marks import DOUBLE
from dashboard.extract.suggestion import Span
from dashboard.extract.word_sets import words

# A label of one to five words, in front of a colon, at a line's start.
LABEL = re.compile(
    r"^[\"“'‘*\s]{0,4}(?P<who>[^\W\d_][\w.’'\-]{0,30}(?: [\w.’'\-(][\w.’'\-)]{0,30}){0,4})"
    r"(?: ?\([^()\n]{1,40}\)| ?\[[^\[\]\n]{1,40}\])?[*]{0,2}(?P<colon>:)[*]{0,2}\s+(?=\S)"
)
# A line that only links to another article: no word of it is this article's.
LINK = re.compile(
    r"^[ \t*•>\-–—]{0,6}(?:also read|read also|read more|read next|see also|more on this|related"
    r"|recommended|watch|you may also like|don[’']t miss|must read|click here)"
    r"(?: (?:stories|articles|story|article|news|coverage|video|now))?\s{0,3}[:|–—-]",
    re.IGNORECASE,
)
INTERVIEW = frozenset(("Q", "A", "Question", "Answer"))
NO_SPEAKERS = words(
    "also read more related updated update note editor’s editor's watch see source photo image "
    "breaking opinion analysis video correction credit the what why how who when where here "
    "published posted topics tags exclusive fact-check factbox live photos part tip warning"
)
STUDIES = words("poll report study survey")
FEWEST_TURNS = 2
FEWEST_OF_TRANSCRIPT = 4
LONGEST_TURN = 200_000  # code points


def turns(g: Grammar) -> tuple[Draft, ...]:
    """Return the turns of a transcript and the attributed headline, in order."""
    labelled = list(_labelled(g.text))
    counts = Counter(_surname(who) for _, who, _, _ in labelled)
    names = {g.lower[i] for i in range(len(g)) if g.name[i] in ("PERSON", "ORG") and g.line[i] > 0}
    tokens = {start: i for i, start in enumerate(g.start)}
    found: list[Draft] = []
    for start, who, colon, end in labelled:
        known = _surname(who) in names
        is_turn = counts[_surname(who)] >= FEWEST_TURNS and (
            who in INTERVIEW or who.isupper() or known
        )
        is_quote = known and g.text[colon + 1 : end].strip()[:1] in DOUBLE | {"‘"}
        is_headline = start == 0 and (known or who.lower() in STUDIES)
        if not (is_turn or is_quote or is_headline):
            continue
        source = Span(g.text.index(who, start), g.text.index(who, start) + len(who))
        content = _said(g.text, colon + 1, end)
        holder = tokens.get(source.end - len(who.rsplit(maxsplit=1)[-1]))
        cue_token = tokens.get(colon, holder)
        if content and cue_token is not None:
            cue = (Span(colon, colon + 1),)
            found.append(Draft(cue_token, content, cue, (source,), holder, 0.9))
    return tuple(_with_following(g.text, found, [at for at, _, _, _ in labelled]))


def _surname(who: str) -> str:
    """Return the last word of a label, lower case: "MARSH" is "SECRETARY JOHN MARSH"."""
    return who.rsplit(maxsplit=1)[-1].lower()


def links(text: str) -> Iterator[Span]:
    """Yield the lines that only link to other articles: "Also Read: ..."."""
    start = 0
    for line in text.splitlines(keepends=True):
        if LINK.match(line[:80]):
            yield Span(start, start + len(line))
        start += len(line)


def _labelled(text: str) -> Iterator[tuple[int, str, int, int]]:
    """Yield start, label, offset of the colon and end of each line that has a label."""
    start = 0
    for line in text.splitlines(keepends=True):
        match = LABEL.match(line[:200])
        who = match["who"] if match else ""
        if match and who[0].isupper() and who.split()[0].lower() not in NO_SPEAKERS:
            yield start, who, start + match.start("colon"), start + len(line.rstrip())
        start += len(line)


def _said(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return what stands after the colon, trimmed."""
    while start < end and text[start].isspace():
        start += 1
    return (Span(start, end),) if start < end else ()


def _with_following(text: str, found: list[Draft], labels: list[int]) -> Iterator[Draft]:
    """Yield the turns; in a transcript what stands before the next label is said too."""
    for draft, after in zip_longest(found, found[1:]):
        if after is None or draft.start == 0 or len(found) < FEWEST_OF_TRANSCRIPT:
            yield draft
            continue
        begin = draft.content[-1].end
        end = labels[bisect_right(labels, begin)]
        more = _paragraphs(text, begin, min(end, begin + LONGEST_TURN))
        yield replace(draft, content=(*draft.content, *more))


def _paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the paragraphs of a stretch; stage directions in brackets are none."""
    for line in text[start:end].splitlines(keepends=True):
        body = line.strip(' \t\r\n"“”*')
        if body and body[0] not in "([":
            left = start + line.index(body)
            yield Span(left, left + len(body))
        start += len(line)
