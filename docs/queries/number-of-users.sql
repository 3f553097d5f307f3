-- Where do the articles contradict each other on the number of users?
-- `explanation` says what each of them counts.
SELECT
    c.title,
    f.article,
    f.period,
    f.subject_name AS subject,
    f.metric,
    f.qualifier,
    f.value,
    f.printed AS words,
    c.explanation
FROM figures_in_full AS f
JOIN conflicts AS c ON c.id = f.conflict
WHERE c.kind = 'contradiction' AND f.metric IN ('users', 'customers')
ORDER BY c.id, f.value;
