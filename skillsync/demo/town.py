"""Build the invented town. The same date and seed always give the same town."""

from dataclasses import replace
from datetime import date, timedelta

from skillsync.career.document import Document
from skillsync.demo.applications import draw_applications
from skillsync.demo.careers import Career, Teller, number_items
from skillsync.demo.census import (
    Candidate,
    Criteria,
    Organization,
    Posting,
    Recruiter,
    ResumeFile,
    Seeker,
    Town,
)
from skillsync.demo.dice import dice
from skillsync.demo.people import Person, Registrar
from skillsync.demo.resumes import draw_formats, name_file
from skillsync.demo.sources import (
    PostingSource,
    cast,
    people,
    posting_sources,
    professions,
    read,
)

__all__ = ["Town", "build_town"]

INHABITANTS = {
    "nurse": 9,
    "software_engineer": 8,
    "electrician": 7,
    "lab_technician": 6,
    "technician": 6,
    "customer_service": 6,
    "data_analyst": 6,
    "marketing": 6,
    "warehouse": 6,
    "truck_driver": 6,
    "civil_engineer": 6,
    "midwife": 5,
    "chef": 5,
    "accountant": 5,
    "designer": 5,
    "trainer": 4,
    "hr": 4,
}
USUAL_PATHS = ("mid", "senior", "junior")
OTHER_PATHS = ("changer", "thin", "returner", "sideways")


def build_town(*, today: date, seed: int = 7) -> Town:
    """Return the town as it is on `today`."""
    named = cast()
    candidates = _candidates(today, seed)
    postings = tuple(_posting(slug, source, today) for slug, source in posting_sources().items())
    return Town(
        name=people().town.name,
        organizations=tuple(Organization(**each.model_dump()) for each in named.organizations),
        postings=postings,
        candidates=candidates,
        applications=tuple(draw_applications(candidates, postings, today=today, seed=seed)),
        seekers=tuple(
            Seeker(each.name, each.email, candidate.slug)
            for each, candidate in zip(named.seekers, candidates, strict=False)
        ),
        recruiters=tuple(Recruiter(**each.model_dump()) for each in named.recruiters),
    )


def _candidates(today: date, seed: int) -> tuple[Candidate, ...]:
    """Return the hundred candidates, the named seekers first."""
    named = cast()
    reserved = {each.name for each in named.recruiters} | {each.name for each in named.seekers}
    registrar = Registrar(people(), reserved)
    now = today.year * 12 + today.month - 1
    teller = Teller(people(), professions(), seed=seed, now=now)
    formats = draw_formats(sum(INHABITANTS.values()), dice(seed, "formats"))
    candidates = []
    for number, (profession, path) in enumerate(_plan(), start=1):
        if number <= len(named.seekers):
            seeker = named.seekers[number - 1]
            person = registrar.enrol(seeker, number, dice(seed, "person", number))
        else:
            person = registrar.register(number, dice(seed, "person", number))
        career = teller.tell(person, profession, path)
        chance = dice(seed, "file", number)
        file = name_file(person.slug, formats[number - 1], year=today.year, chance=chance)
        candidates.append(_candidate(person, profession, path, career, file))
    return (_written_out(candidates[0]), *candidates[1:])


def _plan() -> list[tuple[str, str]]:
    """Return a profession and a path for everyone: in each trade the strong, the new, the odd."""
    plan = [(each.profession, each.path) for each in cast().seekers]
    for turn, (profession, count) in enumerate(INHABITANTS.items()):
        others = OTHER_PATHS[turn % 4 :] + OTHER_PATHS[: turn % 4]
        cycle = (*USUAL_PATHS, *others, *USUAL_PATHS)
        known = sum(named == profession for named, _ in plan)
        plan += [(profession, cycle[place]) for place in range(count - known)]
    return plan


def _candidate(
    person: Person, profession: str, path: str, career: Career, file: ResumeFile
) -> Candidate:
    return Candidate(
        slug=person.slug,
        name=person.name,
        email=person.email,
        profession=profession,
        path=path,
        former=career.former,
        years=career.years,
        born=career.born,
        document=career.document,
        file=file,
    )


def _written_out(seeker: Candidate) -> Candidate:
    """Return the first seeker with the career that was written by hand."""
    document = Document.model_validate(read("sam_okafor.toml"))
    number_items(document, seeker.slug)
    file = ResumeFile(name="Sam_Okafor_CV.pdf", format="pdf", layout="modern")
    return replace(seeker, document=document, file=file, years=6.8, born=1997)


def _posting(slug: str, source: PostingSource, today: date) -> Posting:
    written = source.model_dump(exclude={"criteria", "opened_days_ago", "deadline_in_days"})
    criteria = source.criteria
    return Posting(
        **{
            **written,
            "description": source.description.strip(),
            "requirements": tuple(source.requirements),
            "nice_to_have": tuple(source.nice_to_have),
        },
        slug=slug,
        criteria=Criteria(
            required_skills=tuple(criteria.required_skills),
            preferred_skills=tuple(criteria.preferred_skills),
            minimum_experience=criteria.minimum_experience,
            education=criteria.education,
            weights=criteria.weights,
        ),
        opened_on=today - timedelta(days=source.opened_days_ago),
        deadline=today + timedelta(days=source.deadline_in_days),
    )
