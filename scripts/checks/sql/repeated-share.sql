-- Shares that one owner holds in one company at the same time, in two rows. A date that is not
-- stated can be any.
SELECT 'shareholdings' AS table_name, 'restates' AS column_name, b.csv_line, b.id AS row_id,
    a.id AS expected, 'nothing' AS found
FROM shareholdings AS a
JOIN shareholdings AS b ON b.owned = a.owned AND b.status = a.status AND b.csv_line > a.csv_line
    AND coalesce(a.as_of_earliest <= b.as_of_latest AND b.as_of_earliest <= a.as_of_latest, true)
JOIN owners AS owner_a ON owner_a.shareholding = a.id
JOIN owners AS owner_b ON owner_b.shareholding = b.id AND owner_b.entity = owner_a.entity
WHERE a.restates IS NULL AND b.restates IS NULL
    AND a.rank <> 'deprecated' AND b.rank <> 'deprecated'
    AND a.share IS NOT NULL AND b.share IS NOT NULL
