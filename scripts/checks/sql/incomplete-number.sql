WITH companions AS (
    SELECT table_name, column_name, read_column, read_attribute = 'value_max' AS is_range_end,
        read_attribute = 'per' AS is_rate
    FROM model_columns
    WHERE is_companion
),
pairs AS (
    SELECT m.table_name, m.column_name, m.read_column, is_range_end, is_rate, c.csv_line, c.row_id,
        max(c.value) FILTER (c.column_name = m.read_column) AS number,
        max(c.value) FILTER (c.column_name = m.column_name) AS companion
    FROM companions AS m
    JOIN cells AS c
        ON c.table_name = m.table_name AND c.column_name IN (m.read_column, m.column_name)
    GROUP BY ALL
)
SELECT table_name, column_name, csv_line, row_id,
    CASE
        WHEN is_range_end THEN 'more than ' || read_column
        ELSE 'filled if ' || read_column || ' is, and only then'
    END AS expected,
    companion AS found
FROM pairs
WHERE CASE
    WHEN is_range_end THEN companion::DOUBLE <= number::DOUBLE
    WHEN is_rate THEN number IS NULL AND companion IS NOT NULL
    ELSE (number IS NULL) <> (companion IS NULL)
END
