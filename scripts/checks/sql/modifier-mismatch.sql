-- The dates with their modifiers, and the quotes, the withheld passages and the reasons of their
-- evidence; of equal ones, the first. This is no list of findings: the German reader decides.
WITH worded AS (
    SELECT d.table_name, d.column_name, min(d.csv_line) AS csv_line, d.row_id, d.edtf, d.modifier,
        coalesce(list(e.quote ORDER BY e.article, e.span_start, e.span_end)
            FILTER (e.quote IS NOT NULL), []) AS quotes,
        coalesce(list(e.passage ORDER BY e.passage) FILTER (e.quote IS NULL), []) AS withheld,
        list(DISTINCT e.reason ORDER BY e.reason) AS reasons
    FROM dates AS d
    JOIN quoted_evidence AS e
        ON e.table_name = d.table_name AND e.row_id = d.row_id AND e.column_name = d.column_name
    WHERE d.edtf IS NOT NULL
    GROUP BY d.table_name, d.column_name, d.row_id, d.edtf, d.modifier
)
SELECT w.table_name, m.column_name, min(csv_line) AS csv_line, min_by(row_id, csv_line) AS row_id,
    edtf, modifier, quotes, withheld, reasons, implied_modifier
FROM worded AS w
JOIN model_columns AS m ON m.table_name = w.table_name AND m.modified_column = w.column_name
GROUP BY ALL
ORDER BY w.table_name, csv_line, m.column_name
