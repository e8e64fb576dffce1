"""Errors as one line that says what to do."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

DEBUG_VARIABLE = "DATELINE_DEBUG"
CLOSED_PIPE = 141
INTERRUPTED = 130


class Failure(click.ClickException):
    """The run cannot go on; the message says why and what to do."""

    exit_code = 2


@contextmanager
def one_line_errors() -> Iterator[None]:
    """Turn whatever stops a command into one line and an exit status; `DATELINE_DEBUG=1` shows where it arose."""
    try:
        yield
        sys.stdout.flush()
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains again when it ends
        raise click.exceptions.Exit(CLOSED_PIPE) from None
    except KeyboardInterrupt:
        click.echo("interrupted", err=True)
        raise click.exceptions.Exit(INTERRUPTED) from None
    except Exception as error:
        if os.environ.get(DEBUG_VARIABLE):
            raise
        raise Failure(_one_line(error)) from None


def _one_line(error: Exception) -> str:
    notes = " ".join(getattr(error, "__notes__", ()))
    return f"{describe_error(error)} {notes}".rstrip()


def describe_error(error: Exception) -> str:
    """What went wrong, for whoever can mend it."""
    if isinstance(error, FileNotFoundError):
        return f"{error.filename}: there is no such file or folder; check the spelling."
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or 'the output'}: {error.strerror}."
    if isinstance(error, ValueError) or type(error).__module__.startswith("dateline."):
        return str(error)
    return f"{type(error).__name__}: {error} This is a fault of Dateline; {DEBUG_VARIABLE}=1 shows where it arose."
