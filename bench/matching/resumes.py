"""Write a person's hidden facts as a résumé: many ways to say the same, and traps that say more."""

from dataclasses import dataclass, field
from random import Random

from fpdf import FPDF

from bench.matching.facts import THIS_YEAR, Competence, Half, Need, Person, Profession
from bench.matching.phrases import (
    ASPIRING,
    BEFORE_LINES,
    COUNTRY_NAME,
    DID_BEFORE,
    EMPLOYERS,
    FIRST,
    FOREIGN_HEADINGS,
    FOREIGN_NAMED,
    FOREIGN_SUMMARY,
    HEADINGS,
    LAST,
    MANAGER_LINES,
    NAMED,
    NOW,
    PLAIN_SKILLS,
    SCHOOLS,
    SPOKEN,
    SUMMARY,
)
from bench.matching.postings import named, title_of


@dataclass
class Job:
    """One position as it is written."""

    title: str
    employer: str
    start: tuple[int, int]
    end: tuple[int, int] | None
    lines: list[str]


@dataclass
class Written:
    """A résumé before it is laid out."""

    name: str
    title: str
    city: str
    summary: str
    jobs: list[Job]
    skills: list[str]
    education: list[str]
    certificates: list[str]
    tongue: str
    half: Half
    invisible: str = ""
    headings: dict[str, str] = field(default_factory=dict)


def write(person: Person, need: Need, posting: str, random: Random) -> Written:
    """Return the résumé of `person`, who is held against `need`."""
    tongue, half = person.tongue, need.profession.half
    heading = FOREIGN_HEADINGS.get(tongue) or random.choice(HEADINGS[half])
    jobs = _jobs(person, random)
    title = jobs[0].title
    shape = FOREIGN_SUMMARY.get(tongue) or random.choice(SUMMARY[half])
    years = sum((job.end or (THIS_YEAR, 11))[0] - job.start[0] for job in jobs)
    written = Written(
        name=f"{random.choice(FIRST[tongue].split())} {random.choice(LAST[tongue].split())}",
        title=title,
        city=f"{person.city}, {COUNTRY_NAME[person.country]}",
        summary=shape.format(title=title, years=years),
        jobs=jobs,
        skills=_skills(person, random),
        education=_education(person, random),
        certificates=_certificates(person),
        tongue=tongue,
        half=half,
        headings=heading,
    )
    _set_trap(written, person, need, posting)
    return written


def _jobs(person: Person, random: Random) -> list[Job]:
    if person.kind == "lookalike":
        return [_lookalike(person, random)]
    if person.kind == "near":
        near = person.profession.near
        shared = [person.profession.competence(key).names[0] for key in near.holds]
        lines = [*near.lines, *(f"Helped with {name}" for name in shared)]
        years = next(iter(person.held.values()))[0]
        return [Job(near.title, _employer(random), (THIS_YEAR - int(years), 2), None, lines)]
    jobs = _trade_jobs(person, random)
    first = jobs[-1].start[0]
    if person.kind == "changer":
        before = random.choice(DID_BEFORE)
        jobs.append(Job(before, _employer(random), (first - 9, 4), (first, 1), list(BEFORE_LINES)))
    if person.left_trade < THIS_YEAR:
        since = (person.left_trade, 6)
        lapsed = person.kind == "lapsed"
        title = random.choice(DID_BEFORE) if lapsed else person.profession.manager_title
        lines = list(BEFORE_LINES if lapsed else MANAGER_LINES)
        jobs.insert(0, Job(title, _employer(random), since, None, lines))
    return jobs


