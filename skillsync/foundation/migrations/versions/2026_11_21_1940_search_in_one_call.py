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
# Stems that are alike are asked for once: the planner would expect each to find others.
ASKED = """
CREATE FUNCTION words_asked(tokens text[], any_of boolean, begun text) RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $function$
DECLARE
    whole tsquery;
    one tsquery;
    stem tsquery;
    stems tsquery[];
    language regconfig;
BEGIN
    FOR place IN 1 .. coalesce(array_length(tokens, 1), 0) LOOP
        stems := '{}';
        one := NULL;
        FOREACH language IN ARRAY '{simple,english,german,french}'::regconfig[] LOOP
            stem := phraseto_tsquery(language, tokens[place]);
            CONTINUE WHEN numnode(stem) = 0 OR stem = ANY(stems);
            stems := stems || stem;
            one := coalesce(one || stem, stem);
        END LOOP;
        IF begun <> '' AND place = array_length(tokens, 1) THEN
            stem := to_tsquery('simple', begun || ':*');
            one := coalesce(one || stem, stem);
        END IF;
        CONTINUE WHEN one IS NULL;
        whole := CASE WHEN whole IS NULL THEN one WHEN any_of THEN whole || one
            ELSE whole && one END;
    END LOOP;
    RETURN whole;
END
$function$
"""

# How rows are found depends on how many there will be, as the planner estimates it. Of few the
# distances are computed; many are met on the way through the graph of the vector index, which
# takes some ten times as long for each row it passes.
# {table}, {id}, {number}, {newest}: names; {own}, {seen}: whose rows, as a declaration and a test.
SEARCH = """
CREATE FUNCTION search_{table}(
    slot text, wanted text[], asked tsquery[], telling tsquery, near halfvec,
    at_least double precision, most integer
) RETURNS TABLE (id uuid, demanded boolean, rank real, similarity real)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp
SET jit = off
SET enable_seqscan = off
SET hnsw.iterative_scan = 'relaxed_order'
SET hnsw.ef_search = 600
SET hnsw.max_scan_tuples = 20000
AS $function$
DECLARE
    own uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
    everything double precision := greatest(
        (SELECT reltuples FROM pg_class WHERE oid = '{table}'::regclass), 1
    );
    lane text := CASE slot WHEN 'b' THEN 'vector_b' ELSE 'vector_a' END;
    distance text := CASE WHEN near IS NULL THEN 'NULL::real' ELSE 'i.' || lane || ' <#> $3' END;
    nearest text := CASE WHEN near IS NULL THEN '{newest}' ELSE distance END;
    enough text := CASE WHEN at_least IS NULL THEN '' ELSE ' AND i.{number} >= $4' END;
    -- Comparing facets of each row that is near costs more than finding it.
    narrow text := CASE WHEN cardinality(wanted) = 0 THEN '' ELSE ' AND i.facets @> $1' END;
    held text[] := wanted || {own};
    head text := 'SELECT f.id, $7, ts_rank(f.words, $2, 1)::real, (-f.distance)::real FROM '
        || '(SELECT i.{id} AS id, i.words, ' || distance || ' AS distance FROM ';
    tail text := ' ORDER BY ' || nearest || ' LIMIT $5) f';
    source text;
    plan json;
    expected double precision;
    query tsquery;
BEGIN
    IF {nobody} THEN RETURN; END IF;
    -- The larger the graph, the more of it must be seen to find the ten nearest among 95 of 100.
    PERFORM set_config('hnsw.ef_search', '1000', true) WHERE everything > 200000;
    FOREACH query IN ARRAY asked LOOP
        CONTINUE WHEN coalesce(numnode(query), 0) = 0;
        source := '{table} i WHERE i.facets @> $1 AND {seen} AND i.words @@ $2' || enough;
        EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM ' || source INTO plan
        USING held, query, near, at_least, most, own;
        expected := (plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision;
        -- Of very many that hold the words, the first are as good as any: what is nearest in
        -- meaning is found below.
        IF near IS NOT NULL AND expected < everything / 4 THEN
            source := '(SELECT * FROM ' || source || ' LIMIT 5000) i';
        END IF;
        RETURN QUERY EXECUTE head || source || tail
        USING held, query, near, at_least, most, own, true;
        EXIT WHEN FOUND;
    END LOOP;
    IF near IS NULL AND numnode(telling) > 0 THEN RETURN; END IF;
    source := '{table} i WHERE {seen}' || narrow || enough;
    IF near IS NOT NULL THEN
        EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM ' || source INTO plan
        USING held, telling, near, at_least, most, own;
        expected := (plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision;
        IF expected * expected < everything * 2000 THEN
            source := '(SELECT * FROM ' || source || ' OFFSET 0) i';
        ELSIF cardinality(wanted) > 0 OR at_least IS NOT NULL THEN
            most := least(most, 100);
        ELSIF everything > 500000 THEN
            -- More rows than one look into the graph brings: it is looked into again.
            source := '(SELECT * FROM ' || source || ' ORDER BY ' || distance || ' LIMIT 1100) i';
        END IF;
    END IF;
    RETURN QUERY EXECUTE head || source || tail
    USING held, telling, near, at_least, most, own, false;
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
SET enable_seqscan = off
AS $function$
DECLARE
    own uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
    enough text := CASE WHEN at_least IS NULL THEN '' ELSE ' AND i.{number} >= $2' END;
    narrow text := CASE WHEN cardinality(wanted) = 0 THEN '' ELSE ' AND i.facets @> $1' END;
    filters text := ' FROM {table} i WHERE {seen_counting}' || narrow || enough;
    total bigint;
BEGIN
    IF {nobody} THEN RETURN; END IF;
    wanted := wanted || {own};
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
