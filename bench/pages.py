"""Puts what was measured into a page of the docs, between the two marks that stand there."""

from pathlib import Path

import click

MARKS = "<!-- {}: begin -->\n", "<!-- {}: end -->\n"


def put_between_marks(file: Path, name: str, text: str) -> None:
    """Replace what stands between a page's two marks of a name.

    Raises:
        click.ClickException: the page has no such marks.
    """
    begin, end = (mark.format(name) for mark in MARKS)
    head, first, rest = file.read_text(encoding="utf-8").partition(begin)
    _, last, tail = rest.partition(end)
    if not first or not last:
        raise click.ClickException(f"{file}: no {begin.strip()} and {end.strip()}")
    file.write_text(f"{head}{begin}\n{text.strip()}\n\n{end}{tail}", encoding="utf-8")
