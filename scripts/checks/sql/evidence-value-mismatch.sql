-- dangling-pointer reports evidence of rows that do not exist.
WITH compared AS (
    SELECT e.csv_line, e.id, e.table_name, e.row_id, e.value AS stated, c.value AS cell,
        m.type IN ('integer', 'number') AS is_number
    FROM evidence AS e SEMI JOIN unconfirmed_evidence USING (csv_line)
    JOIN model_columns AS m USING (table_name, column_name)
    LEFT JOIN cell_values AS c ON c.column_number = m.column_number AND c.row_id = e.row_id
    WHERE m.provenance <> 'derived' AND c.value IS DISTINCT FROM e.value
)
SELECT 'evidence' AS table_name, 'value' AS column_name, csv_line, id AS row_id,
    concat(coalesce(cell, 'nothing'), ', as in data/', table_name, '.csv') AS expected,
    stated AS found
FROM compared AS d
SEMI JOIN table_rows AS r ON r.table_name = d.table_name AND r.row_id = d.row_id
WHERE NOT coalesce(is_number
    AND TRY_CAST(cell AS DOUBLE) IS NOT DISTINCT FROM TRY_CAST(stated AS DOUBLE), false)
