-- missing-evidence reports rows without any evidence.
WITH naming_tables AS (
    SELECT table_name FROM model_tables WHERE entity_kind IS NOT NULL OR table_name = 'names'
),
fact_tables AS (
    SELECT table_name FROM model_tables WHERE has_evidence AND entity_kind IS NULL
),
quoted_columns AS (
    -- A column identifies the row if every row has it, or if it says who speaks. Other words of
    -- the article can say whom the row is about, when, and how much, but not which events or stakes
    -- it ties to others.
    SELECT table_name, column_name, refers_to, format IS NOT DISTINCT FROM 'edtf' AS is_date,
        table_name NOT IN (FROM naming_tables) AND type = 'string' AND NOT is_date
            AND (column_name = 'speaker' OR (is_required AND (
                refers_to IS NULL OR refers_to IN (FROM fact_tables)
            ))) AS identifies_row
    FROM model_columns JOIN model_tables USING (table_name)
    WHERE provenance = 'quoted' AND has_evidence
),
outside AS (
    SELECT e.csv_line, e.id, e.table_name, e.row_id, e.article, e.span_start, e.span_end,
        coalesce(identifies_row, false) AS identifies_row,
        e.basis = 'inferred' AND coalesce(is_date, false) AS is_inferred_date,
        e.basis = 'stated' AND coalesce(is_date, false) AND e.table_name NOT IN (FROM naming_tables)
            AS is_stated_date,
        e.column_name, e.value
    FROM evidence AS e
    SEMI JOIN outside_evidence USING (csv_line)
    SEMI JOIN row_spans AS r ON r.table_name = e.table_name AND r.row_id = e.row_id
    LEFT JOIN quoted_columns AS q USING (table_name, column_name)
    WHERE e.table_name IN (SELECT table_name FROM quoted_columns)
),
referring AS (
    SELECT e.csv_line, e.id, e.table_name, e.row_id, e.column_name, e.article, e.span_start,
        e.span_end, e.basis, e.value, q.refers_to
    FROM evidence AS e JOIN quoted_columns AS q USING (table_name, column_name)
    WHERE refers_to IN (SELECT table_name FROM quoted_columns)
        AND refers_to NOT IN (FROM naming_tables)
),
-- How far the words of a row reach, in sentences: for each sentence where a span of it begins, the last
-- sentence of the spans that begin there or before.
numbered AS (
    SELECT article, span_start,
        row_number() OVER (PARTITION BY article ORDER BY span_start) AS number
    FROM (SELECT DISTINCT article, span_start FROM sentences)
),
row_sentences AS (
    SELECT table_name, row_id, article, first_sentence, max(max(last_sentence)) OVER (
        PARTITION BY table_name, row_id, article ORDER BY first_sentence
    ) AS reach
    FROM (
        SELECT r.table_name, r.row_id, r.article, coalesce(f.number, 0) AS first_sentence,
            coalesce(l.number, 0) AS last_sentence
        FROM (
            FROM row_spans SEMI JOIN (
                SELECT refers_to AS table_name, value AS row_id FROM referring
                UNION
                SELECT table_name, row_id FROM outside WHERE is_stated_date
            ) USING (table_name, row_id)
        ) AS r
        ASOF LEFT JOIN numbered AS f ON f.article = r.article AND f.span_start <= r.span_start
        ASOF LEFT JOIN numbered AS l ON l.article = r.article AND l.span_start < r.span_end
    )
    GROUP BY table_name, row_id, article, first_sentence
),
distances AS (
    SELECT e.*, coalesce(r.reach >= e.first_sentence - e.near, false) AS is_near
    FROM (
        SELECT e.*, coalesce(f.number, 0) AS first_sentence, coalesce(l.number, 0) + e.near AS last_near
        FROM (
            SELECT csv_line, id, table_name, row_id, column_name, article, span_start, span_end,
                value, refers_to, value AS near_row,
                CASE basis WHEN 'stated' THEN $near ELSE $less_near END AS near
            FROM referring
            WHERE basis = 'stated' OR (basis = 'inferred' AND table_name = 'event_relations')
            UNION ALL
            SELECT csv_line, id, table_name, row_id, column_name, article, span_start, span_end,
                value, table_name, row_id, $near
            FROM outside WHERE is_stated_date
        ) AS e
        ASOF LEFT JOIN numbered AS f ON f.article = e.article AND f.span_start <= e.span_start
        ASOF LEFT JOIN numbered AS l ON l.article = e.article AND l.span_start < e.span_end
    ) AS e
    ASOF LEFT JOIN row_sentences AS r ON r.table_name = e.refers_to AND r.row_id = e.near_row
        AND r.article = e.article AND r.first_sentence <= e.last_near
)
SELECT 'evidence' AS table_name, 'start' AS column_name, csv_line, id AS row_id,
    'a span inside the evidence of the row' AS expected,
    'the span ' || span_start || ' to ' || span_end AS found
FROM outside
WHERE identifies_row
UNION ALL
SELECT 'evidence', 'article', csv_line, id, 'an article that has evidence of the row', article
FROM outside AS e
ANTI JOIN row_spans AS r
    ON r.table_name = e.table_name AND r.row_id = e.row_id AND r.article = e.article
WHERE NOT identifies_row AND NOT is_inferred_date
UNION ALL
SELECT 'evidence', 'value', csv_line, id,
    'a row of ' || refers_to || ' that has evidence in this article', value
FROM referring AS e
ANTI JOIN evidence AS r
    ON r.table_name = e.refers_to AND r.row_id = e.value AND r.article = e.article
UNION ALL
SELECT 'evidence', 'value', min(csv_line), min_by(id, csv_line),
    CASE
        WHEN near_row = row_id THEN 'words of the row within ' || near || ' sentences of these words'
        ELSE 'a row of ' || refers_to || ' with evidence within ' || near
            || ' sentences of these words'
    END,
    value
FROM distances AS d
SEMI JOIN evidence AS r
    ON r.table_name = d.refers_to AND r.row_id = d.near_row AND r.article = d.article
GROUP BY table_name, row_id, column_name, refers_to, near_row, value, near
HAVING NOT bool_or(is_near)
UNION ALL
-- What dates the article says when it was written, and not that something begins or ends then.
SELECT 'evidence', 'start', min(csv_line), min_by(id, csv_line),
    'words on the ' || CASE column_name WHEN 'since' THEN 'beginning' ELSE 'end' END
        || ', beside those that date the article',
    'the span ' || min_by(span_start, csv_line) || ' to ' || min_by(span_end, csv_line)
FROM evidence AS e LEFT JOIN (
    SELECT DISTINCT passage AS dating FROM evidence
    WHERE table_name = 'articles' AND column_name = 'published'
) ON dating = passage
WHERE column_name IN ('since', 'until', 'end')
GROUP BY table_name, row_id, column_name
HAVING bool_and(dating IS NOT NULL)
