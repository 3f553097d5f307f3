-- How did the listing of Ant Group come to nothing?
-- The timeline of its main events. An event without a date stands after what the article tells before
-- it; [timeline.md](timeline.md) has a query that goes by the words that tie events to each other.
-- [dates.md](dates.md) says how dates are written.
SELECT date, claim, article
FROM facts
WHERE "table" = 'events' AND story = 'ant_listing' AND salience = 'main'
    AND restates IS NULL AND rank <> 'deprecated'
ORDER BY
    coalesce(date_earliest, max(date_earliest) OVER (PARTITION BY quote_article ORDER BY start)),
    start,
    date_earliest;
