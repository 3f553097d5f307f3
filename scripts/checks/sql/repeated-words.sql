-- Events that rest on the same words and agree in all but their title, whether they have a date or
-- not, and statements that do so in all but their text.
WITH spans AS (
    SELECT table_name, row_id AS id, list(passage ORDER BY passage) AS passages
    FROM evidence
    WHERE table_name IN ('events', 'statements') AND column_name IS NULL
    GROUP BY table_name, row_id
),
parties AS (
    SELECT event AS id, string_agg(entity || ' ' || role, ',' ORDER BY entity, role) AS names
    FROM participants
    GROUP BY event
),
same AS (
    SELECT 'events' AS table_name, id, csv_line, min_by(id, csv_line) OVER (
        PARTITION BY type, start, "end", place, status, speaker, names, passages
    ) AS first
    FROM events
    JOIN (FROM spans WHERE table_name = 'events') USING (id)
    LEFT JOIN parties USING (id)
    WHERE restates IS NULL AND rank <> 'deprecated'
    UNION ALL
    SELECT 'statements', id, csv_line, min_by(id, csv_line) OVER (
        PARTITION BY subject, topic, status, speaker, event, date, passages
    )
    FROM statements JOIN (FROM spans WHERE table_name = 'statements') USING (id)
    WHERE restates IS NULL AND rank <> 'deprecated'
)
SELECT table_name, 'restates' AS column_name, csv_line, id AS row_id, first AS expected,
    'nothing' AS found
FROM same
WHERE id <> first
