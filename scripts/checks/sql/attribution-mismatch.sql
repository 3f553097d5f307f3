-- Each row of `attributed_rows` beside what follows from other tables. These are grouped first, so
-- that doubled identifiers do not multiply.
WITH bases(basis, weakness) AS (VALUES ('stated', 1), ('inferred', 2), ('corrected', 3)),
uses(used, weight, rank) AS (VALUES
    ('stands', 1, NULL), ('used', 2, 'preferred'), ('set_aside', 3, 'deprecated')
),
publications AS (
    SELECT id AS article, min(coalesce(published_earliest, DATE '9999-12-31')) AS day
    FROM articles
    GROUP BY id
),
sources AS (
    SELECT table_name, row_id,
        min_by(article, (day, article)) FILTER (column_name IS NULL) AS article,
        max_by(basis, weakness) AS basis
    FROM evidence JOIN bases USING (basis) JOIN publications USING (article)
    WHERE table_name IN (SELECT table_name FROM attributed_rows)
    GROUP BY table_name, row_id
),
decisions AS (
    SELECT table_name, row_id, min_by(conflict, (-weight, conflict)) AS conflict,
        max_by(rank, weight) AS rank
    FROM conflict_claims JOIN uses USING (used)
    GROUP BY table_name, row_id
),
restated AS (
    SELECT DISTINCT table_name, restates AS row_id FROM attributed_rows WHERE restates IS NOT NULL
),
restatements AS (
    SELECT table_name AS claim_table, row_id AS claim, min(restates) AS original
    FROM attributed_rows
    WHERE restates IS NOT NULL
    GROUP BY table_name, row_id
),
links AS (
    SELECT table_name, claim, entity, role, min(row_id) AS row_id
    FROM link_rows
    GROUP BY table_name, claim, entity, role
),
restated_links AS (
    SELECT l.table_name, l.row_id, min(o.row_id) AS restates
    FROM link_rows AS l
    JOIN restatements AS r ON r.claim_table = l.claim_table AND r.claim = l.claim
    JOIN links AS o ON o.table_name = l.table_name AND o.claim = r.original
        AND o.entity = l.entity AND o.role IS NOT DISTINCT FROM l.role
    GROUP BY l.table_name, l.row_id
),
counted_links AS (
    SELECT table_name, row_id, count(*) OVER (PARTITION BY table_name, claim) AS owner_count
    FROM link_rows
),
owner_counts AS (
    SELECT table_name, row_id, max(owner_count)::VARCHAR AS owner_count
    FROM counted_links
    GROUP BY table_name, row_id
),
expected AS (
    SELECT a.*, s.article AS due_article, s.basis AS due_basis, d.conflict AS due_conflict,
        coalesce(d.rank, CASE WHEN o.row_id IS NOT NULL THEN 'preferred' END, 'normal') AS due_rank,
        CASE WHEN is_link THEN l.restates ELSE a.restates END AS due_restates,
        CASE WHEN a.owner_count IS NOT NULL THEN n.owner_count END AS due_owner_count
    FROM attributed_rows AS a
    -- missing-evidence reports rows without any evidence.
    JOIN sources AS s USING (table_name, row_id)
    LEFT JOIN decisions AS d USING (table_name, row_id)
    LEFT JOIN restated AS o USING (table_name, row_id)
    LEFT JOIN restated_links AS l USING (table_name, row_id)
    LEFT JOIN owner_counts AS n USING (table_name, row_id)
),
compared AS (
    SELECT table_name, csv_line, row_id,
        unnest(['article', 'basis', 'rank', 'conflict', 'restates', 'owner_count']) AS column_name,
        unnest([due_article, due_basis, due_rank, due_conflict, due_restates, due_owner_count])
            AS expected,
        unnest([article, basis, rank, conflict, restates, owner_count]) AS found
    FROM expected
)
SELECT table_name, column_name, csv_line, row_id, coalesce(expected, 'nothing') AS expected, found
FROM compared
WHERE found IS DISTINCT FROM expected
