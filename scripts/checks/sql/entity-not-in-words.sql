-- named_by_context has the cells whose entity may be clear from the words around those of the row.
WITH stated AS (
    -- Evidence is the cell's alone if it does not lie inside evidence of the row.
    SELECT e.*, refers_to = 'places' AS is_place, o.csv_line IS NOT NULL AS is_of_cell_alone,
        is_of_cell_alone
            OR (table_name, column_name) NOT IN (SELECT (table_name, column_name) FROM named_by_context)
            AS must_name
    FROM evidence AS e
    JOIN (FROM model_columns SEMI JOIN entity_references USING (table_name, column_name))
        USING (table_name, column_name)
    LEFT JOIN outside_evidence AS o USING (csv_line)
    WHERE basis = 'stated' AND column_name <> 'id'
),
naming AS (
    -- Withheld words can name an entity by an adjective.
    SELECT e.passage, e.value, regexp_matches(quote, $stands_for_name) AS has_stand_in,
        quote IS NULL
        OR coalesce(m.next_end <= e.span_end, false)
        OR EXISTS (
            FROM entity_names AS n
            WHERE n.entity = e.value AND has_adjective_of(e.quote, n.name, $stem, is_shared)
        ) AS is_named
    FROM (
        SELECT p.*, value
        FROM (SELECT DISTINCT passage, value FROM stated WHERE must_name)
        JOIN passages AS p USING (passage)
    ) AS e
    ASOF LEFT JOIN mention_ends AS m
        ON m.article = e.article AND m.entity = e.value AND m.span_start >= e.span_start
),
unclear AS (
    SELECT table_name, row_id, column_name
    FROM stated
    JOIN (FROM naming WHERE NOT is_named) USING (passage, value)
    WHERE must_name AND (is_place OR NOT has_stand_in)
),
unnamed AS (
    SELECT min(csv_line) AS csv_line, min_by(id, csv_line) AS id, table_name, row_id, column_name,
        value
    FROM stated
    SEMI JOIN unclear USING (table_name, row_id, column_name)
    JOIN naming USING (passage, value)
    WHERE must_name
    GROUP BY table_name, row_id, column_name, value, CASE WHEN is_of_cell_alone THEN id END
    HAVING NOT bool_or(is_named OR (has_stand_in AND NOT is_place))
),
cells_with_quotes AS (
    SELECT table_name, row_id, column_name
    FROM evidence SEMI JOIN unnamed USING (table_name, row_id, column_name)
    GROUP BY table_name, row_id, column_name
    HAVING count(*) > 1
),
-- Words that name the entity of the row, where the cell has more words.
connecting AS (
    SELECT csv_line
    FROM (
        SELECT e.csv_line, e.row_id, e.article, e.span_start, e.span_end
        FROM evidence AS e
        SEMI JOIN unnamed USING (csv_line)
        SEMI JOIN cells_with_quotes USING (table_name, row_id, column_name)
    ) AS e
    ASOF JOIN mention_ends AS m
        ON m.article = e.article AND m.entity = e.row_id AND m.span_start >= e.span_start
    WHERE m.next_end <= e.span_end
)
-- If a cell has several quotes of its own, one of them names the entity. The others may only
-- connect the row with it.
SELECT 'evidence' AS table_name, 'value' AS column_name, csv_line, id AS row_id,
    'an entity that the words of the cell name' AS expected, value AS found
FROM unnamed
ANTI JOIN connecting USING (csv_line)
