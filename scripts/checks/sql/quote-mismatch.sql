-- The distinct spans with what the package has of them; shown is null if the article publishes no
-- prefix and no suffix. This is no list of findings: checks/quotes.py compares with the articles.
WITH shown_with_context AS (
    SELECT DISTINCT article FROM evidence WHERE shown_start < span_start OR shown_end > span_end
),
-- Lists as keys of the groups take twice as long.
spans AS (
    SELECT min(csv_line) AS csv_line, min_by(id, csv_line) AS id, article, span_start, span_end,
        shown_start, shown_end, quote, prefix, suffix, sha256
    FROM evidence
    GROUP BY ALL
)
SELECT csv_line, id, article, span_start, span_end,
    CASE WHEN article IN (FROM shown_with_context) THEN [shown_start, shown_end] END AS shown,
    [quote, prefix, suffix, sha256] AS parts
FROM spans
ORDER BY csv_line
