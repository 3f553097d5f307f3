-- A missing row is one violation, however many cells refer to it. This is no list of findings:
-- checks/keys.py adds similar identifiers.
SELECT refers_to, value, count(*) AS times,
    arg_min((table_name, column_name, csv_line, row_id), (table_name, csv_line)) AS first_cell
FROM reference_cells AS c
ANTI JOIN table_rows AS r ON r.table_name = c.refers_to AND r.row_id = c.value
GROUP BY refers_to, value
ORDER BY refers_to, value
