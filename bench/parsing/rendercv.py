"""Print people with RenderCV's themes: its own environment, its own YAML (JSON is YAML)."""

import json
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from bench.parsing.people import Person
from bench.parsing.tools import RENDERCV, environment, kept, run
from bench.parsing.words import heading, months, word
from skillsync.career.document import Document

ICONS = {
    "location-dot": "f3c5",
    "envelope": "f0e0",
    "phone": "f095",
    "link": "f0c1",
    "external-link": "f08e",
    "linkedin": "f08c",
    "github": "f09b",
    "gitlab": "f296",
    "orcid": "f8d2",
}
NETWORKS = ("LinkedIn", "GitHub", "GitLab", "ORCID", "Instagram", "Mastodon", "StackOverflow")


def render(person: Person, theme: str, date_template: str, *, suffix: str = "pdf") -> bytes:
    """Return a PDF, or with the suffix `md` or `html` what RenderCV writes so."""
    python = environment("rendercv", *RENDERCV)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "cv.yaml"
        source.write_text(json.dumps(_input(person, theme, date_template)), encoding="utf-8")
        options = ["-nopng", f"-{suffix}", f"out.{suffix}"]
        options += ["-nomd", "-nohtml"] if suffix == "pdf" else []
        command = [str(python), "-m", "rendercv", "render", "cv.yaml", *options]
        run(command, cwd=folder, seconds=120, settings={"XDG_DATA_HOME": str(_icons())})
        return (folder / f"out.{suffix}").read_bytes()


@cache
def _icons() -> Path:
    """Return a folder with a Typst package that draws the icons the themes ask for.

    The themes import `fontawesome` from the network's package index. Its font comes with RenderCV;
    what is missing without a network is only the table from names to characters.
    """
    data = kept() / "tools" / "typst"
    package = data / "typst" / "packages" / "preview" / "fontawesome" / "0.5.0"
    package.mkdir(parents=True, exist_ok=True)
    manifest = '[package]\nname = "fontawesome"\nversion = "0.5.0"\nentrypoint = "lib.typ"\n'
    (package / "typst.toml").write_text(manifest, encoding="utf-8")
    names = ", ".join(f'"{name}": "\\u{{{code}}}"' for name, code in ICONS.items())
    fonts = '("Font Awesome 7 Free Solid", "Font Awesome 7 Free", "Font Awesome 7 Brands")'
    library = (
        f"#let icons = ({names})\n"
        "#let fa-icon(name, ..options) = "
        f'text(font: {fonts}, weight: 900, icons.at(name, default: ""), ..options)\n'
    )
    (package / "lib.typ").write_text(library, encoding="utf-8")
    return data


def _input(person: Person, theme: str, date_template: str) -> dict[str, Any]:
    document, language = person.document, person.language
    basics = document.basics
    place = basics.location
    cv: dict[str, Any] = {
        "name": basics.name,
        "location": ", ".join(filter(None, (place.city, place.region or place.country_code))),
        "email": basics.email,
        "phone": basics.phone.replace(" ", "").replace("-", ""),
        "website": basics.url or None,
        "social_networks": [
            {"network": link.network, "username": link.username}
            for link in basics.profiles
            if link.network in NETWORKS
        ],
        "sections": {title: rows for title, rows in _sections(document) if rows},
    }
    locale = {
        "language": language,
        "phone_number_format": "international",
        "date_template": date_template,
        "present": word("present", language),
        "month": word("month", language),
        "months": word("months", language),
        "year": word("year", language),
        "years": word("years", language),
        "abbreviations_for_months": list(months(language)),
        "full_names_of_months": list(months(language, width="wide")),
    }
    return {"cv": cv, "design": {"theme": theme}, "locale": locale}


def _sections(document: Document) -> Iterable[tuple[str, list[Any]]]:
    language = document.language
    yield heading("summary", language), [document.basics.summary]
    yield heading("experience", language), _jobs(document)
    yield heading("education", language), _studies(document)
    yield (
        heading("skills", language),
        [{"label": one.name, "details": ", ".join(one.keywords)} for one in document.skills]
        if document.skills[0].keywords
        else [", ".join(one.name for one in document.skills)],
    )
    yield (
        heading("languages", language),
        [{"label": one.language, "details": one.fluency} for one in document.languages],
    )
    yield heading("projects", language), [_project(one) for one in document.projects]
    yield (
        heading("certificates", language),
        [
            {"name": one.name, "location": one.issuer, "date": one.date}
            for one in document.certificates
        ],
    )
    yield (
        heading("publications", language),
        [
            {
                "title": one.name,
                "authors": [document.basics.name],
                "journal": one.publisher,
                "date": one.release_date,
            }
            for one in document.publications
        ],
    )
    yield (
        heading("awards", language),
        [{"bullet": f"{one.title}, {one.awarder}, {one.date}"} for one in document.awards],
    )
    yield heading("volunteering", language), _unpaid(document)


def _jobs(document: Document) -> list[dict[str, Any]]:
    return [
        _without_none(
            {
                "company": work.name,
                "position": role.position,
                "location": work.location or None,
                "start_date": role.start_date,
                "end_date": "present" if role.current else role.end_date,
                "highlights": role.highlights or None,
            }
        )
        for work in document.work
        for role in work.roles
    ]


def _studies(document: Document) -> list[dict[str, Any]]:
    grade = heading("grade", document.language)
    return [
        _without_none(
            {
                "institution": one.institution,
                "area": one.area or one.study_type,
                "degree": one.study_type if one.area else None,
                "start_date": one.start_date,
                "end_date": one.end_date if one.start_date else None,
                "date": None if one.start_date else one.end_date,
                "highlights": [f"{grade}: {one.score}"] if one.score else None,
            }
        )
        for one in document.education
    ]


def _project(one: Any) -> dict[str, Any]:
    return _without_none(
        {
            "name": one.name,
            "start_date": one.start_date,
            "end_date": one.end_date,
            "summary": one.description or None,
        }
    )


def _unpaid(document: Document) -> list[dict[str, Any]]:
    return [
        _without_none(
            {
                "company": one.organization,
                "position": one.position,
                "start_date": one.start_date,
                "end_date": one.end_date or "present",
                "summary": one.summary or None,
            }
        )
        for one in document.volunteer
    ]


def _without_none(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
