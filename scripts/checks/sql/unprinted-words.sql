WITH repeating AS (
    SELECT table_name, column_name, csv_line, row_id, value,
        coalesce(repeats_words_of, column_name) AS evidence_column,
        repeats_words_of IS NOT NULL AS repeats_all
    FROM cells
    WHERE format = 'verbatim' AND (repeats_words_of IS NOT NULL OR provenance = 'quoted')
)
SELECT table_name, column_name, csv_line, row_id,
    'whole words of the quote of its evidence' AS expected, value AS found
FROM repeating AS c
WHERE NOT EXISTS (
    FROM quoted_evidence AS e
    WHERE e.table_name = c.table_name AND e.row_id = c.row_id
        AND e.column_name = c.evidence_column
        AND coalesce(
            CASE
                WHEN c.repeats_all THEN e.quote = c.value
                -- Digits are no part of other digits.
                WHEN regexp_full_match(c.value, '[0-9]+')
                    THEN list_contains(regexp_extract_all(e.quote, '[0-9]+'), c.value)
                ELSE contains(e.quote, c.value) AND contains(
                        -- Both begin with one blank, also if they begin with a mark.
                        ' ' || ltrim(spaced(e.quote)), rtrim(' ' || ltrim(spaced(c.value))) || ' '
                    )
            END, true)
)
