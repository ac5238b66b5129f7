"""Invented careers as applicants send them, as long as a page: what reasons are read from."""

import json
from collections.abc import Sequence

LINES = (
    "Introduced {} in two of the five workshops and trained the night shift in it",
    "Responsible for {}, from the first drawing to the acceptance by the customer",
    "Shortened the time that {} takes by a third, measured over a year of 240 orders",
    "Wrote the rules for {} that the other branches of the company follow today",
)


def career(name: str, place: str, labels: Sequence[str]) -> str:
    """Return a career as JSON: three employers, twelve lines of work, provenance of each field."""
    work = [
        {
            "id": f"w{number}",
            "name": f"{place} Works {number}",
            "roles": [
                {
                    "id": f"r{number}",
                    "position": labels[number].capitalize(),
                    "startDate": f"{2021 - 4 * number}-03",
                    "endDate": f"{2025 - 4 * number}-02",
                    "highlights": [
                        line.format(labels[(4 * number + at) % len(labels)])
                        for at, line in enumerate(LINES)
                    ],
                }
            ],
        }
        for number in range(3)
    ]
    paths = [f"/work/{number}/roles/0/{key}" for number in range(3) for key in _KEYS]
    provenance = {
        path: {"spans": [{"start": 80 * at, "end": 80 * at + 60}], "confidence": 0.9}
        for at, path in enumerate(paths)
    }
    summary = f"Fourteen years of work with {labels[0]}, most of them near {place}."
    return json.dumps(
        {
            "basics": {"name": name, "label": labels[0].capitalize(), "summary": summary},
            "work": work,
            "education": [
                {
                    "id": "e0",
                    "institution": f"{place} College",
                    "area": labels[1],
                    "endDate": "2012",
                }
            ],
            "skills": [{"id": f"s{at}", "name": label} for at, label in enumerate(labels)],
            "languages": [{"id": "l0", "language": "English"}],
            "provenance": provenance,
        }
    )


_KEYS = ("position", "startDate", "endDate", *(f"highlights/{at}" for at in range(len(LINES))))
