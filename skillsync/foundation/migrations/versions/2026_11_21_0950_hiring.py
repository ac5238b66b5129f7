"""Candidates, applications, screenings, scores."""

import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import Vector
from sqlalchemy.dialects import postgresql as pg

from skillsync.foundation.row_security import CURRENT_ORGANIZATION, CURRENT_USER, protect

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def _organization() -> sa.Column[object]:
    return sa.Column(
        "organization_id",
        sa.Uuid,
        sa.ForeignKey("organizations.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    )


def _percent(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.CheckConstraint(f"{name} BETWEEN 0 AND 100", name=name))


def upgrade() -> None:
    op.create_table(
        "candidates",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        _organization(),
        sa.Column("user_id", sa.Uuid, sa.ForeignKey("users.id", ondelete="SET NULL")),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("email", sa.Text),
        sa.Column("phone", sa.Text, nullable=False, server_default=""),
        sa.Column("location", sa.Text, nullable=False, server_default=""),
        sa.Column("current_title", sa.Text, nullable=False, server_default=""),
        sa.Column("current_company", sa.Text, nullable=False, server_default=""),
        sa.Column("is_blacklisted", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("blacklist_reason", sa.Text, nullable=False, server_default=""),
        sa.Column("created_at", MOMENT, nullable=False, server_default=sa.func.now()),
        sa.Column("updated_at", MOMENT, nullable=False, server_default=sa.func.now()),
    )
    op.execute(
        "CREATE UNIQUE INDEX uq_candidates_email ON candidates (organization_id, lower(email)) "
        "WHERE email IS NOT NULL"
    )
    op.create_table(
        "applications",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        _organization(),
        sa.Column(
            "posting_id",
            sa.Uuid,
            sa.ForeignKey("postings.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("applicant_id", sa.Uuid, sa.ForeignKey("users.id", ondelete="SET NULL")),
        sa.Column(
            "status",
            sa.Text,
            sa.CheckConstraint(
                "status IN ('new', 'reviewing', 'phone_screen', 'technical_interview', "
                "'final_interview', 'offer', 'hired', 'rejected', 'withdrawn')",
                name="status",
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Text,
            sa.CheckConstraint(
                "source IN ('direct', 'referral', 'linkedin', 'indeed', 'ziprecruiter', 'other')",
                name="source",
            ),
            nullable=False,
        ),
        sa.Column("applied_at", MOMENT, nullable=False),
        sa.Column("cover_letter", sa.Text, nullable=False, server_default=""),
        sa.Column("file_id", sa.Uuid, sa.ForeignKey("files.id", ondelete="SET NULL")),
        sa.Column("file_name", sa.Text, nullable=False),
        sa.Column("document", pg.JSONB),
        sa.Column("original", pg.JSONB),
        sa.Column("created_at", MOMENT, nullable=False, server_default=sa.func.now()),
        sa.Column("updated_at", MOMENT, nullable=False, server_default=sa.func.now()),
    )
    # An application belongs to its posting's organization; the database holds on to that.
    op.create_foreign_key(
        "fk_applications_posting_organization",
        "applications",
        "postings",
        ["posting_id", "organization_id"],
        ["id", "organization_id"],
        ondelete="CASCADE",
    )
    op.execute(
        "CREATE UNIQUE INDEX uq_applications_applicant ON applications (posting_id, applicant_id) "
        "WHERE applicant_id IS NOT NULL"
    )
    op.create_index("ix_applications_applicant_id", "applications", ["applicant_id"])
    op.create_table(
        "application_screenings",
        sa.Column(
            "application_id",
            sa.Uuid,
            sa.ForeignKey("applications.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        _organization(),
        sa.Column(
            "posting_id",
            sa.Uuid,
            sa.ForeignKey("postings.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("candidate_id", sa.Uuid, sa.ForeignKey("candidates.id", ondelete="CASCADE")),
        sa.Column("file_id", sa.Uuid, sa.ForeignKey("files.id", ondelete="SET NULL")),
        sa.Column(
            "status",
            sa.Text,
            sa.CheckConstraint(
                "status IN ('waiting', 'reading', 'scoring', 'scored', 'not_scored')",
                name="status",
            ),
            nullable=False,
        ),
        sa.Column("problem", sa.Text, nullable=False, server_default=""),
        _percent("overall"),
        sa.Column("notes", sa.Text, nullable=False, server_default=""),
        sa.Column("vector", Vector(384)),
        sa.Column("vector_model", sa.Text, nullable=False, server_default=""),
        sa.Column("created_at", MOMENT, nullable=False, server_default=sa.func.now()),
        sa.Column("updated_at", MOMENT, nullable=False, server_default=sa.func.now()),
        sa.UniqueConstraint("posting_id", "candidate_id"),
    )
    op.create_index(
        "ix_application_screenings_candidate_id", "application_screenings", ["candidate_id"]
    )
    op.create_table(
        "ai_scores",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        sa.Column(
            "application_id",
            sa.Uuid,
            sa.ForeignKey("applications.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        _organization(),
        _percent("overall_score"),
        _percent("skills_score"),
        _percent("experience_score"),
        _percent("education_score"),
        _percent("location_score"),
        sa.Column("confidence_level", sa.Float, nullable=False),
        sa.Column("ai_summary", sa.Text, nullable=False),
        sa.Column("requirements_met", sa.Integer, nullable=False),
        sa.Column("requirements_total", sa.Integer, nullable=False),
        sa.Column("score", pg.JSONB, nullable=False),
        sa.Column("bias_flags", pg.JSONB, nullable=False),
        sa.Column("model_version", sa.Text, nullable=False),
        sa.Column("processing_time_ms", sa.Float, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False, server_default=sa.func.now()),
    )
    here = f"organization_id = {CURRENT_ORGANIZATION}"
    mine = f"applicant_id = {CURRENT_USER}"
    statements = [
        *protect("candidates", visible=here, writable=here),
        *protect("applications", visible=f"{here} OR {mine}", writable=f"{here} OR {mine}"),
        *protect("application_screenings", visible=here, writable=here),
        *protect("ai_scores", visible=here),
        # What was sent is frozen for both sides: only its status moves.
        "REVOKE UPDATE, DELETE ON applications FROM skillsync_user",
        "GRANT UPDATE (status, updated_at) ON applications TO skillsync_user",
        # Applicants send new applications to the posting's own organization, and take them back.
        "DROP POLICY applications_insertable ON applications",
        f"CREATE POLICY applications_insertable ON applications FOR INSERT TO skillsync_user "
        f"WITH CHECK (status = 'new' AND ({here} OR {mine}))",
        "DROP POLICY applications_changeable ON applications",
        f"CREATE POLICY applications_changeable ON applications FOR UPDATE TO skillsync_user "
        f"USING ({here} OR {mine}) WITH CHECK ({here} OR ({mine} AND status = 'withdrawn'))",
        # An applicant still sees the posting they applied to after it has left the board.
        "DROP POLICY postings_visible ON postings",
        "CREATE POLICY postings_visible ON postings FOR SELECT TO skillsync_user USING ("
        "(status = 'active' AND (SELECT coalesce(current_setting('app.actor', true), '') <> '')) "
        f"OR {here} OR (status <> 'draft' AND id IN "
        f"(SELECT a.posting_id FROM applications a WHERE a.applicant_id = {CURRENT_USER})))",
    ]
    for statement in statements:
        op.execute(statement)


def downgrade() -> None:
    for table in ("ai_scores", "application_screenings", "applications", "candidates"):
        op.drop_table(table)
