"""Add scores up: by field, by layout, by language; and how honest the confidences are."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from bench.parsing.reading import Read
from bench.parsing.scoring import FIELDS, JOB, STUDY, Tally

Tallies = dict[str, Tally]
BINS = 10


def tallies(reads: Iterable[Read]) -> Tallies:
    """Return the tallies of all files together, in the order of the fields."""
    total = {name: Tally() for name in FIELDS}
    for one in reads:
        for name, tally in one.score.tallies.items():
            total[name].add(tally)
    return total


def macro(total: Tallies, names: Sequence[str] = FIELDS) -> float:
    """Return the unweighted mean F1 of the fields that some file shows."""
    scored = [total[name].f1 for name in names if total[name].right + total[name].missed]
    return sum(scored) / len(scored) if scored else 0.0


def calibration_error(judged: Sequence[tuple[float, bool]]) -> float:
    """Return the expected calibration error: the mean, over bins of confidence weighted by size,
    of how far a bin's confidence is from its share of right ones (Naeini et al. 2015).
    """
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for sure, right in judged:
        bins[min(int(sure * BINS), BINS - 1)].append((sure, right))
    apart = [abs(sum(sure - right for sure, right in one)) for one in bins.values()]
    return sum(apart) / len(judged) if judged else 0.0


def by(reads: Sequence[Read], key: Callable[[Read], str]) -> dict[str, list[Read]]:
    """Return the reads of each group."""
    ordered = sorted(reads, key=key)
    return {name: list(group) for name, group in groupby(ordered, key=key)}


def print_report(reads: Sequence[Read], *, examples: int = 0) -> None:
    """Print the tables, and `examples` differences of each field in each layout, worst first."""
    total = tallies(reads)
    print(f"\n{'field':<16}{'P':>7}{'R':>7}{'F1':>7}{'shown':>8}")
    for name, one in total.items():
        line = f"{name:<16}{one.precision:7.3f}{one.recall:7.3f}{one.f1:7.3f}"
        print(f"{line}{one.right + one.missed:8}")
    print(f"{'macro':<30}{macro(total):7.3f}")
    for title, key in (("layout", by_layout), ("language", by_language)):
        print(f"\n{title:<28}{'macro':>7}{'work':>7}{'edu':>7}{'files':>7}{'refused':>9}{'ms':>8}")
        for name, group in by(reads, key).items():
            print(_row(name, group))
    if examples:
        _print_examples(reads, total, examples)


def _row(name: str, reads: Sequence[Read]) -> str:
    total = tallies(reads)
    parts = (macro(total), macro(total, JOB), macro(total, STUDY))
    refused = sum(bool(one.refused) for one in reads)
    middle = sorted(one.milliseconds for one in reads)[len(reads) // 2]
    scores = "".join(f"{part:7.3f}" for part in parts)
    return f"{name:<28}{scores}{len(reads):7}{refused or '':>9}{middle:8.1f}"


def _print_examples(reads: Sequence[Read], total: Tallies, number: int) -> None:
    for name in sorted(FIELDS, key=lambda one: total[one].f1):
        found = [(miss, one) for one in reads for miss in one.score.misses if miss.name == name]
        if not found or all(one.refused for _miss, one in found):
            continue
        print(f"\n{name}: F1 {total[name].f1:.3f}, {len(found)} differences")
        counted: Counter[str] = Counter()
        for miss, one in found:
            # A few of each layout say more than all of the first.
            counted[one.sample.layout.name] += 1
            if not one.refused and counted[one.sample.layout.name] <= number:
                where = f"{one.sample.layout.name}/{one.sample.person.slug}"
                print(f"  {where:<44} wanted {_short(miss.wanted)}  got {_short(miss.got)}")


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else f"{text[:57]}…")


def by_layout(one: Read) -> str:
    """Return the name of a read file's layout."""
    return one.sample.layout.name


def by_language(one: Read) -> str:
    """Return the language of a read file."""
    return one.sample.person.language
