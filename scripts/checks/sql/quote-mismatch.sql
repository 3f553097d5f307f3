-- The passages with the first evidence of each; shown is null if the article publishes no
-- prefix and no suffix. This is no list of findings: checks/quotes.py compares with the articles.
WITH shown_with_context AS (
    SELECT DISTINCT article FROM passages
    WHERE shown_start < span_start OR shown_end > span_end
),
first_rows AS (
    SELECT passage, min(csv_line) AS csv_line, min_by(id, csv_line) AS id
    FROM evidence GROUP BY passage
)
SELECT csv_line, id, p.article, span_start, span_end,
    CASE WHEN c.article IS NOT NULL THEN [shown_start, shown_end] END AS shown,
    [quote, prefix, suffix, sha256] AS parts
FROM passages AS p
JOIN first_rows USING (passage)
LEFT JOIN shown_with_context AS c ON c.article = p.article
ORDER BY csv_line
