"""Résumés: people of several trades, each written the way people write them."""

import typst

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import PARSER, Reading, read_resume
from skillsync.career.document import Document

TEACHER = """SARAH J. WHITCOMBE
Secondary School Teacher
14 Elm Grove, Nottingham NG7 2AB
Tel: 0115 496 0345 | Email: s.whitcombe@example.org

PERSONAL STATEMENT
A patient mathematics teacher who believes every pupil can enjoy algebra.

EMPLOYMENT HISTORY

Hollybrook Academy, Nottingham
Head of Mathematics
September 2018 - present
* Raised the pass rate from 61% to 78%
Teacher of Mathematics
September 2014 - August 2018
* Taught Key Stages 3 to 5

Ashdown Comprehensive, Derby
Newly Qualified Teacher
2012 - 2014
* Ran the chess club

EDUCATION
PGCE Secondary Mathematics, University of Eastmoor, 2011 - 2012
BSc Mathematics, University of Eastmoor, 2008 - 2011 (2:1)

SKILLS
Classroom management; Safeguarding; SIMS

REFERENCES
Available on request
"""
MANAGER = """David Kowalczyk
Operations Manager
Chicago, IL 60614 | (312) 555-0182 | dkowalczyk@example.com | linkedin.com/in/dkowalczyk

Experience

Operations Manager at Prairie Foods
June 2019 to Present
Chicago, IL
- Cut waste by 18%

Forklift Operator, Warehouse Team, Hanley Distribution LLC (2010-2014)

Certifications
Six Sigma Green Belt - ASQ (2016)

Volunteer Experience
Food bank coordinator, Northside Pantry, 2016 - 2019
- Organised weekly deliveries

Awards
Supervisor of the Year, Lakeside Packaging, 2017

Publications
Kowalczyk, D. (2018). Small steps on the line. Journal of Plant Practice, 4(2), 11-19.

Interests
Woodworking, trail running

Additional Information
Willing to relocate
"""
BOOKKEEPER = """Lebenslauf

Persönliche Daten
Name: Petra Hollmann
Adresse: Lindenweg 4, 50667 Köln
Telefon: 0221 4710 123
E-Mail: p.hollmann@example.de

Berufserfahrung
03/2017 – heute\tLeiterin Buchhaltung
\tRheinland Logistik GmbH, Köln
\t- Monatsabschlüsse nach HGB
09/2010 – 02/2017\tBuchhalterin
\tSteuerkanzlei Weber & Partner, Bonn

Ausbildung
2007 – 2010\tBachelor of Arts Betriebswirtschaft
\tHochschule Rheinbach
\tNote: 1,9

Sprachen
Deutsch (Muttersprache), Englisch (fließend), Französisch (Grundkenntnisse)

EDV-Kenntnisse
DATEV, SAP FI
"""
NURSE_ES = """Lucía Fernández Robles
Enfermera
Calle Mayor 12, 28013 Madrid
lucia.fernandez@example.es | +34 612 345 678

Experiencia profesional

Enfermera de urgencias, Hospital San Telmo, Madrid
enero de 2020 - actualidad
- Triaje y atención a pacientes críticos

Formación académica
Grado en Enfermería, Universidad de Castilla Norte, 2012 - 2016

Idiomas
Español: nativo
Inglés: B2
"""
CHEF = """# Marco Bellini

Head Chef · Bristol, UK · [marco@bellini.example](mailto:marco@bellini.example)

## Experience

### Head Chef — The Copper Pot
*Bristol, UK | May 2019 – Present*

- Run a kitchen of 14

## Skills

- **Cuisine:** Italian, Modern British
- **Operations:** Costing, HACCP
"""
ENGINEER = """#text(size: 22pt, weight: "bold")[PRIYA RAMANATHAN]\\
Senior Software Engineer
#grid(columns: (1fr, auto), [Austin, TX], [priya\\@ramanathan.example | (512) 555-0148])
== Experience
#grid(columns: (1fr, auto), [*Northwind Analytics, Inc.*], [Austin, TX])
#grid(columns: (1fr, auto), [_Senior Software Engineer_], [Jan 2021 – Present])
- Built a streaming pipeline that processes two billion events a day for every one of the
  customers who asked for it last year.
#grid(columns: (1fr, auto), [_Software Engineer_], [Jun 2018 – Dec 2020])
- Wrote the billing service.
#grid(columns: (1fr, auto), [*Bluefin Labs*], [Remote])
#grid(columns: (1fr, auto), [_Junior Developer_], [Aug 2016 – May 2018])
- Shipped a dashboard.
== Education
#grid(columns: (1fr, auto), [*University of Northern Texas*], [Denton, TX])
#grid(columns: (1fr, auto), [Master of Science in Computer Science, GPA 3.9/4.0], [2014 – 2016])
== Projects
*Tidepool* – A viewer for tables. #h(1fr) 2022\\
github.com/priyar/tidepool
- 1,200 stars
== Technical Skills
*Languages:* Python, Go\\
*Tools:* Kafka, Docker
"""
ELECTRICIAN = """#set page(margin: 0pt)
#grid(columns: (32%, 68%),
block(inset: 18pt)[
#text(size: 18pt, weight: "bold")[Jonas\\ Feldmann]

*KONTAKT*\\
jonas.feldmann\\@example.de\\
+49 30 901820 44\\
10115 Berlin

*KENNTNISSE*
- KNX
- Schaltschrankbau

*SPRACHEN*\\
Deutsch – Muttersprache\\
Englisch – B2
], block(inset: 18pt)[
*BERUFSERFAHRUNG*

*Elektroniker für Betriebstechnik*\\
Volthaus GmbH, Berlin\\
04/2018 – heute
- Wartung von 40 Schaltanlagen

*Elektroinstallateur*\\
Lichtwerk Brandt KG, Potsdam\\
08/2012 – 03/2018
- Prüfung nach VDE 0100

*AUSBILDUNG*

*Ausbildung zum Elektroniker*\\
Berufsschule Potsdam\\
2009 – 2012
])
"""
ACCOUNTANT = """= Grace Nakamura
Staff Accountant | Seattle, WA | 206-555-0144 | grace.nakamura\\@example.com
== PROFESSIONAL EXPERIENCE
*Cascadia Timber Co.* | Staff Accountant | Seattle, WA | 07/2020 – Present
- Reconcile 32 accounts each month.
*Rainier Grill* | Server | Seattle, WA | Summer 2016
== EDUCATION
*Olympic State University* | B.S. Accounting | Bellingham, WA | 2017 | GPA: 3.7
== CERTIFICATIONS
CPA, Washington State Board of Accountancy, 2021
"""


