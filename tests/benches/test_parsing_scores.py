"""The bench's own judgement: what is demanded, what is right, what is held against a reader."""

import pytest

from bench.parsing.comparing import (
    alike,
    date_shown,
    same,
    same_link,
    same_phone,
    same_place,
)
from bench.parsing.facts import Entry, Facts, Said, Spoken
from bench.parsing.layouts import layouts
from bench.parsing.people import HALVES, people
from bench.parsing.report import calibration_error
from bench.parsing.scoring import Score, score
from bench.parsing.showing import demand


def a_job(employer: str, title: str, start: str, end: str) -> Entry:
    return Entry(
        {
            "employer": Said(employer),
            "title": Said(title),
            "start": Said(start),
            "end": Said(end),
        }
    )


TRUTH = Facts(
    name=Said("Ada Quill"),
    email=Said("ada@quill.example"),
    phone=Said("+44 113 496 0184"),
    location=Said("Leeds"),
    place=("", "LS6 2QT", "Leeds", "", "GB"),
    jobs=[
        a_job("Fen Mills", "Weaver", "2019-03", "present"),
        a_job("Fen Mills", "Spinner", "2015", "2019-02"),
    ],
    skills=[Said("Looms"), Said("Dyeing")],
    languages=[Spoken(Said("French"), Said("B1"), "B1")],
)
PAGE = """Ada Quill, Leeds, ada@quill.example, 0113 496 0184
Weaver, Fen Mills, March 2019 - present
Spinner, Fen Mills, 2015 - 02/2019
Looms. French: B1"""


def scored(got: Facts, text: str = PAGE) -> Score:
    return score(got, demand(TRUTH, text, "en"))


def test_the_truth_is_read_without_a_miss() -> None:
    found = scored(TRUTH)
    assert found.misses == []
    assert found.tallies["employer"].right == 2
    assert found.tallies["language level"].right == 1


def test_what_a_page_does_not_show_is_neither_demanded_nor_held_against() -> None:
    found = scored(Facts(skills=[Said("Looms"), Said("Dyeing")]))
    assert (found.tallies["skills"].right, found.tallies["skills"].wrong) == (1, 0)
    assert found.tallies["skills"].missed == 0


def test_what_is_made_up_counts_as_wrong() -> None:
    found = scored(Facts(skills=[Said("Looms"), Said("Welding")]))
    assert found.tallies["skills"].precision == 0.5
    assert [(miss.wanted, miss.got) for miss in found.misses if miss.name == "skills"] == [
        ("", "Welding")
    ]


def test_nothing_read_scores_nothing() -> None:
    assert all(tally.f1 == 0 for tally in scored(Facts()).tallies.values() if tally.missed)


def test_a_month_that_is_not_shown_must_not_be_made_up() -> None:
    jobs = [TRUTH.jobs[0], a_job("Fen Mills", "Spinner", "2015-01", "2019-02")]
    assert scored(Facts(jobs=jobs)).tallies["start"].wrong == 1


def test_jobs_are_paired_by_what_they_say_and_not_by_their_order() -> None:
    found = scored(Facts(jobs=list(reversed(TRUTH.jobs))))
    assert found.tallies["title"].right == 2


def test_a_job_too_many_is_wrong_in_each_field() -> None:
    more = [*TRUTH.jobs, a_job("Elsewhere", "Baker", "2001", "2002")]
    tallies = scored(Facts(jobs=more)).tallies
    assert [tallies[name].wrong for name in ("employer", "title", "start", "end")] == [1] * 4


def test_a_level_is_missed_with_its_language() -> None:
    assert scored(Facts()).tallies["language level"].missed == 1


@pytest.mark.parametrize(
    ("date", "text", "language", "seen"),
    [
        ("2019-03", "März 2019", "de", "2019-03"),
        ("2019-03", "03/2019", "en", "2019-03"),
        ("2019-03", "2019年3月", "ja", "2019-03"),
        ("2019-03", "2019-03", "fr", "2019-03"),
        ("2019-03", "13/2019", "en", "2019"),
        ("2019-03", "2019", "en", "2019"),
        ("2019-03", "2018", "en", ""),
        ("2019-03", "mar. de 2019", "pt", "2019-03"),
        ("2019-03", "04/2019 - 03/2021", "en", "2019"),
    ],
)
def test_dates_are_demanded_as_they_are_shown(
    date: str, text: str, language: str, seen: str
) -> None:
    assert date_shown(date, text, language) == seen


def test_the_year_of_another_date_does_not_show_a_date() -> None:
    job = "Jun 2002 – May 2006"
    assert date_shown("2002", job, "en") == "2002"
    assert date_shown("2002", job, "en", besides=frozenset({"2002-06", "2002"})) == ""
    assert date_shown("2002", f"{job}, 2002", "en", besides=frozenset({"2002-06"})) == "2002"


def test_values_are_compared_by_letters_and_digits() -> None:
    assert same("ÉLODIE  le-guennec", "Élodie Le Guennec")
    assert not same("Elodie Le Guennec", "Élodie Le Guennec")
    assert alike("Fen Mills Ltd", "Fen Mills, Ltd.")
    assert not alike("Fen Mills", "Fen Mills and Weaving")


def test_phones_links_and_places_have_their_own_sameness() -> None:
    assert same_phone("0113 496 0184", "+44 113 496 0184")
    assert not same_phone("0113 496 0185", "+44 113 496 0184")
    assert same_link("github.com/ada/", "https://www.github.com/ada")
    assert same_link("ada", "https://github.com/ada")
    assert same_place("LS6 2QT Leeds, UK", TRUTH.place, "en")
    assert not same_place("Leeds Grammar", TRUTH.place, "en")
    assert not same_place("UK", TRUTH.place, "en")


def test_calibration_is_honest_about_too_much_confidence() -> None:
    assert calibration_error([(0.95, True)] * 19 + [(0.95, False)]) == pytest.approx(0)
    assert calibration_error([(0.95, True), (0.95, False)]) == pytest.approx(0.45)


def test_each_half_has_people_of_every_language() -> None:
    spoken = [{person.language for person in people(half)} for half in HALVES]
    assert spoken[0] == spoken[1]
    assert len(spoken[0]) >= 8
    assert sum(len(people(half)) for half in HALVES) >= 25


def test_nobody_is_in_both_halves() -> None:
    names = [person.document.basics.name for half in HALVES for person in people(half)]
    assert len(names) == len(set(names))


def test_no_layout_counts_twice() -> None:
    names = [layout.name for half in HALVES for layout in layouts(half)]
    assert len(names) == len(set(names))
