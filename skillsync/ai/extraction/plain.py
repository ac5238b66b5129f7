"""Read plain text, in whatever encoding it was written."""

import re

from skillsync.ai.extraction import markdown
from skillsync.ai.extraction.decoding import decode
from skillsync.ai.extraction.source import MAX_CHARACTERS, Line, Source, TextIsEmpty, TextIsTooLong

LINE_BREAKS = re.compile(r"\r\n?|[\f\v\x1c-\x1e\x85\u2028\u2029]")


def read_plain(data: bytes) -> Source:
    """Return the text, as Markdown if it is. Raise the `UnreadableFile` that fits."""
    text = LINE_BREAKS.sub("\n", decode(data))
    if not text.strip():
        raise TextIsEmpty
    if len(text) > MAX_CHARACTERS:
        raise TextIsTooLong
    return markdown.read_markdown(text) if markdown.looks_like_markdown(text) else _read_lines(text)


def _read_lines(text: str) -> Source:
    parts: list[str] = []
    lines: list[Line] = []
    at = 0
    for raw in text.split("\n"):
        line = raw.rstrip()
        if body := line.lstrip():
            indent = len(line) - len(body)
            lines.append(Line(at + indent, at + len(line), indent=float(indent)))
        parts.append(line)
        at += len(line) + 1
    return Source("text", "\n".join(parts), lines=tuple(lines))
