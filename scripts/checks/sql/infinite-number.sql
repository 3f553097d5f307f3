SELECT table_name, column_name, csv_line, row_id, 'a finite number' AS expected, value AS found
FROM cells
WHERE type = 'number' AND NOT isfinite(TRY_CAST(value AS DOUBLE))
