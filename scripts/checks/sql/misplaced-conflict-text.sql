-- The names in a text are compared with what the claims refer to, and with the mentions from the sentence before
-- each claim to the sentence behind it.
WITH claims AS (
    SELECT DISTINCT conflict, table_name, row_id, column_name FROM conflict_claims
),
claimed_evidence AS (
    SELECT DISTINCT table_name, row_id, column_name, article, span_start, span_end
    FROM evidence SEMI JOIN claims USING (table_name, row_id)
),
spans AS (
    SELECT DISTINCT c.conflict, e.article, e.span_start, e.span_end,
        e.column_name IS NOT DISTINCT FROM c.column_name AS states_claim
    FROM claims AS c
    JOIN claimed_evidence AS e ON e.table_name = c.table_name AND e.row_id = c.row_id
        AND (e.column_name IS NULL OR e.column_name = c.column_name)
),
neighbours AS (
    SELECT article, span_start,
        lag(span_start, 1, span_start) OVER in_article AS first,
        lead(span_end, 1, span_end) OVER in_article AS last
    FROM sentences
    WINDOW in_article AS (PARTITION BY article ORDER BY span_start, span_end)
),
begun AS (
    SELECT c.*, least(coalesce(n.first, c.span_start), c.span_start) AS first
    FROM spans AS c ASOF LEFT JOIN neighbours AS n
        ON n.article = c.article AND n.span_start <= c.span_start
),
around AS (
    SELECT DISTINCT b.conflict, b.article, b.first,
        greatest(coalesce(n.last, b.span_end), b.span_end) AS last
    FROM begun AS b ASOF LEFT JOIN neighbours AS n
        ON n.article = b.article AND n.span_start < b.span_end
),
texts AS MATERIALIZED (
    SELECT csv_line, id, 'title' AS column_name, title AS text, spaced(title) AS words
    FROM conflicts
    UNION ALL
    SELECT csv_line, id, 'explanation', explanation, spaced(explanation) FROM conflicts
),
text_words AS (
    SELECT csv_line, column_name,
        unnest(list_distinct(regexp_extract_all(text, '[\p{L}\p{N}]+'))) AS word
    FROM texts
),
names_by_word AS MATERIALIZED (
    SELECT DISTINCT entity, name, spaced(name) AS words,
        regexp_extract(name, '[\p{L}\p{N}]+') AS word
    FROM entity_names
    WHERE regexp_matches(name, '^\p{Lu}.')
),
named AS (
    SELECT DISTINCT csv_line, id, column_name, name, n.words, entity
    FROM text_words JOIN names_by_word AS n USING (word) JOIN texts AS t USING (csv_line, column_name)
    WHERE contains(t.words, n.words)
),
named_entities AS (
    SELECT DISTINCT id AS conflict, words, entity FROM named
),
near AS (
    SELECT n.conflict, n.words
    FROM named_entities AS n
    JOIN claims AS c USING (conflict)
    JOIN row_entities AS r
        ON r.table_name = c.table_name AND r.row_id = c.row_id AND r.entity = n.entity
    UNION
    SELECT n.conflict, n.words
    FROM (
        FROM named_entities JOIN around USING (conflict)
    ) AS n ASOF JOIN mention_ends AS m
        ON m.article = n.article AND m.entity = n.entity AND m.span_start >= n.first
    WHERE m.next_end <= n.last
),
years AS (
    SELECT DISTINCT conflict AS id, left(published, 4) AS year
    FROM spans AS c JOIN (SELECT DISTINCT id AS article, published FROM articles) AS a USING (article)
    WHERE states_claim AND regexp_matches(published, '^[0-9]{4}')
),
misplaced AS (
    SELECT csv_line, column_name, min(name) AS name
    FROM named AS n
    WHERE NOT EXISTS (
        -- 'Liège Airport' does not name Liège.
        FROM near WHERE near.conflict = n.id AND contains(near.words, n.words)
    )
    GROUP BY csv_line, column_name
)
SELECT 'conflicts' AS table_name, column_name, csv_line, id AS row_id,
    'names from the sentences of the claims, or next to them' AS expected,
    name || ' in ' || text AS found
FROM misplaced JOIN texts USING (csv_line, column_name)
UNION ALL
SELECT 'conflicts', 'explanation', csv_line, t.id,
    'the years of the articles of all claims, ' || year || ' too', explanation
FROM years JOIN conflicts AS t USING (id)
WHERE NOT regexp_matches(explanation, '(^|[^0-9])' || year || '([^0-9]|$)')
