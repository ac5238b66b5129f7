"""The career guide."""

from world import a_posting, a_resume

from skillsync.career.document import Document
from skillsync.guide.occupations import split
from skillsync.guide.rules import Job, Lesson, find_lessons, find_steps, make_guide, wrapped

DEVELOPER = {
    "work": [{"name": "X", "roles": [{"position": "Software developer"}]}],
    "skills": [{"name": "Python"}, {"name": "SQL"}],
}
SAVED = [
    Job("Platform engineer", "Python, Kubernetes and Terraform in the cloud."),
    Job("Back-end developer", "Python with Django, PostgreSQL, Kubernetes."),
    Job("Platform engineer", "Kubernetes, Docker and Python."),
]


def developers_guide():
    return make_guide(Document.model_validate(DEVELOPER).to_json(), SAVED, [], {})


def test_what_most_saved_jobs_ask_for_and_the_record_lacks_is_learnt_first():
    guide = developers_guide()
    first = guide.lessons[0]
    assert (first.label.casefold(), first.asked) == ("kubernetes", 3)
    assert "python" not in {lesson.label.casefold() for lesson in guide.lessons}
    asked = [lesson.asked for lesson in guide.lessons]
    assert asked == sorted(asked, reverse=True)
    assert (guide.now, guide.goal, guide.jobs) == ("Software developer", "Platform engineer", 3)


def test_roles_within_reach_are_near_and_say_what_is_between():
    guide = developers_guide()
    names = " ".join(role.name for role in guide.roles)
    assert "developer" in names or "programmer" in names
    assert all(role.shown or role.missing for role in guide.roles)
    assert all(0 <= role.percent <= 100 for role in guide.roles)


def test_what_another_skill_builds_on_comes_before_it():
    jobs = [Job("", text) for text in ("Django", "Django and Python", "Django")]
    (step, *_rest) = find_steps(find_lessons(jobs, {}, [], {}))
    assert [lesson.label for lesson in step][:2] == ["Python", "Django"]


def test_open_postings_break_ties():
    jobs = [Job("", "Ansible and Terraform")]
    plain = find_lessons(jobs, {}, [], {})
    favoured = find_lessons(jobs, {}, [], {plain[1].id: 9})
    assert favoured[0] == Lesson(plain[1].id, plain[1].label, 1, 9, 0)


def test_an_occupations_name_ends_where_its_description_says():
    text = "baker bread baker master baker Bakers make bread. They knead."
    assert split(text) == ("baker", "Bakers make bread. They knead.")
    assert split("one thing other thing Something else happens here.") == ("", "")


def test_lines_of_the_picture_are_short():
    assert wrapped("a very long name of a skill that goes on", 14) == [
        "a very long",
        "name of a",
        "skill that",
        "goes on",
    ]


async def test_the_page_draws_the_way_and_says_it_in_words(browse, call, tools, work, sam, rita):
    await a_resume(tools, sam)
    posting = await a_posting(tools, rita, title="Lift <b>engineer", description="PLC and SCADA.")
    await work()
    await call(sam).put(f"/saved-jobs/{posting.id}")
    page = (await browse(sam).get("/guide")).text
    assert '<svg class="road"' in page
    assert "Lift &lt;b&gt;engineer" in page
    assert "1 of 1" in page
    value = (await call(sam).get("/guide")).json()
    assert value["from_saved"]
    assert value["steps"]


async def test_without_a_career_the_page_says_what_to_do(browse, call, sam, omar):
    assert "Upload a résumé" in (await browse(sam).get("/guide")).text
    assert (await call(omar).get("/guide")).status_code == 409
    assert (await call(None).get("/guide")).status_code == 401


async def test_omars_guide_knows_nothing_of_sams(browse, call, tools, work, sam, rita, omar):
    await a_resume(tools, sam)
    posting = await a_posting(tools, rita, title="Zebrafinch keeper", description="PLC and SCADA.")
    await a_resume(tools, omar, name="omar.txt")
    await work()
    await call(sam).put(f"/saved-jobs/{posting.id}")
    await call(rita).post(f"/jobs/{posting.id}/close")
    assert "Zebrafinch" in (await browse(sam).get("/guide")).text
    assert "Zebrafinch" not in (await browse(omar).get("/guide")).text
