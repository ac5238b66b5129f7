"""What goes out of the insights room."""

from uuid import UUID

from skillsync.ai.fairness.audit import Grouping, Note, Row, Table
from skillsync.foundation.schemas import View


class AuditRow(View):
    """One group. Rates and ratios are between 0 and 1, to four digits; null: not compared."""

    group: list[str]
    people: int
    favoured: int
    rate: float | None
    impact_ratio: float | None
    below_four_fifths: bool
    p_value: float | None
    note: Note | None

    @classmethod
    def of(cls, row: Row) -> "AuditRow":
        """Return a row as programs read it."""
        return cls(
            group=list(row.group),
            people=row.people,
            favoured=row.favoured,
            rate=None if row.rate is None else round(float(row.rate), 4),
            impact_ratio=None if row.impact_ratio is None else round(float(row.impact_ratio), 4),
            below_four_fifths=row.concern,
            p_value=None if row.p_value is None else round(row.p_value, 4),
            note=row.note,
        )


class AuditTable(View):
    """One outcome by one grouping."""

    grouping: Grouping
    rows: list[AuditRow]

    @classmethod
    def of(cls, table: Table) -> "AuditTable":
        """Return a table as programs read it."""
        return cls(grouping=table.grouping, rows=[AuditRow.of(row) for row in table.rows])


class AuditView(View):
    """A fairness audit. `moved`: scores that changed when only the identity was swapped."""

    posting: UUID | None
    selection: list[AuditTable]
    scoring: list[AuditTable]
    scores: int
    moved: int
