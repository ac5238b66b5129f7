"""Read the files with our parser, in this process, and take the time."""

import time
from dataclasses import dataclass

from bench.parsing.facts import Facts, facts_of
from bench.parsing.files import Sample
from bench.parsing.scoring import Score, score
from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.extraction.source import UnreadableFile


@dataclass(frozen=True)
class Read:
    """One file that was read: how well, in how many milliseconds of processor time, or why not."""

    sample: Sample
    score: Score
    milliseconds: float
    refused: str = ""


def read(sample: Sample) -> Read:
    """Read and score one file. A file that is refused scores as empty."""
    data = sample.path.read_bytes()
    began, refused = time.process_time(), ""
    try:
        facts = facts_of(read_resume(read_source(data)).document)
    except UnreadableFile as error:
        facts, refused = Facts(), type(error).__name__
    took = (time.process_time() - began) * 1000
    return Read(sample, score(facts, sample.demand), took, refused)
