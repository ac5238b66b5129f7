"""Measure chosen sizes: `python -m bench.search 1000 100000`."""

import sys

from bench.figures import Result, machine, show
from bench.search.bench import SIZES, add_size
from bench.search.people import read_skills


def main() -> int:
    """Return 1 if a target was missed."""
    result = Result("search", "Hybrid search of candidates under row security.")
    skills = read_skills(seed=3)
    print(machine())
    for size in [int(one) for one in sys.argv[1:]] or list(SIZES):
        add_size(result, skills, size, SIZES.get(size, 50.0))
        show(result)
    return 1 if result.missed() else 0


if __name__ == "__main__":
    sys.exit(main())
