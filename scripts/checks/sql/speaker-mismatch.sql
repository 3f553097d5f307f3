SELECT 'evidence' AS table_name, 'speaker' AS column_name, max(csv_line) AS csv_line,
    max_by(id, csv_line) AS row_id,
    min_by(coalesce(speaker, 'nobody'), csv_line) AS expected,
    max_by(coalesce(speaker, 'nobody'), csv_line) AS found
FROM evidence
WHERE row_id IN (SELECT row_id FROM evidence WHERE speaker IS NOT NULL)
GROUP BY table_name, row_id, article, span_start, span_end
HAVING min(coalesce(speaker, 'nobody')) <> max(coalesce(speaker, 'nobody'))
UNION ALL
SELECT 'evidence', 'speaker', e.csv_line, e.id, coalesce(c.value, 'nobody'), e.speaker
FROM evidence AS e
JOIN model_columns AS m ON m.table_name = e.table_name AND m.column_name = 'speaker'
JOIN model_tables AS t ON t.table_name = e.table_name AND t.has_evidence
SEMI JOIN table_rows AS r ON r.table_name = e.table_name AND r.row_id = e.row_id
LEFT JOIN cell_values AS c ON c.column_number = m.column_number AND c.row_id = e.row_id
WHERE e.column_name IS NULL AND e.speaker IS DISTINCT FROM c.value
