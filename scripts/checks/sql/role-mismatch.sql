-- A title names an entity where its words begin as a form of the name does, and are as many; of forms that
-- begin at one place, the longest counts. Whose name stands in the genitive is only mentioned. Names after
-- "by" are those of who acts, wherever they stand.
WITH parties AS (
    SELECT event, entity, min(list_contains($acting, role)) AS acts
    FROM participants
    WHERE list_contains($acting, role) OR list_contains($acted_on, role)
    GROUP BY event, entity
    HAVING min(list_contains($acting, role)) = max(list_contains($acting, role))
),
titles AS (
    SELECT id, min(csv_line) AS csv_line, min(title) AS title,
        regexp_extract_all(min(title), '[\p{L}\p{N}]+') AS words
    FROM events
    WHERE id IN (SELECT event FROM parties GROUP BY event HAVING min(acts) <> max(acts))
    GROUP BY id
),
forms AS (
    SELECT DISTINCT entity, regexp_extract_all(name, '[\p{L}\p{N}]+') AS words
    FROM entity_names SEMI JOIN parties USING (entity)
),
places AS (
    SELECT id, words, unnest(words) AS word, unnest(range(1, len(words) + 1)) AS place FROM titles
),
named AS (
    SELECT p.id, p.place, f.entity, len(f.words) AS length, p.words[p.place - 1] = 'by' AS is_after_by,
        p.words[p.place + len(f.words)] = 's' AS is_genitive
    FROM (
        SELECT p.*, words[place:place + length - 1] AS form
        FROM places AS p
        JOIN (SELECT DISTINCT words[1] AS word, len(words) AS length FROM forms) USING (word)
    ) AS p JOIN forms AS f ON f.words = p.form
),
firsts AS (
    SELECT id, min(place) FILTER (acts) AS acting, bool_or(acts AND is_after_by) AS has_by,
        min(place) FILTER (NOT acts AND NOT is_genitive) AS acted_on,
        min_by(n.entity, place) FILTER (NOT acts AND NOT is_genitive) AS entity
    FROM (
        SELECT * FROM named QUALIFY length = max(length) OVER (PARTITION BY id, place)
    ) AS n
    JOIN parties AS p ON p.event = n.id AND p.entity = n.entity
    GROUP BY id
)
SELECT 'events' AS table_name, 'title' AS column_name, csv_line, id AS row_id,
    'a title that names who acts before ' || entity || ', on whom it acts' AS expected,
    title AS found
FROM firsts JOIN titles USING (id)
WHERE acted_on < acting AND NOT has_by
UNION ALL
SELECT 'participants', 'role', p.csv_line, p.id,
    'a company, an organization or a person as ' || p.role, p.entity || ', of kind ' || e.kind
FROM participants AS p JOIN entities AS e ON e.id = p.entity
WHERE list_contains($personal, p.role) AND e.kind NOT IN ('company', 'organization', 'person')
