-- What the sentences of `facts` are composed with.

-- A text that begins in lower case. Abbreviations and words that English writes in upper case stay.
CREATE OR REPLACE MACRO small_letter(words) AS CASE
    WHEN regexp_matches(words, '^\p{Lu}[\p{Lu}\d]') OR split_part(words, ' ', 1) IN (
        'African', 'American', 'Arab', 'Asian', 'Austrian', 'Belgian', 'Brazilian', 'British',
        'Canadian', 'Chinese', 'Danish', 'Dutch', 'English', 'European', 'French', 'German',
        'Indian', 'Irish', 'Italian', 'Japanese', 'Korean', 'Polish', 'Portuguese', 'Russian',
        'Spanish', 'Swedish', 'Swiss', 'Turkish'
    ) THEN words
    ELSE lower(left(words, 1)) || substr(words, 2)
END;

CREATE OR REPLACE MACRO large_letter(words) AS upper(left(words, 1)) || substr(words, 2);

-- A name as it stands within a sentence. Some are descriptions: "the grandson of Jiang Zemin". English
-- has "the" before abbreviations of organizations, and before names that end with a common noun.
CREATE OR REPLACE MACRO is_description(name) AS
    regexp_matches(name, '^\p{Lu}\p{Ll}+ \p{Ll}')
    AND NOT regexp_matches(name, '^\S+ (and|da|de|der|di|du|la|le|van|von) ');
CREATE OR REPLACE MACRO is_plural(description) AS
    regexp_matches(description, '^(\S+ )+?\p{Ll}+s( (for|from|in|of|on) |$)');
CREATE OR REPLACE MACRO is_several(name) AS is_description(name) AND is_plural(name);
CREATE OR REPLACE MACRO in_lower_case(description) AS CASE
    WHEN regexp_matches(description, '^\S+(an|ch|ese|ish) ') THEN description
    ELSE lower(left(description, 1)) || substr(description, 2)
END;
CREATE OR REPLACE MACRO name_in_sentence(name, kind) AS CASE
    WHEN is_description(name)
        THEN CASE WHEN is_plural(name) THEN '' ELSE 'the ' END || in_lower_case(name)
    WHEN kind = 'organization' AND regexp_matches(name, '^[\p{Lu}\d]+$|^[^'']+ [^'']+$')
        THEN 'the ' || name
    WHEN kind IN ('place', 'product')
        AND regexp_matches(name, ' (Emirates|Kingdom|Platform|States|System)$') THEN 'the ' || name
    ELSE name
END;

-- A sentence that may begin with a description.
CREATE OR REPLACE MACRO begin_sentence(words) AS
    CASE WHEN regexp_matches(words, '^\p{Ll}{2}') THEN large_letter(words) ELSE words END;

CREATE OR REPLACE MACRO with_article(words) AS
    CASE WHEN lower(left(words, 1)) IN ('a', 'e', 'i', 'o', 'u') THEN 'an ' ELSE 'a ' END || words;

-- A date that people read as it is: a year, a month or a day, without a modifier.
CREATE OR REPLACE MACRO plain_date(edtf, modifier) AS CASE
    WHEN modifier IS NULL AND regexp_full_match(edtf, '\d{4}(-\d{2}){0,2}') THEN edtf
END;

-- Names as a list: A, B and C.
CREATE OR REPLACE MACRO listed(names) AS CASE
    WHEN len(names) > 1 THEN array_to_string(names[:-2], ', ') || ' and ' || names[-1]
    ELSE names[1]
END;
CREATE OR REPLACE MACRO listed_together(names) AS
    listed(names) || CASE WHEN len(names) > 1 THEN ' together' ELSE '' END;

CREATE OR REPLACE MACRO decimals(number, places) AS
    regexp_replace(regexp_replace(format('{:,.' || places || 'f}', number), '(\.\d*?)0+$', '\1'), '\.$', '');

-- A number as people write it: 1.2 billion, 3.1, 39,000.
CREATE OR REPLACE MACRO in_words(number) AS CASE
    WHEN abs(number) >= 1e9 AND number % 1e6 = 0
        THEN decimals(number / 1e9, 3) || ' billion'
    WHEN abs(number) >= 1e6 AND number % 1e3 = 0
        THEN decimals(number / 1e6, 3) || ' million'
    ELSE decimals(number, 6)
END;

-- A number with its unit. A fraction is no more exact than it was said.
CREATE OR REPLACE MACRO measure(number, unit, qualifier, qualifier_label) AS
    CASE qualifier
        WHEN 'unqualified' THEN ''
        WHEN 'fraction' THEN 'about '
        ELSE coalesce(qualifier_label || ' ', '')
    END
    || CASE qualifier WHEN 'fraction' THEN decimals(number, 1) ELSE in_words(number) END
    || coalesce(' ' || unit, '');
