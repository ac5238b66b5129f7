"""What applicants say of themselves so that fairness can be checked, apart from everything else."""

import sqlalchemy as sa
from alembic import op

from skillsync.foundation.row_security import CURRENT_USER, protect

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "organizations",
        sa.Column("asks_self_report", sa.Boolean, nullable=False, server_default=sa.false()),
    )
    op.create_table(
        "self_reports",
        sa.Column(
            "application_id",
            sa.Uuid,
            sa.ForeignKey("applications.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column(
            "sex",
            sa.Text,
            sa.CheckConstraint("sex IN ('female', 'male', 'another')", name="sex"),
        ),
        sa.Column(
            "race_ethnicity",
            sa.Text,
            sa.CheckConstraint(
                "race_ethnicity IN ('hispanic_or_latino', 'white', 'black', 'pacific_islander', "
                "'asian', 'american_indian', 'two_or_more')",
                name="race_ethnicity",
            ),
        ),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            nullable=False,
            server_default=sa.func.now(),
        ),
    )
    # No policy for organizations: they get counts, which the system makes.
    own = f"SELECT a.id FROM applications a WHERE a.applicant_id = {CURRENT_USER}"
    mine = f"application_id IN ({own})"
    for statement in protect("self_reports", visible=mine, writable=mine):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("self_reports")
    op.drop_column("organizations", "asks_self_report")
