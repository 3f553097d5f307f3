SELECT 'names' AS table_name, 'kind' AS column_name, n.csv_line, n.id AS row_id,
    'canonical, if this is the name of the entity, and only then' AS expected,
    n.kind || ' for ' || n.name AS found
FROM names AS n JOIN entities AS e ON e.id = n.entity
WHERE (n.name = e.name AND n.kind NOT IN ('canonical', 'pseudonym'))
    OR (n.name <> e.name AND n.kind = 'canonical')
UNION ALL
SELECT 'names', 'kind', csv_line, id,
    'misprint, if the form has a correction, and only then', kind
FROM names AS n
WHERE (kind = 'misprint') <> EXISTS (
    FROM corrections AS c WHERE c.table_name = 'names' AND c.row_id = n.id
)
UNION ALL
SELECT 'corrections', 'read_as', c.csv_line, c.id, 'a form of the name of the same entity',
    c.printed || ' as ' || c.read_as
FROM corrections AS c JOIN names AS n ON c.table_name = 'names' AND n.id = c.row_id
WHERE c.printed <> n.name OR NOT EXISTS (
    FROM entity_names AS f WHERE f.entity = n.entity AND f.name = c.read_as
)
UNION ALL
SELECT 'works', 'name_source', csv_line, id, 'printed, if the name is a printed form, and only then',
    name_source || ' for ' || name
FROM works AS w
WHERE (name_source = 'printed') <> EXISTS (
    FROM names AS n WHERE n.entity = w.id AND n.name = w.name
)
UNION ALL
SELECT 'people', 'kind', csv_line, id, 'unnamed, if all forms of the name are descriptions, and only then',
    coalesce(kind, 'nothing')
FROM people AS p
WHERE coalesce(kind = 'unnamed', false) = EXISTS (
    FROM names AS n WHERE n.entity = p.id AND n.kind <> 'description'
)
