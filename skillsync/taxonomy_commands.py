"""The commands on skills: what a file names, and where the names of skills come from."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from skillsync.terminal import read_file

if TYPE_CHECKING:
    from skillsync.ai.extraction.alignment import Alignment
    from skillsync.ai.extraction.career_file import CareerFile
    from skillsync.ai.skills.finder import FoundSkill
    from skillsync.ai.skills.imported import Import

commands = typer.Typer(help="The list of skills, licences and languages.", no_args_is_help=True)


def look_for_imported() -> Path:
    """Let this process know the imported editions; return the folder they are kept in."""
    from skillsync.ai.skills.taxonomy import use_imported
    from skillsync.settings import data_folder

    folder = data_folder() / "taxonomy"
    use_imported(folder)
    return folder


@commands.command("import")
def import_taxonomy(
    path: Annotated[Path, typer.Argument(help="ESCO's CSV download: a folder or a ZIP archive.")],
) -> None:
    """Add the official ESCO download, in any of its languages, with its relations."""
    from skillsync.ai.skills.imported import keep_import
    from skillsync.ai.skills.official import NotTheDownload, read_download
    from skillsync.ai.skills.packing import join_all, keep_packed, places_for

    folder = look_for_imported()
    try:
        counted = keep_import(read_download(path), folder)
        keep_packed(places_for(folder), join_all(folder))
    except NotTheDownload as refusal:
        raise _fail(f"{path}: {refusal} Nothing was changed.") from refusal
    except OSError as error:
        where = error.filename or path
        raise _fail(f"{where}: {error.strerror or 'cannot be read or written'}.") from error
    _tell(counted, folder)


@commands.command("show")
def show_taxonomy() -> None:
    """Say what the taxonomy is made of, and where it is kept."""
    from skillsync.ai.skills.packing import places_for
    from skillsync.ai.skills.taxonomy import TaxonomyMissing, taxonomy

    folder = look_for_imported()
    try:
        loaded = taxonomy()
    except TaxonomyMissing as error:
        raise _fail(str(error)) from error
    typer.echo(loaded.name)
    typer.echo(f"{len(loaded.concepts):,} concepts under {len(loaded.surfaces):,} names")
    packed = next((path for path in places_for(folder) if path.is_file()), None)
    typer.echo(f"packed in {packed}" if packed else "not packed: no folder can be written")
    typer.echo(ATTRIBUTION)


@commands.command("prepare")
def prepare_taxonomy() -> None:
    """Make now what first use would make: the packed lists of skills and towns, and vectors."""
    from skillsync.ai.embedding.encoder import EmbeddingModelMissing
    from skillsync.ai.scoring.gazetteer import prepare_towns
    from skillsync.ai.skills.label_vectors import label_vectors
    from skillsync.ai.skills.taxonomy import TaxonomyMissing, taxonomy
    from skillsync.guide.occupations import read_occupations

    look_for_imported()
    try:
        label_vectors(taxonomy())
        read_occupations()
        prepare_towns()
    except (TaxonomyMissing, EmbeddingModelMissing) as error:
        raise _fail(str(error)) from error
    typer.echo("The list of skills is ready.")


ATTRIBUTION = (
    "This service uses the ESCO classification of the European Commission (adapted extract)."
)


def write_skills(path: Path, *, as_json: bool) -> None:
    """Write the skills a file names, as a table or as JSON."""
    import json
    import time

    from skillsync.ai.skills.in_careers import find_skills_in_career
    from skillsync.ai.skills.taxonomy import TaxonomyMissing, taxonomy

    look_for_imported()
    file, alignment = read_file(path, _read)
    begun = time.perf_counter()
    try:
        found = find_skills_in_career(file.source.seen_text, file.reading.document)
    except TaxonomyMissing as error:
        raise _fail(str(error)) from error
    took = round((time.perf_counter() - begun) * 1000, 1)
    if not as_json:
        _print_table(found)
        return
    skills = [
        {
            "surface": each.surface,
            "start": place[0],
            "end": place[1],
            "id": each.id,
            "label": each.label,
            "kind": each.kind,
            "status": "implied" if each.implied_by else "stated",
            "implied_by": each.implied_by,
        }
        for each in found
        for place in (_place(each, alignment),)
    ]
    answer = {"skills": skills, "taxonomy": taxonomy().name, "took_ms": took}
    typer.echo(json.dumps(answer, ensure_ascii=False, indent=2))


def _read(data: bytes) -> "tuple[CareerFile, Alignment | None]":
    from skillsync.ai.extraction.alignment import align
    from skillsync.ai.extraction.career_file import read_career

    file = read_career(data)
    return file, align(data, file.source)


def _place(skill: "FoundSkill", alignment: "Alignment | None") -> "tuple[int | None, int | None]":
    if alignment is None:
        return skill.start, skill.end
    return alignment.place(skill.start, skill.end) or (None, None)


def _print_table(found: "list[FoundSkill]") -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    if not found:
        typer.echo("No skill of the taxonomy is named in it.")
        return
    labels = {each.id: each.label for each in found}
    written: dict[FoundSkill, dict[str, None]] = {}
    firsts: dict[str, FoundSkill] = {}
    for each in found:
        first = firsts.setdefault(each.id, each)
        written.setdefault(first, {})[" ".join(each.surface.split())] = None
    table = Table("skill", "kind", "as written")
    for each, surfaces in written.items():
        words = ", ".join(surfaces)
        if each.implied_by:
            words = f"follows from {labels[each.implied_by]}"
        table.add_row(escape(each.label), each.kind, escape(words))
    Console().print(table)


def _tell(counted: "Import", folder: Path) -> None:
    for language, (skills, names, occupations) in counted.languages.items():
        jobs = f", {occupations:,} occupations" if occupations else ""
        typer.echo(
            f"ESCO {counted.version}, {language}: {skills:,} skills under {names:,} names{jobs}"
        )
    if counted.relations:
        typer.echo(f"{counted.relations:,} relations")
    typer.echo(f"Kept in {folder}. Running workers use it from their next piece of work on.")


def _fail(sentence: str) -> typer.Exit:
    typer.echo(f"skillsync: {sentence}", err=True)
    return typer.Exit(1)
