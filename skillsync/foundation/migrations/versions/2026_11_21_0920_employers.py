"""Organizations, members, invitations."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

from skillsync.foundation.row_security import ANYONE, CURRENT_ORGANIZATION, CURRENT_USER, protect

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ROLES = "role IN ('admin', 'hr_manager', 'recruiter', 'interviewer', 'viewer')"


def upgrade() -> None:
    op.create_table(
        "organizations",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("slug", sa.Text, nullable=False, unique=True),
        sa.Column("description", sa.Text, nullable=False, server_default=""),
        sa.Column("website", sa.Text, nullable=False, server_default=""),
        sa.Column("hiring_capacity", sa.Integer),
        sa.Column("recruitment_focus", pg.ARRAY(sa.Text), nullable=False, server_default="{}"),
        sa.Column("verified", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("created_by", sa.Uuid, sa.ForeignKey("users.id", ondelete="SET NULL")),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.Column(
            "updated_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
    )
    op.create_table(
        "members",
        sa.Column(
            "organization_id",
            sa.Uuid,
            sa.ForeignKey("organizations.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column(
            "user_id",
            sa.Uuid,
            sa.ForeignKey("users.id", ondelete="CASCADE"),
            primary_key=True,
            index=True,
        ),
        sa.Column("role", sa.Text, sa.CheckConstraint(ROLES, name="role"), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "invitations",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        sa.Column(
            "organization_id",
            sa.Uuid,
            sa.ForeignKey("organizations.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("role", sa.Text, sa.CheckConstraint(ROLES, name="role"), nullable=False),
        sa.Column(
            "invited_by", sa.Uuid, sa.ForeignKey("users.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True)),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
    )
    op.execute("CREATE INDEX ix_invitations_email ON invitations (lower(email))")
    here = f"organization_id = {CURRENT_ORGANIZATION}"
    own_address = f"lower(email) = (SELECT lower(u.email) FROM users u WHERE u.id = {CURRENT_USER})"
    statements = [
        *protect(
            "organizations",
            visible=ANYONE,
            writable=f"id = {CURRENT_ORGANIZATION}",
            insertable="false",
        ),
        *protect(
            "members", visible=f"{here} OR user_id = {CURRENT_USER}", writable=here, insertable=here
        ),
        *protect("invitations", visible=f"{here} OR {own_address}", writable=here),
        # Founding and joining cross a border, so the system does them after the rules have spoken.
        "REVOKE INSERT, UPDATE, DELETE ON members FROM skillsync_user",
        "REVOKE INSERT, DELETE ON invitations FROM skillsync_user",
        "REVOKE INSERT, UPDATE, DELETE ON organizations FROM skillsync_user",
        # An organization does not verify itself.
        "GRANT UPDATE (name, description, website, hiring_capacity, recruitment_focus, updated_at) "
        "ON organizations TO skillsync_user",
        # Colleagues see each other's name and address.
        "DROP POLICY users_visible ON users",
        f"CREATE POLICY users_visible ON users FOR SELECT TO skillsync_user "
        f"USING (id = {CURRENT_USER} OR id IN "
        f"(SELECT m.user_id FROM members m WHERE m.organization_id = {CURRENT_ORGANIZATION}))",
    ]
    for statement in statements:
        op.execute(statement)


def downgrade() -> None:
    for table in ("invitations", "members", "organizations"):
        op.drop_table(table)
