-- claim_dates has each claim with its first date, its reason to have none, and its event.
WITH days AS (
    SELECT c.*, a.published, e.start_ AS day_of_event
    FROM claim_dates AS c
    LEFT JOIN (SELECT id, min(published) AS published FROM articles GROUP BY id) AS a
        ON a.id = c.article
    LEFT JOIN (SELECT id, min("start") AS start_ FROM events GROUP BY id) AS e ON e.id = c.event
)
SELECT table_name, 'undated' AS column_name, csv_line, row_id,
    CASE
        WHEN date IS NOT NULL THEN 'nothing, as the row is dated'
        WHEN undated IS NULL THEN 'a date, or a reason why there is none'
        WHEN undated = 'article_undated' THEN 'another reason, as the article is of ' || published
        WHEN undated = 'other_time' THEN 'another reason, as the row has no dated event'
        ELSE 'a date or other_time, as the event is of ' || day_of_event
    END AS expected,
    coalesce(undated, 'neither') AS found
FROM days
WHERE (date IS NULL) = (undated IS NULL)
    OR (undated = 'article_undated' AND published IS NOT NULL)
    OR (undated = 'other_time' AND day_of_event IS NULL)
    OR (undated = 'not_stated' AND day_of_event IS NOT NULL)
