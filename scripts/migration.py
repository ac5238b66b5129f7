"""Write a migration by comparing the tables in the code with a freshly migrated database."""

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from alembic import command

import skillsync.worker  # noqa: F401 - imports every room's tables
from skillsync.foundation.embedded import create_database, start_postgres
from skillsync.foundation.schema import MIGRATIONS, alembic_config, migrate


def main() -> int:
    """Write versions/<date>_<words>.py."""
    words = " ".join(sys.argv[1:]).strip()
    if not words:
        print('Say what it does: make migration M="add postings"')
        return 1
    number = len(list((MIGRATIONS / "versions").glob("*.py"))) + 1
    with tempfile.TemporaryDirectory() as folder:
        server = start_postgres(Path(folder) / "postgres")
        url = create_database(server, "blank")
        migrate(url)
        config = alembic_config(url)
        made = command.revision(config, words, autogenerate=True, rev_id=f"{number:04}")
        server.cleanup()
    print(f"{datetime.now(UTC):%H:%M} wrote {getattr(made, 'path', made)}")
    print("Read it, add protect(…) for every new table, and try it: make test")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
