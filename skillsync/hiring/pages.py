"""The HTML door of applications: the applicant's side and the organization's."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Request
from fastapi import Form as FormField
from starlette.responses import Response

from skillsync.ai.extraction.source import Source
from skillsync.career.document import Document
from skillsync.employers import queries as employers
from skillsync.files import service as files
from skillsync.foundation.translations import gettext
from skillsync.foundation.web.forms import Form, MalformedForm, read_form
from skillsync.foundation.web.identity import SignedIn, SignedInMember
from skillsync.foundation.web.pages import BLIND, is_blind, render, safe_path, see_other
from skillsync.foundation.web.transaction import Transaction, UsedTools
from skillsync.hiring import (
    following,  # noqa: F401 - registers what follows an analysis
    objecting,
    queries,
    rules,
    service,
)
from skillsync.hiring.blinding import Hide, blindfold, hider, name_of
from skillsync.hiring.explaining import explain_score
from skillsync.hiring.models import (
    Application,
    ApplicationStatus,
    RaceEthnicity,
    Sex,
)
from skillsync.hiring.schemas import (
    ApplicationDraft,
    ApplicationMove,
    ApplicationNotes,
    ObjectionAnswer,
    SelfReportDraft,
)
from skillsync.jobs import queries as jobs
from skillsync.resumes import queries as resumes
from skillsync.resumes.models import READABLE

router = APIRouter(include_in_schema=False)


@router.get("/applications")
async def own_applications(request: Request, session: Transaction, identity: SignedIn) -> Response:
    """Show one's own applications."""
    found = await queries.list_own_applications(session, applicant_id=identity.user_id)
    return render(request, "hiring/own.html", applications=found, may_withdraw=rules.may_withdraw)


@router.get("/jobs/{posting_id}/apply")
async def apply_page(
    request: Request, session: Transaction, identity: SignedIn, posting_id: UUID, resume: str = ""
) -> Response:
    """Show the application form."""
    form: Form[ApplicationDraft] = Form(None, {"resume": resume})
    return await _apply_page(request, session, identity, posting_id, form)


async def _apply_page(
    request: Request,
    session: Transaction,
    identity: SignedIn,
    posting_id: UUID,
    form: Form[ApplicationDraft],
    status: int = 200,
) -> Response:
    posting, organization = await jobs.get_open_posting(session, posting_id)
    own = await resumes.list_resumes(session, owner_id=identity.user_id)
    return render(
        request,
        "hiring/apply.html",
        posting=posting,
        organization=organization,
        resumes=[resume for resume in own if resume.status in READABLE],
        applied=await queries.has_applied(
            session, applicant_id=identity.user_id, posting_id=posting_id
        ),
        form=form,
        status=status,
    )


@router.post("/jobs/{posting_id}/apply")
async def apply(
    request: Request, session: Transaction, tools: UsedTools, identity: SignedIn, posting_id: UUID
) -> Response:
    """Apply to a posting."""
    form = await read_form(request, ApplicationDraft)
    if form.value is None or form.value.posting != posting_id:
        return await _apply_page(request, session, identity, posting_id, form, status=422)
    sent = await service.apply(session, form.value, user_id=identity.user_id, now=tools.now())
    organization = await employers.get_organization(session, sent.organization_id)
    then = f"/applications/{sent.id}/self-report" if organization.asks_self_report else ""
    return see_other(then or "/applications", notice=gettext("Your application has been sent."))


@router.get("/applications/{application_id}/self-report")
async def self_report_page(
    request: Request, session: Transaction, identity: SignedIn, application_id: UUID
) -> Response:
    """Ask what only the fairness audit needs to know; every answer is voluntary."""
    application = await queries.get_own_application(
        session, application_id, applicant_id=identity.user_id
    )
    report = await queries.find_self_report(session, application_id)
    given = SelfReportDraft.model_validate(report, from_attributes=True) if report else None
    form: Form[SelfReportDraft] = Form(given, given.model_dump() if given else {})
    return await _self_report_page(request, session, application, form)


async def _self_report_page(
    request: Request,
    session: Transaction,
    application: Application,
    form: Form[SelfReportDraft],
    status: int = 200,
) -> Response:
    organization = await employers.get_organization(session, application.organization_id)
    return render(
        request,
        "hiring/self_report.html",
        application=application,
        organization=organization,
        form=form,
        sexes=list(Sex),
        categories=list(RaceEthnicity),
        status=status,
    )


@router.post("/applications/{application_id}/self-report")
async def report_oneself(
    request: Request, session: Transaction, identity: SignedIn, application_id: UUID
) -> Response:
    """Keep the answers, or forget them."""
    form = await read_form(request, SelfReportDraft)
    if form.value is None:
        application = await queries.get_own_application(
            session, application_id, applicant_id=identity.user_id
        )
        return await _self_report_page(request, session, application, form, status=422)
    await service.report_oneself(session, application_id, form.value, user_id=identity.user_id)
    return see_other("/applications", notice=gettext("Saved. Thank you."))


