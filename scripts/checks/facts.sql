-- The rows of `facts`. fact_rows has each claim with all that follows from its own cells; the number
-- is that of its value_column, the date that of its date_column. Only published words count.
WITH event_days AS (
    SELECT DISTINCT row_id AS event, article, span_start, span_end FROM evidence
    WHERE table_name = 'events' AND column_name IN ('start', 'end')
),
article_days AS (
    SELECT DISTINCT article, span_start, span_end FROM evidence
    WHERE table_name = 'articles' AND column_name = 'published'
),
-- A date that is inferred from nothing but the words that date the event is that of the event.
date_sources AS (
    SELECT f.table_name, f.row_id,
        CASE
            WHEN bool_or(e.basis <> 'inferred') THEN 'own'
            WHEN bool_and(of_event.event IS NOT NULL) THEN 'event'
            WHEN bool_and(of_article.article IS NOT NULL) THEN 'article'
            ELSE 'own'
        END AS date_from
    FROM fact_rows AS f
    JOIN evidence AS e ON e.table_name = f.table_name AND e.row_id = f.row_id
        AND e.column_name = f.date_column
    LEFT JOIN event_days AS of_event ON of_event.event = f.event AND of_event.article = e.article
        AND of_event.span_start = e.span_start AND of_event.span_end = e.span_end
    LEFT JOIN article_days AS of_article ON of_article.article = e.article
        AND of_article.span_start = e.span_start AND of_article.span_end = e.span_end
    GROUP BY f.table_name, f.row_id
),
pieces AS (
    SELECT f.table_name, f.row_id, f.article AS first_article, e.column_name, e.article,
        e.span_start, e.span_end, CASE WHEN p.shown_start IS NOT NULL THEN p.quote END AS quote
    FROM fact_rows AS f
    JOIN evidence AS e ON e.table_name = f.table_name AND e.row_id = f.row_id
        AND (e.column_name IS NULL OR e.column_name = f.value_column)
    JOIN passages AS p USING (passage)
),
number_pieces AS (
    SELECT table_name, row_id, article, span_start, min(span_end) AS span_end FROM pieces
    WHERE column_name IS NOT NULL
    GROUP BY ALL
),
-- Words with the number come first, then the number alone, then the words of the row, as a heading.
-- If all words are withheld, they have their place nonetheless.
-- Words have the number if the first piece of a number that begins in them ends in them.
ranked_pieces AS (
    SELECT p.*, CASE
        WHEN p.column_name IS NOT NULL THEN 2
        WHEN n.span_end <= p.span_end THEN 1
        ELSE 3
    END AS place
    FROM pieces AS p
    ASOF LEFT JOIN number_pieces AS n
        ON n.table_name = p.table_name AND n.row_id = p.row_id AND n.article = p.article
        AND n.span_start >= p.span_start
),
quotes AS (
    SELECT table_name, row_id, article, span_start, span_end, quote
    FROM ranked_pieces
    QUALIFY row_number() OVER (
        PARTITION BY table_name, row_id
        ORDER BY quote IS NULL, place, article <> first_article, len(quote) DESC, article, span_start, span_end
    ) = 1
)
SELECT
    f.table_name || '/' || f.row_id AS id,
    f.table_name,
    f.row_id,
    f.article,
    a.published AS article_date,
    f.story,
    f.salience,
    f.subject,
    subject.name AS subject_name,
    f.aspect,
    f.object,
    object.name AS object_name,
    left(begin_sentence(f.claim), $max_length) AS claim,
    f.status,
    f.value,
    f.value_max,
    f.unit,
    f.per,
    f.qualifier,
    f.date,
    f.date_modifier,
    f.date_earliest,
    f.date_latest,
    CASE WHEN f.date IS NOT NULL THEN coalesce(d.date_from, 'own') END AS date_from,
    f.speaker,
    speaker.name AS speaker_name,
    f.basis,
    f.rank,
    f.table_name || '/' || f.restates AS restates,
    f.conflict,
    q.quote,
    q.article AS quote_article,
    q.span_start,
    q.span_end
FROM fact_rows AS f
LEFT JOIN articles AS a ON a.id = f.article
LEFT JOIN entities AS subject ON subject.id = f.subject
LEFT JOIN entities AS object ON object.id = f.object
LEFT JOIN entities AS speaker ON speaker.id = f.speaker
LEFT JOIN date_sources AS d ON d.table_name = f.table_name AND d.row_id = f.row_id
LEFT JOIN quotes AS q ON q.table_name = f.table_name AND q.row_id = f.row_id
