"""Row security, written once: `protect` says which rows exist for whom.

Used by migrations only. Three roles: `skillsync_owner` owns and migrates, `skillsync_user` sees
what a policy shows the actor, `skillsync_system` (workers, sign-in) sees all rows. `FORCE` makes
the owner subject to the policies too, so a migration that touches rows acts as the system role.
"""

# Sub-selects, so that Postgres evaluates them once per query and not once per row.
CURRENT_USER = "(SELECT nullif(current_setting('app.user_id', true), '')::uuid)"
CURRENT_ORGANIZATION = "(SELECT nullif(current_setting('app.organization_id', true), '')::uuid)"
ANYONE = "(SELECT coalesce(current_setting('app.actor', true), '') <> '')"
"""True for every declared actor, visitors included: for rows that are public."""


def protect(
    table: str,
    *,
    visible: str,
    writable: str | None = None,
    insertable: str | None = None,
) -> list[str]:
    """Return the statements that put `table` under row security.

    `visible`, `writable` and `insertable` are SQL conditions over the table's columns. Without
    `writable` people only read; `insertable` defaults to `writable`.
    """
    insertable = insertable or writable
    statements = [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO skillsync_system",
        f"CREATE POLICY {table}_system ON {table} TO skillsync_system "
        "USING (true) WITH CHECK (true)",
        f"GRANT SELECT ON {table} TO skillsync_user",
        f"CREATE POLICY {table}_visible ON {table} FOR SELECT TO skillsync_user USING ({visible})",
    ]
    if insertable:
        statements += [
            f"GRANT INSERT ON {table} TO skillsync_user",
            f"CREATE POLICY {table}_insertable ON {table} FOR INSERT TO skillsync_user "
            f"WITH CHECK ({insertable})",
        ]
    if writable:
        statements += [
            f"GRANT UPDATE, DELETE ON {table} TO skillsync_user",
            f"CREATE POLICY {table}_changeable ON {table} FOR UPDATE TO skillsync_user "
            f"USING ({writable}) WITH CHECK ({writable})",
            f"CREATE POLICY {table}_deletable ON {table} FOR DELETE TO skillsync_user "
            f"USING ({writable})",
        ]
    return statements


def protect_from_people(table: str) -> list[str]:
    """Return the statements that make `table` readable by the system role alone."""
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO skillsync_system",
        f"CREATE POLICY {table}_system ON {table} TO skillsync_system "
        "USING (true) WITH CHECK (true)",
    ]
