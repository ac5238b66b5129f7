"""Compute what scoring needs of a posting and its criteria, once for all careers."""

import re
from collections.abc import Iterable

from skillsync.ai.scoring.asking import essence, is_practical
from skillsync.ai.scoring.clauses import WORDS_OF_A_QUESTION, shortened
from skillsync.ai.scoring.criteria import Criteria
from skillsync.ai.scoring.demanded import with_criteria
from skillsync.ai.scoring.experience import years_needed
from skillsync.ai.scoring.features import Atom, HomeFacts, PostingFeatures
from skillsync.ai.scoring.occupations import occupations_of
from skillsync.ai.scoring.places import read_place
from skillsync.ai.scoring.posting import PostingReading, Requirement
from skillsync.ai.scoring.resume_features import space_of
from skillsync.ai.scoring.space import Space, vectors_of
from skillsync.ai.scoring.titles import without_rank
from skillsync.ai.skills.taxonomy import taxonomy

SKILL_KINDS = frozenset({"skill", "licence", "certificate", "language", "other"})
RELATED = 0.4
"""What it is worth to show what a skill builds on: SQL, where PostgreSQL is asked."""

# What is named exactly is either there or not: Docker resembles Kubernetes and is not it.
_EXACT_KINDS = frozenset({"technology", "tool", "licence", "certificate", "language"})
_HELD_KINDS = frozenset({"licence", "certificate", "language"})
_CREDENTIALS = frozenset({"certificate", "licence"})
# Relations of these are too wide to vouch for one another.
_WIDE = frozenset(
    {"programming", "operating systems", "cloud computing", "patient care", "first aid"}
)


def features_of_posting(
    reading: PostingReading,
    criteria: Criteria | None = None,
    *,
    place: str = "",
    remote: bool | None = None,
    spaces: Iterable[Space] | None = None,
) -> PostingFeatures:
    """Return what scoring needs of a posting.

    `place` and `remote` say what an employer's form says; without them the posting's words count.
    `spaces`: the vectors wanted; by default those of the posting's own language. Raises
    EmbeddingModelMissing or TaxonomyMissing when their packages are not installed.
    """
    criteria = criteria or Criteria()
    asked = with_criteria(reading, criteria)
    questions: list[str] = []
    atoms = [
        atom
        for number, requirement in enumerate(asked.requirements)
        if requirement.kind in SKILL_KINDS
        for atom in _atoms(number, requirement, questions, reading.title)
    ]
    years, said = years_needed(asked, criteria.minimum_experience)
    wanted = read_place(place or reading.place)
    features = PostingFeatures(
        reading=asked,
        criteria=criteria,
        atoms=atoms,
        years_needed=years,
        years_said=said,
        place=HomeFacts(wanted.city, wanted.region, wanted.country, wanted.parts),
        remote=bool(reading.remote if remote is None else remote),
        title=reading.title,
        occupations=sorted(occupations_of(reading.title)),
        question_texts=questions,
        field_texts=_fields(asked),
    )
    for space in spaces if spaces is not None else (space_of(reading.language),):
        add_space(features, space)
    return features


def add_space(features: PostingFeatures, space: Space) -> None:
    """Add the vectors of a space, if they are not there yet."""
    language = features.reading.language
    if space not in features.spaces:
        features.spaces[space] = (
            vectors_of(features.question_texts, space, language),
            vectors_of([without_rank(features.title)], space, language),
            vectors_of(features.field_texts, space, language),
        )


def _fields(reading: PostingReading) -> list[str]:
    degrees = [each for each in reading.requirements if each.kind == "degree"]
    return list(dict.fromkeys(field for each in degrees for field in each.fields[:4]))


def _atoms(number: int, requirement: Requirement, questions: list[str], title: str) -> list[Atom]:
    if not requirement.skills:
        held = requirement.kind in _HELD_KINDS
        question = _question(requirement, questions, title=title if held else "")
        return [Atom(number, "", requirement.text, question=question, held=held)]
    return [_atom(number, skill, requirement, questions, title) for skill in requirement.skills]


def _atom(
    number: int, skill: str, requirement: Requirement, questions: list[str], title: str
) -> Atom:
    concept = taxonomy().concepts.get(skill)
    if concept is None:
        question = _question(requirement, questions)
        return Atom(number, skill, requirement.text, question=question)
    exact = concept.kind in _EXACT_KINDS
    held = requirement.kind in _HELD_KINDS
    if held and concept.kind not in _HELD_KINDS:
        # A certificate in food hygiene: who keeps food safe at work has not shown it.
        question = _question(requirement, questions, concept.label, title)
        near = ((skill, RELATED),)
        return Atom(number, "", requirement.text, accepted=near, question=question, held=True)
    question = -1
    if requirement.kind in _CREDENTIALS:
        # Another country's name for it is no translation: the trade says what it is for.
        question = _question(requirement, questions, concept.label, title)
    elif not exact:
        question = _question(requirement, questions, concept.label)
    return Atom(
        requirement=number,
        concept=skill,
        label=concept.label,
        accepted=tuple(_related(skill)),
        question=question,
        exact=exact,
        # A licence, a certificate or a language is held, not practised.
        held=held,
        language=concept.label if requirement.kind == "language" else "",
    )


def _related(skill: str) -> Iterable[tuple[str, float]]:
    """Yield what the skill builds on."""
    concepts = taxonomy().concepts
    if concepts[skill].kind in _CREDENTIALS:
        return
    for parent in concepts[skill].implies:
        label = concepts[parent].label if parent in concepts else ""
        if label and label not in _WIDE and concepts[parent].kind not in _CREDENTIALS:
            yield parent, RELATED


def _question(
    requirement: Requirement, questions: list[str], label: str = "", title: str = ""
) -> int:
    """Return the row of the words to compare by meaning, -1 for what no résumé can prove."""
    if is_practical(requirement.text):
        return -1
    words = essence(requirement.text)
    if label and len(words.split()) > WORDS_OF_A_QUESTION:
        words = label
    words = shortened(re.sub(r"\s*\([^)]*\)", "", words) or words, WORDS_OF_A_QUESTION)
    words += f", {without_rank(title)}" if title else ""
    if words not in questions:
        questions.append(words)
    return questions.index(words)
