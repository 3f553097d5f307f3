-- calendar has the first and the last day of each date that is one, with its modifier.
SELECT table_name, column_name, csv_line, row_id,
    'an EDTF date of the calendar that does not end before it begins'
        || coalesce(', and that can have the modifier ' || modifier, '') AS expected,
    edtf AS found
FROM dates AS d
WHERE edtf IS NOT NULL AND NOT EXISTS (
    FROM calendar AS c WHERE c.edtf = d.edtf AND c.modifier IS NOT DISTINCT FROM d.modifier
)
UNION ALL
SELECT d.table_name, m.column_name, d.csv_line, d.row_id, 'nothing, as there is no date', modifier
FROM dates AS d
JOIN model_columns AS m ON m.table_name = d.table_name AND m.modified_column = d.column_name
WHERE edtf IS NULL AND modifier IS NOT NULL
UNION ALL
SELECT d.table_name, m.column_name, d.csv_line, d.row_id,
    coalesce(CASE bound_end WHEN 'earliest' THEN c.earliest ELSE c.latest END, 'nothing') AS day,
    coalesce(CASE bound_end WHEN 'earliest' THEN d.earliest ELSE d.latest END, 'nothing') AS cell
FROM dates AS d
LEFT JOIN calendar AS c ON c.edtf = d.edtf AND c.modifier IS NOT DISTINCT FROM d.modifier
JOIN model_columns AS m ON m.table_name = d.table_name AND m.bound_column = d.column_name
WHERE day <> cell AND (d.edtf IS NULL OR c.edtf IS NOT NULL)
