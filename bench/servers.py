"""The same pages from the same database through two web servers: a choice settled by measuring."""

import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psutil
from fastapi import FastAPI

from bench.figures import Figure, Result, load_note, percentile
from bench.load import visit_pages
from bench.pages import PER_SECOND, demand_whole, find_visits
from bench.product import (
    Product,
    free_port,
    processor_seconds,
    product,
    settings_for,
    wait_until_usable,
)
from skillsync.application import build_application
from skillsync.builder import build_tools
from skillsync.foundation.embedded import DATABASE, start_postgres, url_of
from skillsync.foundation.logs import configure_logs
from skillsync.foundation.schema import LOGIN
from skillsync.settings import Settings

WORDS = ("p50", "p95", "processor time per request")
ROUNDS = 3
ROUND_SECONDS = 10.0
COMMANDS = {
    "uvicorn": [sys.executable, "-m", "skillsync", "web"],
    "granian": [sys.executable, "-m", "granian", "--interface", "asgi", "--factory", "--no-ws"],
}


def build_served() -> FastAPI:
    """Return the application as `skillsync web` builds it."""
    settings = Settings()
    configure_logs(readable=settings.development, level=settings.log_level)
    return build_application(build_tools(settings, processes=settings.web_processes))


def bench_servers() -> Result:
    """Measure both servers in turns, so that a busy moment does not fall on one of them."""
    result = Result("servers", f"uvicorn and granian, in turns, {PER_SECOND:.0f} requests/s")
    took: dict[str, list[float]] = {name: [] for name in COMMANDS}
    spent: dict[str, float] = dict.fromkeys(COMMANDS, 0.0)
    with product() as running, ExitStack() as stack:
        postgres = stack.enter_context(start_postgres(running.data_dir / "postgres"))
        url = url_of(postgres, user=LOGIN, database=DATABASE)
        servers = {
            name: stack.enter_context(_served(name, url, running.data_dir)) for name in COMMANDS
        }
        visits = find_visits(running.address)
        for number in range(ROUNDS + 1):
            for name, server in servers.items():
                before = processor_seconds(server.process.pid)
                answers = visit_pages(
                    server.address, visits, per_second=PER_SECOND, seconds=ROUND_SECONDS
                )
                demand_whole(answers)
                if number:  # the first round warms up
                    took[name] += [answer.took_ms for answer in answers]
                    spent[name] += processor_seconds(server.process.pid) - before
    found = {name: _figures(name, took[name], spent[name]) for name in COMMANDS}
    first, *others = found
    for figures in found.values():
        result.figures += figures
    for name in others:
        for words, one, other in zip(WORDS, found[first], found[name], strict=True):
            ratio = other.measured / one.measured
            result.figures.append(Figure(f"{name} to {first}, {words}", ratio, ""))
    result.notes.append(load_note())
    return result


def _figures(name: str, took: Sequence[float], spent: float) -> list[Figure]:
    values = (statistics.median(took), percentile(took, 95), spent * 1000 / len(took))
    return [Figure(f"{name} {words}", value) for words, value in zip(WORDS, values, strict=True)]


@contextmanager
def _served(name: str, url: str, data_dir: Path) -> Iterator[Product]:
    port = free_port()
    command: Sequence[str] = COMMANDS[name]
    if name == "granian":
        command = [*command, "--port", str(port), "bench.servers:build_served"]
    environment: Mapping[str, str] = {**settings_for(port, data_dir), "DATABASE_URL": url}
    process = subprocess.Popen(
        command,
        cwd=Path(__file__).parents[1],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        server = Product(f"http://127.0.0.1:{port}", data_dir, process)
        wait_until_usable(server, seconds=30)
        yield server
    finally:
        family = psutil.Process(process.pid).children(recursive=True)
        process.terminate()
        process.wait(20)
        for one in psutil.wait_procs(family, timeout=5)[1]:
            one.kill()
