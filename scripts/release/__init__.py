"""Make a release of the package, and verify one.

A release is a folder and its zip archive. The same inputs give the same bytes on every machine:
dates come from the changelog, and nothing depends on the clock, the locale or a path. Each part of
a release is a module with a function ``write(inputs, folder)``. `writers` lists them in order,
`bundle` calls them, and `verify` checks the result as a consumer would.
"""
