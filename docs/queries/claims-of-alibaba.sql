-- What does Alibaba itself claim?
-- The group, its units, and the people who hold a position in them. What they tell as an event is
-- listed if none of their other claims is in the same words. What a conflict puts behind another
-- claim (`deprecated`) is a claim of theirs all the same.
WITH units AS (
    SELECT 'alibaba' AS id
    UNION
    SELECT subject FROM facts
    WHERE "table" = 'subsidiaries' AND object = 'alibaba' AND rank <> 'deprecated'
),
voices AS (
    SELECT id FROM units
    UNION
    SELECT subject FROM facts
    WHERE "table" = 'positions' AND status = 'held' AND object IN (SELECT id FROM units)
),
claims AS (
    SELECT
        "row" AS id,
        speaker_name AS speaker,
        claim,
        date,
        article,
        "table" = 'events' AS is_event,
        min("table" = 'events') OVER (PARTITION BY quote_article, start, "end") AS only_as_event
    FROM facts
    WHERE "table" IN ('events', 'figures', 'statements') AND restates IS NULL
        AND speaker IN (SELECT id FROM voices)
)
SELECT id, speaker, claim, date, article
FROM claims
WHERE only_as_event OR NOT is_event
ORDER BY article, speaker, id;
