"""The limits on what comes from outside. `docs/limits.md` is made from this module."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial


class Limit(int):
    """A number with its unit, and a sentence that says what it limits."""

    unit: str
    description: str
    subject: str

    def __new__(cls, value: int, unit: str, description: str, *, subject: str) -> Limit:
        """Create a limit. ``subject`` is the heading under which the page lists it."""
        limit = super().__new__(cls, value)
        limit.unit, limit.description, limit.subject = unit, description, subject
        return limit


package = partial(Limit, subject="Packages")
MAX_WORDS_OF_CELL = package(
    20_000, "characters", "The words that support a number or a date, which the reader reads."
)
MAX_FILE_SIZE = package(4 << 30, "bytes", "A file of a package.")
MAX_LINE_SIZE = package(1 << 16, "bytes", "A line of a CSV file, which is a row.")
MAX_CELL_LENGTH = package(10_000, "characters", "A text in a cell.")
MAX_IDENTIFIER_LENGTH = package(1000, "characters", "An identifier in a cell.")
MAX_DESCRIPTOR_SIZE = package(4 << 20, "bytes", "The descriptor of a package.")
MAX_FOLDER_DEPTH = package(8, "levels", "The folders of a path of a file.")
MAX_JSON_DEPTH = package(32, "levels", "Nested lists and objects in JSON. A descriptor needs nine.")
MAX_TRACED_EVIDENCE = package(1000, "pieces of evidence", "The evidence that `trace` lists.")
MAX_TRACED_WORDS = package(
    20_000,
    "characters",
    "The words of a span that `trace` takes from an article, and as many around.",
)
MAX_COMPARED_NAMES = package(
    10_000, "identifiers", "The identifiers that `trace` compares with a misspelt one."
)
MAX_FINDING_TEXT = package(2000, "characters", "A text in a finding. Of a longer one, a part.")
MAX_COMPARED_SIZE = package(256 << 20, "bytes", "The CSV files of a package that `diff` compares.")
MAX_COMPARED_TABLES = package(100, "tables", "The tables of a package that `diff` compares.")
MAX_COMPARED_COLUMNS = package(1000, "columns", "The columns of a table that `diff` compares.")
MAX_COMPARISON_SECONDS = package(
    60,
    "seconds of processor time",
    "A comparison of rows, and a second more for each 4 MiB of all CSV files.",
)
MAX_LISTED_SIZE = package(
    64 << 20, "characters", "The changes that `diff` lists, as JSON. All changes are counted."
)
MAX_DOCUMENT_SIZE = package(16 << 20, "bytes", "A document that `diff` compares, as README.md.")
MAX_DOCUMENTS = package(1000, "documents", "The documents of a package that `diff` compares.")
MAX_FINDINGS = package(1000, "findings", "The findings of a rule that are listed.")
MAX_RULES_MEMORY = package(
    1 << 30, "bytes", "The tables in memory while rules are checked or packages are compared."
)
MAX_SPILL_RATIO = package(2, "times", "Temporary files meanwhile, per byte of the CSV files.")
SPILL_ALLOWANCE = package(64 << 20, "bytes", "What the temporary files may take in addition.")
MAX_RULES_SECONDS = package(
    40,
    "seconds of processor time",
    "All rules on rows together, and a second more for each 8 MiB of the CSV files.",
)

site = partial(Limit, subject="Sites")
MAX_MARKED_SPANS = site(
    5000, "spans", "The spans of an article that its page marks. It says how many more there are."
)
MAX_PAGE_CLAIMS = site(
    2000, "claims", "The rows that a page lists of one kind. It says how many more there are."
)
MAX_LISTED_LINKS = site(
    150_000,
    "characters",
    "The links to rows that refer to a row, with their words, on its page. Each table has its "
    "share of them, and the page says how many more there are.",
)
MAX_INDEXED = site(20_000, "entries", "What the search finds. The tables have the rest.")
MAX_TABLE_PAGE = site(200_000, "characters", "The cells of a page of a table. More pages follow.")

article = partial(Limit, subject="Articles")
MAX_ARTICLE_SIZE = article(1 << 20, "bytes", "An article.")
MAX_ARTICLES_SIZE = article(16 << 20, "bytes", "All articles together.")
MAX_NUMBER_WORD = article(150, "characters", "A number word that is read as a number.")
MAX_NUMBER_DIGITS = article(40, "digits", "A number in digits that is read as a number.")
MAX_COUNTED_STEPS = article(10, "steps", "The steps by which a relative date counts from another.")
MAX_POSSIBLE_NUMBERS = article(
    100_000,
    "places",
    "The places of an article where a number or a date may begin, as digits, words of numbers and "
    "dates, and single letters do. `build`, `coverage` and `new-article` refuse one with more.",
)
MAX_SENTENCES = article(
    50_000, "sentences", "The sentences of an article. These commands refuse one with more."
)
MAX_DRAFTED_LENGTH = article(2000, "characters", "A sentence for which `new-article` drafts calls.")
MAX_DRAFTED_NUMBERS = article(
    50, "numbers and dates", "Those of a sentence for which `new-article` drafts calls."
)
MAX_DRAFTING_SECONDS = article(
    10,
    "seconds of processor time",
    "The time that `new-article` takes for drafts. For what comes then, it drafts none.",
)
MAX_RESTORED_RATIO = article(
    1, "characters", "Withheld words that are restored from articles, per byte of the CSV files."
)
RESTORED_ALLOWANCE = article(16 << 20, "characters", "What these words may be in addition.")

parquet = partial(Limit, subject="Parquet files")
MAX_PARQUET_METADATA_SIZE = parquet(1 << 20, "bytes", "The metadata at the end of a Parquet file.")
MAX_THRIFT_DEPTH = parquet(16, "levels", "Nested parts of the metadata. Parquet needs nine.")
MAX_PAGE_HEADER_SIZE = parquet(1 << 16, "bytes", "The header of a page.")
MAX_PAGE_HEADERS_SHARE = parquet(12, "percent", "The headers of all pages, of the file.")
PAGE_HEADERS_ALLOWANCE = parquet(1 << 16, "bytes", "What all headers may take in addition.")
MAX_PAGE_SIZE = parquet(16 << 20, "bytes", "A page when decompressed. Usual is 1 MiB.")
MAX_PAGES = parquet(1 << 17, "pages", "The pages of a file.")
MAX_PARQUET_RATIO = parquet(8, "times", "All pages when decompressed, per byte of the CSV file.")
PARQUET_ALLOWANCE = parquet(1 << 20, "bytes", "What all pages may take in addition.")

MAX_SITE_FILES = site(10_000, "files", "The site in a release, which a folder registry unpacks.")

archive = partial(Limit, subject="Archives")
MAX_ARCHIVE_SIZE = archive(512 << 20, "bytes", "A zip archive.")
MAX_DIRECTORY_SIZE = archive(1 << 20, "bytes", "The list of entries at the end of an archive.")
MAX_ENTRIES = archive(1000, "entries", "The entries of an archive.")
MAX_UNPACKED_SIZE = archive(1 << 30, "bytes", "All files of an archive when unpacked.")
MAX_UNPACKED_RATIO = archive(100, "times", "All files when unpacked, per byte of the archive.")
UNPACKED_ALLOWANCE = archive(1 << 20, "bytes", "What all files may take in addition when unpacked.")

release = partial(Limit, subject="Releases")
MAX_HASH_LIST_SIZE = release(1 << 20, "bytes", "The list of hashes of a release.")
MAX_RELEASE_FILES = release(1000, "files", "The files of a release.")
MAX_RELEASE_SIZE = release(1 << 30, "bytes", "All files of a release.")
MAX_NAME_LENGTH = release(100, "characters", "The name of a package.")
MAX_VERSION_LENGTH = release(50, "characters", "A version.")
MAX_RELEASE_DESCRIPTOR_SIZE = release(16 << 20, "bytes", "The descriptor of a release.")
MAX_CHANGELOG_SIZE = release(1 << 20, "bytes", "The changelog of a release.")
MAX_SITE_LIST_SIZE = release(16 << 20, "bytes", "The list of the files of a site to replace.")

server = partial(Limit, subject="Servers")
MAX_ANSWER_SIZE = server(16 << 20, "bytes", "An answer that is kept in memory, when decoded.")
MAX_LISTING_SIZE = server(128 << 20, "bytes", "All answers that list the versions of a package.")
MAX_LISTING_TIME = server(600, "seconds", "All calls that list the versions of a package.")
MAX_ANSWER_TIME = server(30, "seconds", "An answer. With its repetitions, a call has twice that.")
MAX_FILE_TIME = server(900, "seconds", "A file that is sent or read.")
MAX_FETCH_TIME = server(
    3600, "seconds", "All that `fetch` asks a server. The next fetch continues with what arrived."
)
MAX_ERROR_SIZE = server(1 << 16, "bytes", "The start of the content of an error that is read.")
MAX_REDIRECTS = server(5, "redirects", "The redirects of a call.")
MIN_DOWNLOAD_RATE = server(
    1000, "bytes per second", "A file that comes more slowly is given up after a minute."
)
MAX_MESSAGE_LENGTH = server(300, "characters", "An error message of a server as it is shown.")
MAX_LISTED_TEXT = server(
    2_000,
    "characters",
    "A title, a description or a licence in the lists of a folder registry. Of a longer one, a "
    "part.",
)
MAX_VERSION_LIST_SIZE = server(4 << 20, "bytes", "The list of versions of a folder registry.")
MAX_OCI_ANSWER_SIZE = server(
    4 << 20,
    "bytes",
    "A manifest or a page of tags of an OCI registry.",
)
MAX_TAGS = server(50_000, "tags", "The tags of an OCI repository.")
MAX_TAG_PAGES = server(1000, "pages", "The pages of the list of tags.")
MAX_GRANT_SIZE = server(1 << 16, "bytes", "The answer of a token service.")
MAX_BEARER_TOKEN_LENGTH = server(1 << 14, "characters", "A token from a token service.")
MAX_TOKEN_SIZE = server(8192, "bytes", "A token that a publisher gives.")
MAX_RECORD_PAGES = server(400, "pages", "The pages of a list of records of InvenioRDM.")
MAX_DRAFTS = server(1000, "drafts", "The drafts of a version that CKAN lists.")


def all_limits() -> Iterator[tuple[str, Limit]]:
    """Yield each limit with its name, in the order of this module."""
    return ((name, value) for name, value in globals().items() if isinstance(value, Limit))
