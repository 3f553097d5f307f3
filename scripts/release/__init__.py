"""A release: a folder, and the zip of it, that are the same to the byte wherever they are made."""
