"""Read untrusted files in bounded time and memory."""
