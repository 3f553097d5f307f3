-- Everyone whose words an article quotes or reports, and in which article.
SELECT speaker.name AS speaker, speaker.kind, e.article, count(DISTINCT e."table" || e."row") AS row_count
FROM evidence AS e
JOIN entities AS speaker ON speaker.id = e.speaker
GROUP BY speaker.name, speaker.kind, e.article
ORDER BY e.article, speaker.name;
