-- Events with one title, time, place and status. Two events can have one title in two years.
SELECT 'events' AS table_name, 'restates' AS column_name, csv_line, id AS row_id, first AS expected,
    'nothing' AS found
FROM (
    SELECT id, csv_line, min_by(id, csv_line) OVER (
        PARTITION BY type, title, start, "end", place, status
    ) AS first
    FROM events
    WHERE restates IS NULL AND rank <> 'deprecated'
)
WHERE id <> first
