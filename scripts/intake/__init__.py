"""Read files that may come from a stranger, in bounded time and memory."""
