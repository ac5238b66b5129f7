"""Fuzz every reader for some minutes: `python -m bench.fuzz --minutes 60`."""

import argparse
import hashlib
import random
import sys
import time
from collections import Counter
from pathlib import Path

from bench.fuzz.mutation import spoil
from bench.fuzz.reader import Answer, Reader
from bench.fuzz.seeds import RECOGNIZED, WEIGHTS, all_seeds

FINDINGS = ("error", "memory", "crash", "hang", "slow")
LARGEST_GROWTH_MB = 32.0
"""Fragments may grow a child by this much over three thousand files: 11 kB each; a leak by more."""


def main() -> int:
    """Return 1 when something was found."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0, help="another number spoils other places")
    parser.add_argument("--kinds", nargs="*", default=[], help="only these kinds of file")
    parser.add_argument("--findings", type=Path, default=Path("fuzz-findings"))
    chosen = parser.parse_args()
    chosen.findings.mkdir(parents=True, exist_ok=True)
    seeds = all_seeds()
    if unknown := set(chosen.kinds) - set(seeds):
        parser.error(f"there is no kind {', '.join(unknown)}; there are {', '.join(seeds)}")
    kinds = {
        kind: files for kind, files in seeds.items() if not chosen.kinds or kind in chosen.kinds
    }
    run = _Run(kinds, chosen.seed, chosen.findings)
    run.go(chosen.minutes * 60)
    return run.report()


class _Run:
    def __init__(self, seeds: dict[str, list[bytes]], seed: int, findings: Path) -> None:
        self.seeds = seeds
        self.others = [file for files in seeds.values() for file in files]
        self.seed = seed
        self.findings = findings
        # Text recognition takes memory once, and would look like a leak of the other readers.
        self.reader = Reader(findings / "stderr.txt")
        self.recognizer = Reader(findings / "stderr.txt", warm_files=40)
        self.counts: Counter[tuple[str, str]] = Counter()
        self.slowest: dict[str, float] = {}
        self.known: Counter[str] = Counter()
        self.began = time.monotonic()

    def go(self, seconds: float) -> None:
        """Spoil and read until the time is over. File number n is the same in every run."""
        kinds = list(self.seeds)
        weights = [WEIGHTS.get(kind, 1.0) for kind in kinds]
        told = self.began
        for number in range(sys.maxsize):
            now = time.monotonic()
            if now - self.began >= seconds:
                break
            if now - told >= 60:
                told = now
                self._tell(number)
            chance = random.Random(f"{self.seed}-{number}")
            kind = chance.choices(kinds, weights)[0]
            data = spoil(chance.choice(self.seeds[kind]), self.others, chance)
            reader = self.recognizer if kind in RECOGNIZED else self.reader
            self._note(number, kind, data, reader.read(data))
        self.reader.stop()
        self.recognizer.stop()

    def _note(self, number: int, kind: str, data: bytes, answer: Answer) -> None:
        self.counts[kind, answer.outcome] += 1
        self.slowest[kind] = max(self.slowest.get(kind, 0.0), answer.seconds)
        if answer.outcome not in FINDINGS:
            return
        where = answer.problem.strip().splitlines()[-4:-2] if answer.outcome == "error" else []
        same = f"{kind} {answer.outcome} {where or answer.problem.strip()[-200:]}"
        self.known[same] += 1
        # A bug met a thousand times is one finding; three files of it are enough.
        if self.known[same] <= 3:
            name = f"{kind}-{answer.outcome}-{hashlib.sha256(data).hexdigest()[:12]}"
            (self.findings / name).write_bytes(data)
            print(f"FOUND {name} (number {number})\n{answer.problem}", flush=True)

    def _tell(self, number: int) -> None:
        minutes = (time.monotonic() - self.began) / 60
        found = sum(count for (_, outcome), count in self.counts.items() if outcome in FINDINGS)
        print(
            f"{minutes:.0f} min: {number} files, {found} findings ({len(self.known)} kinds),"
            f" children {self.reader.last:.0f} and {self.recognizer.last:.0f} MB",
            flush=True,
        )

    def report(self) -> int:
        """Print what happened, kind by kind. Return 1 when something was found."""
        outcomes = ("read", "refused", *FINDINGS)
        minutes = (time.monotonic() - self.began) / 60
        print(f"\nAfter {minutes:.0f} minutes, {sum(self.counts.values())} files:\n")
        print("| kind |", " | ".join(outcomes), "| slowest, s |")
        print("| --- |", " | ".join("---" for _ in outcomes), "| --- |")
        for kind in self.seeds:
            row = " | ".join(str(self.counts[kind, outcome]) for outcome in outcomes)
            print(f"| {kind} | {row} | {self.slowest.get(kind, 0.0):.2f} |")
        print()
        for name, reader in (("Readers", self.reader), ("Text recognition", self.recognizer)):
            growth = max(reader.growth, default=0.0)
            print(
                f"{name}: at most {reader.peak:.0f} MB; a child grew by at most {growth:.0f} MB"
                f" once warm ({len(reader.growth)} children)."
            )
        for same, times in self.known.most_common():
            print(f"{times} x {same}")
        growth = max([0.0, *self.reader.growth, *self.recognizer.growth])
        return 1 if self.known or growth > LARGEST_GROWTH_MB else 0


if __name__ == "__main__":
    sys.exit(main())
