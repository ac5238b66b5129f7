"""Whether the invented town is there: asked at every start, so it imports next to nothing."""

import psycopg

DOMAIN = "demo.example"
"""Nobody else has an address there: the top-level domain is reserved (RFC 2606)."""
PASSWORD = "demo-town-2026"  # noqa: S105 - printed at the start; these people are invented


def is_present(database_url: str) -> bool:
    """Tell whether the town was loaded into the database the product runs on."""
    with psycopg.connect(database_url) as connection:
        connection.execute("SET ROLE skillsync_system")
        people = "SELECT EXISTS (SELECT FROM users WHERE email LIKE %s)"
        found = connection.execute(people, (f"%@{DOMAIN}",)).fetchone()
    return bool(found and found[0])
