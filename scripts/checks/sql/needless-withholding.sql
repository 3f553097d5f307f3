-- What a withheld quote would add is its length without the published parts of it. For its start and
-- its end, `published` counts the published code points before.
WITH rooms AS (
    SELECT id AS article, floor(min(quotable) * min(characters)) - coalesce(min(shown), 0) AS room
    FROM articles LEFT JOIN (
        SELECT article AS id, sum(characters) AS shown FROM published_parts GROUP BY article
    ) USING (id)
    GROUP BY id
),
withheld AS (
    SELECT e.article, e.span_start, e.span_end, min(csv_line) AS csv_line,
        min_by(id, csv_line) AS id
    FROM evidence AS e SEMI JOIN (FROM passages WHERE shown_start IS NULL) USING (passage)
    WHERE e.span_end - e.span_start <= $longest
    GROUP BY e.article, e.span_start, e.span_end
),
starts AS (
    SELECT w.*, coalesce(p.total + least(w.span_start - p.part_start, p.characters), 0) AS published
    FROM withheld AS w ASOF LEFT JOIN published_parts AS p
        ON p.article = w.article AND p.part_start <= w.span_start
),
ends AS (
    SELECT w.*,
        coalesce(p.total + least(w.span_end - p.part_start, p.characters), 0) AS published_at_end
    FROM starts AS w ASOF LEFT JOIN published_parts AS p
        ON p.article = w.article AND p.part_start <= w.span_end
)
SELECT 'evidence' AS table_name, 'quote' AS column_name, csv_line, id AS row_id,
    'the words, as ' || room::BIGINT || ' more characters of the article are quotable' AS expected,
    'withheld, with ' || cost::BIGINT || ' characters that are not published' AS found
FROM (
    SELECT *, span_end - span_start - (published_at_end - published) AS cost FROM ends
) JOIN rooms USING (article)
WHERE cost <= room
