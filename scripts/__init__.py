"""Everything that runs, in layers. docs/architecture.md describes them."""
