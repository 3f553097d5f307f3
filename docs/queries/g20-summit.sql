-- Who was at the G20 summit, and what did they say?
-- The meetings around the summit are included, and what the articles on it quote people with. The
-- last rows say how many there were.
WITH RECURSIVE meetings(id) AS (
    SELECT id FROM events WHERE id = 'g20-summit-2016'
    UNION
    SELECT event FROM event_relations WHERE related_event = 'g20-summit-2016'
    UNION
    SELECT events.id FROM events JOIN meetings ON part_of = meetings.id
),
articles_on_it AS (
    SELECT DISTINCT article FROM evidence
    WHERE "table" = 'events' AND "row" IN (SELECT id FROM meetings)
),
attendees AS (
    SELECT DISTINCT p.entity AS id, substr(e.start, 1, 4) AS year
    FROM participants AS p JOIN meetings ON meetings.id = p.event JOIN events AS e ON e.id = p.event
    WHERE p.role IN ('attendee', 'host', 'speaker', 'actor')
)
SELECT
    attendee.name AS attendee,
    attendee.kind,
    (
        SELECT position.title || ', ' || organization.name
        FROM positions AS position JOIN entities AS organization ON organization.id = position.organization
        WHERE position.person = attendee.id AND position.article IN (SELECT article FROM articles_on_it)
        ORDER BY position.as_of, position.title LIMIT 1
    ) AS position,
    s.text AS said,
    (
        SELECT quote FROM evidence
        WHERE "table" = 'statements' AND "row" = s.id AND "column" IS NULL AND quote IS NOT NULL
        ORDER BY length(quote) DESC LIMIT 1
    ) AS words
FROM attendees
JOIN entities AS attendee ON attendee.id = attendees.id
LEFT JOIN statements AS s
    ON s.speaker = attendees.id AND substr(s.date, 1, 4) = attendees.year AND s.rank <> 'deprecated'
    AND s.article IN (SELECT article FROM articles_on_it)
UNION ALL
SELECT f.title, 'total', NULL, NULL, f.printed
FROM figures AS f JOIN meetings ON meetings.id = f.event
WHERE f.restates IS NULL AND f.rank <> 'deprecated'
ORDER BY kind, attendee, said;
