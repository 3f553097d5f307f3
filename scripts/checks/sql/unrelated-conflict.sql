WITH claims AS (
    SELECT DISTINCT conflict, table_name, row_id FROM conflict_claims
),
words AS (
    SELECT DISTINCT t.csv_line, e.article, e.span_start, e.span_end, about
    FROM conflicts AS t
    JOIN claims AS c ON c.conflict = t.id
    JOIN row_spans AS e ON e.table_name = c.table_name AND e.row_id = c.row_id
),
related AS (
    SELECT t.csv_line
    FROM conflicts AS t
    JOIN claims AS c ON c.conflict = t.id
    JOIN row_entities AS r
        ON r.table_name = c.table_name AND r.row_id = c.row_id AND r.entity = t.about
    UNION
    SELECT csv_line
    FROM words AS w ASOF JOIN mention_ends AS m
        ON m.article = w.article AND m.entity = w.about AND m.span_start >= w.span_start
    WHERE m.next_end <= w.span_end
)
SELECT 'conflicts' AS table_name, 'about' AS column_name, csv_line, id AS row_id,
    'an entity that a claim refers to, or that its words name' AS expected, about AS found
FROM conflicts ANTI JOIN related USING (csv_line)
-- too-few-claims reports a conflict without claims.
WHERE id IN (SELECT conflict FROM claims)
