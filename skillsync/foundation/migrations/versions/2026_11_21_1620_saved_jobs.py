"""Postings that seekers put aside."""

import sqlalchemy as sa
from alembic import op

from skillsync.foundation.row_security import CURRENT_USER, protect

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "saved_jobs",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        sa.Column(
            "user_id", sa.Uuid, sa.ForeignKey("users.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column(
            "posting_id", sa.Uuid, sa.ForeignKey("postings.id", ondelete="SET NULL"), index=True
        ),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("organization_name", sa.Text, nullable=False),
        sa.Column("posting_text", sa.Text, nullable=False),
        sa.Column(
            "saved_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        # Two clicks at once leave one row.
        sa.UniqueConstraint("user_id", "posting_id"),
    )
    own = f"user_id = {CURRENT_USER}"
    for statement in protect("saved_jobs", visible=own, writable=own):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("saved_jobs")
