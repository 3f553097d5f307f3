SELECT 'subsidiaries' AS table_name, 'child' AS column_name, csv_line, id AS row_id,
    'not the same as parent' AS expected, child AS found
FROM subsidiaries WHERE parent = child
UNION ALL
SELECT 'relationships', 'object', csv_line, id, 'not the same as subject', object
FROM relationships WHERE subject = object
UNION ALL
SELECT 'event_relations', 'related_event', csv_line, id, 'not the same as event', related_event
FROM event_relations WHERE event = related_event
UNION ALL
SELECT 'subsidiaries', 'child', csv_line, id, 'no row with parent and child the other way round',
    child
FROM subsidiaries AS s SEMI JOIN subsidiaries AS o ON o.parent = s.child AND o.child = s.parent
WHERE parent < child
UNION ALL
SELECT 'relationships', 'object', csv_line, id, 'no row with subject and object the other way round',
    object
FROM relationships AS r
SEMI JOIN relationships AS o
    ON o.relation = r.relation AND o.subject = r.object AND o.object = r.subject
WHERE subject < object
