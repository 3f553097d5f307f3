-- Shareholdings with equal cells that rest on the same words.
SELECT 'shareholdings' AS table_name, 'restates' AS column_name, csv_line, id AS row_id,
    first AS expected, 'nothing' AS found
FROM (
    SELECT id, csv_line, min_by(id, csv_line) OVER (
        PARTITION BY owned, kind, status, share, amount, currency, as_of, spans
    ) AS first
    FROM shareholdings LEFT JOIN (
        SELECT row_id AS id, list(passage ORDER BY passage) AS spans
        FROM evidence
        WHERE table_name = 'shareholdings' AND column_name IS NULL
        GROUP BY row_id
    ) USING (id)
    WHERE restates IS NULL AND rank <> 'deprecated'
)
WHERE id <> first
