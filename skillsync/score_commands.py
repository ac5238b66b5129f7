"""`skillsync score` and `skillsync rank`: résumés held against postings; no server or database."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from skillsync.taxonomy_commands import look_for_imported
from skillsync.terminal import STANDARD_INPUT, fail, read_file, say, try_safely, write_out

if TYPE_CHECKING:
    from skillsync.ai.extraction.alignment import Alignment
    from skillsync.ai.scoring.criteria import Criteria
    from skillsync.ai.scoring.features import ResumeFeatures
    from skillsync.ai.scoring.posting import PostingReading
    from skillsync.ai.scoring.posting_file import PostingText
    from skillsync.ai.scoring.result import Score

_RESUME = "A résumé: PDF, DOCX, ODT, RTF, HTML, Markdown, text, picture or JSON Resume."
_POSTING = "A posting: text, Markdown, HTML, PDF, DOCX, or JSON-LD with a JobPosting."
PostingFile = Annotated[Path, typer.Argument(help=_POSTING)]
CriteriaFile = Annotated[Path | None, typer.Option(help="A JSON file with weights and skills.")]
Location = Annotated[str, typer.Option(help="Where the job is, if the posting is silent.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON for programs.")]


def score(
    resume: Annotated[Path, typer.Argument(help=_RESUME)],
    posting: PostingFile,
    criteria: CriteriaFile = None,
    location: Location = "",
    as_json: AsJson = False,  # noqa: FBT002 - an option
) -> None:
    """Score a résumé against a posting, with evidence. Needs no server or database."""
    from skillsync.score_table import print_score

    _must_differ(posting, [resume])
    look_for_imported()
    wanted, reading, asked_in = _read_posting(posting)
    asked = _read_criteria(criteria)
    career, told_in = read_file(resume, _features)
    result = _hold([career], reading, asked, wanted, location)[0]
    if as_json:
        write_out(_json(_placed(result.model_dump(mode="json"), asked_in, told_in)))
    else:
        print_score(result, title=reading.title)


def rank(
    posting: PostingFile,
    resumes: Annotated[list[Path], typer.Argument(metavar="RESUME...", help=_RESUME)],
    criteria: CriteriaFile = None,
    location: Location = "",
    as_json: AsJson = False,  # noqa: FBT002 - an option
) -> None:
    """Rank résumés for a posting, the best first. Needs no server or database.

    A file that cannot be read is named and left out; the others are ranked all the same.
    """
    from skillsync.score_table import print_ranking

    files = list(dict.fromkeys(resumes))
    _must_differ(posting, files)
    if (posting, *files).count(STANDARD_INPUT) > 1:
        raise fail("Standard input can be read once only.")
    look_for_imported()
    wanted, reading, asked_in = _read_posting(posting)
    asked = _read_criteria(criteria)
    careers: list[ResumeFeatures] = []
    read: dict[str, Alignment | None] = {}
    for path in files:
        problem, found = try_safely(path, _features)
        if found is None:
            say(problem)
            continue
        careers.append(found[0])
        read[str(path)] = found[1]
    scores = _hold(careers, reading, asked, wanted, location)
    # Equal scores keep the order of their names: no order in which files are given is better.
    ranked = sorted(zip(read, scores, strict=True), key=lambda each: each[0])
    ranked.sort(key=_place, reverse=True)
    if as_json:
        told = [
            {"file": name, **_placed(result.model_dump(mode="json"), asked_in, read[name])}
            for name, result in ranked
        ]
        write_out(_json(told))
    else:
        print_ranking(ranked, title=reading.title)
    if len(careers) < len(files):
        raise typer.Exit(1)


def _place(each: "tuple[str, Score]") -> tuple[int, float]:
    overall = each[1].overall
    return (-1 if overall is None else overall, each[1].confidence)


def _must_differ(posting: Path, resumes: list[Path]) -> None:
    for resume in resumes:
        if posting != STANDARD_INPUT and posting.resolve() == resume.resolve():
            raise fail(f"{posting}: This is the résumé itself. Give a posting and a résumé.")


def _features(data: bytes) -> "tuple[ResumeFeatures, Alignment | None]":
    from skillsync.ai.extraction.alignment import align
    from skillsync.ai.extraction.career_file import read_career
    from skillsync.ai.scoring.resume_features import features_of_resume

    read, source, _ = read_career(data)
    features = features_of_resume(read.document, source.seen_text, spaces=())
    return features, align(data, source)


def _read_posting(path: Path) -> "tuple[PostingText, PostingReading, Alignment | None]":
    # Loaded once here, and not by every child that is forked.
    import skillsync.ai.extraction.career_file
    import skillsync.ai.scoring.resume_features  # noqa: F401
    from skillsync.ai.scoring.posting import UnusablePosting, read_posting

    wanted, alignment = read_file(path, _posting)
    try:
        return wanted, read_posting(wanted.text), alignment
    except UnusablePosting as refusal:
        raise fail(f"{path}: {str(refusal) or type(refusal).__doc__}") from refusal


def _posting(data: bytes) -> "tuple[PostingText, Alignment | None]":
    from skillsync.ai.extraction.alignment import align
    from skillsync.ai.scoring.posting_file import read_posting_file

    wanted = read_posting_file(data)
    return wanted, align(data, wanted.source) if wanted.source else None


def _placed(value: Any, posting: "Alignment | None", resume: "Alignment | None") -> Any:
    """Return a score whose quotes stand at their places in the files themselves."""
    if isinstance(value, list):
        return [_placed(each, posting, resume) for each in value]
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("quote"), str) and isinstance(value.get("start"), int) and posting:
        place = posting.place(value["start"], value["end"])
        start, end = place or (None, None)
        quote = posting.text[start:end] if place else value["quote"]
        return {**value, "start": start, "end": end, "quote": quote}
    return {
        key: _placed(each, resume, resume) if key == "resume" else _placed(each, posting, resume)
        for key, each in value.items()
    }


def _hold(
    careers: "list[ResumeFeatures]",
    reading: "PostingReading",
    criteria: "Criteria | None",
    wanted: "PostingText",
    location: str,
) -> "list[Score]":
    """Return the score of each career, in the order given."""
    from datetime import UTC, datetime

    from skillsync.ai.scoring.posting_features import features_of_posting
    from skillsync.ai.scoring.score import score_features

    place = location or wanted.location
    posting = features_of_posting(reading, criteria, place=place, remote=wanted.remote, spaces=())
    today = datetime.now(UTC).date()
    return [score_features(career, posting, today=today) for career in careers]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _read_criteria(path: Path | None) -> "Criteria | None":
    from pydantic import ValidationError

    from skillsync.ai.scoring.criteria import Criteria

    if path is None:
        return None
    try:
        asked = Criteria.model_validate_json(path.read_bytes())
    except OSError as error:
        raise fail(f"{path}: {error.strerror or 'cannot be read'}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        if first["type"] == "json_invalid":
            raise fail(f"{path}: this is not valid JSON.") from error
        if first["type"] == "extra_forbidden":
            known = ", ".join(Criteria.model_fields)
            raise fail(f"{path}: there is no {first['loc'][0]!r}; known are {known}.") from error
        where = ".".join(str(step) for step in first["loc"]) or "criteria"
        raise fail(f"{path}: {where}: {first['msg'].removeprefix('Value error, ')}") from error
    lists = ("required_skills", "preferred_skills", "education_requirements")
    # An empty line asks for nothing: counted, nobody could ever meet it.
    return asked.model_copy(
        update={
            name: [line for each in getattr(asked, name) if (line := each.strip())]
            for name in lists
        }
    )
