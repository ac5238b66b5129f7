"""The invented town: big enough, plausible, reproducible, and nobody real in it."""

import re
from collections import Counter
from datetime import date, timedelta
from itertools import combinations
from typing import get_args

import pytest

from skillsync.career.document import Document
from skillsync.demo.census import Candidate, Source, Status
from skillsync.demo.dice import dice, fill
from skillsync.demo.people import slug_of
from skillsync.demo.resumes import render_resume
from skillsync.demo.sources import people, professions
from skillsync.demo.town import Town, build_town
from skillsync.typesetting.pdf import LAYOUTS

TODAY = date(2026, 11, 21)
REAL_ADDRESS = re.compile(r"\b[\w-]+\.(com|org|net|io|co|eu|ie|de|uk|se|dev|info)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def town() -> Town:
    return build_town(today=TODAY)


def lines_of(candidate: Candidate) -> list[str]:
    return [
        line for work in candidate.document.work for role in work.roles for line in role.highlights
    ]


def test_the_same_day_and_seed_give_the_same_town(town: Town) -> None:
    assert build_town(today=TODAY) == town


def test_another_seed_gives_other_people(town: Town) -> None:
    other = build_town(today=TODAY, seed=8)
    assert other.candidates != town.candidates
    assert len(other.candidates) == len(town.candidates)


def test_the_town_is_as_large_as_promised(town: Town) -> None:
    assert len(town.organizations) == 2
    assert len(town.postings) == 30
    assert len(town.candidates) == 100
    assert 230 <= len(town.applications) <= 280


def test_postings_cover_at_least_ten_professions_and_every_level(town: Town) -> None:
    assert len({posting.profession for posting in town.postings}) >= 10
    levels = {posting.experience_level for posting in town.postings}
    assert levels == {"entry", "junior", "mid", "senior", "lead", "executive"}
    kinds = {posting.job_type for posting in town.postings}
    assert kinds == {"full-time", "part-time", "contract", "internship"}
    assert {each.employment_type for each in town.postings} == {
        "permanent",
        "temporary",
        "contract",
    }


def test_every_posting_is_complete_and_reads_like_one(town: Town) -> None:
    organizations = {each.slug for each in town.organizations}
    for posting in town.postings:
        assert posting.organization in organizations
        assert 150 <= len(posting.description.split()) <= 300, posting.slug
        assert 0 < posting.salary_min < posting.salary_max
        assert len(posting.requirements) >= 3
        assert len(posting.nice_to_have) >= 2
        assert posting.opened_on < TODAY < posting.deadline
        weights = posting.criteria.weights
        assert sum((weights.skills, weights.experience, weights.education, weights.location)) == 100


def test_most_postings_weigh_forty_thirty_fifteen_fifteen(town: Town) -> None:
    usual = [each for each in town.postings if each.criteria.weights.model_dump() == USUAL]
    assert 20 <= len(usual) < 30


USUAL = {"skills": 40, "experience": 30, "education": 15, "location": 15}


def test_the_skills_a_posting_asks_for_are_taught_in_its_profession(town: Town) -> None:
    for posting in town.postings:
        trade = professions()[posting.profession]
        asked = {*posting.criteria.required_skills, *posting.criteria.preferred_skills}
        assert asked <= {*trade.core, *trade.extra}, posting.slug


def test_every_posting_has_between_four_and_twenty_applicants(town: Town) -> None:
    counts = Counter(each.posting for each in town.applications)
    assert counts.keys() == {posting.slug for posting in town.postings}
    assert all(4 <= count <= 20 for count in counts.values())


def test_every_posting_has_a_strong_applicant_and_one_who_is_not(town: Town) -> None:
    for posting in town.postings:
        fits = {each.fit for each in town.applications if each.posting == posting.slug}
        assert "strong" in fits, posting.slug
        assert fits & {"middling", "weak"}, posting.slug


def test_everyone_applies_and_nobody_twice_for_the_same_opening(town: Town) -> None:
    pairs = [(each.candidate, each.posting) for each in town.applications]
    assert len(set(pairs)) == len(pairs)
    assert {candidate for candidate, _ in pairs} == {each.slug for each in town.candidates}


def test_applications_arrived_in_the_last_sixty_days_while_the_posting_was_open(
    town: Town,
) -> None:
    opened = {each.slug: each.opened_on for each in town.postings}
    for each in town.applications:
        assert TODAY - timedelta(days=60) <= each.applied_on < TODAY
        assert each.applied_on >= opened[each.posting]


def test_every_status_and_source_occurs_and_most_are_new(town: Town) -> None:
    statuses = Counter(each.status for each in town.applications)
    assert set(statuses) == set(get_args(Status))
    assert statuses.most_common(1)[0][0] == "new"
    assert {each.source for each in town.applications} == set(get_args(Source))


def test_no_opening_is_given_away_twice(town: Town) -> None:
    given = Counter(each.posting for each in town.applications if each.status in {"hired", "offer"})
    assert all(count == 1 for count in given.values())


def test_files_are_seventy_pdf_twenty_word_ten_text_in_every_layout(town: Town) -> None:
    assert Counter(each.file.format for each in town.candidates) == {
        "pdf": 70,
        "docx": 20,
        "txt": 10,
    }
    assert {each.file.layout for each in town.candidates} == set(LAYOUTS)


def test_every_file_renders_and_is_what_its_name_says(town: Town) -> None:
    beginnings = {"pdf": b"%PDF", "docx": b"PK"}
    for candidate in town.candidates:
        content = render_resume(candidate)
        expected = beginnings.get(candidate.file.format, candidate.name.encode())
        assert content.startswith(expected)
        assert candidate.file.name.endswith(f".{candidate.file.format}")


def test_nobody_shares_a_name_an_address_or_a_telephone(town: Town) -> None:
    for values in (
        [each.slug for each in town.candidates],
        [each.name for each in town.candidates],
        [each.email for each in town.candidates],
        [re.sub(r"\D", "", each.document.basics.phone)[-9:] for each in town.candidates],
    ):
        assert len(set(values)) == 100


def test_no_two_people_tell_the_same_story(town: Town) -> None:
    stories = [set(lines_of(each)) for each in town.candidates]
    for one, other in combinations(stories, 2):
        assert len(one & other) <= min(len(one), len(other)) / 2


def test_each_profession_has_at_least_twelve_things_to_tell() -> None:
    for name, trade in professions().items():
        told = [*trade.junior, *trade.mid, *trade.senior]
        assert len(set(told)) == len(told) >= 12, name


def test_no_slot_is_left_unfilled(town: Town) -> None:
    for candidate in town.candidates:
        text = candidate.document.model_dump_json(exclude={"provenance"})
        assert not re.search(r"\{[a-z0-9 ]+(\||-|\})", text), candidate.slug


def test_careers_fit_into_a_life(town: Town) -> None:
    now = f"{TODAY:%Y-%m}"
    for candidate in town.candidates:
        roles = [role for work in candidate.document.work for role in work.roles]
        assert roles
        for role in roles:
            start = role.start_date or ""
            assert start <= (role.end_date or now) <= now
            assert role.current == (role.end_date is None)
            assert int(start[:4]) - candidate.born >= 16
        assert 17 <= TODAY.year - candidate.born <= 67


def test_roles_follow_one_another_newest_first(town: Town) -> None:
    for candidate in town.candidates:
        starts = [role.start_date or "" for work in candidate.document.work for role in work.roles]
        assert starts == sorted(starts, reverse=True), candidate.slug


def test_people_come_from_many_countries_and_both_genders(town: Town) -> None:
    countries = {each.document.basics.location.country_code for each in town.candidates}
    assert len(countries) >= 8
    women = {name.split(" (")[0] for culture in people().cultures for name in culture.women}
    count = sum(any(each.name.startswith(name) for name in women) for each in town.candidates)
    assert 40 <= count <= 60


def test_item_ids_are_unique_within_a_career(town: Town) -> None:
    for candidate in town.candidates:
        document = candidate.document
        roles = [role.id for work in document.work for role in work.roles]
        others = [item.id for item in (*document.work, *document.education, *document.skills)]
        assert len({*roles, *others}) == len(roles) + len(others)


def test_a_career_survives_storage(town: Town) -> None:
    for candidate in town.candidates:
        assert Document.model_validate(candidate.document.to_json()) == candidate.document


def test_sam_and_rita_are_the_first_people_a_visitor_meets(town: Town) -> None:
    assert (town.seekers[0].name, town.seekers[0].email) == ("Sam Okafor", "sam@demo.example")
    rita = town.recruiters[0]
    assert (rita.name, rita.email, rita.role) == ("Rita Lindqvist", "rita@demo.example", "admin")
    assert rita.organization == town.organizations[0].slug


def test_seekers_are_candidates_and_recruiters_belong_to_an_organization(town: Town) -> None:
    candidates = {each.slug: each for each in town.candidates}
    for seeker in town.seekers:
        assert candidates[seeker.candidate].email == seeker.email
    for organization in town.organizations:
        team = [each for each in town.recruiters if each.organization == organization.slug]
        assert len(team) >= 2
        assert sum(each.role == "admin" for each in team) == 1


def test_nothing_points_to_a_real_address(town: Town) -> None:
    for candidate in town.candidates:
        text = candidate.document.model_dump_json()
        assert not REAL_ADDRESS.search(text), candidate.slug
        assert candidate.email.endswith(".example")
    for posting in town.postings:
        assert not REAL_ADDRESS.search(posting.description)
    for organization in town.organizations:
        assert organization.website.endswith(".example")
    assert all(each.email.endswith(".example") for each in town.recruiters)


def test_slots_are_filled_with_a_number_or_a_choice() -> None:
    assert fill("{3-3} nights", dice(1)) == "3 nights"
    assert fill("{red|red} van", dice(1)) == "red van"


def test_names_become_plain_slugs() -> None:
    assert slug_of("Łukasz Gajda") == "lukasz-gajda"
    assert slug_of("Qiu Yuting (邱雨婷)") == "qiu-yuting"
    assert slug_of("Ginevra D'Amorosi") == "ginevra-damorosi"
