SELECT table_name, column_name, csv_line, row_id,
    'a row that restates none itself' AS expected,
    CASE WHEN value = row_id THEN 'the row itself' ELSE value || ', which restates ' || original END
        AS found
FROM (
    SELECT r.table_name, r.column_name, r.csv_line, r.row_id, r.value, o.value AS original
    FROM cells AS r
    LEFT JOIN cells AS o ON o.table_name = r.table_name AND o.row_id = r.value
        AND o.column_name = 'restates'
    WHERE r.column_name = 'restates'
)
WHERE original IS NOT NULL
UNION ALL
-- The columns in which a row agrees with the one that it restates; of those that differ, the first.
SELECT r.table_name, 'restates', r.csv_line, r.row_id,
    'a row with the same ' || min(alike.column_name), r.original
FROM (
    SELECT table_name, csv_line, row_id, value AS original
    FROM cells WHERE column_name = 'restates' AND value <> row_id
) AS r
JOIN (VALUES
    ('events', 'type'), ('figures', 'metric'), ('positions', 'person'),
    ('positions', 'organization'), ('relationships', 'subject'), ('relationships', 'relation'),
    ('relationships', 'object'), ('shareholdings', 'owned'), ('statements', 'subject'),
    ('statements', 'topic'), ('subsidiaries', 'parent'), ('subsidiaries', 'child'),
    ('event_relations', 'event'), ('event_relations', 'related_event')
) AS alike(table_name, column_name) ON alike.table_name = r.table_name
SEMI JOIN table_rows AS t ON t.table_name = r.table_name AND t.row_id = r.original
LEFT JOIN cells AS c
    ON c.table_name = r.table_name AND c.row_id = r.row_id AND c.column_name = alike.column_name
LEFT JOIN cells AS o
    ON o.table_name = r.table_name AND o.row_id = r.original AND o.column_name = alike.column_name
-- Relations of events agree, too, if their events restate the same event.
LEFT JOIN cells AS c_told ON c_told.table_name = 'events' AND alike.table_name = 'event_relations'
    AND c_told.row_id = c.value AND c_told.column_name = 'restates'
LEFT JOIN cells AS o_told ON o_told.table_name = 'events' AND alike.table_name = 'event_relations'
    AND o_told.row_id = o.value AND o_told.column_name = 'restates'
WHERE coalesce(c_told.value, c.value) IS DISTINCT FROM coalesce(o_told.value, o.value)
GROUP BY ALL
