SELECT 'shareholdings' AS table_name, 'share' AS column_name, min(csv_line) AS csv_line,
    min_by(id, csv_line) AS row_id, 'at most 100 per cent in all' AS expected,
    sum(share) || ' per cent' AS found
FROM shareholdings
WHERE status = 'held' AND share IS NOT NULL
GROUP BY owned, as_of
HAVING sum(share) > 100
