import sys
from pathlib import Path

import platformdirs
import pytest

from skillsync.ai.skills.building import Builder
from skillsync.ai.skills.esco import Name
from skillsync.ai.skills.label_vectors import label_vectors
from skillsync.ai.skills.linking import Linker
from skillsync.ai.skills.ours import Entry
from skillsync.ai.skills.taxonomy import Taxonomy

LABELS = (
    "manage budgets",
    "supervise staff",
    "prepare meals",
    "drive vehicles",
    "repair bicycles",
    "speak in public",
    "negotiate contracts",
    "write reports",
    "teach children",
    "develop software",
)


@pytest.fixture(scope="module")
def small() -> Taxonomy:
    """A taxonomy of eleven skills, one of them under many names."""
    builder = Builder()
    builder.add_ours([Entry(["Kotlin"], "technology", [])], [])
    builder.add_esco([Name(f"esco:{n}", label, "skill", True) for n, label in enumerate(LABELS)])
    builder.add_esco([Name("esco:0", "guard purse strings", "skill", False)])
    many = [f"know tool number {number}" for number in range(200)]
    builder.add_esco([Name("esco:9", name, "skill", False) for name in many])
    return Taxonomy(builder.finish("small"))


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty environment: nothing is remembered from before."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda _: tmp_path / "cache")
    return tmp_path / "share" / "skillsync"


@pytest.fixture
def linker(small: Taxonomy, places: Path) -> Linker:
    """Link to the small taxonomy."""
    return Linker(small)


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Was in charge of 14 people on the late shift.", "supervise staff"),
        ("Cooked lunch for ninety guests every day.", "prepare meals"),
        ("Kept the purse strings of the whole department.", "manage budgets"),
        ("Fixed broken bikes for a hire company.", "repair bicycles"),
    ],
)
def test_a_skill_that_is_not_named_is_understood(linker: Linker, sentence: str, label: str) -> None:
    assert linker.link([sentence], most=1)[0][0].label == label


def test_what_is_named_comes_first_and_says_where_it_stands(linker: Linker) -> None:
    sentence = "We write small services in Kotlin, mostly."
    best = linker.link([sentence])[0][0]
    assert (best.label, best.named) == ("Kotlin", True)
    assert sentence[best.start : best.end] == "Kotlin"


def test_the_words_that_decide_are_quoted(linker: Linker) -> None:
    sentence = "After lunch I haggle over contracts with suppliers, then go home."
    best = linker.link([sentence])[0][0]
    assert (best.label, best.named) == ("negotiate contracts", False)
    assert "contracts" in sentence[best.start : best.end]
    assert "lunch" not in sentence[best.start : best.end]


def test_sentences_do_not_change_each_other(linker: Linker) -> None:
    sentences = ["Drove a van.", "", "...", "the of and", "Held talks at town meetings."]
    together = linker.link(sentences)
    assert together == [linker.link([each])[0] for each in sentences]
    assert together[1] == []
    assert together[0][0].label == "drive vehicles"


def test_only_the_asked_vocabulary_is_linked(linker: Linker) -> None:
    found = linker.link(["Kotlin and reports"], most=20, prefix="esco:")[0]
    assert {each.id for each in found} <= {f"esco:{n}" for n in range(len(LABELS))}


def test_a_very_long_sentence_and_odd_characters_do_no_harm(linker: Linker) -> None:
    long, odd = linker.link(["repair bicycles " * 500, "\x00\ud83d 熟悉 \u202e bikes"])
    assert long[0].label == "repair bicycles"
    assert odd


def test_vectors_are_kept_and_made_anew_when_damaged(small: Taxonomy, places: Path) -> None:
    made = label_vectors(small)
    (kept,) = places.glob("vectors-*.npy")
    assert (label_vectors(small) == made).all()
    kept.write_bytes(kept.read_bytes()[:-100])
    assert (label_vectors(small) == made).all()
