"""An audit in words and figures: the same rows for the page, the PDF and the CSV file."""

import csv
import io
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from skillsync.ai.fairness.audit import Grouping, Note, Row, Table
from skillsync.foundation.translations import N_, current_language, gettext, ngettext
from skillsync.hiring.models import RaceEthnicity, Sex
from skillsync.insights.service import Audit
from skillsync.typesetting.report import Report, ReportTable, render_report

GROUPS = {
    Sex.FEMALE: N_("Female"),
    Sex.MALE: N_("Male"),
    Sex.ANOTHER: N_("Another gender"),
    RaceEthnicity.HISPANIC_OR_LATINO: N_("Hispanic or Latino"),
    RaceEthnicity.WHITE: N_("White"),
    RaceEthnicity.BLACK: N_("Black or African American"),
    RaceEthnicity.PACIFIC_ISLANDER: N_("Native Hawaiian or Pacific Islander"),
    RaceEthnicity.ASIAN: N_("Asian"),
    RaceEthnicity.AMERICAN_INDIAN: N_("American Indian or Alaska Native"),
    RaceEthnicity.TWO_OR_MORE: N_("Two or more of these"),
}
GROUPINGS = {
    Grouping.SEX: N_("By sex"),
    Grouping.RACE_ETHNICITY: N_("By race or ethnicity"),
    Grouping.BOTH: N_("By both together"),
}
UNNAMED = {
    Note.NOT_STATED: N_("Not stated"),
    Note.TOO_FEW: N_("Groups of fewer than five people, or not stated"),
}
SMALL_GROUPS = N_("Groups of fewer than five people")
NOTES = {
    Note.NOT_STATED: N_("not compared"),
    Note.TOO_FEW: N_("not compared"),
    Note.SMALL_SHARE: N_("under 2 % of all: not compared"),
    Note.HIGHEST: N_("highest rate"),
    Note.FRAGILE: N_("one person would change this"),
}
CSV_COLUMNS = (
    "outcome",
    "grouping",
    "group",
    "people",
    "favoured",
    "rate",
    "impact_ratio",
    "below_four_fifths",
    "p_value",
    "note",
)
SELECTION = N_("Selected")
SCORING = N_("Scored above the median")


@dataclass(frozen=True)
class Shown:
    """A row as people read it; `percent` is its rate for a drawing."""

    label: str
    people: str
    favoured: str
    rate: str
    ratio: str
    p_value: str
    note: str
    percent: float | None
    concern: bool


@dataclass(frozen=True)
class ShownTable:
    """A table as people read it."""

    outcome: str
    heading: str
    rows: list[Shown]
    compared: bool


def shown_tables(audit: Audit) -> list[ShownTable]:
    """Return both outcomes' tables in the reader's words."""
    return [
        ShownTable(
            gettext(outcome),
            gettext(GROUPINGS[table.grouping]),
            [_shown(row, table) for row in table.rows],
            table.compared,
        )
        for outcome, tables in ((SELECTION, audit.selection), (SCORING, audit.scoring))
        for table in tables
    ]


def _shown(row: Row, table: Table) -> Shown:
    language = current_language()
    notes = [gettext(NOTES[row.note])] if row.note else []
    if row.concern:
        notes.insert(0, gettext("below four fifths"))
        if row.significant:
            notes.append(gettext("chance is an unlikely reason"))
    return Shown(
        label_of(row, table),
        format_decimal(row.people, locale=language),
        format_decimal(row.favoured, locale=language),
        "" if row.rate is None else format_percent(float(row.rate), "#,##0.0 %", locale=language),
        _ratio(row.impact_ratio),
        "" if row.p_value is None else format_decimal(row.p_value, "0.000", locale=language),
        ", ".join(notes),
        None if row.rate is None else round(float(row.rate) * 100, 1),
        row.concern,
    )


