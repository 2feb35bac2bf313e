"""One run of the command: its help as written, its errors in one line, its exit status."""

import io
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import click

from dashboard.errors import DashboardError, one_of, printable, shown

DONE, FAILED, USAGE, BUG, STOPPED, PIPE_CLOSED = 0, 1, 2, 70, 130, 141


@dataclass(slots=True)
class Settings:
    """What the whole command was asked for."""

    debug: bool = False


class Plain(click.Command):
    """A command whose epilog, its examples, is shown line by line as it was written."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the epilog."""
        del ctx
        if self.epilog:
            formatter.write(f"\n{self.epilog.strip()}\n")


class PlainGroup(Plain, click.Group):
    """A group of such commands, which names the nearest one when one is not known."""

    command_class: type[click.Command] | None = Plain

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command named by the first argument."""
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            expected = one_of(args[0], self.commands)
            raise click.UsageError(f"command {shown(args[0])}; expected {expected}", ctx)
        return super().resolve_command(ctx, args)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def run(group: click.Group, arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status; no error passes as a traceback.

    Each command returns its own status. `arguments` are those of the process by default.
    """
    settings = Settings()
    _make_printable()
    try:
        # Not click's main(): it exits with 1 for a closed pipe, as for a fault.
        given = list(sys.argv[1:] if arguments is None else arguments)
        with group.make_context("dateline", given, obj=settings) as context:
            answer = group.invoke(context)
        sys.stdout.flush()
        status = answer if isinstance(answer, int) else DONE
    except click.exceptions.Exit as done:
        status = done.exit_code
    except click.exceptions.NoArgsIsHelpError as asked:
        asked.show()
        status = USAGE
    except click.ClickException as wrong:
        status = _say(_usage(wrong), wrong.exit_code)
    except (click.Abort, KeyboardInterrupt):
        status = STOPPED
    except BrokenPipeError:
        _drop_output()
        status = PIPE_CLOSED
    except DashboardError as error:
        status = _say(f"dateline: {error}", FAILED, traced=settings.debug)
    except OSError as error:
        _drop_output()
        status = _say(f"dateline: {_reason(error)}", FAILED, traced=settings.debug)
    except Exception as error:  # noqa: BLE001  # the last edge: said in one line, shown on request
        said = " ".join(f"{type(error).__name__}: {error}".split())
        hint = "" if settings.debug else "; dateline --debug and the rest shows where"
        status = _say(f"dateline: a bug in Dateline: {said}{hint}", BUG, traced=settings.debug)
    return status


def _usage(wrong: click.ClickException) -> str:
    """Return what was wrong with the command line, and where the help is."""
    context = getattr(wrong, "ctx", None)
    command = context.command_path if context else "dateline"
    said = " ".join(wrong.format_message().split()).rstrip(".")
    return f"{command}: {said} (see {command} --help)"


def _reason(error: OSError) -> str:
    """Return what the system said, and of which file."""
    said = error.strerror or str(error)
    return f"{error.filename}: {said}" if error.filename else said


def _say(message: str, status: int, *, traced: bool = False) -> int:
    """Write a message to standard error and return the status."""
    if traced:
        click.echo(traceback.format_exc(), err=True)
    click.echo(printable(message), err=True)
    return status


def _make_printable() -> None:
    """Let both streams write what the terminal has no letter for as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _drop_output() -> None:
    """Send what is still to be written nowhere, so that Python's own last flush is quiet."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
