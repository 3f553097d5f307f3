-- What are the area, the cost, the opening and the purpose of the hub at Liège?
-- All of it was planned when the articles were written.
SELECT
    aspect,
    value,
    unit,
    date,
    date_modifier AS modifier,
    quote AS words,
    claim,
    coalesce(speaker_name, article) AS said_by
FROM facts
WHERE restates IS NULL AND rank <> 'deprecated' AND (
    (subject = 'liege-hub' AND ("table" = 'figures' OR status = 'plan'))
    OR (story = 'liege_hub' AND "table" = 'events' AND aspect = 'opening')
)
ORDER BY aspect, value, claim;
