-- named_by_context has the cells whose entity may be clear from the words around those of the row.
WITH stated AS (
    SELECT e.* FROM evidence AS e
    SEMI JOIN (SELECT table_name, column_name FROM entity_references WHERE column_name <> 'id')
        USING (table_name, column_name)
    WHERE basis = 'stated'
),
referring AS (
    -- Evidence is the cell's alone if it does not lie inside evidence of the row.
    SELECT e.*, NOT EXISTS (
        FROM row_spans AS r
        WHERE r.table_name = e.table_name AND r.row_id = e.row_id AND r.article = e.article
            AND lies_inside(e.span_start, e.span_end, r.span_start, r.span_end)
    ) AS is_of_cell_alone
    FROM stated AS e
),
naming AS (
    SELECT article, span_start, span_end, value,
        coalesce(regexp_matches(quote, $stands_for_name), true)
        OR EXISTS (
            FROM mentions AS m
            WHERE m.article = e.article AND m.entity = e.value
                AND lies_inside(m.span_start, m.span_end, e.span_start, e.span_end)
        )
        OR EXISTS (
            FROM entity_names AS n
            WHERE n.entity = e.value AND has_adjective_of(e.quote, n.name, $stem)
        ) AS is_named
    FROM (SELECT DISTINCT article, span_start, span_end, quote, value FROM stated) AS e
),
unnamed AS (
    SELECT min(csv_line) AS csv_line, min_by(id, csv_line) AS id, table_name, row_id, column_name,
        value
    FROM referring JOIN naming USING (article, span_start, span_end, value)
    WHERE is_of_cell_alone
        OR (table_name, column_name) NOT IN (SELECT (table_name, column_name) FROM named_by_context)
    GROUP BY table_name, row_id, column_name, value, CASE WHEN is_of_cell_alone THEN id END
    HAVING NOT bool_or(is_named)
)
-- If a cell has several quotes of its own, one of them names the entity. The others may only
-- connect the row with it.
SELECT 'evidence' AS table_name, 'value' AS column_name, csv_line, id AS row_id,
    'an entity that the words of the cell name' AS expected, value AS found
FROM unnamed AS u
WHERE NOT EXISTS (
    FROM evidence AS e
    JOIN mentions AS m ON m.article = e.article
        AND lies_inside(m.span_start, m.span_end, e.span_start, e.span_end)
    WHERE e.csv_line = u.csv_line AND m.entity = u.row_id AND EXISTS (
        FROM evidence AS o
        WHERE o.table_name = u.table_name AND o.row_id = u.row_id
            AND o.column_name = u.column_name AND o.csv_line <> u.csv_line
    )
)
