"""What the buttons of the review do, by what they send: `accept:basics/name`, `up:3f2a9c01`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from skillsync.career.document import Document, Span
from skillsync.resumes.review import editing
from skillsync.resumes.review.corrections import Reviewed


@dataclass(frozen=True)
class Act:
    """A button that was pressed: its verb and what it is about, over what was typed.

    `loose` are the stretches that belong to no field; `at_least` is the chosen confidence, 0 to 1.
    """

    target: str
    state: Reviewed
    reading: Document
    loose: Mapping[str, Span]
    at_least: float = 1.0

    @property
    def document(self) -> Document:
        """The document the button is pressed on."""
        return self.state.document


Done = tuple[Reviewed, str]
"""The state afterwards, and the element where the page goes on."""


def act(verb: str, given: Act) -> Done:
    """Do what a button says; one nobody knows changes nothing."""
    return VERBS.get(verb, _nothing)(given)


def _nothing(given: Act) -> Done:
    return given.state, ""


def _with(given: Act, document: Document, anchor: str = "") -> Done:
    return Reviewed(document, given.state.left_out), anchor


def _add(given: Act) -> Done:
    document, added = editing.add_item(given.document, given.target)
    return _with(given, document, f"section-{added}" if added else "")


def _remove(given: Act) -> Done:
    section = editing.list_of(given.document, given.target)
    anchor = f"section-{section.partition('/')[0]}" if section else ""
    return _with(given, editing.remove_item(given.document, given.target), anchor)


def _show(given: Act) -> Done:
    document = editing.show_item(given.document, given.target)
    return _with(given, document, f"section-{given.target}")


def _drop(given: Act) -> Done:
    """Empty a word in a row of words, which removes it."""
    document, _errors = editing.type_in(given.document, {given.target: ""})
    key = given.target.partition("/")[0]
    section = editing.list_of(given.document, key)
    return _with(given, document, f"section-{section}" if section else "")


def _up(given: Act) -> Done:
    document = editing.shift_item(given.document, given.target, -1)
    return _with(given, document, f"section-{given.target}")


def _down(given: Act) -> Done:
    document = editing.shift_item(given.document, given.target, 1)
    return _with(given, document, f"section-{given.target}")


def _accept(given: Act) -> Done:
    return _with(given, editing.accept(given.document, {given.target}), "review-top")


def _accept_above(given: Act) -> Done:
    return _with(given, editing.accept_above(given.document, given.at_least), "review-top")


def _take(given: Act) -> Done:
    document = editing.take_read(given.document, given.reading, given.target)
    return _with(given, document, "reread")


def _leave(given: Act) -> Done:
    span = given.loose.get(given.target)
    left_out = given.state.left_out
    if span is not None and span not in left_out:
        left_out = (*left_out, span)
    return Reviewed(given.document, left_out), "lost"


def _bring(given: Act) -> Done:
    span = given.loose.get(given.target)
    left_out = tuple(one for one in given.state.left_out if one != span)
    return Reviewed(given.document, left_out), "lost"


def _turn(given: Act) -> Done:
    """Go to another part of a list: typed words are kept, nothing else changes."""
    name = given.target.rpartition(":")[0]
    if name in ("lost", "left"):
        return given.state, "lost"
    return given.state, f"part-{name.replace('/', '-')}" if name else ""


VERBS: Mapping[str, Callable[[Act], Done]] = {
    "add": _add,
    "remove": _remove,
    "show": _show,
    "drop": _drop,
    "up": _up,
    "down": _down,
    "accept": _accept,
    "accept-above": _accept_above,
    "take": _take,
    "leave": _leave,
    "bring": _bring,
    "turn": _turn,
}
