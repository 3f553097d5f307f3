-- Each relation that puts two events in order: its line and identifier, the lines of the earlier and
-- the later event, their identifiers, whether the order is one of time, the first day on which the
-- earlier one can begin, and the last day on which the later one can. Events are grouped, so that
-- doubled identifiers do not multiply.
WITH ordered AS (
    SELECT csv_line, id AS row_id, relation,
        CASE WHEN relation IN ('because_of', 'answer_to') THEN related_event ELSE event END AS earlier,
        CASE WHEN relation IN ('because_of', 'answer_to') THEN event ELSE related_event END AS later
    FROM event_relations
    WHERE event <> related_event
),
days AS (
    SELECT id, min(csv_line) AS event_line, min(start_earliest) AS first_day,
        max(coalesce(start_latest, end_latest)) AS last_day
    FROM events GROUP BY id
)
SELECT o.csv_line, row_id, a.event_line, b.event_line, earlier, later,
    relation NOT IN ('told_before', 'called_off_by'), a.first_day, b.last_day
FROM ordered AS o JOIN days AS a ON a.id = earlier JOIN days AS b ON b.id = later
ORDER BY o.csv_line
