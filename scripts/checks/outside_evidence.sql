-- The lines of evidence of cells that does not lie inside evidence of their row. Most of it has the
-- words of the row, so spans are compared only for the rest.
WITH apart AS MATERIALIZED (
    SELECT csv_line, table_name, row_id, article, span_start, span_end
    FROM evidence
    ANTI JOIN (
        SELECT passage, table_name, row_id FROM evidence WHERE column_name IS NULL
    ) USING (passage, table_name, row_id)
    WHERE column_name IS NOT NULL
),
-- Spans are not compared in pairs: a stranger's article may have very many. Instead, each place where
-- a span of a row begins has the greatest end of the spans that begin there or before. A span lies
-- inside one of them if it does not end after it. An ASOF join looks up the place.
row_reach AS (
    SELECT table_name, row_id, article, span_start, max(max(span_end)) OVER (
        PARTITION BY table_name, row_id, article ORDER BY span_start
    ) AS reach
    FROM row_spans SEMI JOIN apart USING (table_name, row_id, article)
    GROUP BY table_name, row_id, article, span_start
)
SELECT csv_line
FROM apart AS e
ASOF LEFT JOIN row_reach AS r
    ON r.table_name = e.table_name AND r.row_id = e.row_id AND r.article = e.article
    AND r.span_start <= e.span_start
WHERE e.span_end > coalesce(r.reach, 0)
