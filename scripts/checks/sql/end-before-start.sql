WITH pairs(first, last) AS (VALUES ('start', 'end'), ('since', 'until'))
SELECT b.table_name, b.column_name, b.csv_line, b.row_id,
    'a date not before ' || a.column_name AS expected, b.edtf AS found
FROM pairs AS p
JOIN dates AS a ON a.column_name = p.first
JOIN dates AS b ON b.column_name = p.last
    AND b.table_name = a.table_name AND b.csv_line = a.csv_line
WHERE b.latest::DATE < a.earliest::DATE
