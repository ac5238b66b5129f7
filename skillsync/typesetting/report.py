"""Set a report, which is words and tables, as PDF with Typst."""

import json
from dataclasses import asdict, dataclass, field

from skillsync.typesetting.pdf import TEMPLATES, compiler


@dataclass(frozen=True)
class ReportTable:
    """A table under a heading. The first column is text, the others are figures."""

    heading: str
    columns: list[str]
    rows: list[list[str]]
    remark: str = ""


@dataclass(frozen=True)
class Report:
    """A report; `language` is an ISO 639-1 code."""

    title: str
    subtitle: str
    paragraphs: list[str]
    tables: list[ReportTable] = field(default_factory=list)
    language: str = "en"


def render_report(report: Report) -> bytes:
    """Return a report as PDF. Equal reports give equal bytes."""
    inputs = {"report": json.dumps(asdict(report))}
    pdf = compiler().compile(input=TEMPLATES / "report.typ", format="pdf", sys_inputs=inputs)
    if not isinstance(pdf, bytes):
        raise TypeError("Typst returned no single file.")
    return pdf
