-- Who is quoted, and in which article?
-- Everyone whose words an article quotes or reports; `row_count` is the number of rows that rest
-- on them.
SELECT speaker.name AS speaker, speaker.kind, e.article, count(DISTINCT e."table" || e."row") AS row_count
FROM evidence AS e
JOIN entities AS speaker ON speaker.id = e.speaker
GROUP BY speaker.name, speaker.kind, e.article
ORDER BY e.article, speaker.name;
