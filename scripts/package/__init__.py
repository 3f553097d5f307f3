"""The package as files and rows: formats, descriptor, articles, loading and tracing."""
