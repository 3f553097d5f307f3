"""Build the wheel from nothing but the files of today.

Setuptools copies files to build/ and keeps what an earlier build left there, such as files that
have been deleted since. All metadata is in pyproject.toml.
"""

import shutil

from setuptools import setup
from setuptools.command.build import build


class CleanBuild(build):
    """A build that begins with an empty folder."""

    def run(self) -> None:
        shutil.rmtree(self.build_lib, ignore_errors=True)
        super().run()


# Setuptools leaves the script that it runs out of the wheel, if it has its name.
setup(cmdclass={"build": CleanBuild}, script_name="setup.py")
