"""Search in one call: every way of asking for the words, and what is near, in one round trip.

The functions act as the tables' owner and add the policy's own condition themselves, from the
transaction's actor and never from an argument (docs/decisions/0019). Those of 0010 stay as long as
the release before may still be running.
"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

# A word as it stands, or any of its stems; `begun`: or anything that begins like the last one.
ASKED = """
CREATE FUNCTION words_asked(tokens text[], any_of boolean, begun text) RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $function$
DECLARE
    whole tsquery;
    one tsquery;
BEGIN
    FOR place IN 1 .. coalesce(array_length(tokens, 1), 0) LOOP
        one := phraseto_tsquery('simple', tokens[place])
            || phraseto_tsquery('english', tokens[place])
            || phraseto_tsquery('german', tokens[place])
            || phraseto_tsquery('french', tokens[place]);
        IF begun <> '' AND place = array_length(tokens, 1) THEN
            one := one || to_tsquery('simple', begun || ':*');
        END IF;
        whole := CASE WHEN whole IS NULL THEN one WHEN any_of THEN whole || one
            ELSE whole && one END;
    END LOOP;
    RETURN whole;
END
$function$
"""

# Rows that hold the words by the first of `asked` that finds any (`demanded`), then what is near,
# ranked by the words of `telling`; what is newest when nothing is asked for.
# {table}, {id}, {number}, {newest}: names; {own}, {seen}: whose rows, as a declaration and a test.
SEARCH = """
CREATE FUNCTION search_{table}(
    slot text, wanted text[], asked tsquery[], telling tsquery, near halfvec,
    at_least double precision, most integer
) RETURNS TABLE (id uuid, demanded boolean, rank real, similarity real)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET jit = off
SET hnsw.iterative_scan = 'relaxed_order'
SET hnsw.ef_search = 400
SET hnsw.max_scan_tuples = 20000
AS $function$
DECLARE
    own uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
    lane text := CASE slot WHEN 'b' THEN 'vector_b' ELSE 'vector_a' END;
    distance text := CASE WHEN near IS NULL THEN 'NULL::real' ELSE 'i.' || lane || ' <#> $3' END;
    nearest text := CASE WHEN near IS NULL THEN '{newest}' ELSE distance END;
    enough text := CASE WHEN at_least IS NULL THEN '' ELSE ' AND i.{number} >= $4' END;
    -- Comparing facets of each row that is near costs more than finding it.
    narrow text := CASE WHEN cardinality(wanted) = 0 THEN '' ELSE ' AND i.facets @> $1' END;
    held text[] := wanted || {own};
    query tsquery;
BEGIN
    IF {nobody} THEN RETURN; END IF;
    FOREACH query IN ARRAY asked LOOP
        CONTINUE WHEN coalesce(numnode(query), 0) = 0;
        -- The words are ranked outside: of thousands that hold them only the nearest are kept.
        RETURN QUERY EXECUTE 'SELECT f.id, true, ts_rank(f.words, $2, 1)::real, '
            || '(-f.distance)::real FROM ('
            || 'SELECT i.{id} AS id, i.words, ' || distance || ' AS distance FROM {table} i '
            || 'WHERE i.facets @> $1 AND {seen}' || enough || ' AND i.words @@ $2'
            || ' ORDER BY ' || nearest || ' LIMIT $5) f'
        USING held, query, near, at_least, most, own;
        EXIT WHEN FOUND;
    END LOOP;
    IF near IS NULL AND numnode(telling) > 0 THEN RETURN; END IF;
    RETURN QUERY EXECUTE 'SELECT f.id, false, ts_rank(f.words, $2, 1)::real, '
        || '(-f.distance)::real FROM ('
        || 'SELECT i.{id} AS id, i.words, ' || distance || ' AS distance FROM {table} i '
        || 'WHERE {seen}' || narrow || enough || ' ORDER BY ' || nearest || ' LIMIT $5) f'
    USING wanted, telling, near, at_least, most, own;
END
$function$
"""

# How many there are, as far as `most`; facets of all when they are few, else of some of them.
COUNT = """
CREATE FUNCTION count_{table}(
    wanted text[], at_least double precision, most integer, few integer, sampled integer
) RETURNS TABLE (facet text, entries bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET jit = off
AS $function$
DECLARE
    own uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
    enough text := CASE WHEN at_least IS NULL THEN '' ELSE ' AND i.{number} >= $2' END;
    narrow text := CASE WHEN cardinality(wanted) = 0 THEN '' ELSE ' AND i.facets @> $1' END;
    filters text := ' FROM {table} i WHERE {seen_counting}' || narrow || enough;
    total bigint;
BEGIN
    IF {nobody} THEN RETURN; END IF;
    IF cardinality(wanted) > 0 THEN wanted := wanted || {own}; END IF;
    EXECUTE 'SELECT count(*) FROM (SELECT 1' || filters || ' LIMIT $3) f' INTO total
    USING wanted, at_least, most, own;
    RETURN QUERY SELECT '', total;
    RETURN QUERY EXECUTE 'SELECT f.facet, count(*) FROM (SELECT i.facets' || filters
        || ' LIMIT $5) found, unnest(found.facets) AS f(facet) GROUP BY 1'
    USING wanted, at_least, most, own, CASE WHEN total <= few THEN few ELSE sampled END;
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
    "seen_counting": "i.organization_id = $4",
}
GIVEN = "text, text[], tsquery[], tsquery, halfvec, double precision, integer"


def upgrade() -> None:
    # The functions name the extension's settings, which are known once it has been used.
    op.execute("SELECT '[1]'::vector")
    op.execute(ASKED)
    for names in (POSTINGS, CANDIDATES):
        table = names["table"]
        op.execute(SEARCH.format(**names))
        op.execute(COUNT.format(**names))
        for function in (
            f"search_{table}({GIVEN})",
            f"count_{table}(text[], double precision, integer, integer, integer)",
        ):
            op.execute(f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC")
            op.execute(f"GRANT EXECUTE ON FUNCTION {function} TO skillsync_user, skillsync_system")


def downgrade() -> None:
    for names in (POSTINGS, CANDIDATES):
        table = names["table"]
        op.execute(f"DROP FUNCTION search_{table}({GIVEN})")
        op.execute(
            f"DROP FUNCTION count_{table}(text[], double precision, integer, integer, integer)"
        )
    op.execute("DROP FUNCTION words_asked(text[], boolean, text)")
