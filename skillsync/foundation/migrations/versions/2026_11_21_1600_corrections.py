"""Corrections of résumés, and what a newer reader made of them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

from skillsync.foundation.row_security import CURRENT_USER, protect

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "resume_corrections",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        sa.Column(
            "resume_id", sa.Uuid, sa.ForeignKey("resumes.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("changes", pg.JSONB, nullable=False),
        sa.Column("undone", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column(
            "made_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.UniqueConstraint("resume_id", "number"),
    )
    op.create_table(
        "resume_rereadings",
        sa.Column(
            "resume_id",
            sa.Uuid,
            sa.ForeignKey("resumes.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column(
            "status",
            sa.Text,
            sa.CheckConstraint("status IN ('waiting', 'done', 'failed')", name="status"),
            nullable=False,
        ),
        sa.Column("problem", sa.Text, nullable=False, server_default=""),
        sa.Column("differences", pg.JSONB, nullable=False, server_default="[]"),
        sa.Column("earlier", pg.JSONB),
        sa.Column(
            "requested_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
    )
    of_own_resume = f"resume_id IN (SELECT r.id FROM resumes r WHERE r.owner_id = {CURRENT_USER})"
    for table in ("resume_corrections", "resume_rereadings"):
        for statement in protect(table, visible=of_own_resume, writable=of_own_resume):
            op.execute(statement)


def downgrade() -> None:
    op.drop_table("resume_rereadings")
    op.drop_table("resume_corrections")
