.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: build test test-registries bench release corruptions lock clean help

PYTHON ?= python3
UV     := uv==0.13.9

BIN := .venv/bin
SERVERS := $(basename $(wildcard tests/support/servers/*.in))
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq

build: .venv/installed ## Make .venv and regenerate data/ and datapackage.json
	@echo '== alibaba-press build'
	@$(BIN)/alibaba-press build

test: .venv/installed ## Lint, check types, run the tests, check that data/ is as built and valid
	@echo '== ruff'
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@echo '== mypy'
	@$(BIN)/mypy
	@echo '== import-linter'
	@$(BIN)/lint-imports --no-logo --no-cache
	@echo '== pytest'
	@$(BIN)/pytest -n auto --dist loadgroup
	@echo '== alibaba-press generate --check'
	@$(BIN)/alibaba-press generate --check
	@echo '== alibaba-press build --check'
	@$(BIN)/alibaba-press build --check
	@echo '== alibaba-press validate'
	@$(BIN)/alibaba-press validate

test-registries: .venv/installed ## Install the servers of registries, start them, and test against them
	@echo '== servers'
	@$(BIN)/python -m alibaba_press.tests.support.servers.install
	@echo '== pytest'
	@$(BIN)/pytest -m servers -n auto --dist loadfile || { \
	    echo '== pytest, once more and alone, what failed: a machine that stands still is no fault'; \
	    $(BIN)/pytest -m servers --last-failed --last-failed-no-failures none; }

bench: .venv/installed ## Measure validation beside frictionless, and write docs/benchmark.md
	@echo '== docs/benchmark.md'
	@$(BIN)/python -m alibaba_press.benchmarks.validation

release: .venv/installed ## Make the release of the newest version of the changelog, and publish it, in dist/
	@echo '== alibaba-press release'
	@$(BIN)/alibaba-press release --output dist
	@echo '== alibaba-press publish'
	@version=$$($(BIN)/python -c 'from alibaba_press.scripts import changelog; print(changelog.version())') && \
	    $(BIN)/alibaba-press publish "dist/alibaba-press-$$version" --to dist/registry

corruptions: .venv/installed ## Corrupt the package 5,000 times, and write docs/corruptions.md
	@echo '== docs/corruptions.md'
	@$(BIN)/python -m alibaba_press.tests.corruptions.corruptions_page

lock: ## Resolve the dependencies anew into requirements.lock, and those of the servers of the tests
	@echo '== requirements.lock'
	@$(PYTHON) -m venv --clear .venv-lock
	@.venv-lock/bin/python -m pip --disable-pip-version-check -qq install '$(UV)'
	@{ echo '# The locked dependencies (all extras and the dev group) for Python 3.11 and later.'; \
	   echo '# Made from pyproject.toml by `make lock`; do not edit.'; } > .venv-lock/requirements.lock
	@.venv-lock/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	    --all-extras --group dev --generate-hashes --upgrade --no-header --no-annotate \
	    --no-emit-index-url --no-emit-find-links >> .venv-lock/requirements.lock
	@mv .venv-lock/requirements.lock requirements.lock
	@for server in $(SERVERS); do \
	    echo "== $$server.lock"; \
	    .venv-lock/bin/uv pip compile "$$server.in" --quiet --universal --python-version 3.11 \
	        --generate-hashes --upgrade --no-header --no-annotate --no-emit-index-url \
	        --no-emit-find-links --output-file .venv-lock/server.lock && \
	    mv .venv-lock/server.lock "$$server.lock" || exit 1; \
	done
	@rm -rf .venv-lock

clean: ## Remove .venv, build products and caches
	rm -rf .venv .venv-lock .venv-registries build dist *.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# The environment is made anew when the lock changes; only the project itself when pyproject.toml does.
.venv/locked: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo 'make: $(PYTHON) is missing or older than Python 3.11; name another: make PYTHON=python3.12' >&2; \
	    exit 1; }
	@echo "== .venv ($$($(PYTHON) --version))"
	@$(PYTHON) -m venv --clear .venv
	@$(PIP) install --require-hashes -r requirements.lock
	@touch $@

.venv/installed: .venv/locked pyproject.toml CHANGELOG.md
	@echo '== alibaba-press, editable'
	@$(PIP) install --no-deps --no-build-isolation -e .
	@mkdir -p .venv/src && ln -sfn ../.. .venv/src/alibaba_press
	@touch $@
