-- What a row says of itself as a whole, as it follows from its evidence, the conflicts and the rows
-- that restate it.
WITH attributed_columns AS (
    SELECT table_name, column_name, column_number, attribution
    FROM model_columns
    WHERE attribution IS NOT NULL
),
bases(basis, weakness) AS (VALUES ('stated', 1), ('inferred', 2), ('corrected', 3)),
uses(used, weight, rank) AS (VALUES
    ('stands', 1, NULL), ('used', 2, 'preferred'), ('set_aside', 3, 'deprecated')
),
sources AS (
    SELECT table_name, row_id,
        min_by(e.article, (coalesce(a.published_earliest, DATE '9999-12-31'), e.article))
            FILTER (column_name IS NULL) AS article,
        max_by(e.basis, weakness) AS basis
    FROM evidence AS e SEMI JOIN attributed_columns USING (table_name)
    JOIN bases USING (basis)
    JOIN articles AS a ON a.id = e.article
    GROUP BY table_name, row_id
),
decisions AS (
    SELECT c.table_name, c.row_id, min_by(c.conflict, (-weight, c.conflict)) AS conflict,
        max_by(u.rank, weight) AS rank
    FROM conflict_claims AS c JOIN uses AS u USING (used)
    GROUP BY c.table_name, c.row_id
),
restated AS (
    SELECT DISTINCT table_name, value AS row_id FROM cells WHERE column_name = 'restates'
),
links AS (
    SELECT c.table_name, c.row_id, c.value AS entity, claim.value AS claim, r.value AS role,
        t.linked_table
    FROM model_tables AS t
    JOIN cells AS c ON c.table_name = t.table_name AND c.column_name = t.link_entity_column
    JOIN cells AS claim ON claim.table_name = t.table_name AND claim.row_id = c.row_id
        AND claim.column_name = t.link_column
    LEFT JOIN cells AS r ON r.table_name = t.table_name AND r.row_id = c.row_id
        AND r.column_name = t.link_role_column
),
restated_links AS (
    SELECT l.table_name, l.row_id, o.row_id AS restates
    FROM links AS l
    JOIN cells AS r ON r.table_name = l.linked_table AND r.row_id = l.claim
        AND r.column_name = 'restates'
    JOIN links AS o ON o.table_name = l.table_name AND o.claim = r.value AND o.entity = l.entity
        AND o.role IS NOT DISTINCT FROM l.role
),
link_counts AS (
    SELECT table_name, row_id, count(*) OVER (PARTITION BY table_name, claim) AS link_count
    FROM links
),
expected AS (
    SELECT r.table_name, r.csv_line, r.row_id, m.column_name, m.column_number,
        CASE m.attribution
            WHEN 'article' THEN s.article
            WHEN 'basis' THEN s.basis
            WHEN 'rank' THEN coalesce(d.rank, CASE WHEN o.row_id IS NOT NULL THEN 'preferred' END,
                'normal')
            WHEN 'conflict' THEN d.conflict
            WHEN 'restates' THEN l.restates
            WHEN 'link_count' THEN n.link_count::VARCHAR
        END AS value
    FROM table_rows AS r
    JOIN attributed_columns AS m ON m.table_name = r.table_name
    -- missing-evidence reports rows without any evidence.
    JOIN sources AS s ON s.table_name = r.table_name AND s.row_id = r.row_id
    LEFT JOIN decisions AS d ON d.table_name = r.table_name AND d.row_id = r.row_id
    LEFT JOIN restated AS o ON o.table_name = r.table_name AND o.row_id = r.row_id
    LEFT JOIN restated_links AS l ON l.table_name = r.table_name AND l.row_id = r.row_id
    LEFT JOIN link_counts AS n ON n.table_name = r.table_name AND n.row_id = r.row_id
)
SELECT e.table_name, e.column_name, e.csv_line, e.row_id, coalesce(e.value, 'nothing') AS expected,
    c.value AS found
FROM expected AS e
LEFT JOIN cell_values AS c ON c.column_number = e.column_number AND c.row_id = e.row_id
WHERE c.value IS DISTINCT FROM e.value
