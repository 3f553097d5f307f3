SELECT 'mentions' AS table_name, 'start' AS column_name, csv_line, id AS row_id,
    'a mention that begins at or after the end of the one before' AS expected,
    span_start || ', before the end at ' || previous_end AS found
FROM (
    SELECT *, max(span_end) OVER (
        PARTITION BY article ORDER BY span_start, csv_line
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS previous_end
    FROM mentions
)
WHERE span_start < previous_end
