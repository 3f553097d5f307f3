-- The distinct spans with what the package has of them; shown is null if the article publishes no
-- prefix and no suffix. This is no list of findings: checks/quotes.py compares with the articles.
WITH shown_with_context AS (
    SELECT DISTINCT article FROM evidence WHERE shown_start < span_start OR shown_end > span_end
),
-- Lists as keys of the groups take twice as long.
spans AS (
    SELECT min(csv_line) AS csv_line, min_by(id, csv_line) AS id, e.article, span_start, span_end,
        c.article IS NOT NULL AS has_context,
        CASE WHEN has_context THEN e.shown_start END AS first_shown,
        CASE WHEN has_context THEN e.shown_end END AS last_shown,
        quote, prefix, suffix, sha256
    FROM evidence AS e LEFT JOIN shown_with_context AS c ON c.article = e.article
    GROUP BY ALL
)
SELECT csv_line, id, article, span_start, span_end,
    CASE WHEN has_context THEN [first_shown, last_shown] END AS shown,
    [quote, prefix, suffix, sha256] AS parts
FROM spans
ORDER BY csv_line
