"""Look at what the parser does: the development half only, with examples of what went wrong."""

import argparse
import sys

from bench.parsing.files import samples
from bench.parsing.reading import read
from bench.parsing.report import calibration_error, print_report


def main() -> int:
    """Print the tables of the development half."""
    parser = argparse.ArgumentParser(prog="python -m bench.parsing", description=__doc__)
    parser.add_argument("--layout", default="", help="only layouts whose name has this in it")
    parser.add_argument("--person", default="", help="only people whose file name has this in it")
    parser.add_argument("--ocr", action="store_true", help="also scans and photos, which are slow")
    parser.add_argument("--examples", type=int, default=2, help="differences shown, by layout")
    chosen = parser.parse_args()
    wanted = [
        one
        for one in samples("dev", ocr=chosen.ocr, named=chosen.layout)
        if chosen.person in one.person.slug
    ]
    reads = [read(one) for one in wanted]
    if not reads:
        parser.error("no file is called so")
    print_report(reads, examples=chosen.examples)
    judged = [pair for one in reads for pair in one.score.judged]
    print(f"\nexpected calibration error {calibration_error(judged):.3f} over {len(judged)} fields")
    return 0


if __name__ == "__main__":
    sys.exit(main())
