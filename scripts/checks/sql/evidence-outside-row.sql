-- missing-evidence reports rows without any evidence.
WITH naming_tables AS (
    SELECT table_name FROM model_tables WHERE entity_kind IS NOT NULL OR table_name = 'names'
),
fact_tables AS (
    SELECT table_name FROM model_tables WHERE has_evidence AND entity_kind IS NULL
),
quoted_columns AS (
    -- A column identifies the row if every row has it, or if it says who speaks. Other words of
    -- the article can say whom the row is about, when, and how much, but not which events or stakes
    -- it ties to others.
    SELECT table_name, column_name, refers_to, format IS NOT DISTINCT FROM 'edtf' AS is_date,
        table_name NOT IN (FROM naming_tables) AND type = 'string' AND NOT is_date
            AND (column_name = 'speaker' OR (is_required AND (
                refers_to IS NULL OR refers_to IN (FROM fact_tables)
            ))) AS identifies_row
    FROM model_columns JOIN model_tables USING (table_name)
    WHERE provenance = 'quoted' AND has_evidence
),
outside AS (
    SELECT e.csv_line, e.id, e.table_name, e.row_id, e.article, e.span_start, e.span_end,
        coalesce(identifies_row, false) AS identifies_row,
        e.basis = 'inferred' AND coalesce(is_date, false) AS is_inferred_date
    FROM evidence AS e
    SEMI JOIN outside_evidence USING (csv_line)
    SEMI JOIN row_spans AS r ON r.table_name = e.table_name AND r.row_id = e.row_id
    LEFT JOIN quoted_columns AS q USING (table_name, column_name)
    WHERE e.table_name IN (SELECT table_name FROM quoted_columns)
),
referring AS (
    SELECT e.csv_line, e.id, e.article, e.value, q.refers_to
    FROM evidence AS e JOIN quoted_columns AS q USING (table_name, column_name)
    WHERE refers_to IN (SELECT table_name FROM quoted_columns)
        AND refers_to NOT IN (FROM naming_tables)
)
SELECT 'evidence' AS table_name, 'start' AS column_name, csv_line, id AS row_id,
    'a span inside the evidence of the row' AS expected,
    'the span ' || span_start || ' to ' || span_end AS found
FROM outside
WHERE identifies_row
UNION ALL
SELECT 'evidence', 'article', csv_line, id, 'an article that has evidence of the row', article
FROM outside AS e
ANTI JOIN row_spans AS r
    ON r.table_name = e.table_name AND r.row_id = e.row_id AND r.article = e.article
WHERE NOT identifies_row AND NOT is_inferred_date
UNION ALL
SELECT 'evidence', 'value', csv_line, id,
    'a row of ' || refers_to || ' that has evidence in this article', value
FROM referring AS e
ANTI JOIN evidence AS r
    ON r.table_name = e.refers_to AND r.row_id = e.value AND r.article = e.article
