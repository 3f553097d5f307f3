-- Where do the articles contradict each other on the number of users?
-- `explanation` says what each of them counts.
SELECT
    c.title,
    f.article,
    f.period,
    subject.name AS subject,
    f.metric,
    f.qualifier,
    f.value,
    f.printed AS words,
    c.explanation
FROM conflicts AS c
JOIN conflict_claims AS claim ON claim.conflict = c.id AND claim."table" = 'figures'
JOIN figures AS f ON f.id = claim."row"
JOIN entities AS subject ON subject.id = f.subject
WHERE c.kind = 'contradiction' AND f.metric IN ('users', 'customers')
ORDER BY c.id, f.value;
