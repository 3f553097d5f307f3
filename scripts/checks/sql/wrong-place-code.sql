SELECT 'places' AS table_name, 'iso_3166' AS column_name, csv_line, id AS row_id,
    'a code that fits the kind of the place and what it is part of' AS expected,
    concat_ws(', ', kind, coalesce(iso_3166, 'no code'), 'part of ' || part_of) AS found
FROM (
    SELECT *, min(csv_line) FILTER (kind = 'country') OVER (PARTITION BY iso_3166) AS first_country
    FROM places
) AS p
WHERE (kind = 'country' AND coalesce(length(iso_3166), 0) <> 2)
    OR (kind = 'country' AND iso_3166 IS NOT NULL AND first_country < csv_line)
    OR (kind = 'region' AND iso_3166 IS NOT NULL)
    OR (kind = 'subdivision' AND NOT contains(iso_3166, '-'))
    OR EXISTS (
        FROM places AS o
        WHERE o.id = p.part_of AND o.kind <> 'region'
            AND left(o.iso_3166, 2) IS DISTINCT FROM left(p.iso_3166, 2)
    )
