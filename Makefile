.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: build test test-slow test-registries bench release site corruptions lock clean help

PYTHON ?= python3

# Tests start hundreds of processes. Without compiled modules, each would compile all libraries.
unexport PYTHONDONTWRITEBYTECODE

BIN := .venv/bin
SERVERS := $(basename $(wildcard tests/support/servers/*.in))
# Packages without wheels are built with the pinned setuptools.
INSTALL := $(BIN)/uv pip install --quiet --python $(BIN)/python \
    --build-constraints requirements-build.lock

build: .venv/build ## Make .venv and regenerate data/ and datapackage.json
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
	@$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder

test-slow: .venv/installed ## Run the long tests: whole releases, all moments of crashes, the site in a browser
	@echo '== browser'
	@$(BIN)/python -m alibaba_press.tests.support.browser.install
	@echo '== pytest'
	@$(BIN)/pytest -m '(slow or properties) and not servers' --hypothesis-profile slow -n auto --dist loadgroup

test-registries: .venv/installed ## Install the servers of registries, start them, and test against them
	@echo '== servers'
	@$(BIN)/python -m alibaba_press.tests.support.servers.install
	@echo '== pytest'
	@$(BIN)/pytest -m servers -n auto --dist loadfile --no-loadscope-reorder || { \
	    echo '== pytest, once more and alone, what failed: a machine that stands still is no fault'; \
	    $(BIN)/pytest -m servers --last-failed --last-failed-no-failures none --junitxml=; }

bench: .venv/installed ## Measure commands, and validation beside frictionless, and write docs/benchmark.md
	@echo '== docs/benchmark.md'
	@$(BIN)/python -m alibaba_press.benchmarks

release: .venv/installed ## Make the release of the newest version of the changelog, and publish it, in dist/
	@echo '== alibaba-press release'
	@$(BIN)/alibaba-press release --output dist
	@echo '== alibaba-press publish'
	@version=$$($(BIN)/python -c 'from alibaba_press.scripts import changelog; print(changelog.version())') && \
	    $(BIN)/alibaba-press publish "dist/alibaba-press-$$version" --to dist/registry

site: .venv/installed ## Make the static site of published words, in dist/site
	@echo '== alibaba-press site'
	@$(BIN)/alibaba-press site --output dist/site

corruptions: .venv/installed ## Corrupt the package 5,000 times, and write docs/corruptions.md
	@echo '== docs/corruptions.md'
	@$(BIN)/python -m alibaba_press.tests.corruptions.corruptions_page

LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-header --no-annotate --no-emit-index-url --no-emit-find-links --upgrade \
    --build-constraints requirements-build.lock

lock: .venv/installer ## Resolve the newest dependencies into the lock files
	@echo '== requirements.lock'
	@$(LOCK) pyproject.toml --all-extras --group dev --output-file .venv/new.lock
	@mv .venv/new.lock requirements.lock
	@echo '== requirements-build.lock'
	@$(LOCK) pyproject.toml --extra validate --group build --constraint requirements.lock \
	    --output-file .venv/new.lock
	@mv .venv/new.lock requirements-build.lock
	@echo '== requirements-installer.lock'
	@$(LOCK) --group installer --output-file .venv/new.lock
	@mv .venv/new.lock requirements-installer.lock
	@for server in $(SERVERS); do \
	    echo "== $$server.lock"; \
	    $(LOCK) "$$server.in" --output-file .venv/new.lock && \
	    mv .venv/new.lock "$$server.lock" || exit 1; \
	done

clean: ## Remove .venv, build products and caches
	rm -rf .venv .venv-registries build dist *.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# pip installs uv, and uv everything else. `make build` needs the smaller lock, the other commands
# need all of it. A changed lock recreates the environment.
.venv/installer: requirements-installer.lock requirements-build.lock requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo 'make: $(PYTHON) is missing or older than Python 3.11; name another: make PYTHON=python3.12' >&2; \
	    exit 1; }
	@echo "== .venv ($$($(PYTHON) --version))"
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip --disable-pip-version-check -qq install --require-hashes \
	    -r requirements-installer.lock
	@touch $@

.venv/build: .venv/installer pyproject.toml CHANGELOG.md
	@echo '== what a build needs'
	@$(INSTALL) --require-hashes -r requirements-build.lock
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@mkdir -p .venv/src && ln -sfn ../.. .venv/src/alibaba_press
	@touch $@

.venv/installed: .venv/build
	@echo '== what tests and releases need'
	@$(INSTALL) --compile-bytecode --require-hashes -r requirements.lock
	@touch $@
