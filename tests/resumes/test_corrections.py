"""What differs between two documents, done again: pure functions."""

from hypothesis import given, settings
from hypothesis import strategies as st

from skillsync.career.document import (
    Document,
    Education,
    Link,
    Location,
    Provenance,
    Role,
    Skill,
    Span,
    Work,
)
from skillsync.resumes.review.corrections import (
    Change,
    Reviewed,
    differences,
    read_changes,
    replay,
    with_clear_ids,
)
from skillsync.resumes.review.paths import field_names, parts_of

WORDS = st.sampled_from(["", "Quayside Power", "Electrician", "2019", "site safety", "λόγος"])
IDS = st.sampled_from([f"item{number}" for number in range(12)])
DATES = st.sampled_from([None, "2019", "2019-04", "2021-12-31"])
LINES = st.lists(WORDS.filter(bool), max_size=3)
ROLES = st.builds(
    Role, id=IDS, position=WORDS, start_date=DATES, current=st.booleans(), highlights=LINES
)
WORKS = st.builds(Work, id=IDS, name=WORDS, roles=st.lists(ROLES, max_size=2))
SKILLS = st.builds(Skill, id=IDS, name=WORDS, keywords=LINES)
STUDIES = st.builds(Education, id=IDS, institution=WORDS, end_date=DATES)
PLACES = st.builds(Location, text=WORDS, city=WORDS)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    document = Document(
        language=draw(st.sampled_from(["", "en", "de"])),
        work=draw(st.lists(WORKS, max_size=3)),
        skills=draw(st.lists(SKILLS, max_size=3)),
        education=draw(st.lists(STUDIES, max_size=2)),
    )
    document.basics.name = draw(WORDS)
    document.basics.location = draw(PLACES)
    document.basics.profiles = draw(st.lists(st.builds(Link, id=IDS, url=WORDS), max_size=2))
    clear = with_clear_ids(document)
    for key, part in parts_of(clear):
        for name in field_names(part):
            if draw(st.booleans()):
                sure = draw(st.sampled_from([0.4, 0.9, 1.0]))
                spans = [Span(start=1, end=4)] if sure < 1 else []
                clear.provenance[f"{key}/{name}"] = Provenance(spans=spans, confidence=sure)
    return clear


@settings(max_examples=60, deadline=None)
@given(documents(), documents())
def test_differences_done_again_make_the_same_document(before: Document, after: Document):
    changes = differences(before, after)
    stored = read_changes([change.to_json() for change in changes])
    assert replay(Reviewed(before), stored).document == after


@settings(max_examples=20, deadline=None)
@given(documents())
def test_a_document_does_not_differ_from_itself(document: Document):
    assert differences(document, document.model_copy(deep=True)) == []


def test_what_was_moved_between_employers_is_found_there():
    role = Role(id="role", position="Electrician")
    before = Document(work=[Work(id="one", roles=[role]), Work(id="two")])
    after = Document(work=[Work(id="one"), Work(id="two", roles=[role])])
    assert replay(Reviewed(before), differences(before, after)).document == after


def test_changes_of_what_is_gone_are_passed_over():
    changes = [
        Change(op="set", path="gone/name", after="Averne"),
        Change(op="remove", path="gone"),
        Change(op="add", path="gone/roles", after={"id": "role"}),
        Change(op="set", path="basics/nothing", after="Averne"),
        Change(op="order", path="gone/roles", after=["role"]),
    ]
    assert replay(Reviewed(Document()), changes).document == Document()


def test_items_nobody_ordered_stay_behind_their_neighbour():
    read = Document(skills=[Skill(id=one, name=one) for one in ("a", "b", "new", "c")])
    order = Change(op="order", path="skills", after=["c", "b", "a"])
    shown = replay(Reviewed(read), [order]).document
    assert [one.id for one in shown.skills] == ["c", "b", "new", "a"]


def test_ids_that_are_no_paths_are_replaced():
    given_ids = Document(
        skills=[Skill(id="same"), Skill(id="same"), Skill(id="a/b"), Skill(id="basics")]
    )
    ids = [one.id for one in with_clear_ids(given_ids).skills]
    assert ids[0] == "same"
    assert len(set(ids)) == 4
    assert not any("/" in one for one in ids)
    assert "basics" not in ids
