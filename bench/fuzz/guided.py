"""Fuzz one kind of file by what the reader's code does with it: `python -m bench.fuzz.guided html`.

libFuzzer keeps each file that reaches lines no file reached before, and spoils it further. It needs
atheris, which has no wheels for every Python: `pip install atheris`.
"""

import argparse
import sys
from importlib import import_module
from pathlib import Path

LONGEST = 20_000
"""Bytes: small files reach as much code as large ones, and more of them a minute."""
SLOW_SECONDS, MEMORY_MB = 20, 2_500


def main() -> None:
    """Fuzz until the time is over; libFuzzer ends the process with 0, or at the first finding."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz.guided", description=__doc__)
    parser.add_argument("kind", help="a kind of file, as bench.fuzz lists them")
    parser.add_argument("--minutes", type=float, default=4.0)
    parser.add_argument("--findings", type=Path, default=Path("fuzz-findings"))
    chosen = parser.parse_args()
    try:
        atheris = import_module("atheris")
    except ImportError:
        parser.error("atheris is missing: pip install atheris")
    # What is imported here tells libFuzzer which of its lines are reached.
    with atheris.instrument_imports(include=["skillsync"]):
        from bench.fuzz.child import check  # noqa: PLC0415
        from bench.fuzz.seeds import all_seeds  # noqa: PLC0415
        from skillsync.ai.extraction.source import UnreadableFile  # noqa: PLC0415
    seeds = all_seeds()
    if chosen.kind not in seeds:
        parser.error(f"there is no kind {chosen.kind}; there are {', '.join(seeds)}")
    corpus = chosen.findings / f"corpus-{chosen.kind.replace(' ', '-')}"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, file in enumerate(seeds[chosen.kind]):
        (corpus / f"seed-{number}").write_bytes(file)

    def read(data: bytes) -> None:
        try:
            check(data)
        except UnreadableFile:
            return

    options = [
        f"-max_total_time={chosen.minutes * 60:.0f}", f"-max_len={LONGEST}",
        f"-timeout={SLOW_SECONDS}", f"-rss_limit_mb={MEMORY_MB}",
        f"-artifact_prefix={chosen.findings}/", "-print_final_stats=1", "-verbosity=0",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], str(corpus), *options], read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
