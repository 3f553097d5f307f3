-- Each cell of `attributed_cells` beside what follows from other tables. These are grouped first, so
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
    WHERE table_name IN (SELECT table_name FROM attributed_cells)
    GROUP BY table_name, row_id
),
decisions AS (
    SELECT table_name, row_id, min_by(conflict, (-weight, conflict)) AS conflict,
        max_by(rank, weight) AS rank
    FROM conflict_claims JOIN uses USING (used)
    GROUP BY table_name, row_id
),
restated AS (
    SELECT DISTINCT table_name, value AS row_id FROM cells WHERE column_name = 'restates'
),
restatements AS (
    SELECT table_name AS claim_table, row_id AS claim, min(value) AS original
    FROM cells
    WHERE column_name = 'restates'
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
link_counts AS (
    SELECT table_name, row_id, max(links)::VARCHAR AS links
    FROM (
        SELECT table_name, row_id, count(*) OVER (PARTITION BY table_name, claim) AS links
        FROM link_rows
    )
    GROUP BY table_name, row_id
),
expected AS (
    SELECT table_name, row_id, 'article' AS attribution, article AS value FROM sources
    UNION ALL
    SELECT table_name, row_id, 'basis', basis FROM sources
    UNION ALL
    SELECT table_name, row_id, 'conflict', conflict FROM decisions
    UNION ALL
    SELECT table_name, row_id, 'rank',
        coalesce(rank, CASE WHEN restated.row_id IS NOT NULL THEN 'preferred' END, 'normal')
    FROM sources
    LEFT JOIN decisions USING (table_name, row_id)
    LEFT JOIN restated USING (table_name, row_id)
    UNION ALL
    SELECT table_name, row_id, 'restates', restates FROM restated_links
    UNION ALL
    SELECT table_name, row_id, 'link_count', links FROM link_counts
)
SELECT table_name, column_name, csv_line, row_id, coalesce(expected.value, 'nothing') AS expected,
    a.value AS found
-- missing-evidence reports rows without any evidence.
FROM attributed_cells AS a SEMI JOIN sources USING (table_name, row_id)
LEFT JOIN expected USING (table_name, row_id, attribution)
WHERE a.value IS DISTINCT FROM expected.value
