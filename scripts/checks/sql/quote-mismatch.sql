-- The passages with the first evidence of each, and whether the article publishes any prefix or suffix.
-- This is no list of findings: checks/quotes.py compares with the articles.
WITH shown_with_context AS (
    SELECT DISTINCT article FROM passages
    WHERE shown_start < span_start OR shown_end > span_end
),
first_rows AS (
    SELECT passage, min(csv_line) AS csv_line, min_by(id, csv_line) AS id
    FROM evidence GROUP BY passage
)
SELECT csv_line, id, p.article, span_start, span_end,
    c.article IS NOT NULL AS shows_context, shown_start, shown_end,
    quote, prefix, suffix, sha256
FROM passages AS p
JOIN first_rows USING (passage)
LEFT JOIN shown_with_context AS c ON c.article = p.article
WHERE NOT is_confirmed OR (
    c.article IS NOT NULL AND (shown_start, shown_end) IS DISTINCT FROM
    (span_start - coalesce(length(prefix), 0), span_end + coalesce(length(suffix), 0))
)
ORDER BY csv_line
