"""The command `dateline extract`: one article as a report, or many as lines of JSON."""

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from dashboard.errors import ArticleError, printable
from dashboard.export.suggestions import dumps
from dashboard.options import Day
from dashboard.terminal import DONE, FAILED, Plain, counted

if TYPE_CHECKING:
    from dashboard.batch import Answer

MAX_ARTICLE_BYTES = 5_000_000
KEY_VARIABLE = "DATELINE_ENDPOINT_KEY"
PROGRESS_EVERY = 0.2  # seconds
EXAMPLES = """
Examples:
  dateline extract article.txt --published 2022-06-29
  dateline extract page.html --json > page.json
  dateline extract - --geojson < article.txt > places.geojson
  dateline extract --jsonl < articles.jsonl > found.jsonl
  dateline extract --jsonl --jobs 0 *.txt

A line of a batch is an object: {"id": "1", "text": "...", "published": "2022-06-29"}, and, if
known, "url" and "country" (the publisher's). Each is answered on one line, in the same order; one
that can't be read is answered {"id", "error", "code"}. Offsets count code points. An endpoint's key
is read from the variable DATELINE_ENDPOINT_KEY.

Exit status:
  0    every article was read
  1    some article was not: its reason is in its line, or on standard error
  2    wrong usage
  130  stopped with Ctrl+C
  141  what read the output closed it
"""


@dataclass(frozen=True, slots=True)
class Form:
    """How answers are written: what stands before, between and after them."""

    about: str
    head: str = ""
    between: str = ""
    tail: str = ""
    takes_many: bool = True


FORMS = {
    "report": Form("A report to read.", between=f"\n\n{'-' * 72}\n\n", tail="\n"),
    "json": Form("Everything found, as one JSON object.", tail="\n", takes_many=False),
    "jsonl": Form("A line of JSON for each article of a batch.", between="\n", tail="\n"),
    "geojson": Form(
        "The resolved places as GeoJSON (RFC 7946).",
        head='{"type":"FeatureCollection","features":[\n',
        between=",\n",
        tail="\n]}\n",
    ),
}


@click.command(cls=Plain, epilog=EXAMPLES)
@click.argument("files", metavar="[FILE]...", nargs=-1)
@click.option("--published", type=Day(), help="The day that relative dates stand on: 2022-06-29.")
@click.option("--json", "form", flag_value="json", help=FORMS["json"].about)
@click.option("--jsonl", "form", flag_value="jsonl", help=FORMS["jsonl"].about)
@click.option("--geojson", "form", flag_value="geojson", help=FORMS["geojson"].about)
@click.option(
    "--jobs",
    type=click.IntRange(0, 256),
    default=1,
    show_default=True,
    help="Processes to read a batch with; 0 for one on every core.",
)
@click.option("--encoding", default="", metavar="NAME", help="What files are in, if not in UTF-8.")
@click.option(
    "--publisher-country", "country", default="", metavar="CODE", help="Two letters, such as IN."
)
@click.option("--model", metavar="FOLDER", default="", help="A spaCy pipeline on disk, instead.")
@click.option("--gliner", metavar="FOLDER", default="", help="A GLiNER model on disk, for names.")
@click.option(
    "--endpoint",
    metavar="URL",
    default="",
    help="An OpenAI-compatible endpoint to ask; it is sent the text.",
)
@click.option("--endpoint-model", metavar="NAME", default="", help="The model to ask there.")
@click.option(
    "--endpoint-seconds",
    type=click.FloatRange(0.1),
    default=60.0,
    show_default=True,
    help="How long to wait for each of its answers.",
)
@click.option(
    "--max-article-bytes",
    type=click.IntRange(1),
    default=MAX_ARTICLE_BYTES,
    show_default=True,
    help="The size above which an article is refused.",
)
def extract(
    *,
    files: tuple[str, ...],
    published: date | None,
    form: str | None,
    jobs: int,
    encoding: str,
    country: str,
    max_article_bytes: int,
    **tiers: Any,  # noqa: ANN401  # the fields of Choice
) -> int:
    """Read articles and suggest what they say, each suggestion with its words.

    Places, dates, actors, quotes, figures and events. FILE is text or HTML, or lines of JSON if it
    ends in .jsonl; "-" is standard input. Nothing leaves this machine, unless --endpoint is given;
    what that or a model says is kept only where the text bears it out.
    """
    # spaCy and its model take seconds: only this command waits for them.
    from dashboard.batch import answers, cores  # noqa: PLC0415
    from dashboard.extract.clean import known_encoding  # noqa: PLC0415
    from dashboard.extract.tiers.choice import Choice  # noqa: PLC0415
    from dashboard.store.articles import STDIN, Terms, read_article, read_batch  # noqa: PLC0415

    shape = FORMS[form or "report"]
    names = files or ((STDIN,) if form == "jsonl" else ())
    if not names:
        raise click.UsageError("no FILE; expected one, or - for standard input")
    if len(names) > 1 and not shape.takes_many:
        raise click.UsageError(f"--{form} of {len(names)} files; expected one, or --jsonl")
    if bool(tiers["endpoint"]) != bool(tiers["endpoint_model"]):
        raise click.UsageError("one of --endpoint and --endpoint-model; expected both")
    try:
        encoding = known_encoding(encoding) if encoding else ""
    except ArticleError as wrong:
        raise click.BadParameter(str(wrong), param_hint="'--encoding'") from wrong
    terms = Terms(
        max_article_bytes=max_article_bytes,
        encoding=encoding,
        published=published,
        country=country.upper(),
    )
    articles = (
        read_batch(names, terms)
        if form == "jsonl"
        else (read_article(name, terms) for name in names)
    )
    workers = 1 if len(names) == 1 and form != "jsonl" else jobs or cores()
    choice = Choice(**tiers, endpoint_key=os.environ.get(KEY_VARIABLE, ""))
    with closing(answers(articles, form or "report", workers, choice)) as found:
        failed = _write(_watched(found), form or "report")
    return FAILED if failed else DONE


def _write(found: Iterable["Answer"], form: str) -> int:
    """Write the answers as they come and return how many articles failed.

    A batch says so on the article's own line, the other forms on standard error.
    """
    shape, failed, pieces = FORMS[form], 0, 0
    out = sys.stdout.buffer  # as UTF-8, whatever the terminal speaks
    out.write(shape.head.encode())
    for one in found:
        text = one.text
        if one.error:
            failed += 1
            if form != "jsonl":
                click.echo(f"dateline: {printable(str(one.id))}: {one.error}", err=True)
                continue
            text = dumps({"id": one.id, "error": one.error, "code": one.code})
        if text:
            out.write(
                f"{shape.between if pieces else ''}{text}".encode("utf-8", "backslashreplace")
            )
            pieces += 1
            out.flush()
    out.write(shape.tail.encode() if pieces or shape.head else b"")
    out.flush()
    return failed


def _watched(found: Iterable["Answer"]) -> Iterator["Answer"]:
    """Pass the answers on, and show on a terminal how far it is."""
    if not sys.stderr.isatty():
        yield from found
        return
    began, last, articles, length = time.monotonic(), 0.0, 0, 0
    for one in found:
        articles, length = articles + 1, length + one.length
        now = time.monotonic()
        if now - last > PROGRESS_EVERY:
            last = now
            speed = length / max(now - began, 0.001)
            said = f"{counted(articles, 'article')}, {speed:,.0f} characters a second"
            click.echo(f"\r{said:<70}\r", nl=False, err=True)
        yield one
    click.echo(f"\r{'':<70}\r", nl=False, err=True)
