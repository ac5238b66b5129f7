"""The parent of every input schema, and the field types rooms share."""

import unicodedata
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    EmailStr,
    StringConstraints,
    model_validator,
)

from skillsync.foundation.translations import N_


def _refuse_unstorable(value: Any) -> None:
    if isinstance(value, str):
        if "\x00" in value:
            raise ValueError(N_("This contains a character that cannot be stored."))
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise ValueError(N_("This is not valid UTF-8 text."))
    elif isinstance(value, dict):
        for key, inner in value.items():
            _refuse_unstorable(key)
            _refuse_unstorable(inner)
    elif isinstance(value, list):
        for inner in value:
            _refuse_unstorable(inner)


class Input(BaseModel):
    """What comes in, by JSON or by form. Unknown fields are refused, blanks around words go."""

    model_config = ConfigDict(str_strip_whitespace=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def refuse_unstorable(cls, values: Any) -> Any:
        """Refuse characters Postgres cannot hold, in any field."""
        _refuse_unstorable(values)
        return values


class View(BaseModel):
    """What goes out as JSON."""

    model_config = ConfigDict(from_attributes=True)


def _as_lines(value: Any) -> Any:
    if isinstance(value, str):
        value = value.splitlines()
    if isinstance(value, list):
        return [line.strip() for line in value if not isinstance(line, str) or line.strip()]
    return value


def _is_one_line(value: str) -> str:
    if any(unicodedata.category(character) in ("Cc", "Zl", "Zp") for character in value):
        raise ValueError(N_("Please write this in one line, without control characters."))
    return value


OneLine = Annotated[str, AfterValidator(_is_one_line)]
ShortText = Annotated[OneLine, StringConstraints(min_length=1, max_length=200)]
OptionalShortText = Annotated[OneLine, StringConstraints(max_length=200)]
Line = Annotated[OneLine, StringConstraints(min_length=1, max_length=500)]
Lines = Annotated[list[Line], BeforeValidator(_as_lines)]
"""A list of lines; a form sends it as one text area."""
Email = Annotated[EmailStr, StringConstraints(max_length=254, to_lower=True)]
