"""Write ``site.zip``: the site of the release, with the words that may be published.

It is one archive, because registries limit the number of files. A folder registry unpacks it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import Problem
from ..limits import MAX_DIRECTORY_SIZE, MAX_SITE_FILES
from ..project import NAME
from .archive import compress, directory_size
from .file_list import UnfitForRelease

if TYPE_CHECKING:
    from .inputs import ReleaseInputs

FILE = "site.zip"


def write(inputs: ReleaseInputs, folder: Path) -> None:
    """Write the archive. Raises UnfitForRelease if it has more files than readers unpack."""
    from ..site.files import open_contents, site_files

    contents = open_contents(folder, quotable=inputs.articles)
    top = f"{NAME}-{inputs.entry.version}-site"
    files = sorted((f"{top}/{name}", data) for name, data in site_files(folder, contents))
    names = [name for name, _ in files]
    if len(names) > MAX_SITE_FILES or directory_size(names) > MAX_DIRECTORY_SIZE:
        problem = Problem(
            FILE,
            "the site has too many pages for one archive",
            expected=f"at most {MAX_SITE_FILES} files, whose list has {MAX_DIRECTORY_SIZE} bytes",
            found=f"{len(names)} files, whose list has {directory_size(names)} bytes",
            remedy="leave it out with: alibaba-press release --no-site",
        )
        raise UnfitForRelease(str(problem))
    with (folder / FILE).open("wb") as target:
        compress(files, target, inputs.entry.date)
