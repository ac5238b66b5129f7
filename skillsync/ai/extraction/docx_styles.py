"""What a DOCX's styles say of the look of text: sizes, weights, headings, lists, hidden text."""

from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from skillsync.ai.extraction.paragraphs import Look
from skillsync.ai.extraction.visible import LEGIBLE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAX_CHAIN = 12
TITLE_SIZE = 22.0
HEADING_SIZES = (16.0, 13.0, 12.0, 11.5, 11.5, 11.5)
"""What Word gives a title and headings of level 1 to 6 where the document says nothing."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs or characters, what it inherits included."""

    look: Look = field(default_factory=Look)
    level: int = 0
    """1 to 6 for headings, 1 for a title, else 0."""
    listed: bool = False
    sized: bool = False


class Styles:
    """A document's styles by their id."""

    def __init__(self, root: Element | None) -> None:
        self.elements: dict[str, Element] = {}
        self.known: dict[str, Style] = {}
        self.default = Style()
        if root is None:
            return
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.default = Style(look_of(defaults, Look()))
        for style in root.iter(f"{W}style"):
            self.elements[style.get(f"{W}styleId", "")] = style

    def find(self, name: str) -> Style:
        """Return a style by its id; one the document does not define is told by its name."""
        if name not in self.known:
            self.known[name] = self._resolve(name, MAX_CHAIN)
        return self.known[name]

    def _resolve(self, name: str, depth: int) -> Style:
        element = self.elements.get(name)
        if element is None or depth == 0:
            return self._named(self.default, name)
        parent = _value(element.find(f"{W}basedOn"))
        base = self._resolve(parent, depth - 1) if parent else self.default
        look = element.find(f"{W}rPr")
        style = replace(base, look=look_of(look, base.look))
        style = replace(
            style,
            sized=base.sized or (look is not None and look.find(f"{W}sz") is not None),
            listed=base.listed or element.find(f"{W}pPr/{W}numPr") is not None,
        )
        return self._named(style, _value(element.find(f"{W}name")) or name)

    @staticmethod
    def _named(style: Style, name: str) -> Style:
        plain = name.lower().replace(" ", "")
        if plain == "title":
            level, size = 1, TITLE_SIZE
        elif plain.startswith("heading") and plain[7:8] in "123456" and plain[7:]:
            level = int(plain[7])
            size = HEADING_SIZES[level - 1]
        else:
            listed = style.listed or plain.startswith(("listbullet", "listnumber"))
            return replace(style, listed=listed)
        size = style.look.size if style.sized else size
        return replace(style, level=level, look=replace(style.look, size=size, bold=True))


def look_of(element: Element | None, base: Look) -> Look:
    """Return the look that run properties make of a base."""
    if element is None:
        return base
    size = _value(element.find(f"{W}sz"))
    known = size.isascii() and size.isdigit() and len(size) < 5
    points = int(size) / 2 if known else base.size
    return Look(
        points if known else base.size,
        _is_on(element.find(f"{W}b"), base.bold),
        _is_on(element.find(f"{W}i"), base.italic),
        _is_on(element.find(f"{W}vanish"), base.unseen) or points < LEGIBLE,
    )


def _is_on(element: Element | None, inherited: bool) -> bool:  # noqa: FBT001 - what it would be
    if element is None:
        return inherited
    return element.get(f"{W}val", "1") not in {"0", "false", "none", "off"}


def _value(element: Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")
