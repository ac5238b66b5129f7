"""Open-loop load: requests leave when they are due, whether or not earlier ones were answered."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from random import Random

import httpx

from bench.product import RECRUITER, SEEKER, signed_in


@dataclass(frozen=True)
class Visit:
    """One page, visited by one of the two people. Pages of one name are counted together."""

    email: str
    path: str
    name: str


@dataclass(frozen=True)
class Answer:
    """How a visit went. Time counts from when the request was due."""

    visit: Visit
    took_ms: float
    status: int


def visit_pages(
    address: str, visits: Sequence[Visit], *, per_second: float, seconds: float, seed: int = 7
) -> list[Answer]:
    """Visit the pages in turn at random moments, `per_second` on average, for `seconds`."""
    cookies = {}
    for email in (SEEKER, RECRUITER):
        with signed_in(address, email) as browser:
            cookies[email] = dict(browser.cookies)
    chance = Random(seed)
    count = int(per_second * seconds)
    # People come at random: gaps of a Poisson process, stretched to fill the time exactly.
    gaps = [chance.expovariate(1.0) for _ in range(count)]
    due, elapsed = [], 0.0
    for gap in gaps:
        elapsed += gap * seconds / sum(gaps)
        due.append(elapsed)
    return asyncio.run(_visit_all(address, list(islice(cycle(visits), count)), due, cookies))


async def _visit_all(
    address: str,
    visits: Sequence[Visit],
    due: Sequence[float],
    cookies: Mapping[str, Mapping[str, str]],
) -> list[Answer]:
    limits = httpx.Limits(max_connections=50, max_keepalive_connections=50)
    async with httpx.AsyncClient(
        base_url=address, timeout=30.0, trust_env=False, limits=limits
    ) as browser:
        begun = time.perf_counter() + 0.1

        async def one(visit: Visit, moment: float) -> Answer:
            await asyncio.sleep(max(0.0, begun + moment - time.perf_counter()))
            known = "; ".join(f"{name}={value}" for name, value in cookies[visit.email].items())
            answer = await browser.get(visit.path, headers={"Cookie": known})
            took = (time.perf_counter() - begun - moment) * 1000
            whole = answer.status_code == 200 and "</html>" in answer.text
            return Answer(visit, took, answer.status_code if whole else -answer.status_code)

        return list(await asyncio.gather(*map(one, visits, due)))
