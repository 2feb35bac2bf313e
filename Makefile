# Every task of the project. Each sets up what it needs in .venv; nothing else has to be there
# but Python 3.11 or newer, git and make.
#
#   make run ARGS="--port 8600 --no-browser"     ARGS goes on to the command
#   make run PYTHON=/opt/python3.13/bin/python3  another Python than the first one found
#   make gazetteer GAZETTEER=--anew              builds it in any case
#
# pip's own variables (PIP_INDEX_URL, PIP_PROXY, PIP_CACHE_DIR and so on) are respected.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.SUFFIXES:

ARGS ?=
PYTHON ?=
GAZETTEER ?=
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# The build tools are in the lock files too: nothing is installed that has no hash there.
INSTALL_SELF := $(PIP) install --quiet --no-deps --no-build-isolation --editable .
NAMES := python3 python3.14 python3.13 python3.12 python3.11 python

.PHONY: help run test setup gazetteer lint types chromium check bench format lock clean

help: ## Show this list
	@echo "make TASK [ARGS=\"...\"]"
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-10s %s\n", $$1, $$2 }' Makefile

run: .venv/.run gazetteer ## Open the dashboard in the browser
	@$(BIN)/dateline run $(ARGS)

test: .venv/.dev chromium gazetteer ## Run lint, types and all tests, browser ones included
	@$(MAKE) --no-print-directory --keep-going --jobs=2 --output-sync=target lint types
	@echo "== tests"
	@$(BIN)/pytest -n 2 --dist loadfile $(ARGS)

setup: .venv/.dev gazetteer ## Set up .venv for work on the code

gazetteer: .venv/.run ## Build the gazetteer that place names are looked up in, if need be
	@$(BIN)/python -m dashboard.store.gazetteer $(GAZETTEER)

lint: .venv/.dev ## Check style and format
	@echo "== lint"
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet .

types: .venv/.dev ## Check types
	@echo "== types"
	@$(BIN)/mypy --strict --no-error-summary dashboard

chromium: .venv/.dev ## Find a Chromium for the browser tests, or get one
	@$(BIN)/python tests/browser/chromium.py --install >/dev/null

check: .venv/.run ## Check all records and places on disk
	@$(BIN)/dateline check $(ARGS)

bench: .venv/.dev chromium ## Measure speed, ours against a plain folium page
	@$(BIN)/python -m bench $(ARGS)

format: .venv/.dev ## Put the code in order
	@$(BIN)/ruff check --fix-only --quiet . ; $(BIN)/ruff format .

lock: ## Resolve the dependencies anew into the two lock files (needs uv)
	uv pip compile pyproject.toml --extra build --extra dev -o requirements-dev.txt $(LOCK_FLAGS)
	uv pip compile pyproject.toml --extra build -c requirements-dev.txt -o requirements.txt $(LOCK_FLAGS)

clean: ## Remove .venv and all that tools left behind
	@rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis tests/browser/failed
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# One version for every Python and platform; no names of registries or folders in the files.
LOCK_FLAGS := --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-annotate --no-header --no-config \
	--no-emit-index-url --no-emit-find-links

.venv/bin/python:
	@for name in $(PYTHON) $(if $(PYTHON),,$(NAMES)); do \
	  if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    echo "== making .venv with $$("$$name" --version)"; \
	    "$$name" -m venv --clear .venv && exit 0; \
	    echo "make: $$name can't make a virtual environment; on Debian or Ubuntu:" >&2; \
	    echo "  sudo apt-get install python3-venv" >&2; rm -rf .venv; exit 1; \
	  fi; \
	done; \
	echo "make: no Python 3.11 or newer found (looked for: $(or $(PYTHON),$(NAMES)));" >&2; \
	echo "  install one, or name it: make run PYTHON=/path/to/python3" >&2; exit 1

.venv/.run: .venv/bin/python requirements.txt pyproject.toml dashboard/__init__.py
	@echo "== installing $$(grep -c == requirements.txt) packages, a minute or two the first time"
	@$(PIP) install --require-hashes -r requirements.txt
	@$(INSTALL_SELF)
	@touch $@

.venv/.dev: .venv/bin/python requirements-dev.txt requirements.txt pyproject.toml dashboard/__init__.py
	@echo "== installing $$(grep -c == requirements-dev.txt) packages, a minute or two the first time"
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@$(INSTALL_SELF)
	@touch .venv/.run $@
