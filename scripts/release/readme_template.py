"""The text of the data card. `readme` fills in the names with a dollar sign."""

from __future__ import annotations

README_TEMPLATE = """\
$front_matter
# $title

$description

Version $version, $date. Licence: $licence.$addresses

Every cell can answer *who says so, in which words?*, and a program has checked the answer.

## How the data were made

The articles were read by hand, sentence by sentence. Each value was entered with the words that
carry it; a program found the words in the article to the code point and read numbers and dates
from them a second time, without knowing what had been entered. Every sentence and every number of
every article is either carried by a row or set aside with a reason. Nothing was added that no
article says.

$articles

## Tables

$tables

Columns and vocabularies are described in [DICTIONARY.md](DICTIONARY.md), and for programs in
`datapackage.json` (Data Package), `croissant.json` (Croissant) and `ro-crate-metadata.json`
(RO-Crate). Each table lies in `data/` as a CSV file (UTF-8 without byte order mark, LF; an empty
cell is a missing value) and as a Parquet file; all of them together as `$name.sqlite` and as
`$name.xlsx`.

Dates are [EDTF](https://www.loc.gov/standards/datetime/) strings as precise as the words are
(`2016`, `2018-12`, `2016-23` for autumn 2016), each with the first and the last day that it can
mean.

The same facts are there in the formats of other tools:

- `datasette $name.sqlite --metadata datasette.yaml` shows the database in a browser, with facets,
  descriptions and ten questions as queries ([Datasette](https://datasette.io) below 1.0).
- `$name.gexf` and `$name.graphml` hold the graph of ownership, positions, participation in events
  and relationships, for Gephi and networkx. Keep the edges whose `counts` is true to have each
  fact once.
- `$name.ftm.jsonl` holds companies, people, events, their links and the articles as entities of
  [FollowTheMoney](https://followthemoney.tech), an entity on each line. `$name.ftm.csv` holds their
  statements: each value with its published words and the row that it comes from.
- `$name.entities.jsonl` holds everything on an entity as one JSON document on a line: its own row
  and all rows that refer to it, with labels beside identifiers, and the published words.

`site.zip` is a site to unpack and to open in a browser: every claim beside its words, or beside a
gap where they may not be published.

## Load

pandas:

```python
import pandas as pd

figures = pd.read_parquet("data/figures.parquet")
```

pandas, from a CSV file (it would guess the types):

```python
import pandas as pd

types = pd.read_json("column-types.json", typ="series")["figures"]["pandas"]
figures = pd.read_csv("data/figures.csv", **types)
```

Polars:

```python
import polars as pl

figures = pl.read_parquet("data/figures.parquet")
```

DuckDB:

```python
import duckdb

query = "SELECT claim, subject_name, value, unit FROM 'data/facts.parquet'"
figures = duckdb.sql(query + " WHERE starts_with(id, 'figures/') ORDER BY value DESC").fetchall()
```

SQLite:

```python
import sqlite3

database = sqlite3.connect("$name.sqlite")
figures = database.execute("SELECT id, value, unit FROM figures").fetchall()
found = database.execute("SELECT claim, quote FROM facts_search('borsengang')").fetchall()
```

`facts_search` finds facts by the words of their claims, names and quotes, German or English. Case
and accents make no difference. The words are a query of
[FTS5](https://sqlite.org/fts5.html#full_text_query_syntax).

Frictionless:

```python
from frictionless import Package

figures = Package("datapackage.json").get_resource("figures").read_rows()
```

Croissant (text comes as bytes):

```python
import mlcroissant

figures = list(mlcroissant.Dataset("croissant.json").records("figures"))
```

datasets (Hugging Face, in the folder above this one):

```python
from datasets import load_dataset

figures = load_dataset("$name-$version", "figures", split="train")
```

R:

```r
types <- jsonlite::read_json("column-types.json")
figures <- readr::read_csv("data/figures.csv", na = "", col_types = types[["figures"]][["readr"]])
```

Spreadsheets: open `$name.xlsx`. A spreadsheet that opens a CSV file itself may take its commas,
points and dates for something else.

## Sample rows

Some rows of the main tables, without the columns that are empty in all of them; long cells are cut.

$samples
## How the tables refer to each other

```mermaid
$diagram
```

## Evidence

`evidence` has a row for each span of an article that carries something: `table`, `row` and
`column` say what (an empty `column` means the row as a whole), `article`, `start` and `end` say
where. Offsets count Unicode code points of the decoded file from 0, end exclusive, so that
`text[start:end]` gives the words in Python. `basis` says how the value follows:

- `stated`: the words say it;
- `inferred`: it follows from the words and the `reason` given;
- `corrected`: the words are misprinted and read as they were meant (see `corrections`).

The articles belong to their publishers and are not in this bundle; their spans, hashes and short
quotes are, and long quotes may be withheld. `annotations.jsonld` holds the same evidence in the
W3C Web Annotation Data Model.

## Verify

In this folder:

```console
$$ sha256sum SHA256SUMS                     # the digest, which the publisher states elsewhere
$$ sha256sum --quiet --check SHA256SUMS     # each file has its hash
$$ pip install '$install'
$$ alibaba-press verify .                   # all rules
```

Install the wheel from this folder. No package index has it: a package of this name at an index is
somebody else's. The wheel contains the tables too, for `import alibaba_press`. Whoever holds the
articles adds `--articles DIR`, and the words are compared with them again.

## Versions

MAJOR: a table or a column is removed, renamed or re-typed, or a key is changed. MINOR: rows,
columns or tables are added, or values are changed. PATCH: wording and documentation. Data Package
counts a corrected value as PATCH and Croissant as MAJOR; here it is MINOR. Identifiers stay the
same from release to release. CHANGELOG.md says what has changed.

## Known limits

- $sample of the company or of the press.
- A row says what an article says, whether or not it is true. Where articles disagree, `conflicts`
  says so, and which reading is used.
- What an article leaves open is empty, not guessed; what the world knows besides is not here.
- Descriptions, English titles and classifications (`curated` columns) are our own wording.
- Names are as the articles write them, misprints included (`names`).

## Cite

See `CITATION.cff`, or:

```bibtex
$citation
```
"""
