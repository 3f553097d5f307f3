"""Alibaba in the German-language press, 2016–2021: tables with the words that support each cell.

>>> import alibaba_press as ap
>>> figures = ap.load("figures")
>>> print(ap.trace("figures", figures["id"].iloc[0]))
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    import pandas as pd
    from pandera.pandas import DataFrameSchema

    from .scripts.package.trace import Trace

ROOT = Path(__file__).resolve().parent
"""The folder of the data package."""
DATA = ROOT / "data"
"""The folder of the tables, as CSV and as Parquet files."""
DESCRIPTOR = ROOT / "datapackage.json"
"""The descriptor of the data package (Data Package v2)."""


@overload
def load(table: str, *, full: bool = False) -> pd.DataFrame: ...


@overload
def load(table: None = None, *, full: bool = False) -> dict[str, pd.DataFrame]: ...


def load(table: str | None = None, *, full: bool = False) -> pd.DataFrame | dict[str, pd.DataFrame]:
    """Return a table as a pandas frame, or all tables by name.

    Text is ``str``, numbers are ``float64``, counts are nullable ``Int64``, and the columns
    ``…_earliest`` and ``…_latest`` are ``datetime64``. The descriptor describes all columns and
    their units. ``full`` adds columns: the name of each row that a row refers to, such as
    ``subject_name``, the entities that are linked to it, such as ``owners``, and the best published
    words as ``quote``. Raises `KeyError` for an unknown table; its text suggests similar names.
    Raises `OSError` if a table of the package is missing or damaged.
    """
    from .scripts.package.full_tables import load_full, load_full_tables
    from .scripts.package.load import load_table, table_names

    if table is not None:
        return load_full(table) if full else load_table(table)
    names = table_names()
    return load_full_tables(names) if full else {name: load_table(name) for name in names}


def facts() -> pd.DataFrame:
    """Return all claims of the articles as a pandas frame, a row for each.

    A row has its ``table`` and ``row``, the ``claim`` as an English sentence, the names of its
    ``subject`` and ``speaker``, its number and its date, and the best published words as ``quote``.
    `load` returns the same as ``load("facts")``. To have each fact once, leave out the rows that
    restate others and those whose ``rank`` is ``deprecated``.
    """
    return load("facts")


def trace(table: str, id: str, *, articles: str | Path | None = None) -> Trace:
    """Return a row with its evidence: the words that support the row and each of its cells.

    ``print`` and notebooks show it for people, and ``to_frame`` makes a pandas frame of it.
    ``articles`` is the folder of the articles, for those who hold them; by default it is ``seeds``
    in the package. Without an article, its words are shown as far as they are published. Raises
    `KeyError` for an unknown table or identifier; its text suggests similar names. Raises
    `FileNotFoundError` if the folder does not exist.
    """
    from .scripts.package.trace import trace as trace_row

    return trace_row(table, id, articles=None if articles is None else Path(articles))


def describe(table: str | None = None) -> pd.DataFrame:
    """Return the columns of a table as a pandas frame, or without a name all tables.

    A column has its ``type``, the number of its ``filled`` cells, its ``unit``, the table that it
    ``references``, its ``terms`` if it has a controlled vocabulary, its ``provenance`` and its
    ``description``. Raises `KeyError` for an unknown table; its text suggests similar names.
    """
    from .scripts.package.description import describe as describe_table

    return describe_table(table)


def schema(table: str) -> DataFrameSchema:
    """Return the pandera schema of a table, to check a frame that you have changed.

    >>> figures = ap.load("figures")
    >>> ap.schema("figures").validate(figures, lazy=True)

    pandera's `SchemaErrors` has ``failure_cases``, a frame with row, column, what was expected and
    what was found. Rules that concern several rows or tables are checked by
    ``alibaba-press validate``. Raises `KeyError` for an unknown table; its text suggests similar
    names. Raises `ImportError` without the extra ``validate``.
    """
    from .scripts.package.description import frame_schema

    return frame_schema(table)


def about(entity: str) -> pd.DataFrame:
    """Return all rows on an entity as a pandas frame: its own, and those that refer to it.

    ``entity`` is an identifier, such as ``jack-ma``, or a name that only one entity has. A row has
    its ``table`` and ``id``, the ``column`` in which the entity stands, what it says as ``text``,
    and its ``article``. Raises `KeyError` for an unknown entity; its text suggests similar names.
    """
    from .scripts.package.lookup import rows_of_entity

    return rows_of_entity(entity)


def search(words: str) -> pd.DataFrame:
    """Return the rows that contain all ``words``, as a pandas frame.

    Names, titles, texts, English and German terms and the published words of the articles are
    searched. Case and accents make no difference, and ``ae`` is the same as ``ä``. A row has its
    ``table`` and ``id``, the ``column`` and the text that ``match``, what it says as ``text``, and
    its ``article``. In the ``column`` ``quote``, the words are those of the article. Raises
    `ValueError` if there is no word.
    """
    from .scripts.package.lookup import rows_with_words

    return rows_with_words(words)


def conflicts() -> pd.DataFrame:
    """Return where the articles contradict each other, as a pandas frame with a row per claim.

    A claim has its ``conflict`` with ``kind`` and ``title``, the ``table``, ``row`` and ``column``
    where it stands, whether it is ``used``, its ``value``, its ``article``, and its ``words`` if
    they are published.
    """
    from .scripts.package.lookup import claims_of_conflicts

    return claims_of_conflicts()


def fetch(
    reference: str,
    *,
    source: str | Path,
    output: str | Path = ".",
    digest: str | None = None,
    plain_http: bool = False,
) -> Path:
    """Fetch a release from a registry and return its folder, ``NAME-VERSION`` in ``output``.

    ``reference`` is ``alibaba-press`` for the newest version, ``alibaba-press@1.0.0`` or
    ``alibaba-press@sha256:…``. ``source`` is the path of a folder or the address of a registry.
    ``digest`` is the digest that the release must have. ``plain_http`` allows ``http:`` addresses.
    Every file is verified before the folder appears. An existing folder with the same digest is
    kept. Raises `alibaba_press.scripts.errors.PressError`, whose text says what to do, and
    OSError if nothing can be written.
    """
    from .scripts.publish.access import Access
    from .scripts.publish.fetching import fetch as fetch_release

    access = Access(plain_http=plain_http)
    fetched = fetch_release(reference, str(source), Path(output), digest=digest, access=access)
    return fetched.folder


def __getattr__(name: str) -> str:
    """Return ``__version__``, the version of the package. It is read when it is asked for."""
    if name != "__version__":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from .scripts.changelog import version

    return version()


__all__ = [
    *("DATA", "DESCRIPTOR", "ROOT", "__version__"),
    *("about", "conflicts", "describe", "facts", "fetch", "load", "schema", "search", "trace"),
]
