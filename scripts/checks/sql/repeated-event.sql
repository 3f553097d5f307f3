-- Events that are one event: of one type, time and place, with the same participants. Somebody can
-- say several things at one time, so statements are not compared. Events of one type in a series are
-- one if their times overlap.
WITH single AS (FROM events WHERE restates IS NULL AND rank <> 'deprecated'),
parties AS (
    SELECT event, string_agg(entity || ' ' || role, ',' ORDER BY entity, role) AS names
    FROM participants
    GROUP BY event
),
same AS (
    SELECT id, csv_line, min_by(id, csv_line) OVER (
        PARTITION BY type, start, "end", place, status, names
    ) AS first
    FROM single JOIN parties ON parties.event = single.id
    WHERE type <> 'statement' AND start IS NOT NULL
),
recurring AS (
    SELECT id, csv_line, type, series, start_earliest AS first_day,
        coalesce(end_latest, start_latest) AS last_day
    FROM single
    WHERE series IS NOT NULL AND start_earliest IS NOT NULL
),
reach AS (
    SELECT *, max(last_day) OVER earlier AS reached, arg_max(id, last_day) OVER earlier AS first
    FROM recurring
    WINDOW earlier AS (
        PARTITION BY type, series ORDER BY first_day, csv_line
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    )
)
SELECT 'events' AS table_name, 'restates' AS column_name, csv_line, id AS row_id,
    first AS expected, 'nothing' AS found
FROM (
    SELECT id, csv_line, first FROM same WHERE id <> first
    UNION
    SELECT id, csv_line, first FROM reach WHERE reached >= first_day
)
