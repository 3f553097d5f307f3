-- Which values were corrected, and how are they printed?
-- Misprints that change no value have no table.
SELECT DISTINCT c."table", c."row", c."column", c.printed, c.read_as, c.kind, c.reason, e.article
FROM corrections AS c
JOIN evidence AS e ON e."table" = 'corrections' AND e."row" = c.id
WHERE c."table" IS NOT NULL
ORDER BY c."table", c."row";
