"""The generated files of a checkout, other than the tables."""

from __future__ import annotations

from ...schemas import tables
from ..checks.rulebook import rules_page
from ..extraction.language_stub import language_stub
from ..package.load import load_table
from ..project import ROOT
from . import cookbook
from .country_names import country_names_module
from .limits_page import limits_page
from .readme_figures import TABLES, with_figures
from .reference import reference_page
from .security_page import security_page

COUNTRY_NAMES = "scripts/german/words/country_names.py"


def generated_files() -> dict[str, str]:
    """Return the text of each file in the checkout that is generated, or has generated figures.

    Without the library babel, which only this needs, the names of countries are left out.
    """
    files = {
        "SECURITY.md": security_page(),
        "README.md": with_figures(ROOT / "README.md", {name: load_table(name) for name in TABLES}),
        "docs/commands.md": reference_page(),
        cookbook.PAGE: cookbook.cookbook_page(),
        cookbook.NOTEBOOK: cookbook.notebook(),
        "docs/limits.md": limits_page(),
        "docs/rules.md": rules_page(),
        "scripts/language_calls.pyi": language_stub(tables()),
    }
    try:
        files[COUNTRY_NAMES] = country_names_module()
    except ModuleNotFoundError as error:
        if error.name != "babel":
            raise
    return dict(sorted(files.items()))
