-- Inferred references whose words name the entity. Mentions tell, so that it does not matter whether the words
-- are published. Words that state the same of another row of the table may name it for that row.
SELECT DISTINCT number
FROM (
    SELECT i.*, p.article, p.span_start, p.span_end
    FROM inferred_references AS i JOIN passages AS p USING (passage)
) AS i
ASOF JOIN mention_ends AS m
    ON m.article = i.article AND m.entity = i.value AND m.span_start >= i.span_start
WHERE m.next_end <= i.span_end AND (is_link OR NOT EXISTS (
    FROM evidence AS e
    WHERE e.basis = 'stated' AND e.passage = i.passage AND e.table_name = i.table_name
        AND e.column_name = i.column_name AND e.value = i.value
))
ORDER BY number
