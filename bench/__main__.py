"""Run the product's benches, or the named ones. `--record` keeps what they found in RESULTS.md."""

import argparse
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from bench.figures import Result, machine, record, show
from bench.matching.bench import bench_matching
from bench.measured import ship
from bench.pages import bench_pages
from bench.parsing.bench import bench_parsing
from bench.score import bench_score
from bench.start import bench_start
from bench.upload import bench_upload

BENCHES: dict[str, Callable[[], Result]] = {
    "score": bench_score,
    "matching": bench_matching,
    "parsing": bench_parsing,
    "upload": bench_upload,
    "pages": bench_pages,
    "start": bench_start,
}

NAMED = {"embedding": "bench.embedding.bench", "search": "bench.search.bench"}
"""Run only when named: they install rivals, gigabytes of them. `bench_NAME` of the module."""

KEEPING = ("search",)
"""Benches that can keep what they filled in a folder: `bench_NAME(Path | None)`."""

WITH_DATA = {"skills": "bench.skills.bench", "occupations": "bench.occupations.bench"}
"""Run only when named, with --data: `bench_NAME(Path)` of the module."""

# These install the tools of others and take long: they run when named.
NAMED_ONLY = {"parsing"}


def main() -> int:
    """Return 1 if a target was missed."""
    known = [*BENCHES, *NAMED, *WITH_DATA]
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(known))
    parser.add_argument("--data", type=Path, help="folder of annotated texts, for some benches")
    parser.add_argument("--keep", type=Path, help="folder of filled databases, to measure again")
    parser.add_argument("--record", action="store_true", help="rewrite the sections of RESULTS.md")
    chosen = parser.parse_args()
    unknown = [name for name in chosen.names if name not in known]
    if unknown:
        parser.error(f"there is no bench called {unknown[0]}; there are {', '.join(known)}")
    if chosen.data is None and any(name in WITH_DATA for name in chosen.names):
        parser.error(f"{', '.join(WITH_DATA)} need --data; bench/README.md says what it holds")
    # A shell's background job ignores Ctrl+C, and so would the product we stop with it. Told to
    # end, stop what was started first.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    print(machine())
    missed = False
    for name in chosen.names or [name for name in BENCHES if name not in NAMED_ONLY]:
        result = _run(name, chosen.data, chosen.keep)
        show(result)
        if chosen.record:
            record(result)
            ship(result)
        missed = missed or result.missed()
    return 1 if missed else 0


def _run(name: str, data: Path | None, kept: Path | None) -> Result:
    if name in BENCHES:
        return BENCHES[name]()
    measure = getattr(import_module({**NAMED, **WITH_DATA}[name]), f"bench_{name}")
    given = [data] if name in WITH_DATA else [kept] if name in KEEPING else []
    result: Result = measure(*given)
    return result


if __name__ == "__main__":
    sys.exit(main())
