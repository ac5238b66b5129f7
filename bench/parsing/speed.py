"""How long reading takes and how much memory: in fresh processes, as the command line does it."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium

from bench.parsing.files import Sample

ROUNDS = 3
COMMANDS = 5
MANY = 1_000
SECONDS = 900.0


@dataclass(frozen=True)
class Times:
    """Milliseconds for each file, on the clock and on the processor, and the process's memory."""

    wall: list[float]
    processor: list[float]
    megabytes: float


def time_reading(samples: Sequence[Sample], *, rounds: int = ROUNDS) -> Times:
    """Read files one after the other in one process on one core."""
    paths = json.dumps([str(one.path) for one in samples])
    command = [sys.executable, "-m", "bench.parsing.clock", str(rounds)]
    done = subprocess.run(
        command, input=paths, capture_output=True, encoding="utf-8", timeout=SECONDS, check=True
    )
    found = json.loads(done.stdout)
    wall = [span[0] * 1000 for span in found["spans"]]
    return Times(wall, [span[1] * 1000 for span in found["spans"]], found["megabytes"])


def two_pages(samples: Sequence[Sample]) -> list[Sample]:
    """Return the PDFs of text that have two pages."""
    return [
        one
        for one in samples
        if one.path.suffix == ".pdf" and not one.layout.ocr and pages(one.path) == 2
    ]


def pages(path: Path) -> int:
    """Return how many pages a PDF has."""
    document = pdfium.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def time_command(sample: Sample) -> float:
    """Return the median milliseconds of `skillsync parse FILE`, from nothing to its JSON.

    The first start, which compiles the modules as an installation does once, is not timed.
    """
    command = [sys.executable, "-m", "skillsync", "parse", str(sample.path)]
    spans = []
    with tempfile.TemporaryDirectory() as folder:
        settings = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        settings.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(1 + COMMANDS):
            began = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=60, env=settings)
            spans.append((time.perf_counter() - began) * 1000)
    return statistics.median(spans[1:])


def files_a_minute(samples: Sequence[Sample]) -> float:
    """Return how many files `skillsync parse FILE… --output DIR` reads a minute, on all cores."""
    with tempfile.TemporaryDirectory() as name:
        given, made = Path(name) / "in", Path(name) / "out"
        given.mkdir()
        many = [samples[number % len(samples)] for number in range(MANY)]
        for number, one in enumerate(many):
            shutil.copy(one.path, given / f"{number:04d}{one.path.suffix}")
        names = [str(path) for path in sorted(given.iterdir())]
        command = [sys.executable, "-m", "skillsync", "parse", *names, "--output", str(made)]
        began = time.perf_counter()
        subprocess.run(command, timeout=SECONDS, check=False, capture_output=True)
        took = time.perf_counter() - began
        return len(list(made.iterdir())) / took * 60 if made.exists() else 0.0
