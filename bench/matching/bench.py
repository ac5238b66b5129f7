"""`python -m bench matching`: the held-out half, beside the baselines and the rivals."""

from bench.figures import Figure, Result, load_note
from bench.matching.asked import asked
from bench.matching.baselines import bm25, minilm, tf_idf
from bench.matching.cases import Case, by_posting, cases, hard_pairs
from bench.matching.gains import gains
from bench.matching.measures import Points, Quality, quality
from bench.matching.product import product
from bench.matching.rivals import rivals
from bench.matching.speed import speed
from bench.matching.swaps import swaps
from bench.rivals import FOLDER

HARD, TRAPS, NDCG, ACROSS = 0.92, 0.05, 0.97, 0.90
GAIN, PAIR, PAIR_TOLD = 1.0, 0.05, 0.5
SWAPS = 10_000


def bench_matching() -> Result:
    """Measure how well true matches come first on cases that nothing was developed on."""
    found = cases("heldout")
    result = Result("matching", _title(found))
    ours = quality(found, product(found))
    result.figures += [
        Figure("hard pairs put right", ours.hard, "", HARD, at_least=True),
        Figure("traps above truly better people", ours.traps, "", TRAPS),
        Figure("nDCG@10", ours.ndcg, "", NDCG, at_least=True),
        Figure("hard pairs put right across languages", ours.across, "", ACROSS, at_least=True),
    ]
    result.figures += _honest(found)
    result.figures += _read(found)
    for name, rank in (("BM25", bm25), ("TF-IDF", tf_idf), ("MiniLM, one vector", minilm)):
        result.figures += _beside(name, found, rank(found))
    for name, points, milliseconds in rivals(found):
        result.figures += _beside(f"{name} ({milliseconds:.1f} ms a pair)", found, points)
    if not FOLDER:
        result.notes.append("Rivals were not run: set BENCH_RIVALS to a folder for them.")
    result.notes.append(load_note())
    return result


def _honest(found: tuple[Case, ...]) -> list[Figure]:
    gained = gains(found)
    made, moved = swaps(found, SWAPS)
    took = speed(found)
    return [
        *(
            Figure(f"points gained by {kind}, another trade", gained[kind], "", GAIN)
            for kind in ("stuffing", "white text")
        ),
        Figure("points gained by listing once what is asked, another trade", gained["listing"], ""),
        Figure(f"numbers moved by {sum(made.values())} counterfactual swaps", len(moved), "", 0.5),
        Figure(f"a pair, {took.careers} careers at once", took.bare, "ms", PAIR),
        Figure("a pair with its evidence", took.with_evidence, "ms", PAIR_TOLD),
    ]


def _read(found: tuple[Case, ...]) -> list[Figure]:
    """Return how well the postings themselves were read."""
    read = asked(found)
    return [
        Figure("postings: what is asked, found", read.found, ""),
        Figure("postings: needed or welcome, rightly told", read.weighed, ""),
        Figure("postings: years read to the digit", read.years, ""),
    ]


def _title(found: tuple[Case, ...]) -> str:
    groups = by_posting(found)
    hard = sum(1 for group in groups for _ in hard_pairs(group))
    return (
        f"{len(found)} held-out résumés × postings, {len(groups)} postings, {hard} hard pairs, "
        "graded by hidden facts"
    )


def _beside(name: str, found: tuple[Case, ...], points: Points) -> list[Figure]:
    measured: Quality = quality(found, points)
    return [
        Figure(f"{name}: hard pairs", measured.hard, ""),
        Figure(f"{name}: traps above", measured.traps, ""),
        Figure(f"{name}: nDCG@10", measured.ndcg, ""),
        Figure(f"{name}: across languages", measured.across, ""),
    ]
