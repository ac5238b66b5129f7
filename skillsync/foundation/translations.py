"""Words in the reader's language (gettext).

The language of a request is a context variable: set once by the web plumbing, read by templates
and by Python code that makes sentences. `N_` only marks a string for extraction.
"""

import gettext as _gettext
from contextvars import ContextVar
from functools import cache
from importlib.resources import as_file, files

LANGUAGES = ("en",)
"""Languages the interface is written in, the default first."""

_language: ContextVar[str] = ContextVar("language", default="en")


@cache
def _catalogue(language: str) -> _gettext.NullTranslations:
    with as_file(files("skillsync.foundation") / "locales") as folder:
        return _gettext.translation(
            "messages", localedir=folder, languages=[language], fallback=True
        )


def use_language(language: str) -> None:
    """Make `language` the language of this request or job."""
    _language.set(language if language in LANGUAGES else LANGUAGES[0])


def current_language() -> str:
    """Return the language of this request or job."""
    return _language.get()


def gettext(message: str) -> str:
    """Return `message` in the reader's language."""
    return _catalogue(_language.get()).gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    """Return the form of the message that fits the number `n`."""
    return _catalogue(_language.get()).ngettext(singular, plural, n)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "mark, do not translate yet"
    """Mark `message` for translation and return it unchanged."""
    return message


def best_language(accepted: str) -> str:
    """Return the best of `LANGUAGES` for an `Accept-Language` header (RFC 9110, 12.5.4)."""
    weighed = []
    for part in accepted.split(","):
        tag, _, weight = part.partition(";q=")
        try:
            weighed.append((float(weight or 1), tag.strip().split("-")[0].lower()))
        except ValueError:
            continue
    for _weight, tag in sorted(weighed, key=lambda pair: -pair[0]):
        if tag in LANGUAGES:
            return tag
    return LANGUAGES[0]
