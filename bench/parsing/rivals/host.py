"""Runs inside a rival's own environment: paths in, what the rival says out, one JSON a line.

`python host.py SETUP`, where SETUP is Python that defines `read(path)`. It imports nothing of ours.
"""

import dataclasses
import json
import re
import resource
import sys
import time
from pathlib import Path
from typing import Any


def plain(value: Any) -> Any:
    """Return dates as text and objects as their attributes."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return vars(value) if hasattr(value, "__dict__") else str(value)


def peak_megabytes() -> float:
    """Return the most memory this process ever had."""
    status = Path("/proc/self/status")
    if status.exists():
        # What getrusage tells on Linux begins with what the parent process had.
        found = re.search(r"VmHWM:\s*(\d+) kB", status.read_text())
        return int(found[1]) / 1024 if found else 0.0
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def main() -> None:
    """Answer every path of the standard input with what was read, or the error's words."""
    answers = sys.stdout
    # Rivals print what they like; only answers go out.
    sys.stdout = sys.stderr
    known: dict[str, Any] = {}
    exec(sys.argv[1], known)  # noqa: S102 - the bench's own line, in a throw-away environment
    for line in sys.stdin:
        began = time.process_time()
        try:
            answer = {"said": known["read"](line.rstrip("\n"))}
        except Exception as error:  # noqa: BLE001 - whatever a rival raises is its answer
            answer = {"error": f"{type(error).__name__}: {error}"}
        answer["milliseconds"] = (time.process_time() - began) * 1000
        answer["megabytes"] = peak_megabytes()
        print(json.dumps(answer, default=plain), file=answers, flush=True)


if __name__ == "__main__":
    main()
