"""The HTML door of insights."""

from uuid import UUID

from fastapi import APIRouter, Request
from starlette.responses import Response

from skillsync.ai.registry import COMPONENTS
from skillsync.foundation.web.identity import SignedInMember
from skillsync.foundation.web.pages import render
from skillsync.foundation.web.transaction import SystemTransaction, Transaction, UsedTools
from skillsync.insights import registry, report, service
from skillsync.jobs import queries as jobs

router = APIRouter(prefix="/hire", include_in_schema=False)


@router.get("/fairness")
async def fairness(
    request: Request, session: SystemTransaction, member: SignedInMember, posting: str = ""
) -> Response:
    """Show the audit of the organization, or of one posting."""
    found = await _audit(session, member, posting)
    return render(
        request,
        "insights/fairness.html",
        audit=found,
        tables=report.shown_tables(found),
        columns=report.columns(),
        findings=report.findings(found),
        swaps=report.swaps(found),
        postings=await jobs.list_postings(session, organization_id=member.organization_id),
        chosen=posting,
    )


@router.get("/fairness/audit.pdf")
async def fairness_pdf(
    session: SystemTransaction, tools: UsedTools, member: SignedInMember, posting: str = ""
) -> Response:
    """Send the audit as PDF."""
    found = await _audit(session, member, posting)
    return _download(report.as_pdf(found, today=tools.now().date()), "application/pdf", "pdf")


@router.get("/fairness/audit.csv")
async def fairness_csv(
    session: SystemTransaction, member: SignedInMember, posting: str = ""
) -> Response:
    """Send the audit as CSV."""
    found = await _audit(session, member, posting)
    return _download(report.as_csv(found).encode(), "text/csv; charset=utf-8", "csv")


@router.get("/models")
async def models(request: Request, session: Transaction, member: SignedInMember) -> Response:
    """Show which models scored, what they were measured at, and how they agree with people."""
    found = await registry.review_models(
        session, organization_id=member.organization_id, role=member.role
    )
    return render(request, "insights/models.html", registry=found, components=COMPONENTS)


async def _audit(session: SystemTransaction, member: SignedInMember, posting: str) -> service.Audit:
    try:
        posting_id = UUID(posting) if posting else None
    except ValueError as error:
        raise jobs.PostingNotFound from error
    return await service.audit_hiring(
        session,
        organization_id=member.organization_id,
        role=member.role,
        posting_id=posting_id,
    )


def _download(data: bytes, media_type: str, ending: str) -> Response:
    name = f'attachment; filename="fairness-audit.{ending}"'
    return Response(data, media_type=media_type, headers={"Content-Disposition": name})
