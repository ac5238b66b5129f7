"""Read the annotated sentences: Decorte et al. 2022 (links to ESCO) and SkillSpan (spans)."""

import csv
import json
from pathlib import Path
from typing import NamedTuple

from skillsync.ai.skills.esco import read_skills

LINKED = {"tech": "tech_validation_annotations.csv", "house": "house_validation_annotations.csv"}
SPANS = "skillspan_dev.json"
Spans = list[tuple[int, int]]
"""`[start, end)` of a sentence, any number of them."""

_NO_SKILL = ("LABEL NOT PRESENT", "UNDERSPECIFIED")


class Linked(NamedTuple):
    """A sentence and the skills it asks for: ids, or labels that our edition of ESCO lacks."""

    sentence: str
    skills: frozenset[str]


class Spotted(NamedTuple):
    """A sentence and the `[start, end)` of what it names: things to know, things to do."""

    sentence: str
    knowledge: Spans
    skills: Spans


def read_linked(path: Path) -> list[Linked]:
    """Return the sentences that ask for a skill of ESCO. Raises OSError."""
    ids: dict[str, str] = {}
    for each in read_skills():
        if each.preferred:
            ids.setdefault(each.name.casefold(), each.id)
    found: dict[str, set[str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["label"] not in _NO_SKILL:
                label = row["label"].casefold()
                found.setdefault(row["sentence"], set()).add(ids.get(label, label))
    return [Linked(sentence, frozenset(skills)) for sentence, skills in found.items()]


def read_spotted(path: Path) -> list[Spotted]:
    """Return all sentences, also those that name nothing. Raises OSError."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        ends = [len(" ".join(row["tokens"][: place + 1])) for place in range(len(row["tokens"]))]
        starts = [end - len(token) for end, token in zip(ends, row["tokens"], strict=True)]
        knowledge, skills = (
            _spans(row[tags], starts, ends) for tags in ("tags_knowledge", "tags_skill")
        )
        found.append(Spotted(" ".join(row["tokens"]), knowledge, skills))
    return found


def _spans(tags: list[str], starts: list[int], ends: list[int]) -> Spans:
    spans: Spans = []
    for tag, start, end in zip(tags, starts, ends, strict=True):
        if tag == "B":
            spans.append((start, end))
        elif tag == "I" and spans:
            spans[-1] = (spans[-1][0], end)
    return spans
