"""`python -m bench parsing`: the held-out half, beside the rivals, with time and memory."""

import statistics
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from bench.figures import Figure, Result, cores, load_note, percentile
from bench.parsing.files import Sample, samples
from bench.parsing.reading import Read, read
from bench.parsing.report import (
    by,
    by_language,
    by_layout,
    calibration_error,
    macro,
    print_report,
    tallies,
)
from bench.parsing.rivals.run import Outcome, run_rival
from bench.parsing.rivals.table import RIVALS, Rival
from bench.parsing.scoring import JOB, STUDY
from bench.parsing.speed import files_a_minute, pages, time_command, time_reading, two_pages

ENGLISH, OTHERS, WORK, EDUCATION, LAYOUT, CONTACT = 0.92, 0.88, 0.90, 0.88, 0.80, 0.99
RATIO, CALIBRATION = 3.0, 0.05
MEDIAN_MS, P99_MS, COMMAND_MS, A_MINUTE, MEGABYTES, OCR_SECONDS = (
    15.0,
    150.0,
    600.0,
    5_000,
    300,
    3.0,
)


def bench_parsing() -> Result:
    """Measure reading on people and layouts that nothing was developed on."""
    found = samples("held_out")
    written = [one for one in found if not one.layout.ocr]
    # First, so that nobody has to keep the machine quiet for the rest.
    speed = _speed(written)
    reads = [_read(one, number, len(found)) for number, one in enumerate(found, 1)]
    print(file=sys.stderr)
    of_text = [one for one in reads if not one.sample.layout.ocr]
    result = Result("parsing", _title(found))
    print_report(reads)
    result.figures += _quality(of_text)
    result.figures += _pictures([one for one in reads if one.sample.layout.ocr])
    _beside_rivals(result, written, of_text)
    result.figures += speed
    result.notes.append(load_note())
    return result


def _title(found: Sequence[Sample]) -> str:
    people = {one.person.slug for one in found}
    layouts = {one.layout.name for one in found}
    return (
        f"{len(found)} held-out files: {len(people)} invented people × {len(layouts)} layouts of "
        "other tools. Scores are F1"
    )


def _read(sample: Sample, number: int, total: int) -> Read:
    print(f"\r  reading {number} of {total}", end="", file=sys.stderr, flush=True)
    return read(sample)


def _quality(reads: Sequence[Read]) -> list[Figure]:
    total = tallies(reads)
    figures = []
    for name, group in by(reads, by_language).items():
        target = ENGLISH if name == "en" else OTHERS
        figures.append(_score(f"macro-F1, {name}", macro(tallies(group)), target))
    figures += [
        _score("work: employer, title, start, end", macro(total, JOB), WORK),
        _score("education: school, degree, field, dates, grade", macro(total, STUDY), EDUCATION),
    ]
    figures += [_score(name, total[name].f1, CONTACT) for name in ("name", "email", "phone")]
    figures += [
        _score(name, one.f1)
        for name, one in total.items()
        if name not in {"name", "email", "phone"}
    ]
    for name, group in by(reads, by_layout).items():
        figures.append(_score(f"layout {name}", macro(tallies(group)), LAYOUT))
    judged = [pair for one in reads for pair in one.score.judged]
    error = calibration_error(judged)
    figures.append(Figure("expected calibration error", error, "", CALIBRATION))
    return figures


def _score(what: str, measured: float, target: float | None = None) -> Figure:
    return Figure(what, measured, "", target, at_least=True)


def _pictures(reads: Sequence[Read]) -> list[Figure]:
    """Return scores and seconds of scans and photos; their letters are guesses, so no targets."""
    figures = []
    for name, group in by(reads, by_layout).items():
        figures.append(_score(f"layout {name} (text recognition)", macro(tallies(group))))
    sheets = sum(pages(one.sample.path) if one.sample.path.suffix == ".pdf" else 1 for one in reads)
    seconds = sum(one.milliseconds for one in reads) / 1000 / max(1, sheets)
    figures.append(Figure("text recognition, processor time a page", seconds, "s", OCR_SECONDS))
    return figures


def _beside_rivals(result: Result, written: Sequence[Sample], ours: Sequence[Read]) -> None:
    """Add what rivals make of the same files; each has those of the formats it claims to read."""
    ratios, english = [], []
    with ThreadPoolExecutor(cores()) as pool:
        outcomes = list(pool.map(lambda rival: _run(rival, written), RIVALS))
    for outcome in outcomes:
        rival = outcome.rival
        if outcome.problem:
            result.notes.append(f"{rival.name} does not run: {outcome.problem}")
            continue
        same = [one for one in ours if one.sample.path.suffix[1:] in rival.suffixes]
        ratios.append(_ratio(same, outcome.reads))
        english.append(_ratio(_english(same), _english(outcome.reads)))
        result.figures += _rival(outcome, macro(tallies(same)))
    if ratios:
        what = "ours / best rival's, on the files it claims to read"
        result.figures.append(_score(what, min(ratios), RATIO))
        # Most rivals know English only.
        result.figures.append(_score("the same, English files only", min(english)))


def _run(rival: Rival, written: Sequence[Sample]) -> Outcome:
    print(f"  {rival.name} reads …", file=sys.stderr, flush=True)
    return run_rival(rival, [one for one in written if one.path.suffix[1:] in rival.suffixes])


def _ratio(ours: Sequence[Read], theirs: Sequence[Read]) -> float:
    return macro(tallies(ours)) / max(macro(tallies(theirs)), 0.001)


def _english(reads: Sequence[Read]) -> list[Read]:
    return [one for one in reads if by_language(one) == "en"]


def _rival(outcome: Outcome, ours: float) -> list[Figure]:
    middle = statistics.median(one.milliseconds for one in outcome.reads)
    short = outcome.rival.name
    name = f"{short}, {len(outcome.reads)} files, failed at {outcome.failures}"
    return [
        _score(f"{name}: macro-F1 (ours {ours:.3f})", macro(tallies(outcome.reads))),
        _score(f"{short}: macro-F1, English", macro(tallies(_english(outcome.reads)))),
        Figure(f"{short}: processor time a file, median", middle),
        Figure(f"{short}: memory", outcome.megabytes, "MB"),
    ]


def _speed(written: Sequence[Sample]) -> list[Figure]:
    chosen = two_pages(written)
    times = time_reading(chosen)
    memory = time_reading(written, rounds=1).megabytes
    what = f"two-page PDF of text, {len(chosen)} files, one core"
    return [
        Figure(f"{what}, median", statistics.median(times.wall), target=MEDIAN_MS),
        Figure(f"{what}, p99", percentile(times.wall, 99), target=P99_MS),
        Figure("of it processor time, median", statistics.median(times.processor)),
        Figure("of it processor time, p99", percentile(times.processor, 99)),
        Figure(
            "`skillsync parse`, one file, a whole process",
            time_command(chosen[0]),
            target=COMMAND_MS,
        ),
        Figure(
            "`skillsync parse`, files a minute",
            files_a_minute(written),
            "",
            A_MINUTE,
            at_least=True,
        ),
        Figure("memory of a process that read every file of text", memory, "MB", MEGABYTES),
    ]