def read_text(text: str) -> Reading:
    return read_resume(read_source(text.encode()))


def read_page(markup: str) -> Reading:
    return read_resume(read_source(typst.compile(markup.encode())))


def jobs_of(document: Document) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (work.name, role.position, role.start_date, role.end_date)
        for work in document.work
        for role in work.roles
    ]


def test_a_teacher_with_two_roles_under_one_employer() -> None:
    document = read_text(TEACHER).document
    assert document.basics.name == "Sarah J. Whitcombe"
    assert document.basics.label == "Secondary School Teacher"
    assert document.basics.phone == "0115 496 0345"
    assert document.basics.location.postal_code == "NG7 2AB"
    assert jobs_of(document) == [
        ("Hollybrook Academy", "Head of Mathematics", "2018-09", None),
        ("Hollybrook Academy", "Teacher of Mathematics", "2014-09", "2018-08"),
        ("Ashdown Comprehensive", "Newly Qualified Teacher", "2012", "2014"),
    ]
    assert document.work[0].roles[0].current
    assert [work.location for work in document.work] == ["Nottingham", "Derby"]
    studies = [(one.study_type, one.area, one.institution) for one in document.education]
    assert studies == [
        ("PGCE", "Secondary Mathematics", "University of Eastmoor"),
        ("BSc", "Mathematics", "University of Eastmoor"),
    ]
    assert document.education[1].score == "2:1"
    assert document.references[0].reference == "Available on request"


def test_a_manager_with_everything_a_resume_can_hold() -> None:
    document = read_text(MANAGER).document
    assert jobs_of(document) == [
        ("Prairie Foods", "Operations Manager", "2019-06", None),
        ("Hanley Distribution LLC", "Forklift Operator, Warehouse Team", "2010", "2014"),
    ]
    assert document.basics.profiles[0].username == "dkowalczyk"
    certificate = document.certificates[0]
    assert (certificate.name, certificate.issuer) == ("Six Sigma Green Belt", "ASQ")
    assert document.volunteer[0].organization == "Northside Pantry"
    assert document.awards[0].awarder == "Lakeside Packaging"
    assert document.publications[0].release_date == "2018"
    assert [one.name for one in document.interests] == ["Woodworking", "trail running"]
    assert document.sections[0].heading == "Additional Information"
    assert document.sections[0].lines == ["Willing to relocate"]


def test_a_german_bookkeeper_with_dates_before_titles() -> None:
    document = read_text(BOOKKEEPER).document
    assert document.basics.name == "Petra Hollmann"
    assert document.basics.email == "p.hollmann@example.de"
    assert document.language == "de"
    assert jobs_of(document) == [
        ("Rheinland Logistik GmbH", "Leiterin Buchhaltung", "2017-03", None),
        ("Steuerkanzlei Weber & Partner", "Buchhalterin", "2010-09", "2017-02"),
    ]
    assert document.education[0].score == "1,9"
    assert [one.level for one in document.languages] == ["native", "C1", "A2"]
    assert [one.name for one in document.skills] == ["DATEV", "SAP FI"]


def test_a_spanish_nurse() -> None:
    document = read_text(NURSE_ES).document
    assert jobs_of(document) == [("Hospital San Telmo", "Enfermera de urgencias", "2020-01", None)]
    study = document.education[0]
    assert (study.study_type, study.area) == ("Grado", "Enfermería")
    assert [one.level for one in document.languages] == ["native", "B2"]


