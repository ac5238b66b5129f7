"""Audit whether an organization's hiring treats groups of people alike."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.ai.fairness.audit import Row, Table, audit
from skillsync.employers import queries as employers
from skillsync.foundation.refusals import NotAllowed
from skillsync.insights import queries, rules
from skillsync.jobs.service import get_own_posting


class OnlyManagersAudit(NotAllowed):
    """Only administrators and HR managers of the organization see its fairness audit."""


@dataclass(frozen=True)
class Audit:
    """An audit: who was selected and who scored high, by group; how scores stood the swaps."""

    organization_name: str
    posting_title: str
    asks: bool
    selection: list[Table]
    scoring: list[Table]
    tested: queries.Tested

    @property
    def concerns(self) -> list[Row]:
        """Every group that is below four fifths somewhere."""
        return [row for table in (*self.selection, *self.scoring) for row in table.concerns]

    @property
    def people(self) -> int:
        """How many applications were decided on."""
        return sum(row.people for row in self.selection[0].rows)


async def audit_hiring(
    session: AsyncSession, *, organization_id: UUID, role: str, posting_id: UUID | None = None
) -> Audit:
    """Return the audit of an organization, or of one of its postings. Runs as the system.

    The self-reports are counted inside the database; no row of theirs leaves it.
    """
    if not rules.may_see_audits(role):
        raise OnlyManagersAudit
    title = ""
    if posting_id is not None:
        posting = await get_own_posting(session, posting_id, organization_id=organization_id)
        title = posting.title
    organization = await employers.get_organization(session, organization_id)
    return Audit(
        organization.name,
        title,
        organization.asks_self_report,
        audit(await queries.count_selected(session, organization_id, posting_id)),
        audit(await queries.count_scored(session, organization_id, posting_id)),
        await queries.count_tested(session, organization_id, posting_id),
    )
