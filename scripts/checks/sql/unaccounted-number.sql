WITH counting AS (
    -- Evidence of dates and numbers accounts for the numbers in it.
    SELECT DISTINCT article, span_start, span_end
    FROM evidence JOIN model_columns USING (table_name, column_name)
    WHERE format IS NOT DISTINCT FROM 'edtf' OR type IN ('number', 'integer')
),
numbers_with_evidence AS (
    SELECT *,
        EXISTS (
            FROM counting AS e
            WHERE e.article = n.article
                AND lies_inside(n.span_start, n.span_end, e.span_start, e.span_end)
        ) AS is_carried,
        EXISTS (
            FROM mentions AS m
            WHERE m.article = n.article
                AND lies_inside(n.span_start, n.span_end, m.span_start, m.span_end)
        ) AS is_in_mention
    FROM numbers AS n
)
SELECT 'numbers' AS table_name, 'fate' AS column_name, csv_line, id AS row_id,
    CASE
        WHEN is_carried THEN 'carried: a cell has evidence here'
        WHEN fate = 'part_of_name' THEN 'another reason: no mention is here'
        ELSE 'a reason to set it aside: no cell has evidence here'
    END AS expected,
    coalesce(fate, 'unaccounted for') AS found
FROM numbers_with_evidence
WHERE fate IS NULL
    OR is_carried <> (fate = 'carried')
    OR (fate = 'part_of_name' AND NOT is_in_mention)
