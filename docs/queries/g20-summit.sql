-- Who was at the G20 summit, and what did they say?
-- Those at the summit of 2016 and at the meeting of business before it: that they took part, the
-- positions that the articles give them, and what the articles quote them with in that year. The last
-- rows say how many there were.
WITH meetings AS (
    SELECT id FROM events
    WHERE 'g20-summit-2016' IN (id, part_of) OR 'business-meeting-before-g20-summit' IN (id, part_of)
),
attendees AS (
    SELECT entity AS id, entity_name AS name, role, event_title AS event, article, quote
    FROM participants_in_full
    WHERE event IN (SELECT id FROM meetings) AND role IN ('attendee', 'host', 'speaker', 'actor')
)
SELECT name AS attendee, role AS what, event AS claim, quote AS words FROM attendees
UNION ALL
SELECT subject_name, 'position', claim, max(quote)
FROM facts
WHERE "table" = 'positions' AND subject IN (SELECT id FROM attendees)
    AND article IN (SELECT article FROM attendees)
GROUP BY subject_name, claim
UNION ALL
SELECT speaker_name, 'statement', claim, quote
FROM facts
WHERE "table" = 'statements' AND speaker IN (SELECT id FROM attendees)
    AND article IN (SELECT article FROM attendees) AND date LIKE '2016%' AND rank <> 'deprecated'
UNION ALL
SELECT NULL, 'number', title, printed
FROM figures
WHERE event IN (SELECT id FROM meetings) AND restates IS NULL AND rank <> 'deprecated'
ORDER BY attendee NULLS LAST, what, claim;
