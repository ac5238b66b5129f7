"""Objections of applicants to their scores, and what the organization answered."""

import sqlalchemy as sa
from alembic import op

from skillsync.foundation.migrations.columns import parent
from skillsync.foundation.row_security import CURRENT_ORGANIZATION, CURRENT_USER, protect

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
HERE = f"organization_id = {CURRENT_ORGANIZATION}"
OWN = f"SELECT a.id, a.organization_id FROM applications a WHERE a.applicant_id = {CURRENT_USER}"
MINE = f"(application_id, organization_id) IN ({OWN})"


def upgrade() -> None:
    op.create_table(
        "score_objections",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        parent("application_id", "applications.id", "CASCADE"),
        parent("organization_id", "organizations.id", "CASCADE"),
        parent("score_id", "ai_scores.id", "SET NULL", nullable=True),
        sa.Column(
            "words",
            sa.Text,
            sa.CheckConstraint("char_length(words) BETWEEN 1 AND 2000", name="words"),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Text,
            sa.CheckConstraint(
                "status IN ('open', 'upheld', 'declined', 'withdrawn')", name="status"
            ),
            nullable=False,
        ),
        sa.Column("answer", sa.Text, nullable=False, server_default=""),
        parent("answered_by", "users.id", "SET NULL", nullable=True),
        sa.Column("answered_at", MOMENT),
        sa.Column("objection_told_at", MOMENT),
        sa.Column("answer_told_at", MOMENT),
        sa.Column("created_at", MOMENT, nullable=False, server_default=sa.func.now()),
        sa.Column("updated_at", MOMENT, nullable=False, server_default=sa.func.now()),
        sa.CheckConstraint(
            "(status IN ('upheld', 'declined')) = (answered_at IS NOT NULL)", name="answered"
        ),
    )
    op.execute(
        "CREATE UNIQUE INDEX uq_score_objections_open ON score_objections (application_id) "
        "WHERE status = 'open'"
    )
    seen = f"{HERE} OR {MINE}"
    for statement in (
        *protect("score_objections", visible=seen, writable=seen),
        # What was said stays: applicants object and take back, organizations answer.
        "REVOKE UPDATE, DELETE ON score_objections FROM skillsync_user",
        "GRANT UPDATE (status, answer, answered_by, answered_at, updated_at) ON score_objections "
        "TO skillsync_user",
        "DROP POLICY score_objections_insertable ON score_objections",
        "CREATE POLICY score_objections_insertable ON score_objections FOR INSERT "
        f"TO skillsync_user WITH CHECK ({MINE} AND status = 'open' AND answer = '')",
        "DROP POLICY score_objections_changeable ON score_objections",
        "CREATE POLICY score_objections_changeable ON score_objections FOR UPDATE "
        f"TO skillsync_user USING (status = 'open' AND ({seen})) WITH CHECK ("
        f"({HERE} AND status IN ('upheld', 'declined')) OR "
        f"({MINE} AND status = 'withdrawn' AND answer = ''))",
    ):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("score_objections")
