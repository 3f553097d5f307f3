-- What does Alibaba itself claim?
-- The group, its units, and the people who hold a position in them. What they tell as an event is
-- listed if none of their other claims is in the same words. What a conflict puts behind another
-- claim (`deprecated`) is a claim of theirs all the same.
WITH RECURSIVE units(id) AS (
    SELECT 'alibaba'
    UNION
    SELECT child FROM subsidiaries JOIN units ON parent = units.id WHERE rank <> 'deprecated'
),
voices AS (
    SELECT id FROM units
    UNION
    SELECT person FROM positions
    WHERE status = 'held' AND organization IN (SELECT id FROM units)
),
claims AS (
    SELECT id, speaker, text AS claim, date, article FROM statements
    WHERE restates IS NULL AND speaker IN (SELECT id FROM voices)
    UNION ALL
    SELECT id, speaker, title, period, article FROM figures
    WHERE restates IS NULL AND speaker IN (SELECT id FROM voices)
),
words AS (
    SELECT "table", "row", article, start, "end" FROM evidence WHERE "column" IS NULL
),
told_events AS (
    SELECT id, speaker, title, start, article FROM events
    WHERE restates IS NULL AND speaker IN (SELECT id FROM voices) AND NOT EXISTS (
        SELECT 1
        FROM words AS w
        JOIN words AS o ON o.article = w.article AND o.start = w.start AND o."end" = w."end"
        JOIN claims ON claims.id = o."row"
        WHERE w."table" = 'events' AND w."row" = events.id
            AND o."table" IN ('statements', 'figures')
    )
),
all_claims AS (
    SELECT id, speaker, claim, date, article FROM claims
    UNION ALL
    SELECT * FROM told_events
)
SELECT all_claims.id, speaker.name AS speaker, claim, date, article
FROM all_claims
JOIN entities AS speaker ON speaker.id = all_claims.speaker
ORDER BY article, speaker.name, all_claims.id;
