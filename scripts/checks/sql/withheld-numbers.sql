-- The withheld passages with the words of the numbers in them. A passage that begins or ends inside a
-- number is left out, and so is one with more than $most numbers, or of an article whose numbers overlap.
WITH numbered AS (
    SELECT article, span_start, span_end, words,
        row_number() OVER (PARTITION BY article ORDER BY span_start, span_end) AS number
    FROM numbers
),
overlapping AS (
    SELECT article
    FROM (
        SELECT article, span_start,
            lag(span_end) OVER (PARTITION BY article ORDER BY span_start, span_end) AS previous_end
        FROM numbers
    )
    WHERE span_start < previous_end
),
withheld AS (FROM passages ANTI JOIN overlapping USING (article) WHERE quote IS NULL),
bounds AS (
    -- The first number that ends behind the start, and the last that begins before the end.
    SELECT w.passage, w.article, w.span_start, w.span_end, f.number AS first, l.number AS last
    FROM withheld AS w
    ASOF LEFT JOIN numbered AS f ON f.article = w.article AND f.span_end > w.span_start
    ASOF LEFT JOIN numbered AS l ON l.article = w.article AND l.span_start < w.span_end
)
SELECT passage,
    list(words ORDER BY number) FILTER (words IS NOT NULL) AS words
FROM bounds AS b LEFT JOIN numbered AS n
    ON n.article = b.article AND n.number BETWEEN b.first AND least(b.last, b.first + $most)
GROUP BY passage, first, last
HAVING coalesce(last - first < $most, true)
    AND bool_and(n.words IS NULL OR (n.span_start >= b.span_start AND n.span_end <= b.span_end))
