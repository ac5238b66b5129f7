"""What goes out of the insights room."""

from datetime import datetime
from uuid import UUID

from skillsync.ai.fairness.audit import Grouping, Note, Row, Table
from skillsync.ai.registry import Component, Measured
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


class UsedView(View):
    """How many of the organization's scores a version made, since when, and how fast."""

    scores: int
    first: datetime
    last: datetime
    median_ms: float


class VersionView(View):
    """A version of a component; `measured` on our own benches, null when nothing ships for it."""

    component: Component
    version: str
    in_use: bool
    used: UsedView | None
    measured: Measured | None


class AgreementView(View):
    """How often a scorer's higher score went further: agreeing ÷ (pairs − ties) = share.

    `enough` is false when so few people were decided on that the share is mostly chance.
    """

    scorer: str
    postings: int
    people: int
    pairs: int
    agreeing: int
    ties: int
    share: float | None
    enough: bool


class RegistryView(View):
    """The versions that are installed or made a score, and each scorer's agreement with people."""

    versions: list[VersionView]
    agreements: list[AgreementView]
