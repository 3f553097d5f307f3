-- Corrected numbers with the words that they are read as. This is no list of findings: checks/corrections.py
-- reads the words.
SELECT DISTINCT c.csv_line, c.id, c.read_as, TRY_CAST(e.value AS DOUBLE) AS number
FROM corrections AS c
JOIN evidence AS e
    ON e.table_name = c.table_name AND e.row_id = c.row_id AND e.column_name = c.column_name
WHERE e.basis = 'corrected' AND TRY_CAST(e.value AS DOUBLE) IS NOT NULL
ORDER BY ALL
