-- The parts of rows whose evidence is a first mention: of an entity, or of a form of its name. An
-- empty part stands for the row.
WITH naming(table_name, part, kind) AS (
    SELECT table_name, unnest(['', 'name']), 'entity' FROM model_tables
    WHERE entity_kind IS NOT NULL
    UNION ALL
    SELECT 'names', unnest(['', 'entity', 'name']), 'name'
),
first_mentions AS (
    SELECT 'entity' AS kind, entity AS row_id, article, min(span_start) AS span_start,
        min_by(span_end, span_start) AS span_end
    FROM mentions GROUP BY ALL
    UNION ALL
    SELECT 'name', name, article, min(span_start), min_by(span_end, span_start)
    FROM mentions GROUP BY ALL
),
naming_evidence AS (
    SELECT e.table_name, n.part, n.kind, e.csv_line, e.id, e.row_id, e.article, e.span_start,
        e.span_end
    FROM evidence AS e
    JOIN naming AS n ON n.table_name = e.table_name AND n.part = coalesce(e.column_name, '')
),
missing AS (
    SELECT table_name, part, row_id, article
    FROM (SELECT DISTINCT table_name, part, kind, row_id FROM naming_evidence)
    JOIN first_mentions USING (kind, row_id)
    ANTI JOIN naming_evidence USING (table_name, part, row_id, article)
)
SELECT 'evidence' AS table_name, 'start' AS column_name, csv_line, id AS row_id,
    'the first mention in the article' AS expected,
    'the span ' || span_start || ' to ' || span_end AS found
FROM naming_evidence
ANTI JOIN first_mentions USING (kind, row_id, article, span_start, span_end)
UNION ALL
SELECT m.table_name, nullif(part, ''), r.csv_line, m.row_id,
    'evidence from each article with a mention', 'none from ' || article
FROM missing AS m
JOIN table_rows AS r ON r.table_name = m.table_name AND r.row_id = m.row_id