def _trade_jobs(person: Person, random: Random) -> list[Job]:
    lines = [_line(person, person.profession.competence(key), random) for key in person.held]
    random.shuffle(lines)
    until = None if person.left_trade == THIS_YEAR else (person.left_trade, 5)
    last = person.left_trade
    start = (last - max(1, int(person.trade_years)), 3)
    title = _title(person, random)
    if person.trade_years < 6:
        return [Job(title, _employer(random), start, until, lines)]
    middle = (last - int(person.trade_years) // 2, 8)
    half = max(1, len(lines) // 2)
    recent = Job(title, _employer(random), middle, until, lines[half:] or lines)
    return [recent, Job(_earlier_title(person), _employer(random), start, middle, lines[:half])]


def _title(person: Person, random: Random) -> str:
    profession = person.profession
    if person.tongue != "en":
        return random.choice(profession.foreign_titles[person.tongue])
    if person.kind == "overqualified":
        return profession.senior_title
    if person.kind in ("synonyms", "implied"):
        return random.choice(profession.other_titles)
    if person.kind == "changer" or person.trade_years < 2:
        return random.choice((profession.junior_title, profession.other_titles[0]))
    return profession.titles[0]


def _earlier_title(person: Person) -> str:
    if person.tongue != "en":
        return person.profession.foreign_titles[person.tongue][1]
    other = person.kind in ("synonyms", "implied")
    return person.profession.other_titles[1] if other else person.profession.titles[1]


def _line(person: Person, competence: Competence, random: Random) -> str:
    half = person.profession.half
    if person.tongue != "en":
        name, shown = competence.foreign[person.tongue]
        by_name = random.random() < 0.5 and person.kind != "implied"
        return named(random.choice(FOREIGN_NAMED[person.tongue]), name) if by_name else shown
    if person.kind == "implied":
        return random.choice(competence.shows)
    if person.kind == "synonyms":
        return named(random.choice(NAMED[half]), random.choice(competence.names[1:]))
    if person.kind in ("changer", "overqualified") and random.random() < 0.5:
        return random.choice(competence.shows)
    return named(random.choice(NAMED[half]), competence.names[0])


def _skills(person: Person, random: Random) -> list[str]:
    plain = list(PLAIN_SKILLS[person.tongue])
    if person.kind in ("implied", "lookalike", "near"):
        return plain
    told = [person.profession.competence(key) for key in list(person.held)]
    if person.tongue != "en":
        return [each.foreign[person.tongue][0] for each in told[::2]] + plain
    number = 1 if person.kind == "synonyms" else 0
    return [each.names[number] for each in told] + random.sample(plain, 1)


def _education(person: Person, random: Random) -> list[str]:
    school = random.choice(SCHOOLS[person.tongue])
    year = THIS_YEAR - 20 if person.left_trade < THIS_YEAR else THIS_YEAR - 14
    degree = person.profession.degree
    if not person.degree or person.kind in ("lookalike", "near"):
        plain = {"en": "A levels", "de": "Abitur", "fr": "Baccalauréat", "es": "Bachillerato"}
        return [f"{plain[person.tongue]}, {school}, {year}"]
    if person.tongue != "en":
        return [f"{degree.foreign[person.tongue]}, {school}, {year}"]
    return [f"{random.choice(degree.written[1:])}, {school}, {year}"]


def _certificates(person: Person) -> list[str]:
    licence = person.profession.licence
    if licence is None or not person.licence or person.kind in ("lookalike", "near"):
        return []
    if person.tongue != "en":
        return [licence.foreign[person.tongue]]
    return [licence.written[1 if person.kind in ("synonyms", "implied") else 0]]


def _lookalike(person: Person, random: Random) -> Job:
    chosen = random.choice(person.profession.lookalikes)
    start = (THIS_YEAR - random.randint(4, 9), 5)
    return Job(chosen.title, _employer(random), start, None, list(chosen.lines))


def _employer(random: Random) -> str:
    return random.choice(EMPLOYERS)


def _set_trap(written: Written, person: Person, need: Need, posting: str) -> None:
    """Add what makes a résumé say more than its person can do."""
    profession: Profession = need.profession
    competences = [profession.competence(key) for key in need.needed]
    names = [
        each.names[0] if need.tongue == "en" else each.foreign[need.tongue][0]
        for each in competences
    ]
    if person.kind == "stuffed":
        written.skills = [*names * 3, title_of(need), *written.skills]
    if person.kind == "white":
        written.invisible = " ".join(posting.split())
    if person.kind == "aspiring":
        written.summary = ASPIRING[written.half].format(
            title=title_of(need), a=names[0], b=names[1], c=names[2], d=names[3]
        )


def as_text(written: Written, random: Random) -> str:
    """Return the résumé as plain text, in one of the layouts of its half."""
    order = ["summary", "work", "skills", "education", "certificates", "languages"]
    if random.random() < 0.4:
        order = ["summary", "skills", "work", "education", "certificates", "languages"]
    blocks = [_head(written, random)]
    for part in order:
        lines = _part(written, part, random)
        if lines:
            blocks.append("\n".join((written.headings[part], *lines)))
    return "\n\n".join(blocks) + "\n"


def as_pdf(written: Written, text: str) -> bytes:
    """Return the text as a page, with what is invisible in white behind it."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=10)
    headings = set(written.headings.values())
    for number, line in enumerate(text.splitlines()):
        size = 16 if not number else 12 if line in headings else 10
        pdf.set_font("Helvetica", "B" if size > 10 else "", size)
        pdf.multi_cell(0, 5.5, _latin(line), new_x="LMARGIN", new_y="NEXT")
    if written.invisible:
        pdf.set_font("Helvetica", size=2)
        pdf.set_text_color(255, 255, 255)
        pdf.multi_cell(0, 1, _latin(written.invisible), new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def _latin(line: str) -> str:
    return line.replace("–", "-").replace("’", "'").encode("latin-1", "replace").decode("latin-1")


def _head(written: Written, random: Random) -> str:
    mail = f"{written.name.split()[-1].casefold()}{random.randint(1, 99)}@example.org"
    if written.half == "development":
        return f"{written.name}\n{written.title}\n{written.city} | {mail}"
    return f"{written.name}\n{written.city}\n{mail}\n{written.title}"


def _part(written: Written, part: str, random: Random) -> list[str]:
    if part == "summary":
        return [written.summary]
    if part == "skills":
        one_line = random.random() < 0.5 or len(written.skills) > 12
        skills = [each[:1].upper() + each[1:] for each in written.skills]
        return [", ".join(skills)] if one_line else [f"- {each}" for each in skills]
    if part == "education":
        return written.education
    if part == "certificates":
        return written.certificates
    if part == "languages":
        return [SPOKEN[written.tongue]]
    lines = [line for job in written.jobs for line in (*_job(written, job), "")]
    return lines[:-1]


def _job(written: Written, job: Job) -> list[str]:
    end = f"{job.end[1]:02}/{job.end[0]}" if job.end else NOW[written.tongue]
    when = f"{job.start[1]:02}/{job.start[0]} – {end}"
    bullets = [f"- {line}" for line in job.lines]
    if written.half == "development":
        return [f"{job.title}, {job.employer}", when, *bullets]
    return [f"{job.employer}", f"{job.title} | {when}", *bullets]