@router.post("/applications/{application_id}/withdraw")
async def withdraw(session: Transaction, identity: SignedIn, application_id: UUID) -> Response:
    """Take one's own application back."""
    await service.withdraw(session, application_id, user_id=identity.user_id)
    return see_other("/applications", notice=gettext("Your application was withdrawn."))


@router.post("/hire/blind")
async def choose_blindness(
    _member: SignedInMember,
    blind: Annotated[str, FormField()] = "off",
    next: Annotated[str, FormField()] = "/hire",  # noqa: A002 - the address's own word
) -> Response:
    """Remember whether applications are read without knowing whose they are."""
    response = see_other(safe_path(next))
    if blind == "on":
        response.set_cookie(BLIND, "on", max_age=31_536_000, samesite="lax", path="/hire")
    else:
        response.delete_cookie(BLIND, path="/hire")
    return response


@router.get("/hire/applications/{application_id}")
async def application(
    request: Request, session: Transaction, member: SignedInMember, application_id: UUID
) -> Response:
    """Show an application with its score and evidence."""
    return await _application_page(request, session, member, application_id, Form(None))


async def _application_page(
    request: Request,
    session: Transaction,
    member: SignedInMember,
    application_id: UUID,
    form: Form[ObjectionAnswer],
    status: int = 200,
) -> Response:
    received = await queries.get_received(
        session, application_id, organization_id=member.organization_id
    )
    found = received.application
    score = await queries.find_newest_score(session, application_id)
    file_id = received.screening.file_id
    why = explain_score(found, received.posting, score) if score else None
    hide: Hide = str
    if is_blind(request):
        hide = hider(found, received.candidate)
        why = blindfold(why, hide) if why else None
    return render(
        request,
        "hiring/application.html",
        received=received,
        application=found,
        screening=received.screening,
        candidate=received.candidate,
        posting=received.posting,
        name=name_of(found, received.candidate, blind=is_blind(request)),
        hide=hide,
        why=why,
        recommendations=[hide(each) for each in score.score.get("recommendations", [])]
        if score
        else [],
        document=Document.model_validate(found.document) if found.document else None,
        source=Source.from_json(found.original) if found.original else None,
        file=await files.get_file(session, file_id) if file_id else None,
        statuses=[one for one in ApplicationStatus if one is not ApplicationStatus.WITHDRAWN],
        may_move=rules.may_move_applications(member.role),
        may_answer=rules.may_answer_objections(member.role),
        objections=await queries.list_objections(session, application_id),
        form=form,
        status=status,
    )


@router.post("/hire/applications/{application_id}/objections/{objection_id}/answer")
async def answer_objection(
    request: Request,
    session: Transaction,
    tools: UsedTools,
    member: SignedInMember,
    identity: SignedIn,
    application_id: UUID,
    objection_id: UUID,
) -> Response:
    """Uphold or decline an objection, with the reason."""
    form = await read_form(request, ObjectionAnswer)
    if form.value is None:
        return await _application_page(request, session, member, application_id, form, status=422)
    await objecting.answer_objection(
        session,
        application_id,
        objection_id,
        form.value,
        organization_id=member.organization_id,
        role=member.role,
        user_id=identity.user_id,
        now=tools.now(),
    )
    return see_other(
        f"/hire/applications/{application_id}#objections",
        notice=gettext("Answered. The applicant is told by mail."),
    )


@router.get("/hire/applications/{application_id}/objections/{objection_id}/answer")
async def back_to_application(
    _member: SignedInMember, application_id: UUID, objection_id: UUID
) -> Response:
    """Lead back from the address that a refused answer leaves in the browser."""
    return see_other(f"/hire/applications/{application_id}#objection-{objection_id}")


@router.post("/hire/applications/{application_id}/status")
async def move_application(
    request: Request, session: Transaction, member: SignedInMember, application_id: UUID
) -> Response:
    """Give an application another status."""
    form = await read_form(request, ApplicationMove)
    if form.value is None:
        raise service.ApplicationCannotMoveSo
    await service.move_application(
        session,
        application_id,
        form.value.status,
        organization_id=member.organization_id,
        role=member.role,
    )
    return see_other(f"/hire/applications/{application_id}", notice=gettext("Saved."))


@router.post("/hire/applications/{application_id}/notes")
async def note(
    request: Request, session: Transaction, member: SignedInMember, application_id: UUID
) -> Response:
    """Write the organization's own notes."""
    form = await read_form(request, ApplicationNotes)
    if form.value is None:
        raise MalformedForm(form.errors.get("notes", ""))
    await service.note(
        session,
        application_id,
        form.value.notes,
        organization_id=member.organization_id,
        role=member.role,
    )
    return see_other(f"/hire/applications/{application_id}", notice=gettext("Saved."))
