-- Our wordings that contain numbers, with the spans and the values of the evidence of their row; of
-- equal ones, the first. The parameters are lists of columns, and the pattern of a number. This is no
-- list of findings: checks/wording.py reads the numbers.
WITH worded AS (
    SELECT table_name, column_name, csv_line, row_id, value
    FROM cells
    WHERE provenance = 'curated' AND (
        (list_contains($wordings, column_name) AND regexp_matches(value, $number))
        OR (list_contains($arguing, column_name) AND regexp_matches(value, '[0-9]'))
    )
    UNION ALL
    -- A year has four digits, and a label has letters before its digits.
    SELECT 'evidence', 'reason', csv_line, id, reason
    FROM evidence
    WHERE regexp_matches(reason, '[0-9]{4}|[A-Za-z][0-9]')
),
supporting AS (
    SELECT table_name, row_id, article, span_start, span_end, value
    FROM evidence SEMI JOIN worded USING (table_name, row_id)
    UNION ALL
    -- A number of the row, with the decimal comma that the German reader knows.
    SELECT table_name, row_id, NULL, NULL, NULL, replace(value, '.', ',')
    FROM cells SEMI JOIN worded USING (table_name, row_id)
    WHERE read_attribute IN ('value', 'value_max')
    UNION ALL
    SELECT 'evidence', id, NULL, NULL, NULL, value
    FROM evidence SEMI JOIN worded AS w ON w.table_name = 'evidence' AND w.row_id = id
    UNION ALL
    SELECT w.table_name, w.row_id, article, span_start, span_end, NULL
    FROM mentions AS m JOIN worded AS w ON w.row_id = m.entity
    JOIN model_tables AS t ON t.table_name = w.table_name AND t.entity_kind IS NOT NULL
),
support AS (
    SELECT table_name, row_id,
        list(DISTINCT (article, span_start, span_end)
            ORDER BY (article, span_start, span_end)) FILTER (article IS NOT NULL) AS spans,
        list(DISTINCT value ORDER BY value) FILTER (regexp_matches(value, '[0-9]')) AS cells
    FROM supporting
    GROUP BY ALL
)
SELECT w.table_name, w.column_name, min(w.csv_line) AS csv_line,
    min_by(w.row_id, w.csv_line) AS row_id, w.value, spans, support.cells
FROM worded AS w LEFT JOIN support USING (table_name, row_id)
GROUP BY w.table_name, w.column_name, w.value, spans, support.cells
ORDER BY w.table_name, csv_line, w.column_name
