"""Vector indexes that are built with more care, so that a search finds more of what is nearest.

It holds for what is added from now on; `REINDEX` does it for what is there.
"""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

INDEXES = [f"ix_{table}_index_vector_{slot}" for table in ("posting", "candidate") for slot in "ab"]


def upgrade() -> None:
    for index in INDEXES:
        op.execute(f"ALTER INDEX {index} SET (ef_construction = 128)")


def downgrade() -> None:
    for index in INDEXES:
        op.execute(f"ALTER INDEX {index} RESET (ef_construction)")
