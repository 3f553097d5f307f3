-- country_words has what plain words contain that name a country; plain words have one blank around
-- each. A nationality of several countries has several parts, and the words name each. Words from
-- which a country is inferred may name none, but if they name one, they name it.
WITH parts AS (
    SELECT value, count(DISTINCT part) AS parts FROM country_words GROUP BY value
),
cells AS (
    SELECT csv_line, id, table_name, row_id, column_name, value, quote, basis, shown_start,
        span_start, span_end, ' ' || regexp_replace(
            regexp_replace(quote, $namesakes, '', 'g'), '[^\p{L}\p{N}]+', ' ', 'g'
        ) || ' ' AS plain
    FROM quoted_evidence
    WHERE column_name IN ('country', 'nationality') AND basis IN ('stated', 'inferred')
),
naming AS (
    SELECT csv_line
    FROM cells AS e JOIN parts USING (value) JOIN country_words AS w USING (value)
    WHERE contains(e.plain, w.form)
    GROUP BY csv_line, parts
    HAVING count(DISTINCT part) = parts
),
naming_another AS (
    SELECT DISTINCT csv_line FROM cells AS e JOIN country_words AS w ON contains(e.plain, w.form)
    WHERE basis = 'inferred' AND column_name = 'country' AND w.value <> e.value
)
SELECT 'evidence' AS table_name, 'value' AS column_name, min(csv_line) AS csv_line,
    min_by(id, csv_line) AS row_id, 'a country or a nationality that the words name' AS expected,
    value || ' in ' || min_by(
        CASE WHEN $shows_all OR shown_start IS NOT NULL THEN quote
            ELSE place_of_words(span_start, span_end) END,
        csv_line
    ) AS found
FROM cells
GROUP BY table_name, cells.row_id, column_name, value
HAVING NOT bool_or(quote IS NULL OR csv_line IN (SELECT csv_line FROM naming))
    AND bool_or(basis = 'stated' OR csv_line IN (SELECT csv_line FROM naming_another))
UNION ALL
SELECT 'places', 'iso_3166', csv_line, id, 'the code of this country', iso_3166
FROM places AS p
WHERE kind = 'country' AND NOT EXISTS (
    FROM names AS n JOIN country_words AS w
        ON starts_with(' ' || regexp_replace(n.name, '[^\p{L}\p{N}]+', ' ', 'g') || ' ', w.form)
    WHERE n.entity = p.id AND w.value = p.iso_3166
)
