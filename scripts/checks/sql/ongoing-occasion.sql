-- What is over, or takes place once, does not go on or recur when the article is written.
SELECT 'events' AS table_name, 'status' AS column_name, csv_line, id AS row_id,
    'happened, planned, cancelled or reported: it has an end, or is an occasion' AS expected,
    concat_ws(', ', status, type, 'until ' || "end") AS found
FROM events
WHERE status = 'ongoing' AND (
    "end" IS NOT NULL OR type IN ('meeting', 'conference', 'ceremony', 'contract_signing', 'bid')
)
