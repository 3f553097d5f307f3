SELECT 'evidence' AS table_name, 'value' AS column_name, min(csv_line) AS csv_line,
    min_by(id, csv_line) AS row_id, 'a country or a nationality that the words name' AS expected,
    value || ' in ' || min_by(quote, csv_line) AS found
FROM quoted_evidence AS e
WHERE column_name IN ('country', 'nationality') AND basis = 'stated'
GROUP BY table_name, e.row_id, column_name, value
HAVING NOT bool_or(quote IS NULL OR EXISTS (
    FROM country_stems AS s WHERE s.country = e.value AND contains(e.quote, s.stem)
))
UNION ALL
SELECT 'places', 'iso_3166', csv_line, id, 'the code of this country', iso_3166
FROM places AS p
WHERE kind = 'country' AND NOT EXISTS (
    FROM names AS n JOIN country_stems AS s ON starts_with(n.name, s.stem)
    WHERE n.entity = p.id AND s.country = p.iso_3166
)
