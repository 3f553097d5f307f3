-- Which kinds of conflict each rule can decide, and how many claims are used. If none is used, all
-- claims stand.
WITH decides(rule, used, kinds) AS (VALUES
    ('none_used', 0, ['contradiction', 'gap']),
    ('all_hold', 0, ['change_over_time', 'different_scope']),
    ('most_specific', 1, ['contradiction', 'different_scope']),
    ('latest_article', 1, ['change_over_time', 'contradiction']),
    ('first_hand', 1, ['contradiction'])
),
claims AS (
    SELECT conflict, count(*) FILTER (used = 'used') AS used,
        count(*) FILTER (used = 'stands') = count(*) AS all_stand
    FROM conflict_claims
    GROUP BY conflict
),
-- The last day on which an article states a claim.
days AS (
    SELECT conflict, c.id, any_value(used) AS used, max(published_earliest) AS day
    FROM conflict_claims AS c
    JOIN evidence AS e ON e.table_name = c.table_name AND e.row_id = c.row_id
        AND e.column_name IS NOT DISTINCT FROM c.column_name
    JOIN articles AS a ON a.id = e.article
    WHERE conflict IN (SELECT id FROM conflicts WHERE rule = 'latest_article')
    GROUP BY conflict, c.id
)
SELECT 'conflicts' AS table_name, 'rule' AS column_name, t.csv_line, t.id AS row_id,
    'a kind that the rule can decide, and claims used as the rule says' AS expected,
    concat_ws(', ', 'kind ' || t.kind, 'rule ' || t.rule, c.used || ' used',
        CASE WHEN NOT c.all_stand THEN 'not all stand' END) AS found
FROM conflicts AS t JOIN claims AS c ON c.conflict = t.id
WHERE NOT EXISTS (
    FROM decides AS d
    WHERE d.rule = t.rule AND list_contains(d.kinds, t.kind) AND d.used = c.used
        AND (d.used > 0 OR c.all_stand)
)
UNION ALL
SELECT 'conflict_claims', 'used', csv_line, c.id,
    'a claim of the latest article, which is of ' || latest, 'a claim of an article of ' || day
FROM conflict_claims AS c
JOIN (SELECT *, max(day) OVER (PARTITION BY conflict) AS latest FROM days) AS d USING (id)
WHERE d.used = 'used' AND day < latest
