-- A pointer without a column points to the row, so to its identifier. The dangling ones are
-- collected first, without their identifiers: otherwise this takes half as long again.
WITH pointers AS NOT MATERIALIZED (
    SELECT 'evidence' AS source, csv_line, id, table_name, row_id, column_name
    FROM evidence SEMI JOIN unconfirmed_evidence USING (csv_line)
    UNION ALL
    SELECT 'corrections', csv_line, id, table_name, row_id, column_name FROM corrections
    UNION ALL
    SELECT 'conflict_claims', csv_line, id, table_name, row_id, column_name FROM conflict_claims
),
pointed_columns AS (
    FROM model_columns SEMI JOIN evidenced_tables USING (table_name)
),
dangling AS MATERIALIZED (
    SELECT p.source, p.csv_line, p.table_name, p.row_id, p.column_name
    FROM pointers AS p
    LEFT JOIN pointed_columns AS m
        ON m.table_name = p.table_name AND m.column_name = coalesce(p.column_name, 'id')
    ANTI JOIN cell_values AS c ON c.column_number = m.column_number AND c.row_id = p.row_id
    WHERE p.table_name IS NOT NULL
)
SELECT d.source AS table_name, 'row' AS column_name, min(d.csv_line) AS csv_line,
    min_by(p.id, d.csv_line) AS row_id,
    'an existing row and, if a column is named, a filled cell' AS expected,
    pointer_id(d.table_name, d.row_id, d.column_name) AS found
FROM dangling AS d JOIN pointers AS p ON p.source = d.source AND p.csv_line = d.csv_line
GROUP BY d.source, d.table_name, d.row_id, d.column_name