def label_of(row: Row, table: Table) -> str:
    """Return what a group is called in its table."""
    if row.group:
        return ", ".join(gettext(GROUPS[_category(part)]) for part in row.group)
    silent_apart = any(each.note is Note.NOT_STATED for each in table.rows)
    if row.note is Note.TOO_FEW and silent_apart:
        return gettext(SMALL_GROUPS)
    return gettext(UNNAMED[row.note or Note.NOT_STATED])


def _category(value: str) -> Sex | RaceEthnicity:
    return Sex(value) if value in set(Sex) else RaceEthnicity(value)


def _ratio(ratio: Fraction | None) -> str:
    if ratio is None:
        return ""
    return format_decimal(float(ratio), "0.000", locale=current_language())


def columns() -> list[str]:
    """Return what the columns of every table are called."""
    return [
        gettext("Group"),
        gettext("People"),
        gettext("In favour"),
        gettext("Rate"),
        gettext("Impact ratio"),
        gettext("p"),
        gettext("Remark"),
    ]


def findings(audit: Audit) -> str:
    """Return what the audit says, in one sentence."""
    if not any(table.compared for table in (*audit.selection, *audit.scoring)):
        return gettext("There are not enough answers yet to compare any two groups.")
    if not audit.concerns:
        return gettext("No group is below four fifths of the group with the highest rate.")
    return ngettext(
        "One comparison is below four fifths: look at how it came about.",
        "%(count)s comparisons are below four fifths: look at how they came about.",
        len(audit.concerns),
    ) % {"count": len(audit.concerns)}


def swaps(audit: Audit) -> str:
    """Return what became of scores when only the identity was swapped."""
    return gettext(
        "%(scores)s scores were made again with another name, pronoun, birth date, nationality, "
        "address and school: %(moved)s of them moved."
    ) % {"scores": audit.tested.scores, "moved": audit.tested.moved}


def as_pdf(audit: Audit, *, today: date) -> bytes:
    """Return the audit as PDF."""
    what = audit.posting_title or gettext("All postings")
    day = format_date(today, format="long", locale=current_language())
    tables = [
        ReportTable(
            f"{table.outcome}: {table.heading}",
            columns(),
            [_cells(row) for row in table.rows],
            "" if table.rows else gettext("Nobody yet."),
        )
        for table in shown_tables(audit)
    ]
    method = gettext(
        "Selected: reached a phone call or a later step; applications still open or withdrawn are "
        "not counted. Rates and impact ratios as in 6 RCNY § 5-301 (New York City Local Law 144); "
        "four fifths as in 29 CFR § 1607.4 D; p is Fisher's exact test, two-sided. Groups are what "
        "applicants said of themselves, voluntarily."
    )
    paragraphs = [findings(audit), swaps(audit), method]
    title = gettext("Fairness audit")
    subtitle = f"{audit.organization_name} · {what} · {day}"
    return render_report(Report(title, subtitle, paragraphs, tables, current_language()))


def _cells(row: Shown) -> list[str]:
    return [row.label, row.people, row.favoured, row.rate, row.ratio, row.p_value, row.note]


def as_csv(audit: Audit) -> str:
    """Return the audit as CSV (RFC 4180): plain numbers, a row for each group."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(CSV_COLUMNS)
    for outcome, tables in (("selection", audit.selection), ("scoring", audit.scoring)):
        for table in tables:
            for row in table.rows:
                writer.writerow([outcome, *_plain(table, row)])
    return out.getvalue()


def _plain(table: Table, row: Row) -> list[object]:
    def digits(value: Fraction | float | None) -> str:
        return "" if value is None else f"{float(value):.4f}"

    return [
        table.grouping.value,
        "/".join(row.group),
        row.people,
        row.favoured,
        digits(row.rate),
        digits(row.impact_ratio),
        "yes" if row.concern else "no" if row.impact_ratio is not None else "",
        digits(row.p_value),
        row.note.value if row.note else "",
    ]
