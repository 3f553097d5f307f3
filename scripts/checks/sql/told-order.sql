-- Relations of events with called_off_by whose event is not called off, and those of which the article tells the related one first, though told_before says otherwise.
-- Each is told where the first words of its row stand, in the article of the relation.
WITH told AS (
    SELECT row_id AS event, article, min(span_start) AS first_words
    FROM row_spans WHERE table_name = 'events' GROUP BY row_id, article
)
SELECT 'event_relations' AS table_name, 'related_event' AS column_name, csv_line, r.id AS row_id,
    'an event that the article tells after ' || r.event AS expected, related_event AS found
FROM event_relations AS r
JOIN told AS e ON e.event = r.event AND e.article = r.article
JOIN told AS o ON o.event = r.related_event AND o.article = r.article
WHERE relation = 'told_before' AND o.first_words < e.first_words
UNION ALL
SELECT 'event_relations', 'relation', min(r.csv_line), r.id, 'an event with the status cancelled', e.status
FROM event_relations AS r JOIN events AS e ON e.id = r.event
WHERE relation = 'called_off_by' AND e.status <> 'cancelled'
GROUP BY r.id, e.status
