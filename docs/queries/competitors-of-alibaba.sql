-- Who are the competitors of Alibaba and of its units?
-- Each is listed once, with words that say so. `former` is what the speaker gives as over.
WITH RECURSIVE units(id) AS (
    SELECT 'alibaba'
    UNION
    SELECT child FROM subsidiaries JOIN units ON parent = units.id WHERE rank <> 'deprecated'
),
rivals AS (
    SELECT
        r.*,
        row_number() OVER (
            PARTITION BY r.subject
            ORDER BY r.object <> 'alibaba', r.restates IS NOT NULL, r.as_of DESC, r.id
        ) AS place
    FROM relationships AS r
    WHERE r.relation = 'competitor' AND r.rank <> 'deprecated' AND r.object IN (SELECT id FROM units)
)
SELECT
    competitor.name AS competitor,
    rival.name AS competitor_of,
    r.status,
    r.as_of,
    coalesce(speaker.name, r.article) AS said_by,
    (
        SELECT quote FROM evidence
        WHERE "table" = 'relationships' AND "row" = r.id AND quote IS NOT NULL
            AND coalesce("column", '') <> 'as_of'
        ORDER BY "column" IS NOT NULL, length(quote) DESC LIMIT 1
    ) AS words
FROM rivals AS r
JOIN entities AS competitor ON competitor.id = r.subject
JOIN entities AS rival ON rival.id = r.object
LEFT JOIN entities AS speaker ON speaker.id = r.speaker
WHERE r.place = 1
ORDER BY competitor.name;
