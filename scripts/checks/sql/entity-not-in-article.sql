WITH named AS (SELECT DISTINCT article, entity FROM mentions),
claims AS (
    FROM evidence SEMI JOIN entity_references USING (table_name, column_name)
),
unnamed AS (
    SELECT passage, value
    FROM (SELECT DISTINCT passage, value, article FROM claims) AS e
    JOIN passages AS p USING (passage)
    ANTI JOIN named AS n ON n.article = e.article AND n.entity = e.value
    WHERE quote IS NOT NULL AND value IN (SELECT id FROM entities) AND NOT EXISTS (
        FROM entity_names AS n WHERE n.entity = e.value AND has_adjective_of(p.quote, n.name, $stem, is_shared)
    )
)
SELECT 'evidence' AS table_name, 'value' AS column_name, min(csv_line) AS csv_line,
    min_by(id, csv_line) AS row_id, 'an entity that the article names' AS expected,
    value AS found
FROM claims JOIN unnamed USING (passage, value)
GROUP BY table_name, claims.row_id, column_name, value, article
UNION ALL
SELECT 'evidence', 'speaker', csv_line, id, 'an entity that the article names', speaker
FROM evidence AS e
ANTI JOIN named AS n ON n.article = e.article AND n.entity = e.speaker
WHERE speaker IS NOT NULL
UNION ALL
SELECT 'conflicts', 'about', min(t.csv_line), t.id,
    'an entity that the articles of all claims name', t.about || ' in ' || e.article
FROM conflicts AS t
JOIN conflict_claims AS c ON c.conflict = t.id
JOIN evidence AS e ON e.table_name = c.table_name AND e.row_id = c.row_id
ANTI JOIN named AS n ON n.article = e.article AND n.entity = t.about
GROUP BY t.id, t.about, e.article
