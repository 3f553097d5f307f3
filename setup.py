"""Build the distributions from nothing but the files of today.

Setuptools copies files to build/ and keeps what an earlier build left there, such as files that
have been deleted since. It also takes every file that a pattern matches. All metadata is in
pyproject.toml, except the addresses of the project.
"""

import json
import runpy
import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build import build
from setuptools.command.build_py import build_py


class CleanBuild(build):
    """A build that begins without what other builds have left."""

    def run(self) -> None:
        for folder in (self.build_lib, *Path(self.build_base).glob("bdist.*")):
            shutil.rmtree(folder, ignore_errors=True)
        super().run()


class ListedTables(build_py):
    """Of the folder of the tables, only what the descriptor lists is copied."""

    def find_data_files(self, package: str, src_dir: str) -> list[str]:
        root, listed = Path(src_dir), {Path(src_dir, path) for path in _listed_paths()}
        files: list[str] = super().find_data_files(package, src_dir)
        return [
            file for file in files if Path(file).parent != root / "data" or Path(file) in listed
        ]


def _listed_paths() -> list[str]:
    descriptor = json.loads(Path("datapackage.json").read_text(encoding="utf-8"))
    return [resource["path"] for resource in descriptor["resources"]]


facts = runpy.run_path(str(Path(__file__).parent / "scripts" / "project.py"))
addresses = {
    "Homepage": facts["HOMEPAGE"],
    "Repository": facts["REPOSITORY"],
    "Contact": facts["CONTACT"] and f"mailto:{facts['CONTACT']}",
}

# Setuptools leaves the script that it runs out of the wheel, if it has its name.
setup(
    cmdclass={"build": CleanBuild, "build_py": ListedTables},
    project_urls={name: address for name, address in addresses.items() if address},
    script_name="setup.py",
)
