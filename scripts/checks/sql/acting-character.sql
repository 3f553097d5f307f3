-- What a character of a tale cannot do: hold a position, own a share, or say what an article reports.
WITH acts AS (
    SELECT person AS entity, 'a position' AS act FROM positions
    UNION ALL
    SELECT entity, 'a share' FROM owners
    UNION ALL
    SELECT speaker, 'words of its own' FROM evidence
),
acting AS (
    SELECT entity, string_agg(DISTINCT act, ', ' ORDER BY act) AS acts FROM acts GROUP BY entity
)
SELECT 'people' AS table_name, 'kind' AS column_name, p.csv_line, p.id AS row_id,
    'nothing, as a person with ' || a.acts AS expected, p.kind AS found
FROM people AS p JOIN acting AS a ON a.entity = p.id
WHERE p.kind = 'character'