def test_a_chef_in_markdown() -> None:
    document = read_text(CHEF).document
    assert (document.basics.name, document.basics.label) == ("Marco Bellini", "Head Chef")
    assert jobs_of(document) == [("The Copper Pot", "Head Chef", "2019-05", None)]
    assert document.work[0].location == "Bristol, UK"
    assert document.skills[1].keywords == ["Costing", "HACCP"]


def test_a_software_engineer_with_dates_at_the_right() -> None:
    document = read_page(ENGINEER).document
    assert document.basics.name == "Priya Ramanathan"
    assert jobs_of(document) == [
        ("Northwind Analytics, Inc.", "Senior Software Engineer", "2021-01", None),
        ("Northwind Analytics, Inc.", "Software Engineer", "2018-06", "2020-12"),
        ("Bluefin Labs", "Junior Developer", "2016-08", "2018-05"),
    ]
    assert document.work[0].roles[0].highlights[0].endswith("asked for it last year.")
    study = document.education[0]
    assert (study.study_type, study.area) == ("Master of Science", "Computer Science")
    assert study.score == "3.9/4.0"
    assert document.projects[0].url == "github.com/priyar/tidepool"
    assert document.skills[0].keywords == ["Python", "Go"]


def test_an_electrician_with_a_sidebar() -> None:
    document = read_page(ELECTRICIAN).document
    assert document.basics.name == "Jonas Feldmann"
    assert document.basics.location.city == "Berlin"
    assert jobs_of(document) == [
        ("Volthaus GmbH", "Elektroniker für Betriebstechnik", "2018-04", None),
        ("Lichtwerk Brandt KG", "Elektroinstallateur", "2012-08", "2018-03"),
    ]
    assert document.education[0].institution == "Berufsschule Potsdam"
    assert [one.name for one in document.skills] == ["KNX", "Schaltschrankbau"]


def test_an_accountant_with_everything_between_pipes() -> None:
    document = read_page(ACCOUNTANT).document
    assert jobs_of(document) == [
        ("Cascadia Timber Co.", "Staff Accountant", "2020-07", None),
        ("Rainier Grill", "Server", "2016", "2016"),
    ]
    study = document.education[0]
    assert (study.institution, study.end_date, study.score) == (
        "Olympic State University", "2017", "3.7",
    )  # fmt: skip


def test_employers_first_or_titles_first_follow_the_evidence() -> None:
    head = "Jo Vale\njo@vale.example\n\nExperience\n"
    titles = head + "Nurse, Elmwood\n2018 - 2020\n- Cared\n\nNurse, Oakfield Ltd\n2015 - 2018\n"
    employers = head + "Elmwood, Nurse\n2018 - 2020\n- Cared\n\nOakfield Ltd, Nurse\n2015 - 2018\n"
    for text in (titles, employers):
        found = [(name, position) for name, position, *_ in jobs_of(read_text(text).document)]
        assert found == [("Elmwood", "Nurse"), ("Oakfield Ltd", "Nurse")]


def test_arabic_and_chinese_give_what_can_be_read() -> None:
    arabic = read_text("ليلى حداد\nlayla@example.com +971 50 123 4567\nالخبرة\nمهندسة 2019\n")
    assert arabic.document.basics.name == "ليلى حداد"
    assert arabic.document.basics.phone == "+971 50 123 4567"
    assert arabic.document.language == "ar"
    assert arabic.document.work[0].roles[0].position == "مهندسة"
    chinese = read_text("王小明\nwang@example.cn\n工作经历\n软件工程师\n")
    assert chinese.document.basics.name == "王小明"
    assert chinese.document.basics.email == "wang@example.cn"


def test_a_reading_names_its_parser_and_its_time() -> None:
    reading = read_text(TEACHER)
    assert reading.parser == PARSER
    assert 0 < reading.took_ms < 1000
    assert 0.5 < reading.document.confidence() < 1


def test_spans_point_at_the_words_that_were_read() -> None:
    source = read_source(TEACHER.encode())
    document = read_resume(source).document
    values = {
        "basics/email": document.basics.email,
        f"{document.work[0].id}/name": document.work[0].name,
        f"{document.work[0].roles[1].id}/position": document.work[0].roles[1].position,
        f"{document.work[0].roles[0].id}/highlights/0": document.work[0].roles[0].highlights[0],
        f"{document.education[1].id}/studyType": document.education[1].study_type,
        f"{document.education[1].id}/area": document.education[1].area,
        f"{document.skills[2].id}/name": document.skills[2].name,
    }
    for path, value in values.items():
        spans = document.provenance[path].spans
        assert " ".join(source.text[span.start : span.end] for span in spans) == value
    date = document.provenance[f"{document.work[0].roles[0].id}/startDate"].spans[0]
    assert source.text[date.start : date.end] == "September 2018 - present"


def test_every_field_that_was_read_has_a_source() -> None:
    for text in (TEACHER, MANAGER, BOOKKEEPER, NURSE_ES, CHEF):
        document = read_text(text).document
        known = document.provenance.keys()
        assert {f"{role.id}/position" for work in document.work for role in work.roles} <= known
        assert {f"{one.id}/institution" for one in document.education} <= known
        assert {f"{one.id}/name" for one in document.skills} <= known
        assert all(found.spans for found in document.provenance.values())
