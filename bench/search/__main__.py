"""Measure chosen sizes: `python -m bench.search [--keep FOLDER] 1000 100000`."""

import argparse
import sys
from pathlib import Path

from bench.figures import Result, machine, show
from bench.search.bench import SIZES, add_size
from bench.search.people import read_skills


def main() -> int:
    """Return 1 if a target was missed."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES), metavar="SIZE")
    parser.add_argument("--keep", type=Path, help="folder of filled databases, to measure again")
    chosen = parser.parse_args()
    result = Result("search", "Hybrid search of candidates under row security.")
    skills = read_skills(seed=3)
    print(machine())
    for size in chosen.sizes:
        add_size(result, skills, size, SIZES.get(size, 50.0), chosen.keep)
        show(result)
    return 1 if result.missed() else 0


if __name__ == "__main__":
    sys.exit(main())
