"""The generated files of a checkout, other than the tables."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from ...schemas import tables
from ..changelog import latest
from ..checks.rulebook import rules_page
from ..extraction.language_stub import language_stub
from ..package.load import load_table, read_table, table_path
from ..project import DESCRIPTOR, ROOT
from ..release.citation import FILE as CITATION
from ..release.citation import citation_text
from ..release.column_types import FILE as COLUMN_TYPES
from ..release.column_types import column_types_text
from ..release.data_dictionary import FILE as DICTIONARY
from ..release.data_dictionary import dictionary_text
from ..release.inputs import ReleaseInputs
from . import cookbook
from .country_names import country_names_module
from .limits_page import limits_page
from .readme_examples import with_examples
from .readme_figures import TABLES, with_figures
from .readme_plot import PLOT, plot_of_readme
from .reference import reference_page
from .security_page import security_page
from .version_examples import PAGES, with_version

CITED_TABLES = ("articles", "entities", "people", "vocabulary")
"""The tables that the citation and the dictionary need."""

OPTIONAL_FILES: Mapping[str, tuple[str, Callable[[ReleaseInputs], str]]] = {
    CITATION: ("yaml", citation_text),
    "scripts/german/words/country_names.py": ("babel", lambda inputs: country_names_module()),
}
"""The files that need a library: its module, and the function that makes the text."""


def generated_files() -> dict[str, str]:
    """Return the text of each file in the checkout that is generated, or has generated figures.

    A file of `OPTIONAL_FILES` is left out without its library.
    """
    inputs = _release_inputs()
    answers = cookbook.answers()
    readme = with_figures(ROOT / "README.md", {name: load_table(name) for name in TABLES})
    files = {
        COLUMN_TYPES: column_types_text(inputs),
        DICTIONARY: dictionary_text(inputs),
        "SECURITY.md": security_page(),
        "README.md": with_version(with_examples(readme, answers), inputs.entry),
        "docs/commands.md": reference_page(),
        cookbook.PAGE: cookbook.cookbook_page(answers),
        cookbook.NOTEBOOK: cookbook.notebook(),
        PLOT: plot_of_readme(),
        "docs/limits.md": limits_page(),
        "docs/rules.md": rules_page(),
        "scripts/language_calls.pyi": language_stub(tables()),
    }
    for path in PAGES:
        files[path] = with_version((ROOT / path).read_text(encoding="utf-8"), inputs.entry)
    for path, (library, make) in OPTIONAL_FILES.items():
        try:
            files[path] = make(inputs)
        except ModuleNotFoundError as error:
            if error.name != library:
                raise
    return dict(sorted(files.items()))


def _release_inputs() -> ReleaseInputs:
    """Return the inputs of a release, with the tables that the generated pages need."""
    descriptor = json.loads((ROOT / DESCRIPTOR).read_text(encoding="utf-8"))
    rows = {name: read_table(table_path(name)) for name in CITED_TABLES}
    return ReleaseInputs(latest(), tables(), rows, descriptor)
