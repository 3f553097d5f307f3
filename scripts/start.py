"""Start the command line. An interruption while its modules load ends it without a traceback."""

from __future__ import annotations

import signal


def main() -> None:
    """Load the command line and run it with the arguments of this process."""
    is_default = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if is_default:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from .cli import app

    if is_default:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    app()
