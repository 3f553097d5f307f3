SELECT 'subsidiaries' AS table_name, 'child' AS column_name, csv_line, id AS row_id,
    'not the same as parent' AS expected, child AS found
FROM subsidiaries WHERE parent = child
UNION ALL
SELECT 'relationships', 'object', csv_line, id, 'not the same as subject', object
FROM relationships WHERE subject = object
UNION ALL
SELECT 'event_relations', 'related_event', csv_line, id, 'not the same as event', related_event
FROM event_relations WHERE event = related_event
