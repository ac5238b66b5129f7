"""The JSON door of insights."""

from uuid import UUID

from fastapi import APIRouter

from skillsync.foundation.web.identity import SignedInMember
from skillsync.foundation.web.transaction import SystemTransaction, Transaction
from skillsync.insights import registry, service
from skillsync.insights.schemas import AuditTable, AuditView, RegistryView

router = APIRouter(prefix="/api/v1/analytics", tags=["insights"])


@router.get("/fairness")
async def fairness(
    session: SystemTransaction, member: SignedInMember, posting: UUID | None = None
) -> AuditView:
    """Audit your organization's hiring, or one posting's, for adverse impact."""
    found = await service.audit_hiring(
        session, organization_id=member.organization_id, role=member.role, posting_id=posting
    )
    return AuditView(
        posting=posting,
        selection=[AuditTable.of(table) for table in found.selection],
        scoring=[AuditTable.of(table) for table in found.scoring],
        scores=found.tested.scores,
        moved=found.tested.moved,
    )


@router.get("/models", response_model=RegistryView)
async def models(session: Transaction, member: SignedInMember) -> registry.Registry:
    """List the models that scored for your organization, their measurements and agreement."""
    return await registry.review_models(
        session, organization_id=member.organization_id, role=member.role
    )
