"""What every command says on a terminal, and how it reads a file that a person named."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import typer

T = TypeVar("T")


def say(sentence: str) -> None:
    """Print one line on standard error: standard output is for what was asked for."""
    typer.echo(f"skillsync: {sentence}", err=True)


def fail(sentence: str) -> typer.Exit:
    """Print one line on standard error and return the exit to raise."""
    say(sentence)
    return typer.Exit(1)


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
