"""The index of postings and candidates, and the functions that search it under row security.

Postgres lets no query use a full-text or array index on a table with policies, because `@@` and
`@>` are not leakproof. So the index is searched by functions that act as the tables' owner and add
the policy's own condition themselves, from the transaction's actor and never from an argument.
"""

import sqlalchemy as sa
from alembic import op
from pgvector.sqlalchemy import HALFVEC
from sqlalchemy.dialects import postgresql as pg

from skillsync.foundation.row_security import ANYONE, CURRENT_ORGANIZATION, protect

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)

# `query` ranks, and only where it is `demanded` must its words be there; `near` orders.
# {table}, {id}, {number}, {newest}: names; {own}, {seen}: whose rows, as a declaration and a test.
FIND = """
CREATE FUNCTION find_in_{table}(
    slot text, wanted text[], query tsquery, demanded boolean, near halfvec,
    at_least double precision, most integer
) RETURNS TABLE (id uuid, rank real, similarity real)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET jit = off
SET hnsw.iterative_scan = 'relaxed_order'
SET hnsw.ef_search = 600
SET hnsw.max_scan_tuples = 20000
AS $function$
DECLARE
    own uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
    lane text := CASE slot WHEN 'b' THEN 'vector_b' ELSE 'vector_a' END;
    distance text := CASE WHEN near IS NULL THEN 'NULL::real' ELSE 'i.' || lane || ' <#> $3' END;
    nearest text := CASE WHEN near IS NULL THEN '{newest}' ELSE distance END;
    enough text := CASE WHEN at_least IS NULL THEN '' ELSE ' AND i.{number} >= $4' END;
    matching text := CASE
        WHEN demanded AND numnode(query) > 0 THEN ' AND i.words @@ $2' ELSE '' END;
BEGIN
    IF {nobody} THEN RETURN; END IF;
    wanted := wanted || {own};
    -- The words are ranked outside: of thousands that hold them only the nearest are kept.
    RETURN QUERY EXECUTE 'SELECT f.id, ts_rank(f.words, $2, 1)::real, (-f.distance)::real FROM ('
        || 'SELECT i.{id} AS id, i.words, ' || distance || ' AS distance FROM {table} i '
        || 'WHERE i.facets @> $1 AND {seen}' || enough || matching
        || ' ORDER BY ' || nearest || ' LIMIT $5) f'
    USING wanted, query, near, at_least, most, own;
END
$function$
"""

COUNT = """
CREATE FUNCTION count_in_{table}(
    wanted text[], query tsquery, at_least double precision, most integer, sampled integer
) RETURNS TABLE (facet text, entries bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET jit = off
AS $function$
DECLARE
    own uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
    filters text;
    enough text := CASE WHEN at_least IS NULL THEN '' ELSE ' AND i.{number} >= $3' END;
    matching text := CASE WHEN numnode(query) > 0 THEN ' AND i.words @@ $2' ELSE '' END;
BEGIN
    IF {nobody} THEN RETURN; END IF;
    wanted := wanted || {own};
    filters := ' FROM {table} i WHERE i.facets @> $1 AND {seen_counting}' || enough || matching;
    RETURN QUERY EXECUTE 'SELECT '''', count(*) FROM (SELECT 1' || filters || ' LIMIT $4) f '
        || 'UNION ALL SELECT f.facet, count(*) FROM (SELECT i.facets' || filters
        || ' LIMIT $6) found, unnest(found.facets) AS f(facet) GROUP BY 1'
    USING wanted, query, at_least, most, own, sampled;
END
$function$
"""

OPEN = "i.is_open AND (i.deadline IS NULL OR i.deadline >= current_date - 1)"
POSTINGS = {
    "table": "posting_index",
    "id": "posting_id",
    "number": "salary",
    "newest": "i.published_at DESC",
    "nobody": "coalesce(current_setting('app.actor', true), '') = ''",
    "own": "ARRAY['status:open']",
    "seen": OPEN,
    "seen_counting": OPEN,
}
CANDIDATES = {
    "table": "candidate_index",
    "id": "candidate_id",
    "number": "years",
    "newest": "i.applied_at DESC NULLS LAST",
    "nobody": "own IS NULL",
    "own": "ARRAY['organization:' || own]",
    "seen": "i.organization_id = $6",
    "seen_counting": "i.organization_id = $5",
}


