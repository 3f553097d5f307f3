-- The inferred dates with the quotes, the withheld passages and the reasons of their evidence, and the
-- dates of its articles; of equal ones, the first. This is no list of findings: the German reader decides.
WITH inferred AS (
    SELECT d.table_name, d.column_name, min(d.csv_line) AS csv_line, d.row_id, d.edtf,
        coalesce(list(e.quote ORDER BY e.article, e.span_start) FILTER (e.quote IS NOT NULL), [])
            AS quotes,
        coalesce(list(e.passage ORDER BY e.passage) FILTER (e.quote IS NULL), []) AS withheld,
        list(DISTINCT e.reason ORDER BY e.reason) AS reasons,
        list(DISTINCT a.published ORDER BY a.published) AS published
    FROM dates AS d
    JOIN quoted_evidence AS e
        ON e.table_name = d.table_name AND e.row_id = d.row_id AND e.column_name = d.column_name
    -- Articles of one id are a finding of another rule, and would multiply the quotes here.
    LEFT JOIN (SELECT id, min(published) AS published FROM articles GROUP BY id) AS a
        ON a.id = e.article
    WHERE d.edtf IS NOT NULL AND e.basis = 'inferred'
    GROUP BY d.table_name, d.column_name, d.row_id, d.edtf
)
SELECT table_name, column_name, min(csv_line) AS csv_line, min_by(row_id, csv_line) AS row_id,
    edtf, quotes, withheld, reasons, published
FROM inferred
GROUP BY table_name, column_name, edtf, quotes, withheld, reasons, published
ORDER BY table_name, csv_line, column_name
