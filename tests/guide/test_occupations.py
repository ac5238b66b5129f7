"""Occupations are found by skills, where the download with its relations was imported."""

import pytest

from skillsync.ai.skills.imported import keep_import
from skillsync.ai.skills.occupations import OccupationIndex, occupation_index
from skillsync.ai.skills.official import Download, Named, Relations, Tables
from skillsync.ai.skills.taxonomy import imported_at, use_imported
from skillsync.guide.rules import find_roles

LABELS = {"baker": "baker", "cook": "cook", "smith": "smith", "confectioner": "confectioner"}
NEEDS = [
    *(("baker", skill, True) for skill in ("knead", "ovens", "hygiene")),
    *(("confectioner", skill, True) for skill in ("knead", "ovens", "hygiene", "sugar", "icing")),
    *(("cook", skill, True) for skill in ("hygiene", "menus")),
    ("cook", "ovens", False),
    ("smith", "forge", True),
]


def ranked(skills):
    index = OccupationIndex(LABELS, Relations(NEEDS))
    scores = index.score({f"esco:{skill}": 1.0 for skill in skills})
    order = sorted(range(len(scores)), key=lambda place: -scores[place])
    return [index.labels[place] for place in order if scores[place] > 0], scores


def test_who_asks_for_more_of_what_one_can_do_comes_first():
    assert ranked(["knead", "ovens", "hygiene"])[0] == ["baker", "confectioner", "cook"]
    assert ranked(["sugar", "knead"])[0][0] == "confectioner"
    assert ranked(["forge"])[0] == ["smith"]


def test_of_two_that_ask_for_all_of_it_the_one_that_asks_for_less_besides_comes_first():
    found, _scores = ranked(["knead", "ovens"])
    assert found[:2] == ["baker", "confectioner"]


def test_scores_are_between_0_and_1_and_unknown_skills_count_for_nothing():
    found, scores = ranked(["knead", "ovens", "hygiene"])
    assert scores.max() == pytest.approx(1.0)
    assert found == ranked(["knead", "ovens", "hygiene", "unheard of"])[0]
    assert ranked([])[1].max() == 0
    assert ranked(["unheard of"])[1].max() == 0


@pytest.fixture
def imported(tmp_path):
    """A small download, imported; afterwards everything is as it was."""
    before, _stamp = imported_at()
    names = {"knead": "knead dough by hand", "glaze": "glaze loaves", "forge": "forge iron hinges"}
    skills = [Named(each, label, []) for each, label in names.items()]
    jobs = [Named("baker", "loaf artisan", []), Named("smith", "hinge artisan", [])]
    needs = [("baker", "knead", True), ("baker", "glaze", True), ("smith", "forge", True)]
    download = Download("9.9", {"en": Tables(skills, jobs)}, Relations(needs))
    keep_import(download, tmp_path)
    use_imported(tmp_path)
    yield
    use_imported(before or tmp_path / "none")


def test_the_guide_finds_roles_by_skills_once_relations_are_imported(imported):
    index = occupation_index()
    assert index is not None
    assert index.labels == ["loaf artisan", "hinge artisan"]
    roles = find_roles(["Warehouse clerk"], [], {"esco:knead": "knead dough by hand"})
    assert roles[0].name == "loaf artisan"
    assert roles[0].shown == ("knead dough by hand",)
    assert roles[0].missing == ("glaze loaves",)


def test_without_relations_there_is_no_index(tmp_path):
    before, _stamp = imported_at()
    use_imported(tmp_path)
    assert occupation_index() is None
    use_imported(before or tmp_path)
