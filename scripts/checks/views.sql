-- What several rules share. Loaded once, after the tables of the package and of the models.

-- The span from inner_start to inner_end lies inside the one from outer_start to outer_end.
CREATE MACRO lies_inside(inner_start, inner_end, outer_start, outer_end) AS
    outer_start <= inner_start AND inner_end <= outer_end;

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

-- The tables that evidence can point to.
CREATE VIEW evidenced_tables AS
    SELECT table_name FROM model_tables WHERE has_evidence OR table_name = 'articles';

-- The columns that refer to an entity, and that evidence can point to.
CREATE VIEW entity_references AS
    SELECT table_name, column_name
    FROM model_columns SEMI JOIN evidenced_tables USING (table_name)
    WHERE refers_to = 'entities'
        OR refers_to IN (SELECT table_name FROM model_tables WHERE entity_kind IS NOT NULL);

-- The names of entities, with the forms of the table of names.
CREATE VIEW entity_names AS
    SELECT entity, name FROM names UNION ALL SELECT id, name FROM entities;

-- Words have an adjective of a name if they contain its first letters, its stem.
CREATE MACRO has_adjective_of(words, name, stem) AS
    contains(lower(words), lower(left(name, stem)));

CREATE MACRO without_punctuation(words) AS regexp_replace(words, '\p{P}', '', 'g');

-- The identifier of a row that is a span.
CREATE MACRO span_id(article, span_start, span_end) AS
    article || '/' || lpad(span_start::VARCHAR, 5, '0') || '-' || lpad(span_end::VARCHAR, 5, '0');

-- The identifier of what a pointer points to.
CREATE MACRO pointer_id(table_name, row_id, column_name) AS
    concat_ws('/', table_name, row_id, column_name);

-- Each date of a table with the days that are derived from it.
CREATE VIEW dates AS
    SELECT table_name, coalesce(bound_column, column_name) AS column_name, csv_line, row_id,
        max(value) FILTER (bound_column IS NULL) AS edtf,
        max(value) FILTER (bound_end = 'earliest') AS earliest,
        max(value) FILTER (bound_end = 'latest') AS latest
    FROM cells
    WHERE format = 'edtf' OR bound_column IS NOT NULL
    GROUP BY ALL;
