WITH misplaced AS (
    SELECT passage
    FROM passages AS p LEFT JOIN articles AS a ON a.id = p.article
    WHERE NOT (
        span_start < span_end
        AND coalesce(span_end - span_start = length(quote), true)
        AND span_end <= coalesce(characters, span_end)
    )
)
SELECT 'evidence' AS table_name, 'start' AS column_name, csv_line, id AS row_id,
    'a span that lies in its article and is as long as its quote' AS expected,
    concat_ws(' ', span_start, 'to', span_end, quote) AS found
FROM quoted_evidence SEMI JOIN misplaced USING (passage)
UNION ALL
SELECT 'evidence', 'sha256', csv_line, id,
    'the SHA-256 of the quote', concat_ws(' ', sha256, quote)
FROM quoted_evidence
SEMI JOIN (
    SELECT passage FROM passages
    WHERE shown_start IS NOT NULL AND sha256(quote) <> sha256
) USING (passage)
UNION ALL
SELECT 'evidence', 'prefix', csv_line, id,
    'no prefix and no suffix, as the quote is withheld', concat(prefix, '…', suffix)
FROM quoted_evidence
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
