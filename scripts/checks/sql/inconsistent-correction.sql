-- Of all values of a cell, one of these differs from a reading if any does: the least and the
-- greatest number, and the first and the last text that is no number.
WITH corrected_values AS (
    SELECT table_name, row_id, column_name, unnest([
        arg_min(text, number), arg_max(text, number),
        min(text) FILTER (number IS NULL), max(text) FILTER (number IS NULL)
    ]) AS value
    FROM (
        SELECT *, coalesce(value, '') AS text, TRY_CAST(value AS DOUBLE) AS number
        FROM evidence
        WHERE basis = 'corrected'
    )
    GROUP BY table_name, row_id, column_name
)
SELECT 'evidence' AS table_name, 'basis' AS column_name, csv_line, id AS row_id,
    'a row of corrections that points to the cell' AS expected, basis AS found
FROM evidence AS e
WHERE basis = 'corrected' AND NOT EXISTS (
    FROM corrections AS c
    WHERE c.table_name = e.table_name AND c.row_id = e.row_id AND c.column_name = e.column_name
)
UNION ALL
SELECT 'corrections', 'read_as', csv_line, id,
    'a reading that differs from what is printed', read_as
FROM corrections
WHERE read_as = printed
UNION ALL
SELECT 'corrections', 'row', csv_line, id,
    'table, row and column, or none of them; a name, if the kind is misspelt_name',
    concat_ws(', ', kind, table_name, row_id, column_name)
FROM corrections AS c
WHERE (c.table_name IS NULL) <> (c.row_id IS NULL)
    OR (c.table_name IS NULL) <> (c.column_name IS NULL)
    OR (kind = 'misspelt_name') <> (c.table_name IS NOT DISTINCT FROM 'names')
UNION ALL
SELECT 'corrections', 'read_as', csv_line, id, 'the value of the cell', read_as
FROM corrections AS c
WHERE EXISTS (
    FROM corrected_values AS e
    WHERE e.table_name = c.table_name AND e.row_id = c.row_id AND e.column_name = c.column_name
        AND e.value IS NOT NULL
        AND e.value IS DISTINCT FROM read_as
        -- checks/corrections.py reads the words of numbers.
        AND TRY_CAST(e.value AS DOUBLE) IS NULL
)
UNION ALL
SELECT 'corrections', 'kind', csv_line, id,
    'punctuation, if nothing else differs, and only then',
    concat_ws(', ', kind, printed, read_as)
FROM corrections
WHERE read_as IS DISTINCT FROM printed
    AND (kind = 'punctuation')
        <> coalesce(without_punctuation(printed) = without_punctuation(read_as), false)
