WITH spans AS (
    SELECT article, span_start, span_end, min(csv_line) AS csv_line, min_by(id, csv_line) AS id
    FROM evidence
    GROUP BY ALL
),
sentence_reach AS (
    SELECT article, span_start,
        max(max(span_end)) OVER (PARTITION BY article ORDER BY span_start) AS reach
    FROM sentences
    GROUP BY article, span_start
),
sentences_in_order AS (
    SELECT *, lag(span_end) OVER in_order AS previous_end, lag(line) OVER in_order AS previous_line
    FROM sentences WINDOW in_order AS (PARTITION BY article ORDER BY span_start)
)
SELECT 'evidence' AS table_name, 'start' AS column_name, csv_line, id AS row_id,
    'a span that begins and ends in a sentence' AS expected,
    e.span_start || ' to ' || e.span_end AS found
FROM spans AS e
ASOF LEFT JOIN sentence_reach AS s
    ON s.article = e.article AND s.span_start <= e.span_start
ASOF LEFT JOIN sentence_reach AS t
    ON t.article = e.article AND t.span_start <= e.span_end
WHERE e.span_start > coalesce(s.reach, -1) OR e.span_end > coalesce(t.reach, -1)
UNION ALL
SELECT 'sentences', 'start', csv_line, id,
    'a sentence that begins behind the end of the one before, and a space',
    span_start || ', with the end at ' || previous_end
FROM sentences_in_order
WHERE span_start <= previous_end
UNION ALL
SELECT 'sentences', 'line', csv_line, id, 'line ' || previous_line || ' or behind it', line::VARCHAR
FROM sentences_in_order
WHERE line < previous_line
