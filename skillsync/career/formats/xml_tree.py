"""Walk through untrusted XML by local names, and know afterwards what was never read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skillsync.career.formats.fields import Aside, clean
from skillsync.career.formats.imported import DEEPEST, CareerIsTooLong, XmlIsDamaged

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_TAGS = 100_000


def parse_xml(data: bytes) -> Node:
    """Return the root of an XML file without declarations of types. Raises UnreadableFile."""
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415 - only Europass needs it

    from defusedxml.common import DefusedXmlException  # noqa: PLC0415
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415

    if data.count(b"<") > MOST_TAGS:
        raise CareerIsTooLong
    try:
        root: Element = fromstring(data.lstrip(), forbid_dtd=True)
    except ParseError as error:
        raise XmlIsDamaged(f"line {error.position[0]}") from error
    except (DefusedXmlException, LookupError, ValueError, RecursionError) as error:
        raise XmlIsDamaged from error
    _check_depth(root)
    return Node(root, set())


def _check_depth(root: Element) -> None:
    pending = [(root, 0)]
    while pending:
        element, depth = pending.pop()
        if depth > DEEPEST:
            raise CareerIsTooLong
        pending += [(child, depth + 1) for child in element]


class Node:
    """An element, or nothing at all: what is missing reads as empty."""

    def __init__(self, element: Element | None, used: set[int]) -> None:
        self.element = element
        self.used = used

    def __bool__(self) -> bool:
        return self.element is not None

    @property
    def name(self) -> str:
        return "" if self.element is None else _local(self.element)

    @property
    def namespace(self) -> str:
        tag = "" if self.element is None else self.element.tag
        return tag[1:].partition("}")[0] if tag.startswith("{") else ""

    def attribute(self, name: str) -> str:
        """Return an attribute's value, whatever its namespace."""
        if self.element is None:
            return ""
        values = {key.rpartition("}")[2]: value for key, value in self.element.attrib.items()}
        return clean(values.get(name, ""))

    def __iter__(self) -> Iterator[Node]:
        for child in self.element if self.element is not None else ():
            if isinstance(child.tag, str):
                yield Node(child, self.used)

    def all(self, *path: str) -> list[Node]:
        """Return the elements at the end of a path of local names."""
        found = [self]
        for name in path:
            found = [child for node in found for child in node if child.name == name]
        return found

    def one(self, *path: str) -> Node:
        """Return the first element at the end of a path, an empty node when there is none."""
        return next(iter(self.all(*path)), Node(None, self.used))

    def peek(self) -> str:
        """Return the element's own text, which stays unread."""
        return "" if self.element is None else clean("".join(self.element.itertext()))

    def value(self) -> str:
        """Return the element's own text, and count it as read."""
        self.used.add(id(self.element))
        return self.peek()

    def text(self, *path: str) -> str:
        """Return the text of the first element at the end of a path that has any."""
        return next((text for node in self.all(*path) if (text := node.value())), "")

    def ignore(self, *names: str) -> None:
        """Count the named children with all that is in them as read; the node when none is."""
        chosen = [child for child in self if child.name in names] if names else [self]
        for node in chosen:
            if node.element is not None:
                self.used.update(id(element) for element in node.element.iter())

    def leave(self, aside: Aside, where: str = "") -> None:
        """Keep aside every text below that was not read."""
        for child in self:
            path = f"{where} › {child.name}" if where else child.name
            if id(child.element) in self.used:
                continue
            if next(iter(child), None) is None:
                aside.keep(path, child.value())
            else:
                child.leave(aside, path)


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
