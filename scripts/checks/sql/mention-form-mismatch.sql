SELECT 'mentions' AS table_name, 'name' AS column_name, m.csv_line, m.id AS row_id,
    n.entity || ', ' || length(n.name) || ' code points' AS expected,
    m.entity || ', ' || (m.span_end - m.span_start) || ' code points' AS found
FROM mentions AS m JOIN names AS n ON n.id = m.name
WHERE m.entity <> n.entity OR m.span_end - m.span_start <> length(n.name)
