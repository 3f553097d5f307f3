-- Who owns Alibaba, how much of it, as of when, and who says so?
-- Shares that are not held any more, and rows that restate others, are left out.
SELECT
    s.owners AS owner,
    s.share,
    s.share_qualifier AS qualifier,
    s.as_of,
    coalesce(a.publisher_name, s.article) AS said_by,
    s.quote AS words
FROM shareholdings_in_full AS s
JOIN articles_in_full AS a ON a.id = s.article
WHERE s.owned = 'alibaba' AND s.status = 'held' AND s.restates IS NULL AND s.rank <> 'deprecated'
ORDER BY s.share DESC NULLS LAST, s.owners;
