WITH described AS (
    SELECT row_id AS id, entity_kind AS kind, value AS name
    FROM cells JOIN model_tables USING (table_name)
    WHERE entity_kind IS NOT NULL AND column_name = 'name'
)
SELECT 'entities' AS table_name, 'kind' AS column_name, csv_line, id AS row_id,
    'one row with this name, in the table of this kind' AS expected, kind || ', ' || name AS found
FROM entities AS e
WHERE (
    SELECT count(*) = 1 AND count(*) FILTER (d.kind = e.kind AND d.name = e.name) = 1
    FROM described AS d WHERE d.id = e.id
) IS NOT TRUE
