-- Wholes are grouped, so that doubled identifiers do not multiply.
SELECT 'events' AS table_name, 'part_of' AS column_name, csv_line, id AS row_id,
    'an event that is no part of this one' AS expected, part_of AS found
FROM events
WHERE csv_line IN (SELECT csv_line::BIGINT FROM part_circles WHERE table_name = 'events')
UNION ALL
SELECT 'figures', 'part_of', csv_line, id, 'a figure that is no part of this one', part_of
FROM figures
WHERE csv_line IN (SELECT csv_line::BIGINT FROM part_circles WHERE table_name = 'figures')
UNION ALL
SELECT 'figures', 'value', csv_line, part.id, 'at most ' || most || ', as in ' || part_of,
    coalesce(value_max, value)::VARCHAR
FROM figures AS part
JOIN (SELECT id, unit, max(coalesce(value_max, value)) AS most FROM figures GROUP BY id, unit)
    AS whole ON whole.id = part.part_of AND whole.unit = part.unit
WHERE coalesce(part.value_max, part.value) > most
UNION ALL
SELECT 'events', 'start', csv_line, part.id,
    'within ' || coalesce(first_day::VARCHAR, '..') || '/' || coalesce(last_day::VARCHAR, '..')
        || ', as ' || part_of,
    concat_ws('/', coalesce("start", '..'), "end")
FROM events AS part
JOIN (
    SELECT id, min(start_earliest) AS first_day,
        max(coalesce(end_latest, CASE WHEN status = 'happened' THEN start_latest END)) AS last_day
    FROM events GROUP BY id
) AS whole ON whole.id = part.part_of
WHERE coalesce(part.start_latest, part.end_latest) < first_day
    OR coalesce(part.start_earliest, part.end_earliest) > last_day
    OR part.end_earliest > last_day
