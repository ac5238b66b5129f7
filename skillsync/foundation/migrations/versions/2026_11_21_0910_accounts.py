"""People, sessions, one-time tokens, mails."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

from skillsync.foundation.row_security import CURRENT_USER, protect, protect_from_people

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("seeks", sa.Boolean, nullable=False),
        sa.Column("recruits", sa.Boolean, nullable=False),
        sa.Column("is_admin", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("is_active", sa.Boolean, nullable=False, server_default=sa.true()),
        sa.Column("email_verified_at", sa.DateTime(timezone=True)),
        sa.Column("last_login_at", sa.DateTime(timezone=True)),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.Column(
            "updated_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
    )
    op.execute("CREATE UNIQUE INDEX uq_users_email ON users (lower(email))")
    op.create_table(
        "user_credentials",
        sa.Column(
            "user_id", sa.Uuid, sa.ForeignKey("users.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("password_hash", sa.Text, nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "user_sessions",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        sa.Column(
            "user_id",
            sa.Uuid,
            sa.ForeignKey("users.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column(
            "kind",
            sa.Text,
            sa.CheckConstraint("kind IN ('page', 'api')", name="kind"),
            nullable=False,
        ),
        sa.Column("token_hash", pg.BYTEA, nullable=False, unique=True),
        sa.Column("organization_id", sa.Uuid),
        sa.Column("user_agent", sa.Text, nullable=False),
        sa.Column("ip_address", sa.Text, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
    )
    op.create_table(
        "one_time_tokens",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        sa.Column(
            "user_id",
            sa.Uuid,
            sa.ForeignKey("users.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column(
            "purpose",
            sa.Text,
            sa.CheckConstraint("purpose IN ('verify_email', 'reset_password')", name="purpose"),
            nullable=False,
        ),
        sa.Column("token_hash", pg.BYTEA, nullable=False, unique=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.Column("registration", pg.JSONB),
    )
    op.create_table(
        "mails",
        sa.Column("id", sa.Uuid, primary_key=True, server_default=sa.func.uuidv7()),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("body_text", sa.Text, nullable=False),
        sa.Column(
            "status",
            sa.Text,
            sa.CheckConstraint("status IN ('queued', 'sent', 'failed')", name="status"),
            nullable=False,
        ),
        sa.Column("problem", sa.Text, nullable=False, server_default=""),
        sa.Column("sent_at", sa.DateTime(timezone=True)),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
        sa.Column(
            "updated_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()
        ),
    )
    own = f"user_id = {CURRENT_USER}"
    statements = [
        *protect(
            "users",
            visible=f"id = {CURRENT_USER}",
            writable=f"id = {CURRENT_USER}",
            insertable="false",
        ),
        *protect_from_people("user_credentials"),
        *protect("user_sessions", visible=own, writable=own, insertable="false"),
        *protect_from_people("one_time_tokens"),
        *protect_from_people("mails"),
        # People change what is theirs to change; never their rights, nor a session's secret.
        "REVOKE UPDATE, DELETE ON users FROM skillsync_user",
        "GRANT UPDATE (name, seeks, recruits, updated_at) ON users TO skillsync_user",
        "REVOKE SELECT, UPDATE, DELETE ON user_sessions FROM skillsync_user",
        "GRANT SELECT (id, user_id, kind, organization_id, user_agent, ip_address, created_at, "
        "last_seen_at, expires_at, ended_at) ON user_sessions TO skillsync_user",
        "GRANT UPDATE (ended_at) ON user_sessions TO skillsync_user",
        # A session that has ended stays ended.
        "DROP POLICY user_sessions_changeable ON user_sessions",
        f"CREATE POLICY user_sessions_changeable ON user_sessions FOR UPDATE TO skillsync_user "
        f"USING ({own}) WITH CHECK ({own} AND ended_at IS NOT NULL)",
    ]
    for statement in statements:
        op.execute(statement)


def downgrade() -> None:
    for table in ("mails", "one_time_tokens", "user_sessions", "user_credentials", "users"):
        op.drop_table(table)
