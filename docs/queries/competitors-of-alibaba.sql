-- Who are the competitors of Alibaba and of its units?
-- Each is listed once, with words that say so. `former` is what the speaker gives as over.
WITH rivals AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY subject
            ORDER BY object <> 'alibaba', restates IS NOT NULL, date DESC, id
        ) AS place
    FROM facts
    WHERE "table" = 'relationships' AND aspect = 'competitor' AND rank <> 'deprecated' AND (
        object = 'alibaba' OR object IN (
            SELECT subject FROM facts
            WHERE "table" = 'subsidiaries' AND object = 'alibaba' AND rank <> 'deprecated'
        )
    )
)
SELECT
    subject_name AS competitor,
    object_name AS competitor_of,
    status,
    date AS as_of,
    coalesce(speaker_name, article) AS said_by,
    quote AS words
FROM rivals
WHERE place = 1
ORDER BY subject_name;
