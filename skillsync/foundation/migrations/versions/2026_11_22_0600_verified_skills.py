"""Skills an organization verified, and which reader read what was sent."""

import sqlalchemy as sa
from alembic import op

from skillsync.foundation.migrations.columns import parent
from skillsync.foundation.row_security import CURRENT_ORGANIZATION, CURRENT_USER, protect

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

HERE = f"organization_id = {CURRENT_ORGANIZATION}"
# Nobody signs with a colleague's name, nor marks a candidate of somebody else's.
SIGNED = (
    f"{HERE} AND verified_by = {CURRENT_USER} AND candidate_id IN "
    f"(SELECT c.id FROM candidates c WHERE c.organization_id = {CURRENT_ORGANIZATION})"
)


def upgrade() -> None:
    op.create_table(
        "verified_skills",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        parent("organization_id", "organizations.id", "CASCADE"),
        parent("candidate_id", "candidates.id", "CASCADE"),
        sa.Column("skill", sa.Text, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column(
            "way",
            sa.Text,
            sa.CheckConstraint(
                "way IN ('work_sample', 'interview', 'certificate', 'reference')", name="way"
            ),
            nullable=False,
        ),
        sa.Column(
            "note",
            sa.Text,
            sa.CheckConstraint("char_length(note) <= 500", name="note"),
            nullable=False,
        ),
        parent("verified_by", "users.id", "SET NULL", nullable=True),
        sa.Column("verified_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("candidate_id", "skill", name="uq_verified_skills_skill"),
    )
    for statement in (
        *protect("verified_skills", visible=HERE, writable=HERE, insertable=SIGNED),
        "REVOKE UPDATE ON verified_skills FROM skillsync_user",
        "GRANT UPDATE (way, note, verified_by, verified_at) ON verified_skills TO skillsync_user",
        "DROP POLICY verified_skills_changeable ON verified_skills",
        "CREATE POLICY verified_skills_changeable ON verified_skills FOR UPDATE "
        f"TO skillsync_user USING ({HERE}) WITH CHECK ({SIGNED})",
    ):
        op.execute(statement)
    op.add_column(
        "applications", sa.Column("parser_version", sa.Text, nullable=False, server_default="")
    )


def downgrade() -> None:
    op.drop_column("applications", "parser_version")
    op.drop_table("verified_skills")
