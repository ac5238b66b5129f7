"""Find labels in the left margin, each of which names the section that begins beside it."""

from statistics import median

from skillsync.ai.extraction.sections import heading_kind
from skillsync.ai.extraction.segments import BASELINE, Segment

ALONE_LINES = 4
SHORT = 3
GAP = 2.4
"""Times a line's size: lines further apart belong to two blocks."""
RAISED = 0.6
"""Times a label's size: so much higher may the first line beside it stand."""


def split_at_labels(segments: list[Segment]) -> list[list[Segment]]:
    """Return what stands above the first label, then each label and what stands beside it."""
    labels = _labels(segments)
    if not labels:
        return [segments]
    named = {id(one) for label in labels for one in label}
    content = [one for one in segments if id(one) not in named]
    blocks = _blocks(content)
    tops = [_top(label, blocks) for label in labels]
    parts = [[one for one in content if one.baseline < tops[0]]]
    for number, label in enumerate(labels):
        end = tops[number + 1] if number + 1 < len(tops) else float("inf")
        parts.append(label)
        parts.append([one for one in content if tops[number] <= one.baseline < end])
    return parts


def _blocks(content: list[Segment]) -> list[tuple[float, float]]:
    """Return the first and the last baseline of each run of lines with no wide gap between them."""
    found: list[tuple[float, float]] = []
    for one in sorted(content, key=BASELINE):
        if found and one.baseline - found[-1][1] < GAP * one.size:
            found[-1] = (found[-1][0], one.baseline)
        else:
            found.append((one.baseline, one.baseline))
    return found


def _top(label: list[Segment], blocks: list[tuple[float, float]]) -> float:
    """Return where a label's section begins: above it, if it is set at the middle of a block."""
    first, last = label[0], label[-1]
    middle = (first.baseline + last.baseline) / 2
    for top, end in blocks:
        if top < middle < end and abs((top + end) / 2 - middle) < RAISED * first.size:
            return min(top, first.baseline - RAISED * first.size)
    return first.baseline - RAISED * first.size


def _labels(segments: list[Segment]) -> list[list[Segment]]:
    """Return the labels from top to bottom, each with the lines it is broken into."""
    found = [
        (one, beside)
        for one in segments
        if one.letters <= 40 and heading_kind(one.text) and (beside := _beside(one, segments))
    ]
    if not found:
        return []
    edge = median(beside.x0 for _, beside in found)
    found = [(one, beside) for one, beside in found if abs(beside.x0 - edge) < 24]
    if not found or (len(found) == 1 and not _is_alone(*found[0], segments)):
        return []
    looks = {one.tokens[0].look for one, _ in found}
    known = {id(one) for one, _ in found}
    top = min(one.baseline for one, _ in found) - 2
    margin = [one for one in segments if one.x1 < edge and one.baseline >= top]
    alike = [
        one
        for one in segments
        if one.x1 < edge and one.tokens[0].look in looks and not one.is_dated()
    ]
    others = [
        one for one in margin if id(one) not in known and not one.is_dated() and one.letters > SHORT
    ]
    if len(others) > len(found) or not _is_left(found, segments, edge):
        return []
    return [
        lines
        for lines in _lines_joined(alike)
        if lines[0].baseline >= top or heading_kind(" ".join(line.text for line in lines))
    ]


def _is_alone(one: Segment, beside: Segment, segments: list[Segment]) -> bool:
    """Tell a page's only label: big, and all else stands to its right."""
    rest = [other for other in segments if other is not one and other.baseline > one.baseline]
    return (
        one.size > 1.1 * beside.size
        and len(rest) >= ALONE_LINES
        and all(other.x0 > one.x1 for other in rest)
    )


def _beside(one: Segment, segments: list[Segment]) -> Segment | None:
    """Return the nearest segment to the right on the same line; None beside others at the left."""
    level = [
        other
        for other in segments
        if other is not one and abs(other.baseline - one.baseline) < RAISED * one.size
    ]
    right = [other for other in level if other.x0 > one.x1]
    if not right or any(other.x1 < one.x0 for other in level):
        return None
    return min(right, key=lambda other: other.x0)


def _is_left(found: list[tuple[Segment, Segment]], segments: list[Segment], edge: float) -> bool:
    """Tell whether most of what stands below the first label stands to the right of the labels."""
    top = min(one.baseline for one, _ in found)
    known = {id(one) for one, _ in found}
    below = [
        one
        for one in segments
        if one.baseline > top
        and one.letters > SHORT
        and (one.x0 > edge - 24 or not (one.is_dated() or id(one) in known))
    ]
    right = sum(one.x0 > edge - 24 for one in below)
    return right > 0.6 * len(below)


def _lines_joined(labels: list[Segment]) -> list[list[Segment]]:
    joined: list[list[Segment]] = []
    for one in sorted(labels, key=BASELINE):
        above = joined[-1] if joined else []
        if above and one.baseline - above[-1].baseline < 1.6 * one.size:
            joined[-1] = [*above, one]
        else:
            joined.append([one])
    return joined
