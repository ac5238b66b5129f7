"""Tell where a line ends only because the next word did not fit on the page."""

from bisect import bisect_left
from itertools import pairwise

from skillsync.ai.extraction.source import Line, Source
from skillsync.ai.extraction.vocabulary import SOLID

NARROWEST, WIDEST = 60, 100
"""Signs in a line: what is wrapped to fewer or more is seldom text for people."""
COLUMN = 30.0
"""Lines that begin this near to each other share their right edge, in points."""


def find_full_lines(source: Source) -> set[int]:
    """Return where the lines start whose text may go on in the line below."""
    if source.kind == "text" and not source.words:
        return _full_lines_of_text(source)
    starts = [word.start for word in source.words]
    shapes: list[tuple[Line, float, float, float]] = []
    for line in source.lines:
        first, after = bisect_left(starts, line.start), bisect_left(starts, line.end)
        if first < after:
            begins, ends = source.words[first], source.words[after - 1]
            # Where words need no spaces, a line breaks after any sign.
            solid = SOLID.search(source.text, begins.start, begins.end)
            width = line.size if solid else begins.x1 - begins.x0
            shapes.append((line, begins.x0, ends.x1, width))
    edges: dict[tuple[int, int], float] = {}
    for line, left, right, _ in shapes:
        text = source.text[line.start : line.end]
        if " " not in text and not SOLID.search(text):
            continue  # an address that no hyphen breaks may stick out of its column
        key = (line.page, int(left // COLUMN))
        edges[key] = max(edges.get(key, 0.0), right)
    full: set[int] = set()
    for (line, left, right, _), (below, *_, width) in pairwise(shapes):
        column = int(left // COLUMN)
        edge = max(edges.get((line.page, near), 0.0) for near in (column - 1, column, column + 1))
        if line.page == below.page and right + 0.2 * line.size + width > edge:
            full.add(line.start)
    return full


def _full_lines_of_text(source: Source) -> set[int]:
    """Find full lines where somebody, or their program, broke text after so many signs."""
    edge = max((line.indent + line.end - line.start for line in source.lines), default=0.0)
    if not NARROWEST <= edge <= WIDEST:
        return set()
    full: set[int] = set()
    for line, below in pairwise(source.lines):
        word = source.text[below.start : below.end].partition(" ")[0]
        if line.indent + line.end - line.start + 1 + len(word) > edge:
            full.add(line.start)
    return full
