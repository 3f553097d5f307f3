-- Who owns Alibaba, how much of it, as of when, and who says so?
-- Shares that are not held any more, and rows that restate others, are left out.
SELECT
    owner.name AS owner,
    s.share,
    s.share_qualifier AS qualifier,
    s.as_of,
    coalesce(publisher.name, s.article) AS said_by,
    (
        SELECT quote FROM evidence
        WHERE "table" = 'shareholdings' AND "row" = s.id AND "column" IS NULL AND quote IS NOT NULL
        ORDER BY length(quote) DESC LIMIT 1
    ) AS words
FROM shareholdings AS s
JOIN owners AS o ON o.shareholding = s.id
JOIN entities AS owner ON owner.id = o.entity
JOIN articles AS a ON a.id = s.article
LEFT JOIN entities AS publisher ON publisher.id = a.publisher
WHERE s.owned = 'alibaba' AND s.status = 'held' AND s.restates IS NULL AND s.rank <> 'deprecated'
ORDER BY s.share DESC NULLS LAST, owner.name;
