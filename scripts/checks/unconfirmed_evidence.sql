-- The lines of evidence that its cell does not confirm: there is no such cell, or it does not hold
-- exactly the stated value. Evidence of a row is confirmed by the identifier.
SELECT csv_line
FROM (
    SELECT e.csv_line, e.row_id, m.column_number,
        CASE WHEN e.column_name IS NULL THEN e.row_id ELSE e.value END AS expected
    FROM evidence AS e
    LEFT JOIN model_columns AS m
        ON m.table_name = e.table_name AND m.column_name = coalesce(e.column_name, 'id')
        AND m.table_name IN (FROM evidenced_tables)
) AS e
ANTI JOIN cell_values AS c
    ON c.column_number = e.column_number AND c.row_id = e.row_id AND c.value = e.expected
