SELECT table_name, column_name, csv_line, row_id, 'a value that occurs once' AS expected,
    concat(value, ', also in line ', first_line) AS found
FROM (
    SELECT *, min(csv_line) OVER (PARTITION BY column_number, value) AS first_line
    FROM cells
    WHERE is_unique
)
WHERE csv_line > first_line
