-- The words of stated references that do not name the entity, and whether they name another one of its
-- kind and have no word that stands for a name. This is no list of findings: checks/nearness.py looks up
-- the names before. A form can hide in the name of a work, and withheld words can hold an adjective.
WITH stated AS (
    SELECT csv_line, id, passage, table_name, row_id, column_name, value
    FROM evidence
    SEMI JOIN (FROM entity_references WHERE column_name <> 'id') USING (table_name, column_name)
    WHERE basis = 'stated'
),
words AS (
    SELECT p.*, value, kind
    FROM (SELECT DISTINCT passage, value FROM stated) JOIN passages AS p USING (passage)
    JOIN (SELECT id AS value, min(kind) AS kind FROM entities GROUP BY id) USING (value)
),
unmentioned AS (
    SELECT w.*
    FROM words AS w ASOF LEFT JOIN mention_ends AS m
        ON m.article = w.article AND m.entity = w.value AND m.span_start >= w.span_start
    WHERE NOT coalesce(m.next_end <= w.span_end, false)
),
kinds AS (SELECT id AS entity, min(kind) AS kind FROM entities GROUP BY id),
kind_ends AS (
    SELECT article, kind, span_start, min(min(span_end)) OVER (
        PARTITION BY article, kind ORDER BY span_start DESC
    ) AS next_end
    FROM mentions JOIN kinds USING (entity)
    GROUP BY article, kind, span_start
),
works AS (
    SELECT article, span_start, max(span_end) AS span_end
    FROM mentions JOIN kinds USING (entity) WHERE kind = 'work'
    GROUP BY article, span_start
),
unnamed AS (
    SELECT w.passage, w.value,
        coalesce(m.next_end <= w.span_end, false)
            AND NOT coalesce(regexp_matches(w.quote, $stands_for_name), true) AS names_another,
        w.quote IS NULL AND w.kind = 'place' AS is_withheld_place
    FROM unmentioned AS w
    ASOF LEFT JOIN kind_ends AS m
        ON m.article = w.article AND m.kind = w.kind AND m.span_start >= w.span_start
    ASOF LEFT JOIN works AS o ON o.article = w.article AND o.span_start < w.span_end
    WHERE CASE
        -- Withheld words can name a place by an adjective, if they name no other place.
        WHEN w.quote IS NULL
            THEN (w.kind <> 'place' OR coalesce(m.next_end <= w.span_end, false))
                AND NOT coalesce(o.span_end > w.span_start, false)
        ELSE NOT EXISTS (
            FROM entity_names AS n
            WHERE n.entity = w.value AND has_adjective_of(w.quote, n.name, $stem, is_shared)
        )
    END
),
cells AS (
    SELECT table_name, row_id, column_name, value, min(csv_line) AS csv_line,
        min_by(id, csv_line) AS id, bool_and(names_another) AS names_another,
        bool_and(is_withheld_place) AS is_withheld_place,
        list(DISTINCT passage) AS passages
    FROM stated LEFT JOIN unnamed AS u USING (passage, value)
    GROUP BY ALL
    HAVING bool_and(u.passage IS NOT NULL)
),
placed AS (
    SELECT c.csv_line, c.id, c.value, c.names_another, c.is_withheld_place, kind, article, span_end
    FROM (SELECT * EXCLUDE passages, unnest(passages) AS passage FROM cells) AS c
    JOIN words USING (passage, value)
)
SELECT p.csv_line, p.id, p.value, p.kind, p.names_another, p.is_withheld_place, p.article,
    greatest(p.span_end, coalesce(s.span_end, 0)) AS until
FROM placed AS p
ASOF LEFT JOIN (
    SELECT article, span_start, max(span_end) AS span_end FROM sentences GROUP BY article, span_start
) AS s ON s.article = p.article AND s.span_start < p.span_end
ORDER BY article, until, csv_line
