"""A child that reads, and is killed and replaced when it dies, hangs or has read enough."""

import json
import select
import subprocess
import sys
import time
from collections import deque
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

import psutil

SECONDS = 60.0
"""Processor time one file may take, as long as the product gives it."""
WALL_SECONDS = 300.0
FILES_PER_CHILD = 5_000
WARM_FILES = 2_000
"""Caches of texts fill while a child reads its first files; growth counts from there."""
WINDOW = 100
"""Files whose least memory counts: a large one leaves holes that others fill; a leak stays."""
SLOW_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Answer:
    """How a file ended: read, refused, error, memory, crash, hang or slow; `problem` says more."""

    outcome: str
    problem: str
    seconds: float
    resident_mb: float


class Reader:
    """One child at a time. `growth` are the MB each long-lived child grew after it was warm."""

    def __init__(self, errors: Path, *, warm_files: int = WARM_FILES) -> None:
        self.warm_files = warm_files
        self.errors = errors
        self.growth: list[float] = []
        self.peak = self.warm = 0.0
        self.latest: deque[float] = deque(maxlen=WINDOW)
        self.last = 0.0
        self.files = 0
        self.child: subprocess.Popen[bytes] | None = None

    def read(self, data: bytes) -> Answer:
        """Have a file read. Whatever it does to the child, this returns."""
        began = time.perf_counter()
        child = self.child or self._start()
        try:
            _pipe(child.stdin).write(len(data).to_bytes(4, "big") + data)
            _pipe(child.stdin).flush()
            line = self._wait(child)
        except BrokenPipeError:
            line = b""
        took = time.perf_counter() - began
        if line is None:
            self.stop()
            return Answer("hang", f"no answer after {took:.0f} s", took, 0.0)
        if not line:
            code = child.wait()
            self.stop()
            return Answer("crash", f"the child ended with {code}", took, 0.0)
        answer = Answer(**json.loads(line))
        self._weigh(answer.resident_mb)
        if answer.seconds > SLOW_SECONDS and answer.outcome in {"read", "refused"}:
            return replace(answer, outcome="slow", problem=f"{answer.seconds:.0f} s")
        return answer

    def stop(self) -> None:
        """End the child; the next file gets a new one."""
        if self.files > 2 * self.warm_files:
            self.growth.append(min(self.latest) - self.warm)
        if self.child is not None:
            self.child.kill()
            self.child.wait()
            for pipe in (self.child.stdin, self.child.stdout):
                _pipe(pipe).close()
        self.child, self.files = None, 0
        self.latest.clear()

    def _start(self) -> subprocess.Popen[bytes]:
        with self.errors.open("ab") as errors:
            self.child = subprocess.Popen(
                [sys.executable, "-m", "bench.fuzz.child"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, bufsize=0,
            )  # fmt: skip
        return self.child

    def _wait(self, child: subprocess.Popen[bytes]) -> bytes | None:
        """Return the child's line, nothing when it died, None when it takes too long."""
        process = psutil.Process(child.pid)
        spent = _processor_seconds(process)
        until = time.monotonic() + WALL_SECONDS
        line = b""
        while time.monotonic() < until and _processor_seconds(process) - spent < SECONDS:
            if select.select([_pipe(child.stdout)], [], [], 1.0)[0]:
                part = _pipe(child.stdout).read(65536)
                line += part
                if not part or line.endswith(b"\n"):
                    return line
        return None

    def _weigh(self, resident_mb: float) -> None:
        self.files += 1
        self.last = resident_mb
        self.latest.append(resident_mb)
        self.peak = max(self.peak, resident_mb)
        if self.files == self.warm_files:
            self.warm = min(self.latest)
        if self.files >= FILES_PER_CHILD:
            self.stop()


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise RuntimeError("The child was started without pipes.")
    return stream


def _processor_seconds(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return float(times.user + times.system)
