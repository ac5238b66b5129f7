"""Run a rival over files, in its own environment and process."""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.parsing.facts import Facts
from bench.parsing.files import Sample
from bench.parsing.reading import Read
from bench.parsing.rivals.table import Rival
from bench.parsing.scoring import score
from bench.parsing.tools import environment

HOST = Path(__file__).with_name("host.py")
SECONDS = 1800.0
DEATHS = 20
"""How often a rival's process may die, each time at another file, before the rest is left."""


@dataclass(frozen=True)
class Outcome:
    """What a rival read, with its memory in megabytes; or in its own words why it does not run."""

    rival: Rival
    reads: list[Read]
    megabytes: float = 0.0
    problem: str = ""

    @property
    def failures(self) -> int:
        """Return at how many files it raised an error, died or said nothing."""
        return sum(bool(one.refused) for one in self.reads)


def run_rival(rival: Rival, samples: Sequence[Sample]) -> Outcome:
    """Return a rival's reads of all files; what it cannot read scores as empty."""
    try:
        name = f"rival-{rival.name}"
        python = environment(name, *rival.packages, version=rival.python, model=rival.model)
    except RuntimeError as error:
        return Outcome(rival, [], problem=_cause(str(error).splitlines()))
    answers: list[dict[str, Any]] = []
    words: list[str] = []
    for _ in range(DEATHS):
        said, words = _ask(python, rival, samples[len(answers) :])
        answers += said
        if not answers or len(answers) == len(samples):
            break
        answers.append({"error": f"its process died: {_cause(words)}"})
    if not answers:
        return Outcome(rival, [], problem=_cause(words))
    answers += [{"error": "not reached"}] * (len(samples) - len(answers))
    reads = [_read(rival, one, said) for one, said in zip(samples, answers, strict=True)]
    return Outcome(rival, reads, max(said.get("megabytes", 0.0) for said in answers))


def _ask(
    python: Path, rival: Rival, samples: Sequence[Sample]
) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the answers until the end or the process's death, and what it said beside them."""
    paths = "\n".join(str(one.path.absolute()) for one in samples)
    # Some write logs where they stand.
    with (
        tempfile.TemporaryDirectory() as folder,
        tempfile.TemporaryFile("w+", encoding="utf-8") as out,
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as err,
    ):
        child = subprocess.Popen(
            [str(python), str(HOST), rival.setup],
            stdin=subprocess.PIPE, stdout=out, stderr=err, cwd=folder, encoding="utf-8",
        )  # fmt: skip
        try:
            child.communicate(paths, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        out.seek(0)
        err.seek(0)
        lines, words = out.read().splitlines(), err.read().splitlines()
    return [json.loads(line) for line in lines if line.endswith("}")], words


def _read(rival: Rival, sample: Sample, answer: dict[str, Any]) -> Read:
    said = answer.get("said")
    facts = rival.understand(said) if said else Facts()
    refused = "" if said else answer.get("error", "it said nothing")
    return Read(sample, score(facts, sample.demand), answer.get("milliseconds", 0.0), refused)


def _cause(words: Sequence[str]) -> str:
    """Return the line that names the error, of a traceback that may go on after it."""
    said = [line for line in words if line.strip(" *")]
    named = [line for line in said if "Error" in line or "not found" in line]
    return (named or said or ["it said nothing"])[-1].strip()[:160]
