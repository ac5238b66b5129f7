"""Fill a database of its own with candidates: rows first, indexes after."""

import json
import struct
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import psycopg

from bench.search.careers import career
from bench.search.people import CHUNK, TOWNS, People, Skills, draw_people, spoken

_TEXT = 25
_A, _B, _C = (weight << 14 for weight in (3, 2, 1))
NOTE = "filled.json"
_2026 = 9_497 * 24 * 3_600 * 1_000_000
OTHERS = 100
"""Organizations that hold a tenth of the candidates: nobody may find theirs."""


class Filled(NamedTuple):
    """What was filled: the searching organization, and how long each step took, in seconds."""

    organization: UUID
    rows: float
    indexes: float


def fill(url: str, skills: Skills, count: int, folder: Path, tell: Callable[[str], None]) -> Filled:
    """Fill the database at `url`, as its superuser, with `count` candidates."""
    with psycopg.connect(url, autocommit=True) as connection:
        # Foreign keys hold by construction; checking them one by one would take an hour.
        connection.execute("SET session_replication_role = replica")
        connection.execute("SET maintenance_work_mem = '2GB'")
        connection.execute("SET synchronous_commit = off")
        own = uuid4()
        others = [uuid4() for _ in range(OTHERS)]
        _add_organizations(connection, [own, *others])
        lexemes = _lexemes(connection, skills)
        _add_words(connection, skills, own)
        definitions = _drop_indexes(connection)
        started = time.perf_counter()
        for number, people in enumerate(draw_people(skills, count, seed=7)):
            first = number * CHUNK
            _add(connection, skills, lexemes, people, first, (own, others))
            if number % 25 == 24:
                tell(f"{first + CHUNK:,} rows, {time.perf_counter() - started:.0f} s")
        rows = time.perf_counter() - started
        started = time.perf_counter()
        for definition in definitions:
            tell(definition[:90])
            connection.execute(definition)
        connection.execute("VACUUM ANALYZE candidate_index")
        connection.execute("ANALYZE candidates, applications, application_screenings")
        filled = Filled(own, rows, time.perf_counter() - started)
    noted = {"organization": str(own), "rows": filled.rows, "indexes": filled.indexes}
    (folder / NOTE).write_text(json.dumps(noted), encoding="utf-8")
    return filled


def read_filled(folder: Path) -> Filled | None:
    """Return what a kept folder's database was filled with, None when it was not filled."""
    note = folder / NOTE
    if not note.exists():
        return None
    noted = json.loads(note.read_text(encoding="utf-8"))
    return Filled(UUID(noted["organization"]), noted["rows"], noted["indexes"])


def identity(number: int) -> UUID:
    """Return the id of the candidate with a number."""
    return UUID(int=number + 1)


def belongs_to_own(number: int) -> bool:
    """Tell whether a candidate is one of the searching organization's: nine of ten are."""
    return number % 10 != 9


def _add_organizations(connection: psycopg.Connection[Any], ids: list[UUID]) -> None:
    with connection.cursor().copy(
        "COPY organizations (id, name, slug, description, website, recruitment_focus) FROM STDIN"
    ) as copy:
        for each in ids:
            copy.write_row((each, f"Works {each}", str(each), "", "", []))


def _lexemes(connection: psycopg.Connection[Any], skills: Skills) -> list[list[bytes]]:
    """Return the words of each skill as the product indexes them: as they stand, and as stems."""
    found = connection.execute(
        "SELECT array_to_string(tsvector_to_array(to_tsvector('simple', label) "
        "|| to_tsvector('english', label)), ' ') "
        "FROM unnest(%s::text[]) WITH ORDINALITY AS each(label, place) ORDER BY place",
        (skills.labels,),
    )
    return [[word.encode() for word in row[0].split()] for row in found]


def _add_words(connection: psycopg.Connection[Any], skills: Skills, own: UUID) -> None:
    told = " ".join((*skills.labels, *TOWNS)).casefold()
    words = {word for word in told.split() if word.isalpha() and len(word) > 3}
    with connection.cursor().copy(
        "COPY index_words (kind, organization_id, word) FROM STDIN"
    ) as copy:
        for word in sorted(words):
            copy.write_row(("candidates", own, word))


def _drop_indexes(connection: psycopg.Connection[Any]) -> list[str]:
    found = connection.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'candidate_index' "
        "AND indexname NOT LIKE 'pk%%'"
    ).fetchall()
    for name, _definition in found:
        connection.execute(f"DROP INDEX {name}")
    return [row[1] for row in found]


