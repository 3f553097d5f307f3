-- event_claims has each claim of an event with its date and its days. A date has words of its own if
-- some of them are neither those of the date of the event nor those of the date of an article.
WITH events_with_days AS (
    SELECT id AS event, min(start_earliest) AS first_day,
        max(coalesce(end_latest, CASE WHEN status = 'happened' THEN start_latest END)) AS last_day
    FROM events
    WHERE "start" IS NOT NULL OR "end" IS NOT NULL
    GROUP BY id
),
outside AS (
    SELECT c.*, first_day, last_day
    FROM event_claims AS c JOIN events_with_days AS e USING (event)
    WHERE (latest < first_day OR earliest > last_day) AND (
        is_dated_by_event OR (event, speaker) IN (
            SELECT (event, entity) FROM participants WHERE role = 'speaker'
        )
    )
),
shared_words AS (
    SELECT row_id AS event, passage FROM evidence
    WHERE table_name = 'events' AND column_name IN ('start', 'end')
    UNION
    SELECT NULL, passage FROM evidence WHERE table_name = 'articles' AND column_name = 'published'
),
dated_by_itself AS (
    SELECT DISTINCT o.table_name, o.row_id
    FROM outside AS o
    JOIN evidence AS e USING (table_name, row_id, column_name)
    LEFT JOIN shared_words AS of_event ON of_event.event = o.event AND of_event.passage = e.passage
    LEFT JOIN shared_words AS of_article
        ON of_article.event IS NULL AND of_article.passage = e.passage
    WHERE of_event.passage IS NULL AND of_article.passage IS NULL
)
SELECT table_name, column_name, csv_line, row_id,
    'a day of the event, in ' || coalesce(first_day::VARCHAR, '..') || '/'
        || coalesce(last_day::VARCHAR, '..') || ', or words of its own that date it' AS expected,
    date || ', which is in ' || coalesce(earliest::VARCHAR, '..') || '/'
        || coalesce(latest::VARCHAR, '..') AS found
FROM outside ANTI JOIN dated_by_itself USING (table_name, row_id)
