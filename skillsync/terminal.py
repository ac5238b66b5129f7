"""What every command says on a terminal, and how it reads a file that a person named."""

import os
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

if TYPE_CHECKING:
    from skillsync.batch import Done, Job

T = TypeVar("T")
STANDARD_INPUT = Path("-")
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def say(sentence: str) -> None:
    """Print one line on standard error: standard output is for what was asked for."""
    typer.echo(f"skillsync: {one_line(sentence)}", err=True)


def one_line(sentence: str) -> str:
    """Spell out what would steer a terminal: a file's name may hold any character."""
    return UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), sentence)


def fail(sentence: str) -> typer.Exit:
    """Print one line on standard error and return the exit to raise."""
    say(sentence)
    return typer.Exit(1)


def write_out(text: str) -> None:
    """Write to standard output, in UTF-8 whatever the terminal; end with one line if it is full."""
    if sys.stdout is None:
        raise fail("standard output is closed.")
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except OSError as error:
        # Python would flush again when it ends, and say so in its own words.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise typer.Exit(1) from error
        raise fail(f"standard output: {error.strerror or 'cannot be written'}.") from error


def write_text_file(path: Path, text: str) -> str:
    """Write a file, whole or not at all; return one line that says why not, or nothing."""
    data = text.encode("utf-8", "replace")
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            # A device or a pipe is written to, never put out of its place.
            target.write_bytes(data)
        else:
            _replace(target, data)
    except (OSError, RuntimeError) as error:
        return f"{path}: {getattr(error, 'strerror', '') or 'cannot be written'}."
    return ""


def _replace(target: Path, data: bytes) -> None:
    half = target.with_name(f".{target.name}.part")
    try:
        half.write_bytes(data)
        half.replace(target)
    except OSError:
        half.unlink(missing_ok=True)
        raise


def read_file(path: Path, reader: Callable[[bytes], T]) -> T:
    """Return what a reader makes of a file; end the command with one line if it cannot."""
    problem, result = try_safely(path, reader)
    if result is None:
        raise fail(problem)
    return result


def try_safely(path: Path, reader: Callable[[bytes], T]) -> tuple[str, T | None]:
    """Read a file as `try_file` does, in a child whose memory and time are limited.

    PDFium ends its process where it finds no memory: only another one can say so.
    """
    from skillsync import batch

    data = None
    if path == STANDARD_INPUT:
        # A child has no standard input, and a person may take as long as they like to type.
        problem, data = try_file(path, bytes)
        if data is None:
            return problem, None
    work = partial(_read_in_child, reader=reader, data=data)
    [done] = batch.run([batch.Job(path, path)], work)
    return done.problem, done.result


def _read_in_child(job: "Job", *, reader: Callable[[bytes], T], data: bytes | None) -> "Done":
    from skillsync.batch import Done

    if data is None:
        problem, result = try_file(job.path, reader)
    else:
        problem, result = _try_reader(job.path, reader, data)
    return Done(job, problem, result=result)


def try_file(path: Path, reader: Callable[[bytes], T]) -> tuple[str, T | None]:
    """Return what a reader makes of a file, or one line that names the file and says why not."""
    from skillsync.ai.extraction.source import MAX_BYTES

    try:
        # One byte more than allowed tells too large from just right.
        if path == STANDARD_INPUT:
            if sys.stdin is None:
                return "standard input is closed.", None
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        elif path.is_dir():
            example = path / "*.pdf"
            return f"{path}: this is a folder. Name the files in it, such as {example}.", None
        else:
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return f"{path}: {error.strerror or 'cannot be read'}.", None
    return _try_reader(path, reader, data)


def _try_reader(path: Path, reader: Callable[[bytes], T], data: bytes) -> tuple[str, T | None]:
    from skillsync.ai.extraction.source import UnreadableFile

    try:
        return "", reader(data)
    except UnreadableFile as refusal:
        where = f", {refusal.where}" if refusal.where else ""
        return f"{path}{where}: {refusal}", None
    except OSError as error:
        return f"{path}: {error.strerror or 'cannot be read'}.", None
