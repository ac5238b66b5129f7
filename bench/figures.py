"""What a bench found: figures beside their targets, printed as a table, kept in RESULTS.md."""

import os
import platform
import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

RESULTS = Path(__file__).with_name("RESULTS.md")
HEAD = "# Results\n\nWritten by `python -m bench --record`. What each number means: README.md.\n"


@dataclass(frozen=True)
class Figure:
    """One number. Without a target it is there for information."""

    what: str
    measured: float
    unit: str = "ms"
    target: float | None = None
    at_least: bool = False
    """The target is the least that will do, not what must not be reached."""

    @property
    def verdict(self) -> str:
        """Return "ok", "missed", or "" without a target."""
        if self.target is None:
            return ""
        enough = self.measured >= self.target if self.at_least else self.measured < self.target
        return "ok" if enough else "missed"

    def cells(self) -> tuple[str, str, str, str]:
        """Return the figure as words: what, measured, target, verdict."""
        sign = "≥" if self.at_least else "<"
        target = "" if self.target is None else f"{sign} {_amount(self.target, self.unit)}"
        return self.what, _amount(self.measured, self.unit), target, self.verdict


@dataclass
class Result:
    """What one bench found."""

    name: str
    title: str
    figures: list[Figure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def missed(self) -> bool:
        """Tell whether a target was missed."""
        return any(figure.verdict == "missed" for figure in self.figures)


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the smallest value that `percent` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100).__int__() - 1)]


def spread(what: str, values: Sequence[float], *, target: float) -> list[Figure]:
    """Return median, p95 and maximum of milliseconds; the median is held against the target."""
    return [
        Figure(f"{what}, median of {len(values)}", statistics.median(values), target=target),
        Figure(f"{what}, p95", percentile(values, 95)),
        Figure(f"{what}, maximum", max(values)),
    ]


def show(result: Result) -> None:
    """Print a result as a table."""
    rows = [("", "measured", "target", ""), *(figure.cells() for figure in result.figures)]
    wide, *widths = (max(len(row[column]) for row in rows) for column in range(3))
    print(f"\n{result.name}: {result.title}")
    for what, measured, target, verdict in rows:
        line = f"  {what:<{wide}}  {measured:>{widths[0]}}  {target:>{widths[1]}}  {verdict}"
        print(line.rstrip())
    for note in result.notes:
        print(f"  {note}")


def record(result: Result) -> None:
    """Replace the result's section of RESULTS.md."""
    lines = [f"## {result.name}", "", f"{result.title}. {machine()}.", ""]
    lines += ["| | measured | target | |", "| --- | ---: | ---: | --- |"]
    lines += [f"| {' | '.join(figure.cells())} |" for figure in result.figures]
    if result.notes:
        lines += ["", *(f"- {note}" for note in result.notes)]
    section = "\n".join(lines) + "\n"
    known = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else HEAD
    head, *sections = re.split(r"(?m)^(?=## )", known)
    kept = {one.splitlines()[0]: one.strip() + "\n" for one in sections}
    kept[f"## {result.name}"] = section
    RESULTS.write_text("\n".join([head.strip() + "\n", *kept.values()]), encoding="utf-8")


def machine() -> str:
    """Return the machine and the day in one line."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    today = datetime.now(UTC).date()
    python = f"Python {platform.python_version()}"
    return f"{cores()} cores, {memory:.0f} GB, {_processor()}, {python}, {today}"


def cores() -> int:
    """Return how many cores this process may use."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1


def load_note() -> str:
    """Return how busy the machine was: above its cores, figures say little."""
    return f"Load average during the last minute: {os.getloadavg()[0]:.1f} on {cores()} cores."


def _processor() -> str:
    try:
        known = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        known = ""
    found = re.search(r"^model name\s*:\s*(.+)$", known, re.MULTILINE)
    return found.group(1).strip() if found else platform.processor() or platform.machine()


def _amount(value: float, unit: str) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    digits = 3 if not unit and value < 10 else digits
    return f"{value:,.{digits}f} {unit}".rstrip()
