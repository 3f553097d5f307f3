-- Who is quoted, and in which article?
-- Everyone whose words an article quotes or reports; `row_count` is the number of rows that rest
-- on them.
SELECT e.speaker_name AS speaker, s.kind, e.article, count(DISTINCT e."table" || e."row") AS row_count
FROM evidence_in_full AS e
JOIN entities AS s ON s.id = e.speaker
GROUP BY e.speaker_name, s.kind, e.article
ORDER BY e.article, e.speaker_name;
