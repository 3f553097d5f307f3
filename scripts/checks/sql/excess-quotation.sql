SELECT 'articles' AS table_name, 'quotable' AS column_name, min(csv_line) AS csv_line,
    a.id AS row_id, 'at most ' || quotable AS expected,
    printf('%.3f of the text', sum(p.characters) / min(a.characters)) AS found
FROM articles AS a JOIN published_parts AS p ON p.article = a.id
GROUP BY a.id, quotable
HAVING sum(p.characters) > quotable * min(a.characters)
UNION ALL
SELECT 'articles', 'quotable', csv_line, id, 'at most 1: the whole article', quotable::VARCHAR
FROM articles
WHERE quotable > 1
