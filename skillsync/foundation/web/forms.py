"""Forms are read with the API's own schemas: one set of rules, one set of words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, get_origin

from fastapi import Request
from pydantic import BaseModel, ValidationError
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from skillsync.foundation.refusals import Invalid
from skillsync.foundation.translations import gettext

Schema = TypeVar("Schema", bound=BaseModel)

MAX_FIELD_BYTES = 8 * 1024 * 1024


class MalformedForm(Invalid):
    """We could not read this form: its text is not valid UTF-8. Nothing was changed."""


class _StrictParser(MultiPartParser):
    """Refuses text that is not UTF-8 instead of guessing at it."""

    def on_part_end(self) -> None:
        part = self._current_part
        if part.file is None:
            try:
                bytes(part.data).decode("utf-8")
            except UnicodeDecodeError as error:
                raise MalformedForm from error
        super().on_part_end()


@dataclass(frozen=True)
class Form(Generic[Schema]):
    """A form as it was sent: `value` when it fits its schema, else `errors` by field name."""

    value: Schema | None
    raw: Mapping[str, Any] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, UploadFile] = field(default_factory=dict)

    def get(self, name: str, default: Any = "") -> Any:
        """Return what the person typed into a field, to show it again."""
        return self.raw.get(name, default)


async def read_fields(request: Request) -> FormData:
    """Return the fields and files of a form. Raises MalformedForm."""
    kind = request.headers.get("content-type", "").lower()
    multipart = kind.startswith("multipart/form-data")
    fields = await (_read_multipart(request) if multipart else _read_urlencoded(request))
    for _name, value in fields.multi_items():
        if isinstance(value, str) and "\x00" in value:
            raise MalformedForm(gettext("This contains a character that cannot be stored."))
    return fields


async def _read_multipart(request: Request) -> FormData:
    parser = _StrictParser(
        request.headers, request.stream(), max_files=50, max_part_size=MAX_FIELD_BYTES
    )
    try:
        # Closed by the plumbing when the request is over: uploads are temporary files.
        parsed = request.state.form = await parser.parse()
    except MultiPartException as error:
        raise MalformedForm(
            gettext("We could not read this form. Please send it again.")
        ) from error
    return parsed


async def _read_urlencoded(request: Request) -> FormData:
    fields = await request.form(max_part_size=MAX_FIELD_BYTES)
    if any(isinstance(value, str) and "\ufffd" in value for _name, value in fields.multi_items()):
        raise MalformedForm
    return fields


async def read_form(request: Request, schema: type[Schema]) -> Form[Schema]:
    """Read the request's form with `schema`. Raises MalformedForm."""
    fields = await read_fields(request)
    raw: dict[str, Any] = {}
    files: dict[str, UploadFile] = {}
    for name in fields:
        values = fields.getlist(name)
        if isinstance(values[0], UploadFile):
            files[name] = values[0]
        else:
            raw[name] = values if _is_list(schema, name) and len(values) > 1 else values[0]
    return validate(schema, raw, files)


def validate(
    schema: type[Schema], raw: dict[str, Any], files: Mapping[str, UploadFile] | None = None
) -> Form[Schema]:
    """Check `raw` fields against `schema`. Blank fields count as not filled in."""
    filled = {
        name: value for name, value in raw.items() if value != "" and name in schema.model_fields
    }
    try:
        return Form(schema.model_validate(filled), raw, {}, files or {})
    except ValidationError as error:
        errors: dict[str, str] = {}
        for found in error.errors():
            name = str(found["loc"][0]) if found["loc"] else "form"
            errors.setdefault(name, explain(dict(found)))
        return Form(None, raw, errors, files or {})


def refused(form: Form[Schema], field_name: str, message: str) -> Form[Schema]:
    """Return `form` with a refusal shown at one field, everything typed kept."""
    return Form(None, form.raw, {**form.errors, field_name: message}, form.files)


def _is_list(schema: type[BaseModel], name: str) -> bool:
    known = schema.model_fields.get(name)
    return known is not None and get_origin(known.annotation) is list


def explain(error: Mapping[str, Any]) -> str:
    """Return one of Pydantic's errors as a sentence that says what to do."""
    context = error.get("ctx") or {}
    kind = str(error["type"])
    sentences = {
        "missing": gettext("Please fill this in."),
        "string_too_short": gettext("Please write at least %(min_length)s characters.")
        if context.get("min_length", 1) > 1
        else gettext("Please fill this in."),
        "string_too_long": gettext("Please write at most %(max_length)s characters."),
        "int_parsing": gettext("Please write a whole number."),
        "int_from_float": gettext("Please write a whole number."),
        "greater_than_equal": gettext("This must be %(ge)s or more."),
        "less_than_equal": gettext("This must be %(le)s or less."),
        "enum": gettext("Please choose one of: %(expected)s."),
        "literal_error": gettext("Please choose one of: %(expected)s."),
        "bool_parsing": gettext("Please answer yes or no."),
        "extra_forbidden": gettext("There is no such field."),
        "too_long": gettext("Please give at most %(max_length)s."),
        "json_invalid": gettext("This is not valid JSON."),
    }
    if kind.startswith("date"):
        return gettext("Please write a date as 2026-03-31.")
    if kind.startswith("uuid"):
        return gettext("This is not a valid id.")
    if kind == "value_error":
        message = str(error["msg"]).removeprefix("Value error, ")
        return (
            gettext("Please write a valid e-mail address.")
            if "email" in message
            else gettext(message)
        )
    return sentences.get(kind, str(error["msg"])) % context
