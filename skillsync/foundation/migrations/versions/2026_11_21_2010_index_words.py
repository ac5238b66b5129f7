"""The words of the index, by which a mistyped one is known and put right.

Words of open postings are public as the postings are; those of résumés are their organization's.
Who somebody is, is not among them.
"""

import sqlalchemy as sa
from alembic import op

from skillsync.foundation.row_security import ANYONE, CURRENT_ORGANIZATION, protect

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

# How many entries the actor may see hold a word, in any form; as far as `most`.
HELD = """
CREATE FUNCTION held_in_{table}(tokens text[], most integer)
RETURNS TABLE (token text, entries bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET jit = off
AS $function$
DECLARE
    own uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
    IF {nobody} THEN RETURN; END IF;
    FOREACH token IN ARRAY tokens LOOP
        EXECUTE 'SELECT count(*) FROM (SELECT 1 FROM {table} i WHERE i.facets @> $1 AND {seen} '
            || 'AND i.words @@ $2 LIMIT $3) f' INTO entries
        USING {own}, words_asked(ARRAY[token], false, ''), most, own;
        RETURN NEXT;
    END LOOP;
END
$function$
"""
POSTINGS = {
    "table": "posting_index",
    "nobody": "coalesce(current_setting('app.actor', true), '') = ''",
    "own": "ARRAY['status:open']",
    "seen": "i.is_open AND (i.deadline IS NULL OR i.deadline >= current_date - 1)",
}
CANDIDATES = {
    "table": "candidate_index",
    "nobody": "own IS NULL",
    "own": "ARRAY['organization:' || own]",
    "seen": "i.organization_id = $4",
}


def upgrade() -> None:
    op.create_table(
        "index_words",
        sa.Column(
            "kind",
            sa.Text,
            sa.CheckConstraint("kind IN ('postings', 'candidates')", name="kind"),
            primary_key=True,
        ),
        sa.Column(
            "organization_id",
            sa.Uuid,
            sa.ForeignKey("organizations.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        # By code points, so that words with one beginning lie together.
        sa.Column("word", sa.Text(collation="C"), primary_key=True),
    )
    here = f"organization_id = {CURRENT_ORGANIZATION}"
    statements = protect("index_words", visible=f"(kind = 'postings' AND {ANYONE}) OR {here}")
    for names in (POSTINGS, CANDIDATES):
        function = f"held_in_{names['table']}(text[], integer)"
        statements += [
            HELD.format(**names),
            f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC",
            f"GRANT EXECUTE ON FUNCTION {function} TO skillsync_user, skillsync_system",
        ]
    for statement in statements:
        op.execute(statement)


def downgrade() -> None:
    for names in (POSTINGS, CANDIDATES):
        op.execute(f"DROP FUNCTION held_in_{names['table']}")
    op.drop_table("index_words")
