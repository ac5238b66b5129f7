"""Tell where a line ends only because the next word did not fit on the page."""

from bisect import bisect_left
from itertools import pairwise

from skillsync.ai.extraction.source import Line, Source
from skillsync.ai.extraction.vocabulary import SOLID

COLUMN = 30.0
"""Lines that begin this near to each other share their right edge, in points."""


def find_full_lines(source: Source) -> set[int]:
    """Return where the lines start whose text may go on in the line below."""
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
