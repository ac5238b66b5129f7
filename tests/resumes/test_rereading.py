"""A newer reader reads the same file: corrections are taken over, and the person's word wins."""

from skillsync.career.document import (
    Certificate,
    Document,
    Provenance,
    Role,
    Skill,
    Span,
    Work,
    new_item_id,
)
from skillsync.resumes.review import editing
from skillsync.resumes.review.corrections import Change, Reviewed, differences, replay
from skillsync.resumes.review.rereading import Reread, reread

OLD = "Sam Okafor\nElectrician, Quayside Power\n2015 - 2019\nWiring\n"
NEW = "Electrician, Quayside Power\n2015 - 2019\nWiring\nSam Okafor\n"


def a_reading(text: str = OLD, *, position: str = "Electrician", start: str = "2015") -> Document:
    """Return what a reader makes of the text; items have new ids each time."""
    work, role, skill = (new_item_id() for _ in range(3))
    words = {"basics/name": "Sam Okafor", f"{work}/name": "Quayside Power"}
    words |= {f"{role}/position": position, f"{skill}/name": "Wiring"}
    document = Document(
        work=[
            Work(
                id=work,
                name="Quayside Power",
                roles=[Role(id=role, position=position, start_date=start, end_date="2019")],
            )
        ],
        skills=[Skill(id=skill, name="Wiring")],
    )
    document.basics.name = "Sam Okafor"
    for path, value in words.items():
        at = text.find(value)
        if at >= 0:
            spans = [Span(start=at, end=at + len(value))]
            document.provenance[path] = Provenance(spans=spans, confidence=0.8)
    return document


def again(
    old: Document, new: Document, corrected: Document, text: str = OLD
) -> tuple[Reread, Document]:
    """Return the newer reading, and the document with the corrections done again."""
    found = reread(old, OLD, new, text, [differences(old, corrected)])
    changes = [change for one in found.corrections for change in one]
    return found, replay(Reviewed(found.reading), changes).document


def typed(document: Document, **values: str) -> Document:
    return editing.type_in(document, {k.replace("__", "/"): v for k, v in values.items()})[0]


def test_the_same_items_keep_their_ids():
    old, new = a_reading(), a_reading(start="2014")
    found, _after = again(old, new, old)
    assert found.reading.work[0].id == old.work[0].id
    assert found.reading.work[0].roles[0].id == old.work[0].roles[0].id
    assert set(found.reading.provenance) == set(old.provenance)


def test_what_nobody_corrected_follows_the_newer_reading_and_is_told():
    old = a_reading()
    found, after = again(old, a_reading(start="2014"), old)
    assert after.work[0].roles[0].start_date == "2014"
    told = found.differences[0]
    assert (told.before, told.after, told.yours) == ("2015", "2014", None)


def test_a_correction_survives_and_is_not_told_when_nothing_changed_under_it():
    old = a_reading()
    found, after = again(old, a_reading(), typed(old, basics__name="Samuel Okafor"))
    assert after.basics.name == "Samuel Okafor"
    assert found.differences == []


def test_the_persons_word_wins_over_what_changed_under_it_and_that_is_told():
    old = a_reading()
    role = old.work[0].roles[0].id
    corrected = typed(old, **{f"{role}__position": "Site electrician"})
    found, after = again(old, a_reading(position="Electrical fitter"), corrected)
    assert after.work[0].roles[0].position == "Site electrician"
    told = found.differences[0]
    assert (told.after, told.yours) == ("Electrical fitter", "Site electrician")


def test_what_was_taken_as_right_is_the_persons_word_too():
    old = a_reading()
    role = old.work[0].roles[0].id
    accepted = editing.accept(old, {f"{role}/position"})
    found, after = again(old, a_reading(position="Electrical fitter"), accepted)
    assert after.work[0].roles[0].position == "Electrician"
    assert found.differences[0].yours == "Electrician"


def test_what_was_removed_stays_away_and_what_was_added_stays():
    old = a_reading()
    corrected = editing.remove_item(old, old.skills[0].id)
    corrected.certificates.append(Certificate(id="mine", name="Driving licence"))
    _found, after = again(old, a_reading(start="2014"), corrected)
    assert after.skills == []
    assert [one.name for one in after.certificates] == ["Driving licence"]


def test_a_corrected_item_that_is_no_longer_read_is_kept_and_told():
    old, new = a_reading(), a_reading()
    new.work.clear()
    role = old.work[0].roles[0].id
    found, after = again(old, new, typed(old, **{f"{role}__position": "Site electrician"}))
    assert after.work[0].name == "Quayside Power"
    assert after.work[0].roles[0].position == "Site electrician"
    assert [one.kind for one in found.differences] == ["gone"]
    assert found.differences[0].yours == "Quayside Power"


def test_an_item_nobody_touched_goes_with_the_reader_and_a_new_one_comes():
    old, new = a_reading(), a_reading()
    new.skills[0].name = "Welding"
    found, after = again(old, new, old)
    assert [one.name for one in after.skills] == ["Welding"]
    assert sorted(one.kind for one in found.differences) == ["found", "gone"]


def test_places_of_corrections_are_found_in_the_newer_text():
    old = a_reading()
    accepted = editing.accept(old, {"basics/name"})
    _found, after = again(old, a_reading(NEW), accepted, NEW)
    (span,) = after.provenance["basics/name"].spans
    assert NEW[span.start : span.end] == "Sam Okafor"
    assert after.provenance["basics/name"].confidence == 1


def test_a_stretch_that_was_left_out_is_left_out_of_the_newer_text_too():
    old = a_reading()
    at = OLD.index("Wiring")
    change = Change(op="leave", span=Span(start=at, end=at + 6), text="Wiring")
    found = reread(old, OLD, a_reading(NEW), NEW, [[change]])
    (span,) = replay(Reviewed(found.reading), found.corrections[0]).left_out
    assert NEW[span.start : span.end] == "Wiring"


def test_the_order_a_person_chose_is_kept_and_what_is_new_stays_behind_its_neighbour():
    old = Document(skills=[Skill(name=name) for name in ("Wiring", "PLC", "Safety")])
    new = Document(skills=[Skill(name=name) for name in ("Wiring", "PLC", "Safety", "Lifts")])
    corrected = editing.shift_item(old, old.skills[2].id, -2)
    _found, after = again(old, new, corrected)
    assert [one.name for one in after.skills] == ["Safety", "Lifts", "Wiring", "PLC"]
