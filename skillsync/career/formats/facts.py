"""Facts a format has no field for, as lines “Courses: …” of a text that people read anyway.

The same lines are read back into the fields they came from.
"""

from typing import Any

from skillsync.career.document import PARTIAL_DATE, Item

LABELS = {
    "courses": "Courses",
    "keywords": "Keywords",
    "roles": "Roles",
    "authors": "Authors",
    "number": "Number",
    "expires": "Valid until",
    "position": "Position",
    "contact": "Contact",
    "level": "Level",
    "score": "Grade",
}


def write_facts(item: Item, *names: str) -> list[str]:
    """Return a line for each named field that says something."""
    lines = []
    for name in names:
        value = getattr(item, name)
        if isinstance(value, list):
            value = ("; " if any("," in one for one in value) else ", ").join(value)
        if value:
            lines.append(f"{LABELS[name]}: {value}")
    return lines


def read_facts(item: Item, lines: list[str], *names: str) -> list[str]:
    """Put what the lines say into the named fields that are empty; return the other lines."""
    rest = []
    for line in lines:
        label, _, words = line.partition(": ")
        name = next((name for name in names if LABELS[name] == label), "")
        value = _value(name, words.strip()) if name else ""
        if value and not getattr(item, name):
            setattr(item, name, value)
        else:
            rest.append(line)
    return rest


def read_text_facts(item: Item, attribute: str, *names: str) -> None:
    """Do the same with the lines of one of the item's own texts."""
    lines = getattr(item, attribute).splitlines()
    setattr(item, attribute, "\n".join(read_facts(item, lines, *names)))


def _value(name: str, words: str) -> Any:
    if name == "expires":
        return words if PARTIAL_DATE.match(words) else ""
    if name in ("courses", "keywords", "roles", "authors"):
        return [part.strip() for part in words.split(";" if ";" in words else ",") if part.strip()]
    return words
