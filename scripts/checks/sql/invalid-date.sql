-- calendar has the first and the last day of each date that is one.
SELECT table_name, column_name, csv_line, row_id,
    'an EDTF date of the calendar that does not end before it begins' AS expected, edtf AS found
FROM dates ANTI JOIN calendar USING (edtf)
WHERE edtf IS NOT NULL
UNION ALL
SELECT d.table_name, m.column_name, d.csv_line, d.row_id,
    coalesce(CASE bound_end WHEN 'earliest' THEN c.earliest ELSE c.latest END, 'nothing') AS day,
    coalesce(CASE bound_end WHEN 'earliest' THEN d.earliest ELSE d.latest END, 'nothing') AS cell
FROM dates AS d
LEFT JOIN calendar AS c USING (edtf)
JOIN model_columns AS m ON m.table_name = d.table_name AND m.bound_column = d.column_name
WHERE day <> cell AND (d.edtf IS NULL OR c.edtf IS NOT NULL)
