-- What are the area, the cost, the opening and the purpose of the hub at Liège?
-- All of it was planned when the articles were written.
WITH facts AS (
    SELECT
        metric AS aspect, value, unit, period AS date, period_modifier AS modifier, printed AS words,
        title AS text, speaker, article
    FROM figures
    WHERE subject = 'liege-hub' AND restates IS NULL AND rank <> 'deprecated'
    UNION ALL
    SELECT type, NULL, NULL, start, start_modifier, NULL, title, NULL, article
    FROM events
    WHERE type = 'opening' AND story = 'liege_hub' AND restates IS NULL AND rank <> 'deprecated'
    UNION ALL
    SELECT topic, NULL, NULL, date, date_modifier, NULL, text, speaker, article
    FROM statements
    WHERE subject = 'liege-hub' AND status = 'plan' AND restates IS NULL AND rank <> 'deprecated'
)
SELECT aspect, value, unit, date, modifier, words, text, coalesce(speaker.name, article) AS said_by
FROM facts LEFT JOIN entities AS speaker ON speaker.id = facts.speaker
ORDER BY aspect, value, text;
