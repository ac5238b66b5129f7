"""Write a document as Reactive Resume 5's JSON, in the shape its importer demands."""

import json
from typing import Any

from skillsync.career.document import (
    Award,
    Basics,
    Certificate,
    Document,
    Education,
    Interest,
    Item,
    Language,
    Link,
    Project,
    Publication,
    Reference,
    Section,
    Skill,
    Volunteer,
    Work,
)
from skillsync.career.formats.dates import write_date, write_period
from skillsync.career.formats.facts import write_facts
from skillsync.career.formats.levels import write_fluency
from skillsync.career.formats.losses import AS_TEXT, HIDDEN, NO_FIELD, Losses, name_of
from skillsync.career.formats.reactive_resume_items import NO_NAME, READERS
from skillsync.career.formats.rich_text import write_html
from skillsync.career.formats.written import Written

DOTS = {"A1": 1, "A2": 2, "B1": 3, "B2": 4, "C1": 5, "C2": 5, "native": 5}
LOCALES = {
    "en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "pt": "pt-PT", "it": "it-IT",
    "nl": "nl-NL", "pl": "pl-PL", "sv": "sv-SE", "da": "da-DK", "fi": "fi-FI", "cs": "cs-CZ",
    "tr": "tr-TR", "ru": "ru-RU", "uk": "uk-UA", "el": "el-GR", "ro": "ro-RO", "hu": "hu-HU",
    "bg": "bg-BG", "ar": "ar-SA", "he": "he-IL", "fa": "fa-IR", "hi": "hi-IN", "ja": "ja-JP",
    "ko": "ko-KR", "zh": "zh-CN", "vi": "vi-VN", "id": "id-ID",
}  # fmt: skip
ASIDE = ("skills", "languages", "interests", "certifications", "awards")
"""The sections that stand beside the story."""


def write(document: Document) -> Written:
    """Return the document as a Reactive Resume 5 file, and what such a file cannot hold."""
    losses = Losses()
    sections = {}
    for name, (place, *_) in READERS.items():
        items = document.basics.profiles if place == "profiles" else getattr(document, place)
        sections[name] = {**_section(), "items": [_item(one, losses) for one in items]}
    sections["skills"].update({"layout": "default", "keywordLayout": "inline"})
    custom = [_custom(section) for section in document.sections]
    locale = LOCALES.get(document.language[:2], "en-US")
    losses.add(
        NO_FIELD, f"language {document.language}", document.language[:2] not in ("", locale[:2])
    )
    value = {
        "picture": _picture(),
        "basics": _basics(document.basics, losses),
        "summary": {**_section(), "content": write_html(document.basics.summary, [])},
        "sections": sections,
        "customSections": custom,
        "metadata": _metadata(locale, [one["id"] for one in custom]),
    }
    return Written(json.dumps(value, ensure_ascii=False, indent=2), losses.listed())


def _basics(basics: Basics, losses: Losses) -> dict[str, Any]:
    place = basics.location
    town = " ".join(part for part in (place.postal_code, place.city) if part)
    composed = ", ".join(
        part for part in (place.address, town, place.region, place.country_code) if part
    )
    if place.text and composed and composed != place.text:
        losses.add(NO_FIELD, "address", place.address)
        losses.add(NO_FIELD, "postal code", place.postal_code)
    return {
        "name": basics.name,
        "headline": basics.label,
        "email": basics.email,
        "phone": basics.phone,
        "location": place.text or composed,
        "website": {"url": basics.url, "label": ""},
        "customFields": [],
    }


def _section(title: str = "") -> dict[str, Any]:
    return {
        "title": title, "icon": "", "columns": 1, "hidden": False, "keepTogether": False,
        "startOnNewPage": False,
    }  # fmt: skip


def _custom(section: Section) -> dict[str, Any]:
    content = write_html("\n".join(section.lines), [])
    item = {"id": f"{section.id}-text", "hidden": section.hidden, "content": content}
    return {**_section(section.heading), "id": section.id, "type": "summary", "items": [item]}


def _item(item: Item, losses: Losses) -> dict[str, Any]:
    writer = _WRITERS[type(item)]
    return {"id": item.id, "hidden": item.hidden, **writer(item, losses)}


def _website(url: str) -> dict[str, Any]:
    return {"url": url, "label": "", "inlineLink": False}


def _link(item: Link, _: Losses) -> dict[str, Any]:
    return {
        "icon": "",
        "iconColor": "",
        "network": item.network or NO_NAME,
        "username": item.username,
        "website": _website(item.url),
    }


def _work(item: Work, losses: Losses) -> dict[str, Any]:
    hidden = [role for role in item.roles if role.hidden]
    roles = [role for role in item.roles if not role.hidden]
    for role in hidden:
        losses.add(HIDDEN, f"{item.name} {role.position}")
    value = {
        "company": item.name or NO_NAME,
        "location": item.location,
        "website": _website(item.url),
    }
    if len(roles) <= 1 and not item.description:
        only = roles[0] if roles else None
        return {
            **value,
            "position": only.position if only else "",
            "period": _period(only) if only else "",
            "description": write_html(only.summary, only.highlights) if only else "",
            "roles": [],
        }
    first = min((role.start_date for role in roles if role.start_date), default=None)
    last = max((role.end_date for role in roles if role.end_date), default=None)
    current = any(role.current for role in roles)
    return {
        **value,
        "position": "",
        "period": write_period(first, None if current else last, current=current),
        "description": write_html(item.description, []),
        "roles": [
            {
                "id": role.id,
                "position": role.position,
                "period": _period(role),
                "description": write_html(role.summary, role.highlights),
            }
            for role in roles
        ],
    }


