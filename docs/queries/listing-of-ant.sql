-- How did the listing of Ant Group come to nothing?
-- The timeline of its main events. [dates.md](dates.md) says how dates are written, and
-- [timeline.md](timeline.md) where an event without a date stands.
WITH RECURSIVE once AS (
    SELECT * FROM events WHERE restates IS NULL AND rank <> 'deprecated'
),
ties AS (
    SELECT
        CASE WHEN relation IN ('because_of', 'answer_to') THEN related_event ELSE event END AS earlier,
        CASE WHEN relation IN ('because_of', 'answer_to') THEN event ELSE related_event END AS later
    FROM event_relations WHERE restates IS NULL AND rank <> 'deprecated'
),
placed(id, day, step) AS (
    SELECT id, coalesce(start_earliest, end_latest), 0 FROM once
    UNION
    SELECT
        once.id,
        CASE WHEN day IS NULL OR start_earliest > day THEN start_earliest ELSE day END,
        step + 1
    FROM placed JOIN ties ON earlier = placed.id JOIN once ON once.id = later
),
ordered AS (SELECT id, max(day) AS day, max(step) AS step FROM placed GROUP BY id),
followed AS (
    SELECT earlier AS id, min(day) AS next_day
    FROM ties JOIN ordered ON ordered.id = later GROUP BY earlier
)
SELECT coalesce(once.start, '../' || once."end") AS start, once.title, once.article
FROM once
JOIN ordered ON ordered.id = once.id
LEFT JOIN followed ON followed.id = once.id
WHERE once.story = 'ant_listing' AND once.salience = 'main'
ORDER BY coalesce(day, next_day) NULLS LAST, day IS NOT NULL, step, once.id;
