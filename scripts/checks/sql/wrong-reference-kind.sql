SELECT table_name, column_name, c.csv_line, row_id,
    'an entity of kind ' || k.described AS expected, e.id || ', of kind ' || e.kind AS found
FROM reference_cells AS c
JOIN (
    SELECT table_name, column_name, list(kind) AS kinds, string_agg(kind, ' or ') AS described
    FROM reference_kinds GROUP BY ALL
) AS k USING (table_name, column_name)
JOIN entities AS e ON e.id = c.value
WHERE c.refers_to = 'entities' AND NOT list_contains(k.kinds, e.kind)
