WITH spans AS (
    SELECT passage, '/' || span_id(article, span_start, span_end) AS span FROM passages
),
composed AS (
    SELECT 'evidence' AS table_name, csv_line, id,
        pointer_id(table_name, row_id, column_name) || span AS expected
    FROM evidence JOIN spans USING (passage)
    WHERE id <> expected
    UNION ALL
    SELECT 'mentions', csv_line, id, span_id(article, span_start, span_end) FROM mentions
    UNION ALL
    SELECT 'sentences', csv_line, id, span_id(article, span_start, span_end) FROM sentences
    UNION ALL
    SELECT 'numbers', csv_line, id, span_id(article, span_start, span_end) FROM numbers
    UNION ALL
    SELECT 'conflict_claims', csv_line, id,
        conflict || '/' || pointer_id(table_name, row_id, column_name)
    FROM conflict_claims
    UNION ALL
    SELECT 'event_relations', csv_line, id,
        event || '-' || replace(relation, '_', '-') || '-' || related_event
    FROM event_relations
    UNION ALL
    SELECT 'vocabulary', csv_line, id, vocabulary || '/' || lower(term) FROM vocabulary
    UNION ALL
    SELECT t.table_name, linked.csv_line, linked.row_id, linked.value || '-' || entity.value
    FROM model_tables AS t
    JOIN cells AS linked
        ON linked.table_name = t.table_name AND linked.column_name = t.link_column
    JOIN cells AS entity
        ON entity.table_name = t.table_name AND entity.column_name = t.link_entity_column
        AND entity.csv_line = linked.csv_line
)
SELECT table_name, 'id' AS column_name, csv_line, id AS row_id, expected, id AS found
FROM composed
WHERE id <> expected
