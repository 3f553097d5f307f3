-- sibling_claims has the rows of some tables with the date of each. A date has words of its own if
-- some of them are not those of the date of an article.
WITH sentence_of_row AS (
    SELECT DISTINCT r.table_name, r.row_id, r.article, s.span_start AS sentence
    FROM (FROM row_spans SEMI JOIN sibling_claims USING (table_name, row_id)) AS r
    ASOF JOIN sentences AS s ON s.article = r.article AND s.span_start <= r.span_start
),
dated_by_itself AS (
    SELECT DISTINCT c.table_name, c.row_id
    FROM sibling_claims AS c
    JOIN evidence AS e USING (table_name, row_id, column_name)
    WHERE passage NOT IN (
        SELECT passage FROM evidence WHERE table_name = 'articles' AND column_name = 'published'
    )
),
siblings AS (
    SELECT c.*, min(date) OVER in_sentence AS first_date, max(date) OVER in_sentence AS last_date,
        min(date || ', as ' || row_id) OVER in_sentence AS first_dated,
        max(date || ', as ' || row_id) OVER in_sentence AS last_dated
    FROM sibling_claims AS c JOIN sentence_of_row USING (table_name, row_id)
    WINDOW in_sentence AS (PARTITION BY table_name, article, sentence)
)
SELECT table_name, column_name, csv_line, row_id,
    min(CASE WHEN date IS DISTINCT FROM first_date THEN first_dated ELSE last_dated END)
        || ' in the same sentence' AS expected,
    min(date) AS found
FROM siblings ANTI JOIN dated_by_itself USING (table_name, row_id)
WHERE (date IS NULL AND other_date IS NULL AND first_date IS NOT NULL)
    OR date <> first_date OR date <> last_date
GROUP BY table_name, column_name, csv_line, row_id