def _period(item: Any) -> str:
    return write_period(item.start_date, item.end_date, current=item.current)


def _described(item: Item, losses: Losses, *names: str) -> str:
    """Return an item's own text; facts without a field of their own stand above it."""
    for name in names:
        losses.add(AS_TEXT, f"{name_of(item)}: {name}", getattr(item, name))
    summary = getattr(item, "summary", "") or getattr(item, "description", "")
    text = "\n".join(line for line in (*write_facts(item, *names), summary) if line)
    return write_html(text, getattr(item, "highlights", []))


def _education(item: Education, losses: Losses) -> dict[str, Any]:
    return {
        "school": item.institution or NO_NAME,
        "degree": item.study_type,
        "area": item.area,
        "grade": item.score,
        "location": item.location,
        "period": _period(item) if item.start_date or item.current else write_date(item.end_date),
        "website": _website(item.url),
        "description": _described(item, losses, "courses"),
    }


def _project(item: Project, losses: Losses) -> dict[str, Any]:
    return {
        "name": item.name or NO_NAME,
        "period": _period(item),
        "website": _website(item.url),
        "description": _described(item, losses, "roles", "keywords"),
    }


def _skill(item: Skill, _: Losses) -> dict[str, Any]:
    dots = int(item.level[0]) if item.level in {"1/5", "2/5", "3/5", "4/5", "5/5"} else 0
    return {
        "icon": "",
        "iconColor": "",
        "name": item.name or NO_NAME,
        "proficiency": "" if dots else item.level,
        "level": dots,
        "keywords": item.keywords,
    }


def _language(item: Language, _: Losses) -> dict[str, Any]:
    return {
        "language": item.language or NO_NAME,
        "fluency": write_fluency(item.fluency, item.level),
        "level": DOTS.get(item.level or "", 0),
    }


def _interest(item: Interest, _: Losses) -> dict[str, Any]:
    value = {"name": item.name or NO_NAME, "keywords": item.keywords}
    return {"icon": "", "iconColor": "", **value}


def _award(item: Award, losses: Losses) -> dict[str, Any]:
    return {
        "title": item.title or NO_NAME,
        "awarder": item.awarder,
        "date": write_date(item.date),
        "website": _website(item.url),
        "description": _described(item, losses),
    }


def _certificate(item: Certificate, losses: Losses) -> dict[str, Any]:
    return {
        "title": item.name or NO_NAME,
        "issuer": item.issuer,
        "date": write_date(item.date),
        "website": _website(item.url),
        "description": _described(item, losses, "number", "expires"),
    }


def _publication(item: Publication, losses: Losses) -> dict[str, Any]:
    return {
        "title": item.name or NO_NAME,
        "publisher": item.publisher,
        "date": write_date(item.release_date),
        "website": _website(item.url),
        "description": _described(item, losses, "authors"),
    }


def _volunteer(item: Volunteer, losses: Losses) -> dict[str, Any]:
    return {
        "organization": item.organization or NO_NAME,
        "location": item.location,
        "period": _period(item),
        "website": _website(item.url),
        "description": _described(item, losses, "position"),
    }


def _reference(item: Reference, _: Losses) -> dict[str, Any]:
    return {
        "name": item.name or NO_NAME,
        "position": item.position,
        "website": _website(""),
        "phone": item.contact,
        "description": write_html(item.reference, []),
    }


_WRITERS: dict[type[Item], Any] = {
    Link: _link,
    Work: _work,
    Education: _education,
    Project: _project,
    Skill: _skill,
    Language: _language,
    Interest: _interest,
    Award: _award,
    Certificate: _certificate,
    Publication: _publication,
    Volunteer: _volunteer,
    Reference: _reference,
}


def _picture() -> dict[str, Any]:
    return {
        "hidden": True, "fit": "cover", "url": "", "size": 80, "rotation": 0, "aspectRatio": 1,
        "borderRadius": 0, "borderColor": "rgba(0, 0, 0, 0.5)", "borderWidth": 0,
        "shadowColor": "rgba(0, 0, 0, 0.5)", "shadowWidth": 0,
    }  # fmt: skip


def _metadata(locale: str, custom: list[str]) -> dict[str, Any]:
    font = {"fontFamily": "IBM Plex Serif", "lineHeight": 1.5}
    main = [name for name in ("summary", *READERS) if name not in ASIDE]
    return {
        "template": "onyx",
        "layout": {
            "sidebarWidth": 35,
            "pages": [{"fullWidth": False, "main": [*main, *custom], "sidebar": list(ASIDE)}],
        },
        "page": {
            "gapX": 4, "gapY": 6, "marginX": 14, "marginY": 12, "format": "a4", "locale": locale,
            "hideLinkUnderline": False, "hideIcons": False, "hideSectionIcons": True,
        },
        "design": {
            "colors": {
                "primary": "rgba(40, 70, 120, 1)",
                "text": "rgba(0, 0, 0, 1)",
                "background": "rgba(255, 255, 255, 1)",
            },
            "level": {"icon": "star", "type": "circle"},
        },
        "typography": {
            "body": {**font, "fontWeights": ["400", "500"], "fontSize": 10},
            "heading": {**font, "fontWeights": ["600"], "fontSize": 14},
        },
        "notes": "",
        "styleRules": [],
    }  # fmt: skip
