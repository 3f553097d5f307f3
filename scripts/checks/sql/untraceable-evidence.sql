WITH spans AS (
    SELECT article, span_start, span_end, min(csv_line) AS csv_line, min_by(id, csv_line) AS id
    FROM evidence
    GROUP BY ALL
)
SELECT 'evidence' AS table_name, 'start' AS column_name, csv_line, id AS row_id,
    'a span that begins and ends in a sentence' AS expected,
    span_start || ' to ' || span_end AS found
FROM spans AS e
WHERE NOT EXISTS (
    FROM sentences AS s
    WHERE s.article = e.article AND e.span_start BETWEEN s.span_start AND s.span_end
) OR NOT EXISTS (
    FROM sentences AS s
    WHERE s.article = e.article AND e.span_end BETWEEN s.span_start AND s.span_end
)
UNION ALL
SELECT 'sentences', 'start', csv_line, id,
    'a sentence that begins at or after the end of the one before',
    span_start || ', before the end at ' || previous_end
FROM (
    SELECT *, lag(span_end) OVER (PARTITION BY article ORDER BY span_start) AS previous_end
    FROM sentences
)
WHERE span_start < previous_end
