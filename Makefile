# What one does here. `make help` lists it.

VENV := .venv
BIN := $(VENV)/bin
PYTHONS := python3.12 python3.13 python3.11 python3.14 python3
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt
REQUIREMENTS := pyproject.toml constraints.txt | $(BIN)/python

.DEFAULT_GOAL := help
.PHONY: help demo test check format docs constraints train evaluate bench clean

help: ## List what can be made
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | awk -F '\t' '{ printf "make %-12s %s\n", $$1, $$2 }'

demo: $(VENV)/.installed ## Set everything up and print the events of the example reports
	@$(BIN)/dateline code examples --format table || test $$? -eq 1 # 1: some are unfit on purpose

test: $(VENV)/.dev ## Set everything up and run all checks
	@$(MAKE) --no-print-directory check

check: $(VENV)/.dev ## Run all checks: style, types, who imports whom, tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2

format: $(VENV)/.dev ## Put the source into its standard form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: $(VENV)/.installed ## Renew the data dictionary from the record definitions
	$(BIN)/dateline schema --format markdown > docs/data-dictionary.md

constraints: $(VENV)/.dev ## Renew the pinned versions from what is installed
	$(BIN)/python -m pip freeze --exclude-editable > constraints.txt

train: $(VENV)/.train ## Make the language model anew: make train DATA=folder (hours; see training/recipe.toml)
	$(BIN)/python training/make.py $(DATA) runs

evaluate: $(VENV)/.installed ## Measure the accuracy anew: make evaluate DATA=folder
	@PATH="$(CURDIR)/$(BIN):$$PATH" evaluation/accuracy.sh $(DATA)

bench: $(VENV)/.installed ## Measure the speed anew: make bench DATA=folder
	@$(BIN)/python evaluation/speed.py $(DATA) > runs-performance.md && mv runs-performance.md docs/performance.md

clean: ## Remove the virtual environment and everything else that was made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.installed: $(REQUIREMENTS)
	@echo "Installing Dateline into $(VENV) ..."
	@$(INSTALL) --editable .
	@touch $@

$(VENV)/.dev: $(REQUIREMENTS)
	@echo "Installing Dateline and its checks into $(VENV) ..."
	@$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/.installed

$(VENV)/.train: training/requirements.txt $(VENV)/.dev
	$(BIN)/python -m pip install -qq --disable-pip-version-check -r training/requirements.txt
	@touch $@

# A name on the path may be a shim that runs nothing, so each is tried.
$(BIN)/python:
	@for name in $(PYTHON) $(PYTHONS); do \
	  if $$name -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    exec $$name -m venv $(VENV); \
	  fi; \
	done; \
	echo "Dateline needs Python 3.11 or later with its venv module (on Debian: the package python3-venv)." >&2; \
	echo "Install it, or name one that is not on the path: make PYTHON=/path/to/python3 ..." >&2; \
	exit 1
