"""Run all benches, or the named ones. `--record` keeps what they found in RESULTS.md."""

import argparse
import signal
import sys
from collections.abc import Callable

from bench.figures import Result, machine, record, show
from bench.matching.bench import bench_matching
from bench.pages import bench_pages
from bench.score import bench_score
from bench.start import bench_start
from bench.upload import bench_upload

BENCHES: dict[str, Callable[[], Result]] = {
    "score": bench_score,
    "matching": bench_matching,
    "upload": bench_upload,
    "pages": bench_pages,
    "start": bench_start,
}


def main() -> int:
    """Return 1 if a target was missed."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument("--record", action="store_true", help="rewrite the sections of RESULTS.md")
    chosen = parser.parse_args()
    unknown = [name for name in chosen.names if name not in BENCHES]
    if unknown:
        parser.error(f"there is no bench called {unknown[0]}; there are {', '.join(BENCHES)}")
    # A shell's background job ignores Ctrl+C, and so would the product we stop with it. Told to
    # end, stop what was started first.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    print(machine())
    missed = False
    for name in chosen.names or BENCHES:
        result = BENCHES[name]()
        show(result)
        if chosen.record:
            record(result)
        missed = missed or result.missed()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
