"""Write a career document as JSON Resume 1.0 (https://jsonresume.org/schema)."""

from typing import Any

from skillsync.career.document import Document, Item, Role, Work

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def to_json_resume(document: Document) -> dict[str, Any]:
    """Return `document` as a JSON Resume object: hidden items left out, one work entry per role."""
    basics = document.basics.model_dump(by_alias=True, exclude={"profiles", "location"})
    basics["location"] = _place(document)
    basics["profiles"] = _items(document.basics.profiles)
    resume: dict[str, Any] = {"$schema": SCHEMA, "basics": _without_blanks(basics)}
    resume["work"] = [
        _work_entry(work, role)
        for work in document.work
        if not work.hidden
        for role in (work.roles or [Role()])
        if not role.hidden
    ]
    for name in ("education", "skills", "projects", "certificates", "awards", "publications"):
        resume[name] = _items(getattr(document, name))
    for name in ("volunteer", "interests", "references"):
        resume[name] = _items(getattr(document, name))
    resume["languages"] = [
        _without_blanks({"language": spoken.language, "fluency": spoken.fluency or spoken.level})
        for spoken in document.languages
        if not spoken.hidden
    ]
    resume["meta"] = {"version": "v1.0.0"}
    return _without_blanks(resume)


def _place(document: Document) -> dict[str, Any]:
    place = document.basics.location
    return _without_blanks(
        {
            "address": place.address,
            "postalCode": place.postal_code,
            "city": place.city or place.text,
            "region": place.region,
            "countryCode": place.country_code,
        }
    )


def _work_entry(work: Work, role: Role) -> dict[str, Any]:
    return _without_blanks(
        {
            "name": work.name,
            "location": work.location,
            "url": work.url,
            "description": work.description,
            "position": role.position,
            "startDate": role.start_date,
            "endDate": role.end_date,
            "summary": role.summary,
            "highlights": role.highlights,
        }
    )


def _items(items: list[Any]) -> list[dict[str, Any]]:
    shown = [item for item in items if isinstance(item, Item) and not item.hidden]
    return [
        _without_blanks(
            item.model_dump(mode="json", by_alias=True, exclude={"id", "hidden", "current"})
        )
        for item in shown
    ]


def _without_blanks(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in ("", None, [], {})}
