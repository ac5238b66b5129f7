"""Applicants may read how their own applications were scored, never what was noted on them."""

from alembic import op

from skillsync.foundation.row_security import CURRENT_ORGANIZATION, CURRENT_USER

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

HERE = f"organization_id = {CURRENT_ORGANIZATION}"
MINE = f"application_id IN (SELECT a.id FROM applications a WHERE a.applicant_id = {CURRENT_USER})"


def upgrade() -> None:
    op.execute(f"ALTER POLICY ai_scores_visible ON ai_scores USING ({HERE} OR {MINE})")


def downgrade() -> None:
    op.execute(f"ALTER POLICY ai_scores_visible ON ai_scores USING ({HERE})")
