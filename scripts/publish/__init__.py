"""Publishing releases to data registries, and fetching them back.

A registry is what `registry.Registry` says; `targets` holds the kinds that there are.
"""
