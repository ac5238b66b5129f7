"""Look at one half closely: `python -m bench.matching development`. Held-out cases stay unseen."""

import sys
import time

from bench.matching import baselines
from bench.matching.cases import by_posting, cases, hard_pairs
from bench.matching.measures import by_kind, quality
from bench.matching.product import product


def main() -> int:
    """Print measures per kind, and the worst pairs of the development half."""
    found = cases("development")
    for name, rank in (("BM25", baselines.bm25), ("MiniLM", baselines.minilm)):
        print(name, quality(found, rank(found)))
    started = time.process_time()
    points = product(found)
    print("ours", quality(found, points), f"{time.process_time() - started:.0f} s")
    for foreign in (False, True):
        for kind, share in by_kind(found, points, foreign=foreign).items():
            print(f"  {'across ' if foreign else ''}{kind:<28} {share:.3f}")
    if "--pairs" in sys.argv:
        for group in by_posting(found):
            for better, worse in hard_pairs(group):
                if points[better.id] <= points[worse.id]:
                    print(
                        f"{better.id} {points[better.id]:.0f} <= {worse.id} {points[worse.id]:.0f}"
                    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
