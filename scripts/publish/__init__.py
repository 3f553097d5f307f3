"""Publish releases to data registries, and fetch them.

`registry` describes the interface of a registry and how to add a kind; `targets` lists the kinds.
"""
