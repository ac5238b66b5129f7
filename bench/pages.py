"""Dashboards and lists of both sides under load, with the demo town."""

import re
import statistics
from collections.abc import Sequence

from bench.figures import Figure, Result, load_note, percentile
from bench.load import Answer, Visit, visit_pages
from bench.product import RECRUITER, SEEKER, processor_seconds, product, signed_in

PER_SECOND = 20.0
SECONDS = 30.0
WARM_UP_SECONDS = 3.0
TARGET_MS = 40.0

SEEKER_PAGES = ("/", "/resumes", "/analyses", "/jobs", "/applications")
RECRUITER_PAGES = ("/hire", "/hire/postings", "/hire/candidates")
RANKED = "/hire/postings/{id}"


class PageFailed(Exception):
    """A page did not answer with a whole page."""


def bench_pages() -> Result:
    """Measure 20 requests a second for 30 seconds, signed in on both sides."""
    result = Result("pages", f"{PER_SECOND:.0f} requests/s for {SECONDS:.0f} s at random moments")
    with product() as running:
        visits = find_visits(running.address)
        visit_pages(running.address, visits, per_second=PER_SECOND, seconds=WARM_UP_SECONDS)
        before = processor_seconds(running.web())
        answers = visit_pages(running.address, visits, per_second=PER_SECOND, seconds=SECONDS)
        spent = processor_seconds(running.web()) - before
    demand_whole(answers)
    took = [answer.took_ms for answer in answers]
    result.figures += [
        Figure(f"all {len(took)} requests, p50", statistics.median(took)),
        Figure("all requests, p95", percentile(took, 95), target=TARGET_MS),
        Figure("all requests, maximum", max(took)),
        Figure("web server's processor time per request", spent * 1000 / len(took)),
    ]
    for name in dict.fromkeys(visit.name for visit in visits):
        took = [answer.took_ms for answer in answers if answer.visit.name == name]
        beside = f"(p50 {statistics.median(took):.1f}, maximum {max(took):.0f})"
        result.figures.append(Figure(f"{name} p95 {beside}", percentile(took, 95)))
    result.notes.append(load_note())
    return result


def find_visits(address: str) -> list[Visit]:
    """Return the pages to visit; the ranked lists of all postings count as one page."""
    with signed_in(address, RECRUITER) as browser:
        own = browser.get("/hire/postings").text
    postings = list(dict.fromkeys(re.findall(r'href="(/hire/postings/[0-9a-f-]{36})"', own)))
    if not postings:
        raise PageFailed("The demo recruiter has no postings.")
    visits = []
    for path in postings:
        visits += [Visit(SEEKER, page, page) for page in SEEKER_PAGES]
        visits += [Visit(RECRUITER, page, page) for page in RECRUITER_PAGES]
        visits.append(Visit(RECRUITER, path, RANKED))
    return visits


def demand_whole(answers: Sequence[Answer]) -> None:
    """Raise PageFailed unless every answer was a whole page."""
    failed = [answer for answer in answers if answer.status != 200]
    if failed:
        first = failed[0]
        raise PageFailed(f"{len(failed)} failed; first {first.visit.path}: {first.status}.")
