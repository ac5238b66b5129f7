"""Postings, their criteria, and analyses of résumés against them."""

import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector
from sqlalchemy.dialects import postgresql as pg

from skillsync.foundation.row_security import (
    ANYONE,
    CURRENT_ORGANIZATION,
    CURRENT_USER,
    protect,
)

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "postings",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        sa.Column(
            "organization_id",
            sa.Uuid,
            sa.ForeignKey("organizations.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("department", sa.Text, nullable=False, server_default=""),
        sa.Column("location", sa.Text, nullable=False, server_default=""),
        sa.Column("is_remote", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column(
            "job_type",
            sa.Text,
            sa.CheckConstraint(
                "job_type IN ('full-time', 'part-time', 'contract', 'internship')", name="job_type"
            ),
            nullable=False,
        ),
        sa.Column(
            "employment_type",
            sa.Text,
            sa.CheckConstraint(
                "employment_type IN ('permanent', 'temporary', 'contract')", name="employment_type"
            ),
            nullable=False,
        ),
        sa.Column(
            "experience_level",
            sa.Text,
            sa.CheckConstraint(
                "experience_level IN ('entry', 'junior', 'mid', 'senior', 'lead', 'executive')",
                name="experience_level",
            ),
        ),
        sa.Column("salary_min", sa.Integer),
        sa.Column("salary_max", sa.Integer),
        sa.Column("salary_currency", sa.Text, nullable=False, server_default="EUR"),
        sa.Column("openings", sa.Integer, nullable=False, server_default="1"),
        sa.Column("description", sa.Text, nullable=False),
        sa.Column("requirements", pg.ARRAY(sa.Text), nullable=False, server_default="{}"),
        sa.Column("nice_to_have", pg.ARRAY(sa.Text), nullable=False, server_default="{}"),
        sa.Column("posted_date", sa.Date),
        sa.Column("deadline", sa.Date),
        sa.Column(
            "status",
            sa.Text,
            sa.CheckConstraint(
                "status IN ('draft', 'active', 'paused', 'closed', 'cancelled')", name="status"
            ),
            nullable=False,
        ),
        sa.Column("created_by", sa.Uuid, sa.ForeignKey("users.id", ondelete="SET NULL")),
        sa.Column("hiring_manager", sa.Uuid, sa.ForeignKey("users.id", ondelete="SET NULL")),
        sa.Column("published_at", MOMENT),
        sa.Column("closed_at", MOMENT),
        sa.Column("vector", Vector(384)),
        sa.Column("vector_model", sa.Text, nullable=False, server_default=""),
        sa.Column("created_at", MOMENT, nullable=False, server_default=sa.func.now()),
        sa.Column("updated_at", MOMENT, nullable=False, server_default=sa.func.now()),
        sa.UniqueConstraint("id", "organization_id"),
    )
    op.execute(
        "CREATE INDEX ix_postings_open ON postings (published_at DESC) WHERE status = 'active'"
    )
    op.create_table(
        "job_ai_criteria",
        sa.Column(
            "posting_id",
            sa.Uuid,
            sa.ForeignKey("postings.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column(
            "organization_id",
            sa.Uuid,
            sa.ForeignKey("organizations.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("skills_weight", sa.Integer, nullable=False, server_default="40"),
        sa.Column("experience_weight", sa.Integer, nullable=False, server_default="30"),
        sa.Column("education_weight", sa.Integer, nullable=False, server_default="15"),
        sa.Column("location_weight", sa.Integer, nullable=False, server_default="15"),
        sa.Column("required_skills", pg.ARRAY(sa.Text), nullable=False, server_default="{}"),
        sa.Column("preferred_skills", pg.ARRAY(sa.Text), nullable=False, server_default="{}"),
        sa.Column("minimum_experience", sa.Integer, nullable=False, server_default="0"),
        sa.Column("education_requirements", pg.ARRAY(sa.Text), nullable=False, server_default="{}"),
        sa.Column("auto_reject_threshold", sa.Integer, nullable=False, server_default="30"),
        sa.Column("auto_approve_threshold", sa.Integer, nullable=False, server_default="85"),
        sa.CheckConstraint(
            "skills_weight + experience_weight + education_weight + location_weight = 100",
            name="weights",
        ),
    )
    op.create_table(
        "analyses",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        sa.Column(
            "user_id",
            sa.Uuid,
            sa.ForeignKey("users.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("resume_id", sa.Uuid, sa.ForeignKey("resumes.id", ondelete="SET NULL")),
        sa.Column("posting_id", sa.Uuid, sa.ForeignKey("postings.id", ondelete="SET NULL")),
        sa.Column("resume_name", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False, server_default=""),
        sa.Column("organization_name", sa.Text, nullable=False, server_default=""),
        sa.Column("posting_text", sa.Text, nullable=False),
        sa.Column("posting_location", sa.Text, nullable=False, server_default=""),
        sa.Column("is_remote", sa.Boolean),
        sa.Column(
            "status",
            sa.Text,
            sa.CheckConstraint(
                "status IN ('waiting', 'scoring', 'scored', 'not_scored')", name="status"
            ),
            nullable=False,
        ),
        sa.Column("problem", sa.Text, nullable=False, server_default=""),
        sa.Column(
            "overall", sa.Integer, sa.CheckConstraint("overall BETWEEN 0 AND 100", name="overall")
        ),
        sa.Column("score", pg.JSONB),
        sa.Column("advice", pg.JSONB),
        sa.Column("model_version", sa.Text, nullable=False, server_default=""),
        sa.Column("processing_time_ms", sa.Float),
        sa.Column("created_at", MOMENT, nullable=False, server_default=sa.func.now()),
        sa.Column("scored_at", MOMENT),
    )
    here = f"organization_id = {CURRENT_ORGANIZATION}"
    own = f"user_id = {CURRENT_USER}"
    statements = [
        *protect("postings", visible=f"(status = 'active' AND {ANYONE}) OR {here}", writable=here),
        *protect("job_ai_criteria", visible=here, writable=here),
        *protect("analyses", visible=own, writable=own),
    ]
    for statement in statements:
        op.execute(statement)


def downgrade() -> None:
    for table in ("analyses", "job_ai_criteria", "postings"):
        op.drop_table(table)
