WITH stating AS (
    -- Evidence that only names an entity, or corrects a misprint, does not make a sentence extracted.
    SELECT DISTINCT article, span_start, span_end
    FROM evidence
    WHERE NOT (table_name IN ('names', 'corrections')
        OR (coalesce(column_name, 'name') = 'name' AND table_name IN (
            SELECT table_name FROM model_tables WHERE entity_kind IS NOT NULL)))
),
stating_reach AS (
    SELECT article, span_start,
        max(max(span_end)) OVER (PARTITION BY article ORDER BY span_start) AS reach
    FROM stating
    GROUP BY article, span_start
),
sentences_with_evidence AS (
    SELECT s.*, s.span_start < coalesce(e.reach, 0) AS is_extracted
    FROM sentences AS s
    ASOF LEFT JOIN stating_reach AS e
        ON e.article = s.article AND e.span_start < s.span_end
)
SELECT 'sentences' AS table_name, 'disposition' AS column_name, csv_line, id AS row_id,
    CASE
        WHEN is_extracted THEN 'extracted, without a note: a row has evidence here'
        ELSE 'a reason to set it aside: no row has evidence here'
    END AS expected,
    coalesce(disposition, 'unaccounted for') AS found
FROM sentences_with_evidence
WHERE disposition IS NULL
    OR is_extracted <> (disposition = 'extracted')
    OR (is_extracted AND note IS NOT NULL)
