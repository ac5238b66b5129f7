"""Postings as files: pages, text, and the data that job boards put into their pages."""

import json

import pytest

from skillsync.ai.extraction.source import UnreadableFile
from skillsync.ai.scoring.posting import read_posting
from skillsync.ai.scoring.posting_file import read_posting_file

ELECTRICIAN = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Electrician",
    "description": "&lt;p&gt;We wire homes.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Tea&lt;/li&gt;&lt;/ul&gt;",
    "qualifications": "NVQ Level 3 in electrical installation\nDriving licence",
    "experienceRequirements": {
        "@type": "OccupationalExperienceRequirements",
        "monthsOfExperience": 24,
    },
    "jobLocation": {
        "@type": "Place",
        "address": {"addressLocality": "Dunmarrow", "addressCountry": {"name": "GB"}},
    },
    "jobLocationType": "TELECOMMUTE",
}


@pytest.mark.parametrize("wrapped", ["file", "graph", "page"])
def test_a_job_boards_data_are_read_wherever_they_stand(wrapped: str) -> None:
    data = json.dumps(ELECTRICIAN)
    if wrapped == "graph":
        data = json.dumps({"@graph": [{"@type": "WebSite"}, ELECTRICIAN]})
    if wrapped == "page":
        data = (
            f'<html><head><script type="application/ld+json">{data}</script></head>'
            "<body><p>We use cookies.</p></body></html>"
        )
    found = read_posting_file(data.encode())
    assert (found.location, found.remote) == ("Dunmarrow, GB", True)
    assert "<" not in found.text
    assert "cookies" not in found.text
    reading = read_posting(found.text)
    assert (reading.title, reading.language) == ("Electrician", "en")
    kinds = {row.kind: row.text for row in reading.requirements}
    assert kinds["years"] == "At least 2 years of experience"
    assert kinds["licence"] == "Driving licence"
    assert kinds["degree"] == "NVQ Level 3 in electrical installation"


def test_a_page_without_such_data_is_read_as_a_page() -> None:
    found = read_posting_file(b"<html><body><h1>Chef</h1><p>Cook for us.</p></body></html>")
    assert "Cook for us." in found.text
    assert (found.location, found.remote) == ("", None)


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 5000,
        b'{"@type": "JobPosting", "title": 5, "description": null}',
        b'{"@type": "JobPosting", "title": "A", "jobLocation": [[], 3, {"address": []}]}',
        b'{"@type": "JobPosting", "title": "A", "skills": {"name": {}}, "qualifications": [[[1]]]}',
        b'<script type="application/ld+json">{"@type": </script><p>A posting of many words</p>',
    ],
)
def test_data_of_another_shape_break_nothing(data: bytes) -> None:
    assert isinstance(read_posting_file(data).text, str)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no words in this job posting"),
        (b" \n \n", "no words in this job posting"),
        (b"We need a nurse. " * 20_000, "far more than a job posting"),
    ],
)
def test_a_posting_that_cannot_be_read_is_refused_in_words_about_a_posting(
    data: bytes, said: str
) -> None:
    with pytest.raises(UnreadableFile, match=said) as refused:
        read_posting_file(data)
    assert "résumé" not in str(refused.value)


def test_data_with_an_empty_description_are_read_for_the_rest() -> None:
    bare = ELECTRICIAN | {"description": "<p> </p><br>"}
    text = read_posting_file(json.dumps(bare).encode()).text
    assert "NVQ Level 3" in text
