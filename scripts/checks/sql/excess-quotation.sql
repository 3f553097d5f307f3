-- Sorted by their starts, each span adds the part after the ends of all spans before it.
WITH spans AS (
    SELECT article, shown_start AS first, shown_end AS last FROM passages
    WHERE shown_start IS NOT NULL
    UNION
    SELECT article, span_start, span_end FROM mentions
    UNION
    SELECT article, span_start, span_end FROM numbers
),
added AS (
    SELECT article, last - greatest(first, least(last, coalesce(max(last) OVER (
            PARTITION BY article ORDER BY first, last
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ), 0))) AS characters
    FROM spans
)
SELECT 'articles' AS table_name, 'quotable' AS column_name, min(csv_line) AS csv_line,
    a.id AS row_id, 'at most ' || quotable AS expected,
    printf('%.3f of the text', sum(added.characters) / min(a.characters)) AS found
FROM articles AS a JOIN added ON added.article = a.id
GROUP BY a.id, quotable
HAVING sum(added.characters) > quotable * min(a.characters)
UNION ALL
SELECT 'articles', 'quotable', csv_line, id, 'at most 1: the whole article', quotable::VARCHAR
FROM articles
WHERE quotable > 1
