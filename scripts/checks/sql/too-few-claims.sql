WITH counted AS (
    SELECT t.csv_line, t.id, min(t.claims) AS claims, count(c.conflict) AS total
    FROM conflicts AS t LEFT JOIN conflict_claims AS c ON c.conflict = t.id
    GROUP BY t.csv_line, t.id
)
SELECT 'conflicts' AS table_name, 'id' AS column_name, csv_line, id AS row_id,
    'at least two claims' AS expected, total AS found
FROM counted
WHERE total < 2
UNION ALL
SELECT 'conflicts', 'claims', csv_line, id, total || ', as there are', claims
FROM counted
WHERE total >= 2 AND claims <> total
