-- A pointer without a column points to the row, so to its identifier. Without the materialization
-- the identifiers of all pointers go through the joins, which takes half as long again.
WITH pointers AS (
    SELECT 'evidence' AS source, csv_line, id, table_name, row_id, column_name FROM evidence
    UNION ALL
    SELECT 'corrections', csv_line, id, table_name, row_id, column_name FROM corrections
    UNION ALL
    SELECT 'conflict_claims', csv_line, id, table_name, row_id, column_name FROM conflict_claims
),
pointed_columns AS (
    FROM model_columns SEMI JOIN evidenced_tables USING (table_name)
),
dangling AS MATERIALIZED (
    SELECT DISTINCT p.table_name, p.row_id, p.column_name
    FROM pointers AS p
    LEFT JOIN pointed_columns AS m
        ON m.table_name = p.table_name AND m.column_name = coalesce(p.column_name, 'id')
    ANTI JOIN cell_values AS c ON c.column_number = m.column_number AND c.row_id = p.row_id
    WHERE p.table_name IS NOT NULL
)
SELECT source AS table_name, 'row' AS column_name, min(csv_line) AS csv_line,
    min_by(id, csv_line) AS row_id,
    'an existing row and, if a column is named, a filled cell' AS expected,
    pointer_id(p.table_name, p.row_id, p.column_name) AS found
FROM pointers AS p JOIN dangling AS d
    ON d.table_name = p.table_name AND d.row_id IS NOT DISTINCT FROM p.row_id
    AND d.column_name IS NOT DISTINCT FROM p.column_name
GROUP BY source, p.table_name, p.row_id, p.column_name
