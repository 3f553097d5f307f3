-- What do the articles count on Singles' Day?
-- With the year, the currency as a `unit`, and the words. A row with `part_of` is contained in another
-- row: a billion of the 17 billion.
SELECT
    substr(f.period, 1, 4) AS year,
    f.subject_name AS subject,
    f.metric,
    f.qualifier,
    f.value,
    f.unit,
    f.per,
    f.printed AS words,
    coalesce(f.speaker_name, f.article) AS said_by,
    f.part_of
FROM figures_in_full AS f
JOIN events AS e ON e.id = f.event
WHERE e.series = 'singles-day' AND f.restates IS NULL AND f.rank <> 'deprecated'
ORDER BY year, f.metric, f.value DESC;
