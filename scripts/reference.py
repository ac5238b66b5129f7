"""Write docs/reference/ and the translation template from the code: `make reference`.

`contents()` returns every file by its path; a test compares it with what is written down.
"""

import ast
import inspect
import io
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import write_po
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from skillsync.application import ROUTERS
from skillsync.foundation.background import NIGHT, Event, all_reactions, all_routines
from skillsync.foundation.refusals import Refusal
from skillsync.foundation.web.identity import require_identity, require_membership
from skillsync.foundation.web.problems import STATUS, status_of
from skillsync.notifications.pages import router as outbox
from skillsync.settings import Settings

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "skillsync"
TEMPLATE = "skillsync/foundation/locales/messages.pot"
KEYWORDS: dict[str, Any] = {"_": None, "gettext": None, "ngettext": (1, 2), "N_": None}
JINJA = {"silent": "false", "extensions": "jinja2.ext.do", "newstyle_gettext": "true"}
SENTENCES = ("UnreadableFile", "UnusablePosting")
"""Exceptions of the AI core whose docstrings are shown to people, beside the refusals."""
POT_HEADER = """\
# The words of SkillSync, to be translated. Written by `make reference`: do not edit.
msgid ""
msgstr ""
"Project-Id-Version: SkillSync\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
WRITTEN = "This page is written by `make reference` from the code. Do not edit it.\n"


def contents() -> dict[str, str]:
    """Return every generated file: its path in the repository and what it should hold."""
    return {
        "docs/reference/settings.md": settings_page(),
        "docs/reference/refusals.md": refusals_page(),
        "docs/reference/events.md": events_page(),
        "docs/reference/api.md": routes_page(),
        TEMPLATE: translation_template(),
    }


def settings_page() -> str:
    """Return the page of environment variables."""
    rows = []
    prefix = Settings.model_config["env_prefix"]
    for name, known in Settings.model_fields.items():
        variable = known.validation_alias or f"{prefix}{name.upper()}"
        limits = {type(one).__name__: one for one in known.metadata}
        kind = _kind(known.annotation)
        if "Ge" in limits and "Le" in limits:
            kind += f", {limits['Ge'].ge} to {limits['Le'].le}"
        default = "" if known.default in ("", None) else f"`{_plain(known.default)}`"
        rows.append((f"`{variable}`", kind, default, known.description or ""))
    return (
        f"# Settings\n\n{WRITTEN}\n"
        "Every setting is an environment variable, or a line `NAME=value` of a file `.env` in the\n"
        "folder the program is started from. The environment wins over the file.\n\n"
        + _table(("variable", "value", "default", "meaning"), rows)
    )


def refusals_page() -> str:
    """Return the page of refusals."""
    parts = [
        f"# Refusals\n\n{WRITTEN}\n"
        "A refusal is an anticipated “no”. Under `/api/` it is answered as\n"
        "`application/problem+json` (RFC 9457), elsewhere as a page with the same words. The last\n"
        "part of `type` is the first column here: `already-applied` is sent as\n"
        "`/problems/already-applied`. `detail` may say more than the sentence; `errors` lists the\n"
        "fields that are not right, each with a JSON pointer; `instance` holds the request's id.\n"
    ]
    rooms = defaultdict(list)
    for refusal in sorted(all_of(Refusal), key=lambda one: (status_of(one), one.slug())):
        rooms["kinds" if refusal in STATUS else _room(refusal.__module__)].append(refusal)
    for room in ["kinds", *sorted(set(rooms) - {"kinds"})]:
        heading = "The kinds, answered when no narrower one fits" if room == "kinds" else room
        rows = [(f"`{one.slug()}`", str(status_of(one)), one.title()) for one in rooms[room]]
        parts.append(f"\n## {heading}\n\n" + _table(("type", "status", "sentence"), rows))
    return "".join(parts)


def events_page() -> str:
    """Return the page of events and the reactions to them."""
    parts = [
        f"# Events and reactions\n\n{WRITTEN}\n"
        "An event is a fact of one room that others may react to. Publishing it queues a job for\n"
        "every reaction, in the same transaction. Reactions run in a worker and may run twice.\n"
    ]
    reactions = [one for one in all_reactions() if one.name.startswith("skillsync.")]
    for event in sorted(all_of(Event), key=lambda one: (one.__module__, one.__name__)):
        fields = ", ".join(f"`{name}`" for name in event.model_fields)
        parts.append(f"\n## {event.__name__}\n\n{_first_line(event)}\n")
        parts.append(f"Published by `{_room(event.__module__)}`, carries {fields}.\n\n")
        rows = [
            (f"`{one.name.removeprefix('skillsync.')}`", one.queue, _first_line(one.handler))
            for one in reactions
            if one.event is event
        ]
        known = _table(("reaction", "queue", "what it does"), rows)
        parts.append(known if rows else "Nobody reacts to it yet.\n")
    routines = [
        (f"`{one.name.removeprefix('skillsync.')}`", one.queue, _first_line(one.chore))
        for one in all_routines()
    ]
    parts.append(
        f"\n## Every night\n\nBy no event but the clock (`{NIGHT}`, UTC), in one of the workers; "
        "a worker\nthat starts later in the day catches up.\n\n"
    )
    parts.append(_table(("routine", "queue", "what it does"), routines))
    return "".join(parts)


def routes_page() -> str:
    """Return the page of addresses, the API's first."""
    routes = [route for router in ROUTERS for route in router.routes]
    known = [one for one in routes if isinstance(one, APIRoute)]
    api = [one for one in known if one.path.startswith("/api/")]
    pages = [one for one in known if one not in api]
    parts = [
        f"# Addresses\n\n{WRITTEN}\n"
        "The OpenAPI description of a running installation is at `/api/v1/openapi.json`;\n"
        "`/docs` shows it to people. “Who” says who is let in at all: anyone, a signed-in person,\n"
        "or a member of an organization. Row security and rules decide what they find there.\n"
    ]
    parts.append(f"\n## API\n\n{_routes(api, ('method', 'path', 'who', 'answers', 'what'))}")
    parts.append(f"\n## Pages\n\n{_routes(pages, ('method', 'path', 'who', 'what'))}")
    mails = [one for one in outbox.routes if isinstance(one, APIRoute)]
    parts.append(f"\nIn development only:\n\n{_routes(mails, ('method', 'path', 'who', 'what'))}")
    return "".join(parts)


