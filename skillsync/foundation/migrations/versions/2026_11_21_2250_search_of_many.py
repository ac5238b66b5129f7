"""Search of many entries: bitmaps that are kept whole, the shorter way in a town, facets at once.

What the bitmap of a large town holds was forgotten past the usual four megabytes of memory, and
every row of its pages was looked at again. Facets of hits are counted by a function of the same
kind as the others (docs/decisions/0019): the policy's own sub-select hides from the planner how
many rows an organization has, and it went through all of them for three hundred.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

# By measuring: a row whose distance is computed costs a ninth of a step in the graph, and of n
# rows among N the graph passes N / n for each that it brings.
EXACT_BEFORE = "everything * 2000"
EXACT = "everything * (CASE WHEN everything > 200000 THEN 450 ELSE 900 END)"
GRAPH_BEFORE = """
        ELSIF cardinality(wanted) > 0 OR at_least IS NOT NULL THEN
            most := least(most, 100);
        ELSIF everything > 500000 THEN
            -- More rows than one look into the graph brings: it is looked into again.
            source := '(SELECT * FROM ' || source || ' ORDER BY ' || distance || ' LIMIT 1100) i';
        END IF;
"""
GRAPH = """
        ELSE
            IF cardinality(wanted) > 0 OR at_least IS NOT NULL THEN
                most := least(most, CASE WHEN everything > 200000 THEN 50 ELSE 100 END);
                passed := 2100;
            END IF;
            IF everything > 500000 THEN
                -- More rows than one look into the graph brings: it is looked into again, and
                -- among those of a town or a language once more.
                source := '(SELECT * FROM ' || source || ' ORDER BY ' || distance || ' LIMIT '
                    || greatest(most, ceil(passed * expected / everything)) || ') i';
            END IF;
        END IF;
"""
PASSED_BEFORE = "    query tsquery;\nBEGIN"
PASSED = "    query tsquery;\n    passed double precision := 1200;\nBEGIN"
SOME_BEFORE, SOME = "LIMIT 5000", "LIMIT 3000"

SEARCHED = (
    (EXACT_BEFORE, EXACT),
    (GRAPH_BEFORE, GRAPH),
    (PASSED_BEFORE, PASSED),
    (SOME_BEFORE, SOME),
)

# The most frequent facets of each name; of skills there are as many as there are people.
FACETS_BEFORE = """
    RETURN QUERY EXECUTE 'SELECT f.facet, count(*) FROM (SELECT i.facets' || filters
        || ' LIMIT $5) found, unnest(found.facets) AS f(facet) GROUP BY 1'
"""
FACETS = """
    RETURN QUERY EXECUTE 'SELECT c.facet, c.entries FROM (SELECT f.facet, count(*) AS entries, '
        || 'row_number() OVER (PARTITION BY split_part(f.facet, '':'', 1) '
        || 'ORDER BY count(*) DESC, f.facet) AS place FROM (SELECT unnest(i.facets) AS facet '
        || 'FROM (SELECT i.facets' || filters || ' LIMIT $5) i) f GROUP BY f.facet) c '
        || 'WHERE c.place <= 40'
"""

# Without sorting: the planner takes thousands of facets for a few and would not hash them.
COUNT_AMONG = """
CREATE FUNCTION count_among_{table}(ids uuid[], most integer)
RETURNS TABLE (facet text, entries bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET jit = off
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_sort = off
AS $function$
DECLARE
    own uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
BEGIN
    IF {nobody} THEN RETURN; END IF;
    RETURN QUERY SELECT c.facet, c.entries FROM (
        SELECT f.facet, count(*) AS entries, row_number() OVER (
            PARTITION BY split_part(f.facet, ':', 1) ORDER BY count(*) DESC, f.facet
        ) AS place
        FROM (SELECT unnest(i.facets) AS facet FROM {table} i WHERE i.{id} = ANY(ids) AND {seen}) f
        GROUP BY f.facet
    ) c WHERE c.place <= most;
END
$function$
"""
POSTINGS = {
    "table": "posting_index",
    "id": "posting_id",
    "nobody": "coalesce(current_setting('app.actor', true), '') = ''",
    "seen": "i.is_open AND (i.deadline IS NULL OR i.deadline >= current_date - 1)",
}
CANDIDATES = {
    "table": "candidate_index",
    "id": "candidate_id",
    "nobody": "own IS NULL",
    "seen": "i.organization_id = own",
}
SEARCH = "search_{table}(text,text[],tsquery[],tsquery,halfvec,double precision,integer)"
COUNT = "count_{table}(text[],double precision,integer,integer,integer)"


def upgrade() -> None:
    _know_settings()
    for names in (POSTINGS, CANDIDATES):
        search, count = SEARCH.format(**names), COUNT.format(**names)
        _change(search, *SEARCHED)
        _change(count, (FACETS_BEFORE, FACETS))
        op.execute(f"ALTER FUNCTION {search} SET work_mem = '32MB'")
        op.execute(f"ALTER FUNCTION {count} SET work_mem = '32MB'")
        op.execute(f"ALTER FUNCTION {count} SET enable_sort = off")
        op.execute(COUNT_AMONG.format(**names))
        among = f"count_among_{names['table']}(uuid[], integer)"
        op.execute(f"REVOKE EXECUTE ON FUNCTION {among} FROM PUBLIC")
        op.execute(f"GRANT EXECUTE ON FUNCTION {among} TO skillsync_user, skillsync_system")


def downgrade() -> None:
    _know_settings()
    for names in (POSTINGS, CANDIDATES):
        search, count = SEARCH.format(**names), COUNT.format(**names)
        op.execute(f"DROP FUNCTION count_among_{names['table']}(uuid[], integer)")
        op.execute(f"ALTER FUNCTION {count} RESET enable_sort")
        op.execute(f"ALTER FUNCTION {count} RESET work_mem")
        op.execute(f"ALTER FUNCTION {search} RESET work_mem")
        _change(count, (FACETS, FACETS_BEFORE))
        _change(search, *((after, before) for before, after in SEARCHED))


def _know_settings() -> None:
    """Use the vector extension once: a session knows its settings, which functions name, after."""
    op.execute("SELECT '[1]'::vector")


def _change(function: str, *passages: tuple[str, str]) -> None:
    """Put passages of a function's text as others; whose it is and who may call it stays."""
    definition = op.get_bind().scalar(
        sa.text("SELECT pg_get_functiondef(CAST(:function AS regprocedure))"),
        {"function": function},
    )
    for before, after in passages:
        if before not in definition:
            raise ValueError(f"{function} does not hold {before!r}.")
        definition = definition.replace(before, after)
    op.execute(definition)
