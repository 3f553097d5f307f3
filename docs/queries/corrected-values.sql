-- Which values were corrected, and how are they printed?
-- Misprints that change no value have no table.
SELECT "table", "row", "column", printed, read_as, kind, reason, quote_article AS article
FROM corrections_in_full
WHERE "table" IS NOT NULL
ORDER BY "table", "row";