def translation_template() -> str:
    """Return the gettext template: words of code and templates, and the refusals' sentences."""
    catalog = Catalog(charset="utf-8")
    for path in _sources():
        place = path.relative_to(ROOT).as_posix()
        method = "python" if path.suffix == ".py" else "jinja2.ext.babel_extract"
        options = JINJA if path.suffix == ".html" else {}
        found = extract_from_file(method, path, KEYWORDS, ["Translators:"], options)
        for _line, message, comments, context in found:
            catalog.add(message, None, [(place, 0)], (), comments, context=context)
    for sentence, place in _sentences():
        catalog.add(sentence, None, [(place, 0)])
    file = io.BytesIO()
    write_po(file, catalog, width=100, omit_header=True, sort_by_file=True, include_lineno=False)
    return POT_HEADER + file.getvalue().decode().strip("\n") + "\n"


def all_of(parent: type[Any]) -> Iterator[type[Any]]:
    """Yield every class of ours below `parent`; two of one name would be two here."""
    for child in parent.__subclasses__():
        if child.__module__.startswith("skillsync."):
            yield child
        yield from all_of(child)


def _sources() -> list[Path]:
    templates = [path for path in PACKAGE.rglob("*.html") if "templates" in path.parts]
    return sorted([*PACKAGE.rglob("*.py"), *templates])


def _sentences() -> Iterator[tuple[str, str]]:
    """Yield titles and constant details: both are translated when the answer is written."""
    titles = {one.__name__: one for one in all_of(Refusal)}
    for refusal in titles.values():
        yield refusal.title(), _place(refusal)
    for path in sorted(PACKAGE.rglob("*.py")):
        place = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in titles:
                yield from ((each, place) for each in _constants(node.args[:1]))
            if isinstance(node, ast.Call) and _called(node) in ("ReadFile", "Scored"):
                problems = [each.value for each in node.keywords if each.arg == "problem"]
                yield from ((each, place) for each in _constants(problems))
            if isinstance(node, ast.ClassDef) and _is_sentence(node):
                yield " ".join((ast.get_docstring(node) or "").split()), place


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _constants(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
            yield node.value


def _is_sentence(node: ast.ClassDef) -> bool:
    return any(isinstance(base, ast.Name) and base.id in SENTENCES for base in node.bases)


def _place(kind: type) -> str:
    return Path(inspect.getfile(kind)).relative_to(ROOT).as_posix()


def _routes(routes: list[APIRoute], columns: tuple[str, ...]) -> str:
    rows = []
    for route in sorted(routes, key=lambda one: (one.path, sorted(one.methods or ()))):
        cells = {
            "method": " ".join(sorted(route.methods or ())),
            "path": f"`{route.path}`",
            "who": _who(route.dependant),
            "answers": str(route.status_code or 200),
            "what": _first_line(route.endpoint),
        }
        rows.append(tuple(cells[column] for column in columns))
    return _table(columns, rows)


def _who(dependant: Dependant) -> str:
    calls = set(_calls(dependant))
    if require_membership in calls:
        return "member"
    return "signed in" if require_identity in calls else "anyone"


def _calls(dependant: Dependant) -> Iterator[Any]:
    for each in dependant.dependencies:
        yield each.call
        yield from _calls(each)


def _first_line(thing: Any) -> str:
    return (inspect.getdoc(thing) or "").split("\n\n", maxsplit=1)[0].replace("\n", " ")


def _room(module: str) -> str:
    return module.split(".")[1]


def _kind(annotation: Any) -> str:
    if get_origin(annotation) is Literal:
        return " or ".join(f"`{choice}`" for choice in get_args(annotation))
    named = {str: "text", int: "number", bool: "`true` or `false`", Path: "folder"}
    return named.get(annotation, "text")


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(
        f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines
    )


def main() -> int:
    """Write what has changed; say what was written."""
    for name, text in contents().items():
        path = ROOT / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"wrote {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
