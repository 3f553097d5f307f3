-- Pair the rows of evidence of an old and of a new package, and store those that differ.
--
-- The views old_evidence and new_evidence have a position, what a row supports (table_name, row_key,
-- column_name) and its cells: all that are compared (cells), those of the span (span), those of
-- wording (wording) and the others (facts).

-- What is supported by evidence that one package has under no key, or under a key with other cells.
CREATE OR REPLACE TABLE supported AS
WITH unlike AS (
    SELECT o.position AS old_position, n.position AS new_position
    FROM old_evidence AS o FULL JOIN new_evidence AS n ON o.key = n.key
    WHERE o.key IS NULL OR n.key IS NULL OR o.cells IS DISTINCT FROM n.cells
        OR o.table_name IS DISTINCT FROM n.table_name OR o.row_key IS DISTINCT FROM n.row_key
        OR o.column_name IS DISTINCT FROM n.column_name
)
SELECT row_number() OVER () AS number, * FROM (
    SELECT table_name, row_key, column_name FROM old_evidence
        WHERE position IN (SELECT old_position FROM unlike)
    UNION
    SELECT table_name, row_key, column_name FROM new_evidence
        WHERE position IN (SELECT new_position FROM unlike)
);

-- All evidence of these. Rows with the same cells are numbered, to pair each with one.
CREATE OR REPLACE TABLE old_members AS
SELECT s.number AS supported, position, cells, span,
    row_number() OVER (PARTITION BY s.number, cells ORDER BY position) AS copy
FROM supported AS s JOIN old_evidence AS e
    ON s.table_name IS NOT DISTINCT FROM e.table_name AND s.row_key = e.row_key
    AND s.column_name IS NOT DISTINCT FROM e.column_name;

CREATE OR REPLACE TABLE new_members AS
SELECT s.number AS supported, position, cells, span,
    row_number() OVER (PARTITION BY s.number, cells ORDER BY position) AS copy,
    min(position) OVER (PARTITION BY s.number, cells) AS first_position
FROM supported AS s JOIN new_evidence AS e
    ON s.table_name IS NOT DISTINCT FROM e.table_name AND s.row_key = e.row_key
    AND s.column_name IS NOT DISTINCT FROM e.column_name;

-- First, each row is paired with one of the same cells. These pairs do not differ.
CREATE OR REPLACE TABLE old_remaining AS
SELECT supported, position, span, row_number() OVER (PARTITION BY supported, span ORDER BY position) AS copy
FROM old_members AS o
WHERE NOT EXISTS (
    FROM new_members AS n
    WHERE o.supported = n.supported AND o.cells IS NOT DISTINCT FROM n.cells AND o.copy = n.copy
);

CREATE OR REPLACE TABLE new_remaining AS
SELECT supported, position, span, rank,
    row_number() OVER (PARTITION BY supported, span ORDER BY rank) AS copy,
    min(rank) OVER (PARTITION BY supported, span) AS first_rank
FROM (
    SELECT *, row_number() OVER (ORDER BY first_position, position) AS rank
    FROM new_members AS n
    WHERE NOT EXISTS (
        FROM old_members AS o
        WHERE o.supported = n.supported AND o.cells IS NOT DISTINCT FROM n.cells
            AND o.copy = n.copy
    )
);

-- Second, the remaining rows are paired with those of the same span.
CREATE OR REPLACE TABLE pairs_of_span AS
SELECT supported, o.position AS old_position, n.position AS new_position
FROM old_remaining AS o JOIN new_remaining AS n USING (supported, copy)
WHERE o.span IS NOT DISTINCT FROM n.span;

-- Third, with the next one. What remains was withdrawn or added.
CREATE OR REPLACE TABLE evidence_pairs AS
WITH old_rest AS (
    SELECT supported, position,
        row_number() OVER (PARTITION BY supported ORDER BY position) AS number
    FROM old_remaining WHERE position NOT IN (SELECT old_position FROM pairs_of_span)
),
new_rest AS (
    SELECT supported, position,
        row_number() OVER (PARTITION BY supported ORDER BY first_rank, rank) AS number
    FROM new_remaining WHERE position NOT IN (SELECT new_position FROM pairs_of_span)
)
SELECT supported, 2 AS step, old_position AS number, old_position, new_position FROM pairs_of_span
UNION ALL
SELECT supported, 3, number, o.position, n.position
FROM old_rest AS o FULL JOIN new_rest AS n USING (supported, number);

-- Wording is compared first: it seldom differs, and it is short.
CREATE OR REPLACE TABLE reworded_pairs AS
WITH other_wording AS MATERIALIZED (
    SELECT old_position, new_position
    FROM evidence_pairs
    JOIN old_evidence AS o ON o.position = old_position
    JOIN new_evidence AS n ON n.position = new_position
    WHERE o.wording IS DISTINCT FROM n.wording
)
SELECT old_position
FROM other_wording
JOIN old_evidence AS o ON o.position = old_position
JOIN new_evidence AS n ON n.position = new_position
WHERE o.facts IS NOT DISTINCT FROM n.facts;

CREATE OR REPLACE TABLE evidence_changes AS
WITH old_first AS (SELECT supported, min(position) AS position FROM old_members GROUP BY supported),
new_first AS (SELECT supported, min(position) AS position FROM new_members GROUP BY supported)
SELECT
    row_number() OVER (
        ORDER BY old_first.position IS NULL, coalesce(old_first.position, new_first.position),
            step, p.number
    ) AS "#order",
    CASE
        WHEN p.old_position IS NULL THEN 'evidence-added'
        WHEN p.new_position IS NULL THEN 'evidence-withdrawn'
        WHEN p.old_position IN (FROM reworded_pairs) THEN 'evidence-reworded'
        ELSE 'evidence-changed'
    END AS kind,
    s.table_name, s.row_key, s.column_name, p.old_position AS "#old", p.new_position AS "#new",
    NOT EXISTS (
        FROM changed_rows AS c
        WHERE c.table_name = s.table_name AND c.row_key = s.row_key AND c.is_added_or_withdrawn
    ) AS is_shown
FROM evidence_pairs AS p
JOIN supported AS s ON s.number = p.supported
LEFT JOIN old_first ON old_first.supported = p.supported
LEFT JOIN new_first ON new_first.supported = p.supported;

-- The rows of which nothing but the evidence changed, in the order of their changes by kind.
CREATE OR REPLACE TABLE evidence_alone AS
SELECT row_number() OVER (ORDER BY min((kind_number, "#order"))) AS "#order", table_name, row_key
FROM (
    SELECT *, list_position(
        ['evidence-withdrawn', 'evidence-changed', 'evidence-added', 'evidence-reworded'], kind
    ) AS kind_number
    FROM evidence_changes
) AS e
WHERE table_name IS NOT NULL AND NOT EXISTS (
    FROM changed_rows AS c WHERE c.table_name = e.table_name AND c.row_key = e.row_key
)
GROUP BY table_name, row_key;
