"""Files, résumés and what was read in them."""

import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector
from sqlalchemy.dialects import postgresql as pg

from skillsync.foundation.row_security import CURRENT_ORGANIZATION, CURRENT_USER, protect

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

STATUSES = "status IN ('waiting', 'reading', 'read', 'confirmed', 'unreadable')"


def upgrade() -> None:
    op.create_table(
        "files",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        sa.Column("owner_id", sa.Uuid, sa.ForeignKey("users.id", ondelete="CASCADE"), index=True),
        sa.Column(
            "organization_id",
            sa.Uuid,
            sa.ForeignKey("organizations.id", ondelete="CASCADE"),
            index=True,
        ),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("sha256", pg.BYTEA, nullable=False),
        sa.Column("pages", sa.Integer, nullable=False, server_default="0"),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.CheckConstraint("num_nonnulls(owner_id, organization_id) = 1", name="one_owner"),
    )
    op.create_table(
        "resumes",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        sa.Column(
            "owner_id",
            sa.Uuid,
            sa.ForeignKey("users.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("file_id", sa.Uuid, sa.ForeignKey("files.id"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("status", sa.Text, sa.CheckConstraint(STATUSES, name="status"), nullable=False),
        sa.Column("problem", sa.Text, nullable=False, server_default=""),
        sa.Column("document", pg.JSONB),
        sa.Column("confirmed_at", sa.DateTime(timezone=True)),
        sa.Column("vector", Vector(384)),
        sa.Column("vector_model", sa.Text, nullable=False, server_default=""),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.Column(
            "updated_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
    )
    op.create_table(
        "resume_parsing_results",
        sa.Column(
            "resume_id",
            sa.Uuid,
            sa.ForeignKey("resumes.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("parsed_data", pg.JSONB, nullable=False),
        sa.Column("source", pg.JSONB, nullable=False),
        sa.Column("not_understood", pg.JSONB, nullable=False),
        sa.Column("parsing_confidence", sa.Float, nullable=False),
        sa.Column("parser_version", sa.Text, nullable=False),
        sa.Column("processing_time_ms", sa.Float, nullable=False),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
    )
    own = f"owner_id = {CURRENT_USER}"
    theirs = f"organization_id = {CURRENT_ORGANIZATION}"
    of_own_resume = f"resume_id IN (SELECT r.id FROM resumes r WHERE r.owner_id = {CURRENT_USER})"
    statements = [
        *protect("files", visible=f"{own} OR {theirs}", writable=f"{own} OR {theirs}"),
        *protect("resumes", visible=own, writable=own),
        *protect("resume_parsing_results", visible=of_own_resume, writable=of_own_resume),
    ]
    for statement in statements:
        op.execute(statement)


def downgrade() -> None:
    for table in ("resume_parsing_results", "resumes", "files"):
        op.drop_table(table)
