"""From a fresh clone to a page one can use, and again when everything is installed."""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from bench.figures import Figure, Result, load_note
from bench.product import ROOT, Product, free_port, settings_for, started, wait_until_usable

COLD_SECONDS = 180.0
WARM_SECONDS = 10.0
GIVE_UP_SECONDS = 900.0
AGAIN = 3


def bench_start() -> Result:
    """Measure `make run` in a fresh clone with empty caches, then when installed."""
    result = Result("start", "`make run` until the demo seeker sees their résumés")
    with tempfile.TemporaryDirectory(prefix="skillsync-bench-") as name:
        clone = Path(name) / "clone"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True, timeout=120)
        environment = settings_for(port := free_port(), clone / ".data")
        environment |= _empty_caches(Path(name))
        cold = _run(clone, environment, port)
        warm = sorted(_run(clone, environment, port) for _ in range(AGAIN))
        shutil.rmtree(clone / ".data")
        empty = _run(clone, environment, port)
    result.figures += [
        Figure("fresh clone, empty caches", cold, "s", COLD_SECONDS),
        Figure(f"installed, median of {AGAIN}", warm[AGAIN // 2], "s", WARM_SECONDS),
        Figure("installed, without data: makes the database and the demo town", empty, "s"),
    ]
    result.notes.append(load_note())
    return result


def _empty_caches(folder: Path) -> dict[str, str]:
    """Point every installer at an empty cache; their configuration stays as it is."""
    caches = ("UV_CACHE_DIR", "PIP_CACHE_DIR", "npm_config_cache", "XDG_CACHE_HOME")
    return {name: str(folder / "caches" / name.lower()) for name in caches}


def _run(clone: Path, environment: Mapping[str, str], port: int) -> float:
    begun = time.perf_counter()
    with started(["make", "run"], clone, environment, clone / ".data") as process:
        running = Product(f"http://127.0.0.1:{port}", clone / ".data", process)
        wait_until_usable(running, seconds=GIVE_UP_SECONDS)
        return time.perf_counter() - begun
