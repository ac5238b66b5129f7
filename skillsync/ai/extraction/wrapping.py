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
    # Where words need no spaces, a line breaks after any sign.
    may_be_solid = SOLID.search(source.text) is not None
    shapes: list[tuple[Line, int, float, float]] = []
    for line in source.lines:
        first = bisect_left(starts, line.start)
        after = bisect_left(starts, line.end, first)
        if first < after:
            begins, ends = source.words[first], source.words[after - 1]
            solid = may_be_solid and SOLID.search(source.text, begins.start, begins.end)
            width = line.size if solid else begins.x1 - begins.x0
            shapes.append((line, int(begins.x0 // COLUMN), ends.x1, width))
    edges: dict[tuple[int, int], float] = {}
    for line, column, right, _ in shapes:
        spaced = source.text.find(" ", line.start, line.end) >= 0
        if not (spaced or (may_be_solid and SOLID.search(source.text, line.start, line.end))):
            continue  # an address that no hyphen breaks may stick out of its column
        edges[line.page, column] = max(edges.get((line.page, column), 0.0), right)
    full: set[int] = set()
    for (line, column, right, _), (below, *_, width) in pairwise(shapes):
        edge = max([edges.get((line.page, near), 0.0) for near in range(column - 1, column + 2)])
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
