SELECT 'figures' AS table_name, 'unit' AS column_name, csv_line, id AS row_id,
    'a unit that the metric allows' AS expected, metric || ' in ' || unit AS found
FROM figures
WHERE unit IS NOT NULL AND (metric, unit) NOT IN (SELECT (metric, unit) FROM metric_units)
