SELECT table_name, column_name, csv_line, row_id,
    'a row that restates none itself' AS expected,
    CASE WHEN value = row_id THEN 'the row itself' ELSE value || ', which restates ' || original END
        AS found
FROM (
    SELECT r.table_name, r.column_name, r.csv_line, r.row_id, r.value, o.value AS original
    FROM cells AS r
    LEFT JOIN cells AS o ON o.table_name = r.table_name AND o.row_id = r.value
        AND o.column_name = 'restates'
    WHERE r.column_name = 'restates'
)
WHERE original IS NOT NULL