def upgrade() -> None:
    op.create_table(
        "vector_spaces",
        sa.Column(
            "slot", sa.Text, sa.CheckConstraint("slot IN ('a', 'b')", name="slot"), primary_key=True
        ),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("served", sa.Boolean, nullable=False),
    )
    op.execute("CREATE UNIQUE INDEX uq_vector_spaces_served ON vector_spaces (served) WHERE served")
    op.execute("INSERT INTO vector_spaces VALUES ('a', 'all-MiniLM-L6-v2', true)")
    _create_index(
        "posting_index",
        sa.Column(
            "posting_id",
            sa.Uuid,
            sa.ForeignKey("postings.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("is_open", sa.Boolean, nullable=False),
        sa.Column("deadline", sa.Date),
        sa.Column("published_at", MOMENT),
        sa.Column("salary", sa.Integer),
    )
    _create_index(
        "candidate_index",
        sa.Column(
            "candidate_id",
            sa.Uuid,
            sa.ForeignKey("candidates.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("years", sa.Float),
        sa.Column("applied_at", MOMENT),
    )
    # What is newest is listed without reading all the rest.
    op.execute(
        "CREATE INDEX ix_posting_index_newest ON posting_index (published_at DESC) WHERE is_open"
    )
    op.execute("CREATE INDEX ix_posting_index_organization_id ON posting_index (organization_id)")
    op.execute(
        "CREATE INDEX ix_candidate_index_newest ON candidate_index "
        "(organization_id, applied_at DESC NULLS LAST)"
    )
    here = f"organization_id = {CURRENT_ORGANIZATION}"
    statements = [
        *protect("vector_spaces", visible=ANYONE),
        *protect("posting_index", visible=f"(is_open AND {ANYONE}) OR {here}"),
        *protect("candidate_index", visible=here),
    ]
    for names in (POSTINGS, CANDIDATES):
        table = names["table"]
        given = "text, text[], tsquery, boolean, halfvec, double precision, integer"
        find = f"find_in_{table}({given})"
        count = f"count_in_{table}(text[], tsquery, double precision, integer, integer)"
        statements += [
            f"CREATE POLICY {table}_searched ON {table} FOR SELECT TO skillsync_owner USING (true)",
            FIND.format(**names),
            COUNT.format(**names),
        ]
        for function in (find, count):
            statements += [
                f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC",
                f"GRANT EXECUTE ON FUNCTION {function} TO skillsync_user, skillsync_system",
            ]
    for statement in statements:
        op.execute(statement)


def _create_index(table: str, *columns: sa.Column[object]) -> None:
    op.create_table(
        table,
        *columns,
        sa.Column(
            "organization_id",
            sa.Uuid,
            sa.ForeignKey("organizations.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("facets", pg.ARRAY(sa.Text), nullable=False),
        sa.Column("words", pg.TSVECTOR, nullable=False),
        sa.Column("vector_a", HALFVEC(384)),
        sa.Column("vector_b", HALFVEC(384)),
        sa.Column("model_a", sa.Text, nullable=False, server_default=""),
        sa.Column("model_b", sa.Text, nullable=False, server_default=""),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("indexed_at", MOMENT, nullable=False, server_default=sa.func.now()),
    )
    # Facets and words in one index: it meets both conditions before any row is visited.
    op.execute(f"CREATE INDEX ix_{table}_words ON {table} USING gin (facets, words)")
    for slot in ("a", "b"):
        # Unit vectors: the inner product is the cosine, and cheaper.
        op.execute(
            f"CREATE INDEX ix_{table}_vector_{slot} ON {table} "
            f"USING hnsw (vector_{slot} halfvec_ip_ops)"
        )
        op.execute(f"ALTER TABLE {table} ALTER COLUMN vector_{slot} SET STORAGE PLAIN")


def downgrade() -> None:
    for names in (POSTINGS, CANDIDATES):
        table = names["table"]
        op.execute(f"DROP FUNCTION find_in_{table}")
        op.execute(f"DROP FUNCTION count_in_{table}")
        op.drop_table(table)
    op.drop_table("vector_spaces")
