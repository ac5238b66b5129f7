"""`skillsync parse` and `skillsync convert`: careers in, careers out; no server, no database."""

import os
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillsync.terminal import (
    STANDARD_INPUT,
    fail,
    one_line,
    read_file,
    say,
    try_file,
    write_out,
    write_text_file,
)

if TYPE_CHECKING:
    from skillsync.ai.extraction.career_file import CareerFile
    from skillsync.batch import Done, Job
    from skillsync.career.document import Document
    from skillsync.career.formats.written import Loss, Written

SUFFIXES = {"json-resume": ".json", "document": ".json", "text": ".txt"}
SECONDS_BETWEEN_DRAWINGS = 0.1
CONVERTED = ("json-resume", "rendercv", "reactive-resume", "europass", "markdown", "text")


def parse(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE", help="Résumés, or careers in any format; - for standard input."
        ),
    ],
    format: Annotated[  # noqa: A002 - the option's own name
        str, typer.Option(help="json-resume, document (with places and confidence) or text.")
    ] = "json-resume",
    output: Annotated[
        str | None, typer.Option(metavar="DIR", help="A folder to write one file each into.")
    ] = None,
) -> None:
    """Read résumés; write each as JSON Resume. Needs no server, database or network.

    One file is written to standard output, several into the folder that --output names.
    """
    if format not in SUFFIXES:
        raise fail(f"--format must be json-resume, document or text, not {format}.")
    _must_be_named(output)
    if output is None and len(files) > 1:
        raise fail("Several files are written into a folder: name it with --output.")
    if output is None:
        written = read_file(files[0], partial(_written, format=format))
        write_out(written.text)
        _warn(map(str, written.losses))
    elif STANDARD_INPUT in files:
        raise fail("Standard input has no name to write a file by: leave out --output.")
    else:
        _parse_all(files, format, Path(output))


def _must_be_named(output: str | None) -> None:
    if output == "":
        raise fail("--output is empty. Name what to write.")


def _written(data: bytes, *, format: str) -> "Written":  # noqa: A002 - the option's own name
    """Return what `parse` writes for a file, and what its owner should know."""
    from skillsync.ai.extraction.career_file import read_career
    from skillsync.career.formats.exports import FORMATS
    from skillsync.career.formats.written import Loss, Written

    file = read_career(data)
    said = [Loss(note) for note in file.notes]
    if format == "text":
        return Written(file.source.text.rstrip("\n") + "\n", said)
    if format == "document":
        return Written(_json(file), said)
    text, losses = FORMATS["json-resume"](file.reading.document)
    return Written(text, [*said, *_left_over(file), *losses])


def _left_over(file: "CareerFile") -> "list[Loss]":
    """Say how many lines of a file no field holds, if there are any."""
    from skillsync.career.formats.written import Loss

    number = len(file.in_no_field())
    if not number:
        return []
    lines = "1 line of the file belongs" if number == 1 else f"{number} lines of the file belong"
    return [Loss(f"{lines} to no field. `skillsync parse --format document` lists them.")]


