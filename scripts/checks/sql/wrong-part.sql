-- part_circles has the rows whose whole closes a circle. sized_parts and dated_parts have the numbers
-- and the dates of parts and wholes. Wholes are grouped, so that doubled identifiers do not multiply.
SELECT table_name, column_name, csv_line, row_id, expected, value AS found
FROM cells JOIN (
    SELECT table_name, csv_line::BIGINT AS csv_line, expected FROM part_circles
) USING (table_name, csv_line)
WHERE column_name = 'part_of'
UNION ALL
SELECT table_name, column_name, csv_line, part.row_id, 'at most ' || most || ', as in ' || whole,
    size::VARCHAR
FROM sized_parts AS part
JOIN (
    SELECT table_name, column_name, row_id AS whole, unit, max(size) AS most
    FROM sized_parts
    GROUP BY ALL
) USING (table_name, column_name, whole, unit)
WHERE size > most
UNION ALL
SELECT table_name, column_name, csv_line, part.row_id,
    'within ' || coalesce(first_day::VARCHAR, '..') || '/' || coalesce(last_day::VARCHAR, '..')
        || ', as ' || whole,
    concat_ws('/', coalesce(start_date, '..'), end_date)
FROM dated_parts AS part
JOIN (
    SELECT table_name, row_id AS whole, min(start_earliest) AS first_day,
        max(coalesce(end_latest, CASE WHEN has_happened THEN start_latest END)) AS last_day
    FROM dated_parts
    GROUP BY ALL
) USING (table_name, whole)
WHERE coalesce(start_latest, end_latest) < first_day
    OR coalesce(start_earliest, end_earliest) > last_day
    OR end_earliest > last_day
UNION ALL
SELECT 'figures', 'part_of', f.csv_line, f.id, 'a figure of the metric ' || f.metric, part_of
FROM figures AS f JOIN (
    SELECT id AS whole, min(metric) AS metric FROM figures GROUP BY id
) AS w ON w.whole = f.part_of
WHERE f.metric <> w.metric
UNION ALL
SELECT 'events', 'part_of', e.csv_line, e.id, 'an event of the same story, or with the same participant',
    part_of
FROM events AS e
JOIN (SELECT id AS whole, min(story) AS story FROM events GROUP BY id) AS w ON w.whole = e.part_of
LEFT JOIN (SELECT event, list(entity) AS entities FROM participants GROUP BY event) AS of_part
    ON of_part.event = e.id
LEFT JOIN (SELECT event, list(entity) AS entities FROM participants GROUP BY event) AS of_whole
    ON of_whole.event = e.part_of
WHERE e.story IS DISTINCT FROM w.story AND NOT coalesce(list_has_any(of_part.entities, of_whole.entities), false)
