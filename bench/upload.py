"""Upload a two-page PDF through the real web server and worker until the review is visible."""

import statistics
import time
from collections.abc import Iterator
from datetime import date
from itertools import islice

import httpx
import pypdfium2

from bench.figures import Figure, Result, load_note, percentile
from bench.product import SEEKER, product, signed_in
from skillsync.demo.town import build_town
from skillsync.typesetting.pdf import render_pdf

RUNS = 20
TARGET_MS = 1500.0
GIVE_UP_SECONDS = 30.0
SETTLE_SECONDS = 5.0
"""Nobody uploads the moment the server is up; what it prepares in the background may finish."""
REVIEW = 'data-field="'


def bench_upload() -> Result:
    """Measure what a browser does: send the form, follow, ask again until the fields are there."""
    result = Result("upload", "A two-page PDF, from sending the form to the page with its fields")
    files = list(islice(two_pages(), RUNS + 1))
    with product() as running, signed_in(running.address, SEEKER) as browser:
        time.sleep(SETTLE_SECONDS)
        first, *took = [_upload(browser, data, number) for number, data in enumerate(files)]
    result.figures += [
        Figure(f"upload, median of {RUNS}", statistics.median(took), target=TARGET_MS),
        Figure("upload, p95", percentile(took, 95)),
        Figure("upload, maximum", max(took), target=TARGET_MS),
        Figure("first upload after the start", first, target=TARGET_MS),
    ]
    result.notes.append(load_note())
    return result


def two_pages() -> Iterator[bytes]:
    """Return résumés of invented people, each a PDF of two pages, no two the same."""
    for layout in ("classic", "modern"):
        for candidate in build_town(today=date(2026, 6, 15)).candidates:
            data = render_pdf(candidate.document, layout=layout, carries_data=False)
            with pypdfium2.PdfDocument(data) as pdf:
                if len(pdf) == 2:
                    yield data


def _upload(browser: httpx.Client, data: bytes, number: int) -> float:
    started = time.perf_counter()
    sent = browser.post("/resumes", files={"file": (f"cv-{number}.pdf", data, "application/pdf")})
    if sent.status_code != 303:
        raise RuntimeError(f"The upload answered {sent.status_code}.")
    page = browser.get(sent.headers["location"])
    while REVIEW not in page.text:
        if page.status_code != 200 or time.perf_counter() - started > GIVE_UP_SECONDS:
            raise RuntimeError(f"No review; the page answered {page.status_code}.")
        page = browser.get(sent.headers["location"])
    took = (time.perf_counter() - started) * 1000
    browser.post(f"{sent.headers['location']}/delete")
    return took