def _json(file: "CareerFile") -> str:
    """Return a document, and beside it the lines of the source that none of its fields holds."""
    import json

    from skillsync.career.formats.own import LEFT_OVER

    value = file.reading.document.to_json()
    value[LEFT_OVER] = [{**asdict(span), "text": text} for span, text in file.in_no_field()]
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _warn(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        say(f"note: {sentence}")


def _parse_all(files: list[Path], format: str, output: Path) -> None:  # noqa: A002
    try:
        output.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise fail(f"{output}: this is a file. Name a folder.") from error
    except OSError as error:
        raise fail(f"{output}: {error.strerror or 'cannot be made'}.") from error
    jobs = _jobs(files, output, SUFFIXES[format])
    failed, noted = 0, []
    for done in _shown(jobs, format):
        failed += bool(done.problem)
        noted += [str(done.job.path)] if done.notes else []
    if noted:
        from skillsync.career.formats.written import Loss

        said = f"{len(noted)} of {len(jobs)} files have notes; parse one alone to read them"
        say(str(Loss(said, tuple(sorted(noted)))))
    if failed:
        raise typer.Exit(1)


def _jobs(files: list[Path], output: Path, suffix: str) -> "list[Job]":
    """Give every input an output of its own; the same name twice gets a number, and is told."""
    from skillsync.batch import Job

    named = {Path(os.path.abspath(path)): path for path in reversed(files)}  # noqa: PTH100
    inputs = list(reversed(named))
    # An input must not be written over, and on some disks `CV.pdf` and `cv.pdf` are one.
    taken = {str(path).casefold() for path in inputs}
    jobs = []
    for path in inputs:
        number, target = 1, output / f"{path.name}{suffix}"
        while str(target.absolute()).casefold() in taken:
            number += 1
            target = output / f"{path.name}.{number}{suffix}"
        if number > 1:
            say(f"{named[path]} is written as {target.name}: that name is taken.")
        taken.add(str(target.absolute()).casefold())
        jobs.append(Job(named[path], target))
    return jobs


def _shown(jobs: "list[Job]", format: str) -> "Iterable[Done]":  # noqa: A002
    """Yield what is done; show a bar on a terminal, and a line for each file that failed."""
    # Loaded once here, and not by every child that is forked.
    import skillsync.ai.extraction.career_file  # noqa: F401
    from skillsync import batch

    done = batch.run(jobs, partial(_write_one, format=format))
    if not sys.stderr.isatty():
        for one in done:
            if one.problem:
                say(one.problem)
            yield one
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True, highlight=False)
    columns = ("Reading", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Without a thread of its own: children are forked while the bar is shown.
    with Progress(*columns, console=console, auto_refresh=False) as progress:
        task, drawn = progress.add_task("", total=len(jobs)), 0.0
        for one in done:
            if one.problem:
                console.print(f"skillsync: {one_line(one.problem)}", markup=False, soft_wrap=True)
            progress.advance(task)
            # Drawing takes longer than some files do.
            if (now := time.monotonic()) - drawn > SECONDS_BETWEEN_DRAWINGS:
                progress.refresh()
                drawn = now
            yield one


def _write_one(job: "Job", *, format: str) -> "Done":  # noqa: A002
    """Read one file and write another, whole or not at all. Runs in a child."""
    from skillsync.batch import Done

    problem, written = try_file(job.path, partial(_written, format=format))
    if written is None:
        return Done(job, problem)
    if problem := write_text_file(job.target, written.text):
        return Done(job, problem)
    return Done(job, notes=len(written.losses))


def convert(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="IN", help="A résumé, or a career in any format; - for standard input."
        ),
    ],
    to: Annotated[str, typer.Option(help=", ".join(CONVERTED) + ".")],
    output: Annotated[
        str | None, typer.Option(metavar="FILE", help="Where to write it; else standard output.")
    ] = None,
) -> None:
    """Write a career in another format; say on standard error what that cannot hold."""
    if to not in CONVERTED:
        raise fail(f"--to must be one of {', '.join(CONVERTED)}, not {to}.")
    _must_be_named(output)
    notes, written = read_file(file, partial(_converted, to=to))
    if output is None:
        write_out(written.text)
    elif problem := write_text_file(Path(output), written.text):
        raise fail(problem)
    _warn([*notes, *map(str, written.losses)])


def _converted(data: bytes, *, to: str) -> "tuple[list[str], Written]":
    """Return what the owner of a file should know, and the career in it in another format."""
    from skillsync.ai.extraction.career_file import read_career

    file = read_career(data)
    notes = [*file.notes, *map(str, _left_over(file))]
    return notes, _in_format(file.reading.document, to)


def _in_format(document: "Document", to: str) -> "Written":
    from skillsync.career.formats.exports import FORMATS
    from skillsync.career.formats.losses import losses_in_text
    from skillsync.career.formats.written import Written

    if to in FORMATS:
        return FORMATS[to](document)
    if to == "markdown":
        from skillsync.typesetting.markdown import render_markdown as render
    else:
        from skillsync.typesetting.text import render_text as render
    text = render(document)
    return Written(text, losses_in_text(document, text))
