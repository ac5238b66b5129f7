"""Background jobs, written in the caller's transaction."""

from alembic import op
from procrastinate.schema import SchemaManager

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "procrastinate_jobs",
    "procrastinate_events",
    "procrastinate_periodic_defers",
    "procrastinate_workers",
)


def upgrade() -> None:
    # exec_driver_sql: the script contains % and : that are not ours to escape.
    connection = op.get_bind()
    connection.exec_driver_sql(SchemaManager.get_schema().replace("%", "%%"))
    for table in TABLES:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO skillsync_system")
    op.execute("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO skillsync_system")
    # People queue jobs through this function and can read or change none.
    op.execute(
        "ALTER FUNCTION procrastinate_defer_jobs_v1(procrastinate_job_to_defer_v1[]) "
        "SECURITY DEFINER SET search_path = public, pg_temp"
    )
    op.execute(
        "REVOKE EXECUTE ON FUNCTION procrastinate_defer_jobs_v1(procrastinate_job_to_defer_v1[]) "
        "FROM PUBLIC"
    )
    op.execute(
        "GRANT EXECUTE ON FUNCTION procrastinate_defer_jobs_v1(procrastinate_job_to_defer_v1[]) "
        "TO skillsync_user, skillsync_system"
    )


def downgrade() -> None:
    raise NotImplementedError("The first migration is undone by dropping the database.")
