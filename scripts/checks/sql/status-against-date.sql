-- A plan can be told of after its day, if only the end is dated: what was to be reached by then.
WITH days AS (
    SELECT id AS article, min(published_earliest) AS first_day, max(published_latest) AS last_day
    FROM articles
    GROUP BY id
),
claims AS (
    SELECT 'events' AS table_name, csv_line, id, article, status, start_earliest AS begins_from,
        start_latest AS begins_by
    FROM events
    UNION ALL
    SELECT 'figures', csv_line, id, article, status, period_earliest, period_latest
    FROM figures
)
SELECT table_name, 'status' AS column_name, csv_line, id AS row_id,
    'a status that fits the dates, seen from ' || coalesce(first_day::VARCHAR, 'then') AS expected,
    status || ', ' || coalesce(begins_from, begins_by)::VARCHAR AS found
FROM claims JOIN days USING (article)
WHERE (status IN ('happened', 'actual') AND begins_from > last_day)
    OR (status = 'planned' AND begins_by < first_day)
