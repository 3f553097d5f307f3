SELECT table_name, NULL AS column_name, csv_line, row_id,
    'evidence of the row' AS expected, NULL AS found
FROM table_rows JOIN model_tables USING (table_name)
ANTI JOIN row_spans USING (table_name, row_id)
WHERE has_evidence
UNION ALL
SELECT table_name, column_name, csv_line, row_id, 'evidence of the cell', NULL
FROM cells
ANTI JOIN (
    SELECT column_number, row_id FROM evidence JOIN model_columns USING (table_name, column_name)
) USING (column_number, row_id)
WHERE provenance = 'quoted' AND NOT is_companion