def _add(
    connection: psycopg.Connection[Any],
    skills: Skills,
    lexemes: list[list[bytes]],
    people: People,
    first: int,
    whose: tuple[UUID, list[UUID]],
) -> None:
    own, others = whose
    who = [
        own if belongs_to_own(first + place) else others[(first + place) // 10 % OTHERS]
        for place in range(len(people.years))
    ]
    with connection.cursor().copy(
        "COPY candidates (id, organization_id, name, current_title, location) FROM STDIN"
    ) as copy:
        for place, organization in enumerate(who):
            number, title = first + place, skills.labels[people.skills[place, 0]]
            town = TOWNS[people.towns[place]]
            copy.write_row((identity(number), organization, f"Person {number}", title, town))
    _add_applications(connection, skills, people, first, who)
    # Binary rows: writing and reading 384 numbers as text would take longer than all the rest.
    with connection.cursor().copy(
        "COPY candidate_index (candidate_id, organization_id, facets, words, vector_a, model_a, "
        "fingerprint, years, applied_at) FROM STDIN (FORMAT binary)"
    ) as copy:
        vectors = people.vectors.astype(">f2")
        rows = [
            _row(
                identity(first + place).bytes,
                organization.bytes,
                _facets(skills, people, place, organization),
                _words(lexemes, people, place, first + place),
                struct.pack(">hh", 384, 0) + vectors[place].tobytes(),
                b"bench",
                b"",
                struct.pack(">d", people.years[place]),
                # Microseconds since 2000, Postgres' own beginning.
                struct.pack(">q", _2026 + (first + place) * 1_000_000),
            )
            for place, organization in enumerate(who)
        ]
        copy.write(b"PGCOPY\n\xff\r\n\0" + struct.pack(">ii", 0, 0))
        copy.write(b"".join(rows))
        copy.write(struct.pack(">h", -1))


def _add_applications(
    connection: psycopg.Connection[Any], skills: Skills, people: People, first: int, who: list[UUID]
) -> None:
    """Add one application of each candidate, its posting left out: nothing here reads it."""
    columns = "id, organization_id, posting_id, status, source, applied_at, file_name, document"
    numbers = [first + place for place in range(len(who))]
    with connection.cursor().copy(f"COPY applications ({columns}) FROM STDIN") as copy:
        for place, (number, organization) in enumerate(zip(numbers, who, strict=True)):
            labels = [skills.labels[each] for each in people.skills[place]]
            document = career(f"Person {number}", TOWNS[people.towns[place]], labels)
            day = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
            own = identity(number)
            copy.write_row((own, organization, own, "new", "direct", day, "cv.pdf", document))
    with connection.cursor().copy(
        "COPY application_screenings (application_id, organization_id, posting_id, candidate_id, "
        "status, overall) FROM STDIN"
    ) as copy:
        for number, organization in zip(numbers, who, strict=True):
            own = identity(number)
            copy.write_row((own, organization, own, own, "scored", number % 100))


def _row(*fields: bytes) -> bytes:
    sized = b"".join(struct.pack(">i", len(field)) + field for field in fields)
    return struct.pack(">h", len(fields)) + sized


def _facets(skills: Skills, people: People, place: int, organization: UUID) -> bytes:
    facets = [f"organization:{organization}", f"place:{TOWNS[people.towns[place]]}"]
    facets += [f"language:{one}" for one in spoken(people.languages[place])]
    facets += [f"skill:{skills.ids[each]}" for each in people.skills[place]]
    items = [facet.encode() for facet in facets]
    head = struct.pack(">iiiii", 1, 0, _TEXT, len(items), 1)
    return head + b"".join(struct.pack(">i", len(item)) + item for item in items)


def _words(lexemes: list[list[bytes]], people: People, place: int, number: int) -> bytes:
    """Return a tsvector as the database sends it: each word once, with its place and weight."""
    known = people.skills[place]
    words = {word: _B for each in known for word in lexemes[each]}
    words |= dict.fromkeys(lexemes[known[0]], _A)
    words |= {TOWNS[people.towns[place]].lower().encode(): _C, b"person": _A}
    words[str(number).encode()] = _A
    held = b"".join(
        word + b"\0" + struct.pack(">HH", 1, weight | at)
        for at, (word, weight) in enumerate(words.items(), 1)
    )
    return struct.pack(">i", len(words)) + held
