"""R, with the packages that read the CSV files of a release with the types of their columns."""

from __future__ import annotations

DEBIAN = ["r-base-core", "r-cran-jsonlite", "r-cran-readr"]
ENVIRONMENT = None
PROGRAM = "Rscript"
