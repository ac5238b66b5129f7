"""Find out which career format a file is, by its content alone, and read it."""

import json
import re
from typing import Any

from skillsync.career.formats.encoding import decoded
from skillsync.career.formats.imported import (
    DEEPEST,
    CareerIsTooLong,
    Imported,
    JsonIsDamaged,
    JsonIsNoCareer,
)

RENDERCV = re.compile(
    r"^[\"']?cv[\"']?[ \t]*:[ \t]*(?:#.*)?\r?\n"  # a key on a line of its own ...
    r"(?:[ \t]*(?:#.*)?\r?\n)*[ \t]+[\"']?\w+[\"']?[ \t]*:",  # ... and an indented one
    re.MULTILINE,
)
EUROPASS = re.compile(r"<\?xml\b|<(?:\w+:)?(?:Candidate|SkillsPassport|Europass|LearnerInfo)\b")
XHTML = re.compile(r"<\?xml[^>]*>\s*<(?:!DOCTYPE\s+)?html\b", re.IGNORECASE)
# Half characters and controls, which JSON can write and neither pages nor databases can hold.
UNFIT = re.compile(r"\\u(?:d[89a-f]|00[01]|007f|fff[ef])", re.IGNORECASE)
FIRST = 64 * 1024
MOST_PARTS = 100_000
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
MEDIA_TYPES = {
    "json": "application/json",
    "xml": "application/xml",
    "yaml": "application/yaml",
    "linkedin": "application/zip",
}


def kind_of(data: bytes) -> str:
    """Return `json`, `xml`, `yaml` or `linkedin`, or nothing when a file is none of them.

    Cheap: looks at the beginning, and at the names in an archive.
    """
    if data.startswith(ZIP):
        from skillsync.career.formats import linkedin  # noqa: PLC0415

        return "linkedin" if linkedin.looks_like(data) else ""
    start = decoded(data[:FIRST], whole=False).lstrip()
    if _is_json(start):
        return "json"
    if EUROPASS.match(start) and not XHTML.match(start):
        return "xml"
    return "yaml" if RENDERCV.search(start) else ""


def _is_json(start: str) -> bool:
    """Tell JSON from a text that begins with a bracket: a name in quotes follows at once."""
    return re.match(r"\{\s*(?:\"|\}|$)|\[\s*[\[{]", start) is not None


def read_file(data: bytes) -> Imported | None:
    """Return the career in a file, None when it is in no career format. Raises UnreadableFile."""
    kind = kind_of(data)
    if kind == "json":
        return read_json(data)
    if kind == "xml":
        from skillsync.career.formats import europass  # noqa: PLC0415

        return europass.read(data)
    if kind == "yaml":
        from skillsync.career.formats import rendercv  # noqa: PLC0415

        return rendercv.read(data)
    if kind == "linkedin":
        from skillsync.career.formats import linkedin  # noqa: PLC0415

        return linkedin.read(data)
    return None


def read_json(data: bytes) -> Imported:
    """Return the career in a JSON file of any format we know. Raises UnreadableFile."""
    from skillsync.career.formats import json_resume, own, reactive_resume  # noqa: PLC0415

    value = load_json(data)
    # Programs that export through an interface wrap what they export.
    for name in ("data", "resume"):
        inner = value.get(name)
        if "basics" not in value and isinstance(inner, dict) and "basics" in inner:
            value = inner
    if own.looks_like(value):
        return own.read(value)
    if reactive_resume.looks_like(value):
        return reactive_resume.read(value)
    if json_resume.looks_like(value):
        return json_resume.read(value)
    raise JsonIsNoCareer


def load_json(data: bytes) -> dict[str, Any]:
    """Return a JSON object of bounded depth. Raises JsonIsDamaged or JsonIsNoCareer."""
    text = decoded(data)
    try:
        value = json.loads(
            text, parse_constant=lambda _: None, parse_int=_number, object_pairs_hook=_keep_all
        )
    except json.JSONDecodeError as error:
        raise JsonIsDamaged(f"line {error.lineno}") from error
    except (RecursionError, ValueError) as error:
        raise JsonIsDamaged from error
    if not isinstance(value, dict):
        raise JsonIsNoCareer
    _check_size(value)
    fit: dict[str, Any] = _without_unfit(value) if UNFIT.search(text) else value
    return fit


def _keep_all(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object. Of a name that is written twice the last value counts, as in browsers.

    Lists are joined; any other earlier value is kept under a name that no format knows.
    """
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    found = {}
    for number, (name, value) in enumerate(pairs, start=1):
        before = found.get(name)
        if isinstance(before, list) and isinstance(value, list):
            before.extend(value)
            continue
        if name in found and before != value:
            found[f"{name} (earlier, {number})"] = before
        found[name] = value
    return found


def _number(digits: str) -> int | str:
    # Python refuses to read numbers of thousands of digits; nobody's career holds one.
    return int(digits) if len(digits) < 20 else digits


def _check_size(value: Any) -> None:
    """Refuse what is nested deeper, or has more parts, than any career."""
    pending, parts = [(value, 0)], 0
    while pending:
        one, depth = pending.pop()
        parts += 1
        if depth > DEEPEST or parts > MOST_PARTS:
            raise CareerIsTooLong
        inside = one.values() if isinstance(one, dict) else one
        pending += [(each, depth + 1) for each in inside if isinstance(each, dict | list)]


def _without_unfit(value: Any) -> Any:
    from skillsync.career.formats.fields import CONTROL  # noqa: PLC0415

    if isinstance(value, str):
        return CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    if isinstance(value, list):
        return [_without_unfit(one) for one in value]
    if isinstance(value, dict):
        return {_without_unfit(name): _without_unfit(one) for name, one in value.items()}
    return value
