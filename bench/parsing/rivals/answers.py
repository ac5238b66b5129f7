"""What rivals answer, as facts: each value goes where it counts for them most."""

import re
from collections.abc import Iterable
from itertools import zip_longest
from typing import Any

from bench.parsing.facts import PRESENT, Entry, Facts, Said, Spoken
from bench.parsing.words import month_forms

MONTHS = {form.casefold(): month for month in range(1, 13) for form in month_forms(month, "en")}
NAMED = re.compile(r"([A-Za-z]{3,9})\.?,?\s+(\d{4})")
NUMBERED = re.compile(r"(?<!\d)(\d{1,2})[/.](\d{4})|(\d{4})-(\d{2})")


def of_leverparser(said: Any) -> Facts:
    """Understand leverparser's `Resume`."""
    contact = said["contact_info"]
    return Facts(
        name=_said(contact["name"]),
        email=_said(contact["email"]),
        phone=_said(contact["phone"]),
        location=_said(contact["address"]),
        links=_all(contact[name] for name in ("linkedin", "github", "website")),
        summary=_said(said["summary"]),
        jobs=[
            Entry(
                {
                    "employer": _said(one["company"]),
                    "title": _said(one["title"]),
                    "start": _date(one["start_date"]),
                    "end": Said(PRESENT) if one["current"] else _date(one["end_date"]),
                },
                _all([*one["responsibilities"], *_lines(one["description"])]),
            )
            for one in said["experience"]
        ],
        studies=[
            Entry(
                {
                    "institution": _said(one["institution"]),
                    "degree": _said(one["degree"]),
                    "area": _said(one["major"]),
                    "edu end": _date(one["graduation_date"]),
                    "grade": _said(one["gpa"]),
                }
            )
            for one in said["education"]
        ],
        skills=_all(one["name"] for one in said["skills"]),
        languages=[Spoken(_said(one)) for one in said["languages"]],
        others=[
            *_kind("certificate", (one["name"] for one in said["certifications"])),
            *_kind("project", (one["name"] for one in said["projects"])),
        ],
    )


def of_openresume(said: Any) -> Facts:
    """Understand openresume-parser's answer."""
    if not said.get("ok"):
        return Facts()
    resume = said["resume"]
    study, place = resume["education"], resume["location"]
    entry = Entry(
        {
            "degree": _said(study["degree_course"]),
            "area": _said(study["specialization"]),
            "edu end": _date(study["passing_year"]),
        }
    )
    return Facts(
        name=_said(resume["full_name"]),
        email=_said(resume["email"]),
        phone=_said(resume["phone"]),
        location=_said(", ".join(filter(None, (place.get("city"), place.get("state"))))),
        headline=_said(resume["current_designation"]),
        summary=_said(resume["summary"]),
        links=_all([resume["url"]]),
        jobs=[
            Entry(
                {
                    "employer": _said(one["company"]),
                    "title": _said(one["title"]),
                    "start": _date(one["start_date"]),
                    "end": Said(PRESENT) if one["current"] else _date(one["end_date"]),
                },
                _all(_lines(one["description"])),
            )
            for one in resume["experience"]["work_history"]
        ],
        studies=[entry] if any(entry.values.values()) else [],
        skills=_all(resume["skills"]),
    )


def of_sereena(said: Any) -> Facts:
    """Understand sereena-parser's `ResumeData`."""
    if not said:
        return Facts()
    person = said["personal_info"]
    return Facts(
        name=_said(person["name"]),
        email=_said(person["email"]),
        phone=_said(person["phone"]),
        location=_said(person["location"]),
        summary=_said(said["summary"]),
        jobs=[
            Entry(
                {
                    "employer": _said(one["company"]),
                    "title": _said(one["job_title"]),
                    "start": _date(str(one["duration"] or "").partition(" - ")[0]),
                    "end": _date(str(one["duration"] or "").partition(" - ")[2]),
                },
                _all(_lines(one["description"])),
            )
            for one in said["experience"]
        ],
        studies=[
            Entry(
                {
                    "institution": _said(one["institution"]),
                    "degree": _said(one["degree"]),
                    "edu end": _date(one["year"]),
                    "grade": _said(one["gpa"]),
                }
            )
            for one in said["education"]
        ],
        skills=_all(said["skills"]),
        languages=[Spoken(_said(one)) for one in said["languages"]],
        others=_kind("certificate", said["certifications"]),
    )


def of_rb(said: Any) -> Facts:
    """Understand rb-resume-parser's answer; it reads no history."""
    return Facts(
        name=_said(said.get("name")),
        email=_said(said.get("email")),
        phone=_said(said.get("phone")),
        location=_said(said.get("location")),
        headline=_said(said.get("role")),
        summary=_said(said.get("summary")),
        links=_all([said.get("linkedin")]),
        others=_kind("award", (str(one) for one in said.get("awards") or [])),
    )


def of_pro(said: Any) -> Facts:
    """Understand resume-parser-pro's answer."""
    return Facts(
        name=_said(said["name"]),
        email=_first(said["email"]),
        phone=_first(said["phone_number"]),
        location=_first(said["address"]),
        jobs=[
            Entry({"employer": _said(one.get("company")), "title": _said(one.get("title"))})
            for one in said["experience"]
        ],
        studies=[
            Entry({"degree": _said(one.get("degree") if isinstance(one, dict) else one)})
            for one in said["education"]
        ],
        skills=_all(said["skills"]),
    )


def of_pyresparser(said: Any) -> Facts:
    """Understand the answer of pyresparser and of pydparser, which goes on from it."""
    titles, employers = said.get("designation") or [], said.get("company_names") or []
    degrees, schools = said.get("degree") or [], said.get("college_name") or []
    jobs = [
        Entry({"title": _said(title), "employer": _said(employer)})
        for title, employer in zip_longest(titles, employers)
    ]
    # Its lines of experience belong to no job: the first may have them.
    lines = _all(said.get("experience") or [])
    if lines:
        jobs = jobs or [Entry({})]
        jobs[0].highlights = lines
    return Facts(
        name=_said(said.get("name")),
        email=_said(said.get("email")),
        phone=_said(said.get("mobile_number")),
        jobs=jobs,
        studies=[
            Entry({"degree": _first(degree), "institution": _said(school)})
            for degree, school in zip_longest(degrees, _listed(schools))
        ],
        skills=_all(said.get("skills") or []),
    )


def _said(value: Any) -> Said:
    return Said(" ".join(str(value).split())) if value not in {None, ""} else Said()


def _first(values: Any) -> Said:
    return _said(values[0] if isinstance(values, list) and values else values or "")


def _all(values: Iterable[Any]) -> list[Said]:
    return [_said(value) for value in values if value]


def _kind(kind: str, values: Iterable[Any]) -> list[Said]:
    return [Said(f"{kind}: {value}") for value in values if value]


def _lines(value: Any) -> list[str]:
    return str(value or "").splitlines()


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _date(value: Any) -> Said:
    """Return a date as year and month, as a year, or as present."""
    text = str(value or "").strip()
    if re.fullmatch(r"(?i)present|current|now|till date", text):
        return Said(PRESENT)
    if (named := NAMED.search(text)) and named[1].casefold() in MONTHS:
        return Said(f"{named[2]}-{MONTHS[named[1].casefold()]:02d}")
    if numbered := NUMBERED.search(text):
        year, month = numbered[2] or numbered[3], numbered[1] or numbered[4]
        return Said(f"{year}-{int(month):02d}")
    year_alone = re.search(r"\d{4}", text)
    return Said(year_alone[0] if year_alone else "")
