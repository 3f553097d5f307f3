"""Options that several commands have."""

from typing import Annotated

import typer

PlainHttp = Annotated[
    bool, typer.Option("--plain-http", help="Allow http:, which nothing protects on its way.")
]
