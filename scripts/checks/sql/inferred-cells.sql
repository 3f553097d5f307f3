-- The inferred references, numbers and dates of stated rows all of whose words are words of the row, with
-- their passages and reasons. This is no list of findings: the mentions and the German reader decide. A
-- participant has the words of its event if each piece overlaps words of the event.
WITH stated_rows AS MATERIALIZED (
    SELECT table_name, row_id FROM evidence WHERE column_name IS NULL
    GROUP BY table_name, row_id HAVING bool_and(basis = 'stated')
),
inferred AS MATERIALIZED (
    SELECT e.csv_line, e.table_name, e.row_id, e.column_name, e.value, e.passage, e.article,
        e.span_start, e.span_end, e.reason, r.table_name IS NOT NULL AS is_reference,
        m.format IS NOT DISTINCT FROM 'edtf' AS is_date
    FROM evidence AS e
    JOIN model_columns AS m USING (table_name, column_name)
    LEFT JOIN entity_references AS r USING (table_name, column_name)
    WHERE e.basis = 'inferred' AND e.value IS NOT NULL AND e.column_name <> 'id'
        AND CASE
            WHEN r.table_name IS NOT NULL THEN m.refers_to <> 'places'
            WHEN m.format = 'edtf' THEN list_contains($dates, [e.table_name, e.column_name])
            ELSE m.type = 'number'
        END
),
own_words AS (
    SELECT i.*, false AS is_link
    FROM inferred AS i
    SEMI JOIN stated_rows USING (table_name, row_id)
    SEMI JOIN (SELECT table_name FROM model_tables WHERE link_column IS NULL) USING (table_name)
),
event_reach AS (
    SELECT row_id AS event, article, span_start,
        max(max(span_end)) OVER (PARTITION BY row_id, article ORDER BY span_start) AS reach
    FROM row_spans SEMI JOIN stated_rows USING (table_name, row_id)
    WHERE table_name = 'events'
    GROUP BY row_id, article, span_start
),
pieces AS (
    SELECT i.*, o.csv_line IS NOT NULL AS is_outside
    FROM own_words AS i LEFT JOIN outside_evidence AS o USING (csv_line)
    UNION ALL
    SELECT i.* EXCLUDE event, NOT coalesce(r.reach > i.span_start, false)
    FROM (
        SELECT i.*, true AS is_link, p.event
        FROM inferred AS i
        JOIN (SELECT DISTINCT id, event FROM participants WHERE role <> 'publisher') AS p
            ON p.id = i.row_id
        WHERE i.table_name = 'participants' AND i.is_reference
    ) AS i
    ASOF LEFT JOIN event_reach AS r
        ON r.event = i.event AND r.article = i.article AND r.span_start < i.span_end
),
cells AS (
    SELECT table_name, column_name, row_id, any_value(value) AS value,
        bool_or(is_reference) AS is_reference, bool_or(is_date) AS is_date,
        bool_or(is_link) AS is_link, list(DISTINCT passage ORDER BY passage) AS passages,
        coalesce(list(DISTINCT reason ORDER BY reason) FILTER (reason IS NOT NULL), ['']) AS reasons,
        bool_or(is_outside) AS is_outside,
        bool_or(bool_or(is_reference)) OVER (PARTITION BY table_name, row_id) AS has_open_reference
    FROM pieces
    GROUP BY table_name, column_name, row_id
)
SELECT * EXCLUDE (is_outside, has_open_reference)
FROM cells
WHERE NOT is_outside AND (is_reference OR NOT has_open_reference)
ORDER BY table_name, row_id, column_name
