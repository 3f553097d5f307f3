-- Texts, each with a number that it has to say: a number of its row, or a number of another row that refers to
-- it and whose words lie in its own. This is no list of findings: checks/standing_alone.py reads the texts.
WITH texts AS (
    SELECT table_name, column_name, csv_line, row_id, value AS text
    FROM cells WHERE stands_alone
),
numbers AS (
    SELECT table_name, row_id, read_column, TRY_CAST(value AS DOUBLE) AS number
    FROM cells WHERE read_attribute IN ('value', 'value_max')
),
number_spans AS (
    SELECT DISTINCT n.*, r.refers_to, r.value AS referred, e.article, e.span_start, e.span_end
    FROM numbers AS n
    JOIN cells AS r ON r.table_name = n.table_name AND r.row_id = n.row_id
        AND r.refers_to <> n.table_name
        AND r.refers_to IN (SELECT table_name FROM texts)
    JOIN evidence AS e ON e.table_name = n.table_name AND e.row_id = n.row_id
        AND e.column_name = n.read_column
),
reaches AS (
    SELECT table_name, row_id, article, span_start, max(max(span_end)) OVER (
        PARTITION BY table_name, row_id, article ORDER BY span_start
    ) AS reach
    FROM row_spans
    GROUP BY table_name, row_id, article, span_start
),
required AS (
    SELECT table_name, row_id, number FROM numbers
    UNION
    SELECT n.refers_to, n.referred, n.number
    FROM number_spans AS n ASOF JOIN reaches AS r
        ON r.table_name = n.refers_to AND r.row_id = n.referred AND r.article = n.article
        AND r.span_start <= n.span_start
    WHERE r.reach >= n.span_end
)
SELECT table_name, column_name, csv_line, row_id, text, number
FROM texts JOIN required USING (table_name, row_id)
ORDER BY table_name, csv_line, column_name, number
