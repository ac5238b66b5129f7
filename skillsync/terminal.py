"""What every command says on a terminal, and how it reads a file that a person named."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import typer

T = TypeVar("T")
STANDARD_INPUT = Path("-")


def say(sentence: str) -> None:
    """Print one line on standard error: standard output is for what was asked for."""
    typer.echo(f"skillsync: {sentence}", err=True)


def fail(sentence: str) -> typer.Exit:
    """Print one line on standard error and return the exit to raise."""
    say(sentence)
    return typer.Exit(1)


def write_out(text: str) -> None:
    """Write to standard output, in UTF-8 whatever the terminal; end with one line if it is full."""
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
    problem, result = try_file(path, reader)
    if result is None:
        raise fail(problem)
    return result


def try_file(path: Path, reader: Callable[[bytes], T]) -> tuple[str, T | None]:
    """Return what a reader makes of a file, or one line that names the file and says why not."""
    from skillsync.ai.extraction.source import MAX_BYTES, UnreadableFile

    try:
        if path == STANDARD_INPUT:
            return "", reader(sys.stdin.buffer.read(MAX_BYTES + 1))
        if path.is_dir():
            return (
                f"{path}: this is a folder. Name the files in it, such as {path / '*.pdf'}.",
                None,
            )
        with path.open("rb") as file:
            # One byte more than allowed tells too large from just right.
            return "", reader(file.read(MAX_BYTES + 1))
    except UnreadableFile as refusal:
        where = f", {refusal.where}" if refusal.where else ""
        return f"{path}{where}: {refusal}", None
    except OSError as error:
        return f"{path}: {error.strerror or 'cannot be read'}.", None
