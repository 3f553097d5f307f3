SELECT 'evidence' AS table_name, 'start' AS column_name, e.csv_line, e.id AS row_id,
    'a span that lies in its article and is as long as its quote' AS expected,
    concat_ws(' ', span_start, 'to', span_end, quote) AS found
FROM evidence AS e LEFT JOIN articles AS a ON a.id = e.article
WHERE NOT (
    span_start < span_end
    AND coalesce(span_end - span_start = length(quote), true)
    AND span_end <= coalesce(characters, span_end)
)
UNION ALL
SELECT 'evidence', 'sha256', csv_line, id,
    'the SHA-256 of the quote', concat_ws(' ', sha256, quote)
FROM evidence
WHERE shown_start IS NOT NULL AND sha256(quote) <> sha256
UNION ALL
SELECT 'evidence', 'prefix', csv_line, id,
    'no prefix and no suffix, as the quote is withheld', concat(prefix, '…', suffix)
FROM evidence
WHERE shown_start IS NULL AND coalesce(prefix, suffix) IS NOT NULL AND quote IS NULL
UNION ALL
SELECT 'evidence', 'reason', csv_line, id,
    'a reason, if the basis is inferred or corrected, and only then',
    concat_ws(': ', basis, reason)
FROM evidence
WHERE (basis = 'stated') <> (reason IS NULL)
UNION ALL
SELECT 'evidence', 'value', csv_line, id,
    'a value, if the evidence is of a cell, and only then',
    concat_ws(': ', column_name, value)
FROM evidence
WHERE (column_name IS NULL) <> (value IS NULL)
