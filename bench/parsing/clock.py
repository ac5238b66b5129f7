"""Read files in a process of its own, on one core: `python -m bench.parsing.clock ROUNDS`.

Paths come in as JSON; seconds of each file, on the clock and on the processor, and the largest
memory of the process go out.
"""

import json
import os
import sys
import time
from pathlib import Path

from bench.parsing.rivals.host import peak_megabytes
from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.extraction.warming import warm_readers
from skillsync.foundation.memory import collect_seldom


def main() -> None:
    """Answer with the times of all files, in a process made ready as a worker is."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    paths = json.load(sys.stdin)
    warm_readers()
    _read(Path(paths[0]))
    collect_seldom()
    spans = [_read(Path(path)) for path in paths * int(sys.argv[1])]
    print(json.dumps({"spans": spans, "megabytes": peak_megabytes()}))


def _read(path: Path) -> tuple[float, float]:
    data = path.read_bytes()
    wall, processor = time.perf_counter(), time.process_time()
    read_resume(read_source(data))
    return time.perf_counter() - wall, time.process_time() - processor


if __name__ == "__main__":
    main()
