"""Builders of what the cast owns: functions over the services, `await a_resume(tools, sam)`."""

from uuid import UUID

from players import Person

from skillsync.files import service as files
from skillsync.files.content import Upload
from skillsync.foundation.database import Actor
from skillsync.foundation.tools import Tools
from skillsync.hiring import objecting, verifying
from skillsync.hiring import service as hiring
from skillsync.hiring.models import Application, Objection, VerificationWay
from skillsync.hiring.schemas import ApplicationDraft, ObjectionDraft, VerificationDraft
from skillsync.jobs import service as jobs
from skillsync.jobs.models import Posting, PostingStatus
from skillsync.jobs.schemas import CriteriaDraft, PostingDraft
from skillsync.matching import service as matching
from skillsync.matching.models import Analysis
from skillsync.matching.schemas import AnalysisDraft
from skillsync.resumes import service as resumes
from skillsync.resumes.models import Resume

SAMS_RESUME = """Sam Okafor
Electrician
sam.okafor@people.example | +44 20 7946 0958 | Dunmarrow

Experience

Site Electrician, Tallowmere Electrical Ltd
March 2019 - Present
- Installed and tested wiring in 140 homes to BS 7671
- Led two apprentices and kept the site safety log
- Found and repaired faults in motor controls

Apprentice Electrician, Quayside Power
2015 - 2019
- Fitted consumer units and lighting circuits

Education

NVQ Level 3 Electrical Installation, Dunmarrow College, 2015 - 2018

Skills

Wiring, fault finding, PLC basics, site safety, testing and inspection
"""

WIRING = """We look after the lifts and pumps of the harbour.

Requirements
- At least three years of experience as an electrician
- Fault finding in motor controls
- Testing and inspection to BS 7671
- Driving licence
"""

WIRES = "skillsync:electrical-installation"
"""The id of a skill that Sam's résumé names."""


async def a_resume(
    tools: Tools, owner: Person, text: str = SAMS_RESUME, *, name: str = "sam.txt"
) -> Resume:
    """Upload a résumé; it is read by the next `work()`."""
    upload = Upload(text.encode(), name, "text/plain")
    async with (
        files.stored(tools.storage, upload) as file_id,
        tools.database.transaction(owner.actor) as session,
    ):
        return await resumes.upload_resume(session, file_id, upload, owner_id=owner.id)


async def a_posting(
    tools: Tools,
    owner: Person,
    *,
    title: str = "Electrician",
    status: PostingStatus = PostingStatus.ACTIVE,
    description: str = WIRING,
) -> Posting:
    """Write a posting for the owner's organization."""
    assert owner.organization_id is not None
    async with tools.database.transaction(owner.actor) as session:
        posting = await jobs.draft_posting(
            session,
            PostingDraft(title=title, description=description, location="Dunmarrow"),
            CriteriaDraft(),
            organization_id=owner.organization_id,
            role="admin",
            user_id=owner.id,
        )
        if status is not PostingStatus.DRAFT:
            await jobs.move_posting(
                session,
                posting.id,
                status,
                organization_id=owner.organization_id,
                role="admin",
                now=tools.now(),
            )
        return posting


async def an_analysis(tools: Tools, owner: Person, resume_id: UUID, posting: str) -> Analysis:
    """Request an analysis; it is scored by the next `work()`."""
    draft = AnalysisDraft(resume=resume_id, posting_text=posting)
    async with tools.database.transaction(owner.actor) as session:
        return await matching.request_analysis(session, draft, user_id=owner.id)


async def an_application(
    tools: Tools, applicant: Person, resume_id: UUID, posting_id: UUID
) -> Application:
    """Apply; the organization's side is made by the next `work()`."""
    draft = ApplicationDraft(posting=posting_id, resume=resume_id, cover_letter="I know lifts.")
    async with tools.database.transaction(applicant.actor) as session:
        return await hiring.apply(session, draft, user_id=applicant.id, now=tools.now())


async def an_objection(
    tools: Tools, applicant: Person, application_id: UUID, words: str = "I led two apprentices."
) -> Objection:
    """Object to the score of an application; it must have been scored."""
    async with tools.database.transaction(applicant.actor) as session:
        return await objecting.raise_objection(
            session, application_id, ObjectionDraft(words=words), user_id=applicant.id
        )


async def a_verified_skill(
    tools: Tools, recruiter: Person, candidate_id: UUID, note: str, *, skill: str = WIRES
) -> None:
    """Mark a candidate's skill as verified by the recruiter."""
    assert recruiter.organization_id is not None
    async with tools.database.transaction(recruiter.actor) as session:
        await verifying.verify_skill(
            session,
            candidate_id,
            skill,
            VerificationDraft(way=VerificationWay.INTERVIEW, note=note),
            organization_id=recruiter.organization_id,
            role="admin",
            user_id=recruiter.id,
            now=tools.now(),
        )


def everyone() -> Actor:
    """The system, for looking at what is really there."""
    return Actor.system()
