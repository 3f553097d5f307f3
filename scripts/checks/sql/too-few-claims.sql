SELECT 'conflicts' AS table_name, 'id' AS column_name, csv_line, id AS row_id,
    'at least two claims' AS expected,
    (SELECT count(*) FROM conflict_claims AS c WHERE c.conflict = conflicts.id) AS found
FROM conflicts
WHERE found < 2
