-- What do the articles count on Singles' Day?
-- With the year, the currency and the words. A row with `part_of` is contained in another row: a
-- billion of the 17 billion.
SELECT
    substr(f.period, 1, 4) AS year,
    subject.name AS subject,
    f.metric,
    f.qualifier,
    f.value,
    f.unit,
    f.per,
    currency.label_en AS currency,
    f.printed AS words,
    coalesce(speaker.name, f.article) AS said_by,
    f.part_of
FROM figures AS f
JOIN events AS e ON e.id = f.event
JOIN entities AS subject ON subject.id = f.subject
LEFT JOIN entities AS speaker ON speaker.id = f.speaker
LEFT JOIN vocabulary AS currency ON currency.vocabulary = 'currency' AND currency.term = f.unit
WHERE e.series = 'singles-day' AND f.restates IS NULL AND f.rank <> 'deprecated'
ORDER BY year, f.metric, f.value DESC;
