-- The entities of a row are those that it refers to and those that other rows tie to it. A name can begin
-- with a small letter in a sentence, and a place is also named by its adjective: "Chinese" names China.
-- A row that refers to no entity has none to name, and an unknown one has no name. The words of a text that
-- begin as a name does, and are as many, are looked up among the names.
WITH known_rows AS (
    SELECT table_name, row_id
    FROM row_entities LEFT JOIN entities ON entities.id = entity
    GROUP BY ALL
    HAVING count(*) = count(entities.id)
),
texts AS (
    SELECT table_name, column_name, csv_line, row_id, value AS text,
        regexp_extract_all(value, '[\p{L}\p{N}]+') AS words
    FROM cells SEMI JOIN known_rows USING (table_name, row_id)
    WHERE stands_alone
),
forms AS (
    SELECT DISTINCT entity, regexp_extract_all(name, '[\p{L}\p{N}]+') AS words
    FROM (
        SELECT entity, name FROM entity_names
        UNION ALL
        SELECT entity, lower(left(name, 1)) || substr(name, 2) FROM entity_names
    )
),
text_words AS (
    SELECT table_name, row_id, words, unnest(words) AS word, unnest(range(1, len(words) + 1)) AS place
    FROM texts
),
looked_up AS (
    SELECT DISTINCT table_name, row_id, words[place:place + length - 1] AS words
    FROM text_words JOIN (SELECT DISTINCT words[1] AS word, len(words) AS length FROM forms) USING (word)
),
stems AS (
    SELECT DISTINCT entity, left(name, $stem) AS stem
    FROM entity_names
    WHERE length(name) >= $stem AND entity IN (SELECT id FROM entities WHERE kind = 'place')
),
named AS (
    SELECT table_name, row_id, entity
    FROM looked_up JOIN forms USING (words)
    UNION ALL
    SELECT table_name, row_id, entity
    FROM text_words JOIN stems ON left(word, $stem) = stem
),
named_rows AS (
    SELECT DISTINCT table_name, row_id
    FROM named SEMI JOIN row_entities USING (table_name, row_id, entity)
)
SELECT table_name, column_name, csv_line, row_id,
    'a name of an entity of the row, such as its subject or a participant' AS expected,
    text AS found
FROM texts ANTI JOIN named_rows USING (table_name, row_id)
UNION ALL
SELECT table_name, column_name, csv_line, row_id,
    'a text that begins with the thing that it is about', text
FROM texts SEMI JOIN named_rows USING (table_name, row_id)
WHERE regexp_matches(text, $points_back)
