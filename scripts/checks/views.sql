-- What several rules share. Loaded once, after the tables of the package and of the models.

-- Evidence with its words. Many rows have the same passage, so rules look at passages if they can.
CREATE VIEW quoted_evidence AS
    SELECT e.*, p.* EXCLUDE (passage, article, span_start, span_end)
    FROM evidence AS e JOIN passages AS p USING (passage);

-- The filled cells of all tables but evidence, with all that their model says of the column.
CREATE VIEW cells AS
    FROM cell_values JOIN model_columns USING (column_number);

-- The cells that refer to a row.
CREATE VIEW reference_cells AS
    FROM cells WHERE refers_to IS NOT NULL
    UNION ALL
    FROM evidence_references JOIN model_columns USING (column_number);

-- The rows of all tables but evidence.
CREATE VIEW table_rows AS
    SELECT table_name, csv_line, row_id FROM cells WHERE column_name = 'id';

-- The spans that support a row as a whole.
CREATE VIEW row_spans AS
    SELECT table_name, row_id, article, span_start, span_end
    FROM evidence
    WHERE column_name IS NULL;

-- The entities that rows refer to, themselves or by the rows that link entities to them.
CREATE VIEW row_entities AS
    SELECT table_name, row_id, value AS entity
    FROM cells SEMI JOIN (
        FROM model_columns WHERE refers_to = 'entities'
            OR refers_to IN (SELECT table_name FROM model_tables WHERE entity_kind IS NOT NULL)
    ) USING (column_number)
    UNION ALL
    SELECT linked.refers_to, linked.value, entity.value
    FROM model_tables AS t
    JOIN cells AS linked
        ON linked.table_name = t.table_name AND linked.column_name = t.link_column
    JOIN cells AS entity
        ON entity.table_name = t.table_name AND entity.column_name = t.link_entity_column
        AND entity.csv_line = linked.csv_line;

-- For each place where a mention begins, the greatest end of the mentions that begin there or before.
-- outside_evidence.sql says what for.
CREATE VIEW mention_reach AS
    SELECT article, span_start,
        max(max(span_end)) OVER (PARTITION BY article ORDER BY span_start) AS reach
    FROM mentions
    GROUP BY article, span_start;

-- For each place where a mention of an entity begins, the smallest end of its mentions that begin
-- there or after. A span that begins there or before contains one of them if it does not end before.
CREATE VIEW mention_ends AS
    SELECT article, entity, span_start, min(min(span_end)) OVER (
        PARTITION BY article, entity ORDER BY span_start DESC
    ) AS next_end
    FROM mentions
    GROUP BY article, entity, span_start;

-- The parts of each article that are published: disjoint ones, which cover what the quotes with their
-- context, the mentions and the numbers cover. `total` counts the code points in the parts before.
-- Sorted by their starts, each span adds the part after the ends of all spans before it.
CREATE VIEW published_parts AS
    WITH spans AS (
        SELECT article, shown_start AS first, shown_end AS last FROM passages
        WHERE shown_start IS NOT NULL
        UNION
        SELECT article, span_start, span_end FROM mentions
        UNION
        SELECT article, span_start, span_end FROM numbers
    ),
    parts AS (
        SELECT article, last, greatest(first, least(last, coalesce(max(last) OVER (
                PARTITION BY article ORDER BY first, last
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
            ), 0))) AS part_start
        FROM spans
    )
    SELECT article, part_start, last - part_start AS characters,
        sum(last - part_start) OVER (PARTITION BY article ORDER BY part_start)
            - (last - part_start) AS total
    FROM parts
    WHERE part_start < last;

-- The tables that evidence can point to.
CREATE VIEW evidenced_tables AS
    SELECT table_name FROM model_tables WHERE has_evidence OR table_name = 'articles';

-- The columns that refer to an entity, and that evidence can point to.
CREATE VIEW entity_references AS
    SELECT table_name, column_name
    FROM model_columns SEMI JOIN evidenced_tables USING (table_name)
    WHERE refers_to = 'entities'
        OR refers_to IN (SELECT table_name FROM model_tables WHERE entity_kind IS NOT NULL);

-- The names of entities, with the forms of the table of names. Several entities can share one.
CREATE VIEW entity_names AS
    SELECT entity, name, min(entity) OVER same_name <> max(entity) OVER same_name AS is_shared
    FROM (SELECT entity, name FROM names UNION ALL SELECT id, name FROM entities)
    WINDOW same_name AS (PARTITION BY name);

-- Words have an adjective of a name if they contain its first letters, its stem. If several entities
-- share the name, a word that is the name is none: the mention at its place says whom it means.
CREATE MACRO has_adjective_of(words, name, stem, is_shared) AS
    contains(lower(words), lower(left(name, stem))) AND (NOT is_shared OR len(list_filter(
        string_split_regex(words, '[^\p{L}\p{N}]+'),
        lambda word: word <> name AND contains(lower(word), lower(left(name, stem)))
    )) > 0);

-- Words between single blanks, so that a name is found as whole words.
CREATE MACRO spaced(words) AS ' ' || regexp_replace(words, '[^\p{L}\p{N}]+', ' ', 'g') || ' ';

CREATE MACRO without_punctuation(words) AS regexp_replace(words, '\p{P}', '', 'g');

-- The place of words, for a finding that does not show them.
CREATE MACRO place_of_words(span_start, span_end) AS
    printf('the words at %d to %d', span_start, span_end);

-- An offset in at least five digits. lpad would cut a longer one.
CREATE MACRO five_digits(number) AS
    CASE WHEN number < 100000 THEN lpad(number::VARCHAR, 5, '0') ELSE number::VARCHAR END;

-- The identifier of a row that is a span.
CREATE MACRO span_id(article, span_start, span_end) AS
    article || '/' || five_digits(span_start) || '-' || five_digits(span_end);

-- The identifier of what a pointer points to.
CREATE MACRO pointer_id(table_name, row_id, column_name) AS
    concat_ws('/', table_name, row_id, column_name);

-- Each date of a table with its modifier and the days that are derived from it.
CREATE VIEW dates AS
    SELECT table_name, coalesce(bound_column, modified_column, column_name) AS column_name,
        csv_line, row_id,
        max(value) FILTER (bound_column IS NULL AND modified_column IS NULL) AS edtf,
        max(value) FILTER (modified_column IS NOT NULL) AS modifier,
        max(value) FILTER (bound_end = 'earliest') AS earliest,
        max(value) FILTER (bound_end = 'latest') AS latest
    FROM cells
    WHERE format = 'edtf' OR bound_column IS NOT NULL OR modified_column IS NOT NULL
    GROUP BY ALL;
