"""Everything that runs: extraction, building, checking, tracing and the command line."""
