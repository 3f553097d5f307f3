WITH counting AS (
    -- Evidence of dates and numbers accounts for the numbers in it.
    SELECT DISTINCT article, span_start, span_end
    FROM evidence JOIN model_columns USING (table_name, column_name)
    WHERE format IS NOT DISTINCT FROM 'edtf' OR type IN ('number', 'integer')
),
counting_reach AS (
    SELECT article, span_start,
        max(max(span_end)) OVER (PARTITION BY article ORDER BY span_start) AS reach
    FROM counting
    GROUP BY article, span_start
),
numbers_with_evidence AS (
    SELECT n.*, n.span_end <= coalesce(e.reach, 0) AS is_carried,
        n.span_end <= coalesce(m.reach, 0) AS is_in_mention
    FROM numbers AS n
    ASOF LEFT JOIN counting_reach AS e
        ON e.article = n.article AND e.span_start <= n.span_start
    ASOF LEFT JOIN mention_reach AS m
        ON m.article = n.article AND m.span_start <= n.span_start
)
SELECT 'numbers' AS table_name, 'disposition' AS column_name, csv_line, id AS row_id,
    CASE
        WHEN is_carried THEN 'carried: a cell has evidence here'
        WHEN disposition = 'part_of_name' THEN 'another reason: no mention is here'
        ELSE 'a reason to set it aside: no cell has evidence here'
    END AS expected,
    coalesce(disposition, 'unaccounted for') AS found
FROM numbers_with_evidence
WHERE disposition IS NULL
    OR is_carried <> (disposition = 'carried')
    OR (disposition = 'part_of_name' AND NOT is_in_mention)
