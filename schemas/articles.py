"""The table `articles`."""

from __future__ import annotations

from .fields import (
    Date,
    Integer,
    Number,
    Table,
    Text,
    curated,
    date,
    derived,
    earliest,
    key,
    latest,
    quoted,
)


class Articles(Table, singular="article", evidenced=False):
    """An article of the German-language press: a source of everything else."""

    id: Text = key("Identifier of the article.")
    label: Text = curated("What the article is about, in a few English words.")
    file: Text = derived("Name of the text file, as it was given.", unique=True, format="verbatim")
    sha256: Text = derived("SHA-256 of the bytes of the file.", format="sha256", unique=True)
    characters: Integer = derived("Length of the decoded text in Unicode code points.", minimum=1)
    title: Text = quoted("Title as printed.", optional=True, format="verbatim")
    publisher: Text = quoted("Who published the article.", optional=True, references="entities")
    author: Text = quoted("Who wrote the article.", optional=True, references="people")
    translator: Text = quoted("Who translated the article.", optional=True, references="people")
    dateline: Text = quoted(
        "Where the article is written, as it says.", optional=True, references="places"
    )
    published: Text = date("Date of publication.")
    published_earliest: Date = earliest("published")
    published_latest: Date = latest("published")
    language: Text = curated("Language of the text (ISO 639-1).", format="language")
    original_language: Text = quoted(
        "Language the article was translated from.", optional=True, format="language"
    )
    quotable: Number = curated(
        "Share of the text, from 0 to 1, that quotes, names and numbers of this package together "
        "may give back; quotes beyond it are withheld.",
        minimum=0,
    )
    rights: Text = quoted("Statement of rights as printed.", optional=True, format="verbatim")
