"""Load the invented town into an installation, through the real readers and scorers.

Rows are written directly, as the system: the town has a past, and services only make presents.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.accounts.models import User, UserCredential
from skillsync.accounts.secrets import hash_password
from skillsync.ai.embedding.encoder import model_name
from skillsync.demo.answers import answers_of
from skillsync.demo.census import Application, Candidate, Posting, Recruiter, Seeker, Town
from skillsync.demo.presence import PASSWORD
from skillsync.demo.resumes import render_resume
from skillsync.demo.town import build_town
from skillsync.employers.models import Member, Organization, Role
from skillsync.files import service as files
from skillsync.files.content import Upload
from skillsync.files.models import StoredFile
from skillsync.foundation.database import Actor
from skillsync.foundation.tools import Tools
from skillsync.hiring import models as hiring
from skillsync.hiring import screening
from skillsync.jobs import models as jobs
from skillsync.jobs.service import vector_of as posting_vector
from skillsync.matching.models import Analysis, AnalysisStatus
from skillsync.matching.scorer import Pair, Scored, score_safely
from skillsync.matching.service import finish
from skillsync.resumes.models import Resume, ResumeReading, ResumeStatus
from skillsync.resumes.reader import ReadFile, read_safely, vector_of

ROLES = {"hiring_manager": Role.HR_MANAGER, "admin": Role.ADMIN, "recruiter": Role.RECRUITER}
MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "txt": "text/plain",
}
ANALYSES_EACH = 3

Told = Callable[[str], None]


@dataclass
class Ids:
    """The ids of what has been loaded, by slug."""

    organizations: dict[str, UUID] = field(default_factory=dict)
    users: dict[str, UUID] = field(default_factory=dict)
    postings: dict[str, jobs.Posting] = field(default_factory=dict)
    criteria: dict[str, dict[str, Any]] = field(default_factory=dict)
    read: dict[str, ReadFile] = field(default_factory=dict)
    data: dict[str, Upload] = field(default_factory=dict)


async def load(tools: Tools, *, town: Town | None = None, told: Told = lambda _words: None) -> Town:
    """Load the town: it is all there afterwards, or nothing of it."""
    today = tools.now().date()
    town = town or build_town(today=today)
    ids = Ids()
    told(f"reading {len(town.candidates)} résumés")
    await asyncio.gather(*(_read(tools, ids, candidate) for candidate in town.candidates))
    password_hash = await hash_password(PASSWORD)
    told(f"scoring {len(town.applications)} applications")
    _prepare_postings(town, ids)
    scored = await asyncio.gather(
        *(_score(tools, ids, application, today) for application in town.applications)
    )
    vectors = await _vectors(tools, ids)
    people = await _people_vectors(tools, ids)
    async with tools.database.transaction(Actor.system()) as session:
        await _add_people(session, town, ids, password_hash, tools.now())
        await _add_postings(session, town, ids, vectors)
        for seeker in town.seekers:
            await _add_seeker(tools, session, town, seeker, ids)
        await _add_applications(tools, session, town, ids, scored, people)
    return town


async def remove(tools: Tools) -> None:
    """Remove the town and whatever hangs on it."""
    async with tools.database.transaction(Actor.system()) as session:
        people = select(User.id).where(_is_ours(tools))
        organizations = select(Organization.id).where(Organization.created_by.in_(people))
        ours = or_(StoredFile.owner_id.in_(people), StoredFile.organization_id.in_(organizations))
        stored = list((await session.execute(select(StoredFile).where(ours))).scalars())
        for file in stored:
            session.expunge(file)
        await session.execute(delete(Resume).where(Resume.owner_id.in_(people)))
        await session.execute(delete(Organization).where(Organization.created_by.in_(people)))
        await session.execute(delete(User).where(_is_ours(tools)))
    for file in stored:
        await files.forget_bytes(tools.storage, file.id, file.pages)


def _is_ours(tools: Tools) -> ColumnElement[bool]:
    town = build_town(today=tools.now().date())
    people: tuple[Recruiter | Seeker, ...] = (*town.recruiters, *town.seekers)
    return User.email.in_([person.email for person in people])


async def _read(tools: Tools, ids: Ids, candidate: Candidate) -> None:
    data = render_resume(candidate)
    ids.data[candidate.slug] = Upload(data, candidate.file.name, MEDIA_TYPES[candidate.file.format])
    ids.read[candidate.slug] = await read_safely(tools.processes, data, timeout=300)


def _prepare_postings(town: Town, ids: Ids) -> None:
    for index, posting in enumerate(town.postings):
        ids.postings[posting.slug] = _posting_row(posting, index)
        weights = posting.criteria.weights
        ids.criteria[posting.slug] = {
            "skills_weight": weights.skills,
            "experience_weight": weights.experience,
            "education_weight": weights.education,
            "location_weight": weights.location,
            "required_skills": list(posting.criteria.required_skills),
            "preferred_skills": list(posting.criteria.preferred_skills),
            "minimum_experience": posting.criteria.minimum_experience,
            "education_requirements": [posting.criteria.education]
            if posting.criteria.education
            else [],
            "auto_reject_threshold": 30,
            "auto_approve_threshold": 85,
        }


def _posting_row(posting: Posting, index: int) -> jobs.Posting:
    # The last three have left the board, so that lists have something to filter.
    statuses = {27: jobs.PostingStatus.PAUSED, 28: jobs.PostingStatus.CLOSED}
    status = statuses.get(index, jobs.PostingStatus.ACTIVE)
    return jobs.Posting(
        id=uuid4(),
        title=posting.title,
        department=posting.department,
        location=posting.location,
        is_remote=posting.is_remote,
        job_type=jobs.JobType(posting.job_type),
        employment_type=jobs.EmploymentType(posting.employment_type),
        experience_level=jobs.ExperienceLevel(posting.experience_level),
        salary_min=posting.salary_min,
        salary_max=posting.salary_max,
        salary_currency=posting.currency,
        openings=1,
        description=posting.description,
        requirements=list(posting.requirements),
        nice_to_have=list(posting.nice_to_have),
        posted_date=posting.opened_on,
        deadline=posting.deadline,
        status=status,
        published_at=_moment(posting.opened_on, minute=index),
        closed_at=_moment(posting.deadline) if status is jobs.PostingStatus.CLOSED else None,
        vector_model=model_name(),
    )


def _moment(day: date, minute: int = 0) -> datetime:
    return datetime.combine(day, time(8, 0), tzinfo=UTC) + timedelta(minutes=minute)


def _pair(ids: Ids, candidate: str, posting: str, today: date) -> Pair:
    read = ids.read[candidate]
    row = ids.postings[posting]
    return Pair(
        document=read.document or {},
        text=(read.source or {}).get("text", ""),
        posting_text=row.full_text(),
        posting_location=row.location,
        is_remote=row.is_remote,
        criteria=ids.criteria[posting],
        today=today,
    )


async def _score(tools: Tools, ids: Ids, application: Application, today: date) -> Scored:
    pair = _pair(ids, application.candidate, application.posting, today)
    return await score_safely(tools.processes, pair, timeout=600)


async def _vectors(tools: Tools, ids: Ids) -> dict[str, list[float] | None]:
    slugs = list(ids.postings)
    vectors = await asyncio.gather(
        *(
            tools.processes.run(posting_vector, ids.postings[slug].full_text(), timeout=300)
            for slug in slugs
        )
    )
    return dict(zip(slugs, vectors, strict=True))


async def _people_vectors(tools: Tools, ids: Ids) -> dict[str, list[float]]:
    slugs = list(ids.read)
    vectors = await asyncio.gather(
        *(tools.processes.run(vector_of, ids.read[slug].document, timeout=300) for slug in slugs)
    )
    return dict(zip(slugs, vectors, strict=True))


async def _add_people(
    session: AsyncSession, town: Town, ids: Ids, password_hash: str, now: datetime
) -> None:
    everyone: tuple[Recruiter | Seeker, ...] = (*town.recruiters, *town.seekers)
    for person in everyone:
        recruits = isinstance(person, Recruiter)
        user = User(
            email=person.email,
            name=person.name,
            seeks=not recruits,
            recruits=recruits,
            email_verified_at=now,
        )
        session.add(user)
        await session.flush()
        session.add(UserCredential(user_id=user.id, password_hash=password_hash, changed_at=now))
        ids.users[person.email] = user.id
    for organization in town.organizations:
        team = [one for one in town.recruiters if one.organization == organization.slug]
        row = Organization(
            name=organization.name,
            slug=organization.slug,
            description=organization.description,
            website=organization.website,
            recruitment_focus=[organization.industry],
            asks_self_report=True,
            verified=True,
            created_by=ids.users[team[0].email],
        )
        session.add(row)
        await session.flush()
        ids.organizations[organization.slug] = row.id
        for one in team:
            session.add(
                Member(
                    organization_id=row.id,
                    user_id=ids.users[one.email],
                    role=ROLES[one.role],
                    joined_at=now,
                )
            )
    await session.flush()


async def _add_postings(
    session: AsyncSession, town: Town, ids: Ids, vectors: dict[str, list[float] | None]
) -> None:
    for posting in town.postings:
        row = ids.postings[posting.slug]
        row.organization_id = ids.organizations[posting.organization]
        row.vector = vectors[posting.slug]
        session.add(row)
    await session.flush()
    for posting in town.postings:
        row = ids.postings[posting.slug]
        session.add(
            jobs.PostingCriteria(
                posting_id=row.id,
                organization_id=row.organization_id,
                **ids.criteria[posting.slug],
            )
        )
    await session.flush()


async def _add_file(
    tools: Tools, session: AsyncSession, upload: Upload, pages: list[bytes], **whose: UUID
) -> StoredFile:
    async with files.stored(tools.storage, upload, pages) as file_id:
        file = await files.add_file(session, file_id, upload, **whose)
    file.pages = len(pages)
    return file


async def _add_seeker(
    tools: Tools, session: AsyncSession, town: Town, seeker: Seeker, ids: Ids
) -> None:
    owner_id = ids.users[seeker.email]
    read = ids.read[seeker.candidate]
    upload = ids.data[seeker.candidate]
    file = await _add_file(tools, session, upload, read.pages or [], owner_id=owner_id)
    resume = Resume(
        owner_id=owner_id,
        file_id=file.id,
        name=upload.name,
        status=ResumeStatus.CONFIRMED,
        problem="",
        document=read.document,
        confirmed_at=tools.now(),
        vector=await tools.processes.run(vector_of, read.document),
        vector_model=model_name(),
    )
    session.add(resume)
    await session.flush()
    session.add(
        ResumeReading(
            resume_id=resume.id,
            parsed_data=read.document or {},
            source=read.source or {},
            not_understood=read.not_understood or [],
            parsing_confidence=read.confidence,
            parser_version=read.parser,
            processing_time_ms=read.took_ms,
        )
    )
    await _add_analyses(tools, session, town, seeker, resume, ids)


async def _add_analyses(
    tools: Tools, session: AsyncSession, town: Town, seeker: Seeker, resume: Resume, ids: Ids
) -> None:
    profession = next(c.profession for c in town.candidates if c.slug == seeker.candidate)
    near = [one for one in town.postings if one.profession == profession]
    others = [one for one in town.postings if one.profession != profession]
    names = {one.slug: one.name for one in town.organizations}
    today = tools.now().date()
    for number, posting in enumerate((near + others)[:ANALYSES_EACH]):
        row = ids.postings[posting.slug]
        analysis = Analysis(
            user_id=resume.owner_id,
            resume_id=resume.id,
            posting_id=row.id,
            resume_name=resume.name,
            title=posting.title,
            organization_name=names[posting.organization],
            posting_text=row.full_text(),
            posting_location=row.location,
            is_remote=row.is_remote,
            status=AnalysisStatus.SCORING,
            problem="",
            model_version="",
            created_at=tools.now() - timedelta(days=2 * number, hours=3),
        )
        pair = _pair(ids, seeker.candidate, posting.slug, today)
        finish(analysis, await score_safely(tools.processes, pair), now=analysis.created_at)
        session.add(analysis)
    await session.flush()


async def _add_applications(
    tools: Tools,
    session: AsyncSession,
    town: Town,
    ids: Ids,
    scored: list[Scored],
    people: dict[str, list[float]],
) -> None:
    accounts = {one.candidate: ids.users[one.email] for one in town.seekers}
    postings = {one.slug: one for one in town.postings}
    stored: dict[tuple[str, UUID], StoredFile] = {}
    for application, result in zip(town.applications, scored, strict=True):
        organization_id = ids.organizations[postings[application.posting].organization]
        read = ids.read[application.candidate]
        upload = ids.data[application.candidate]
        whose = (application.candidate, organization_id)
        if whose not in stored:
            stored[whose] = await _add_file(
                tools, session, upload, read.pages or [], organization_id=organization_id
            )
        row = hiring.Application(
            organization_id=organization_id,
            posting_id=ids.postings[application.posting].id,
            applicant_id=accounts.get(application.candidate),
            status=hiring.ApplicationStatus(application.status),
            source=hiring.ApplicationSource(application.source),
            applied_at=_moment(application.applied_on),
            cover_letter="",
            file_id=stored[whose].id,
            file_name=upload.name,
            document=read.document,
            original=read.source,
            parser_version=read.parser,
        )
        session.add(row)
        await session.flush()
        sex, category = answers_of(application.candidate)
        if sex or category:
            session.add(_report(row.id, sex, category))
        await screening.add_screened(session, row, result, file_id=stored[whose].id)
        await screening.remember_vector(
            session, row.id, people[application.candidate], model=model_name()
        )


def _report(application_id: UUID, sex: str | None, category: str | None) -> hiring.SelfReport:
    return hiring.SelfReport(
        application_id=application_id,
        sex=hiring.Sex(sex) if sex else None,
        race_ethnicity=hiring.RaceEthnicity(category) if category else None,
    )
