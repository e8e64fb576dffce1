# What one does here. `make help` lists it.

VENV := .venv
BIN := $(VENV)/bin
TRAINING := runs/.venv
PYTHONS := python3.12 python3.13 python3.11 python3.14 python3
INSTALL := bin/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt
REQUIREMENTS := pyproject.toml constraints.txt | $(BIN)/python

.DEFAULT_GOAL := help
.PHONY: help demo test check format docs constraints train evaluate bench clean named-data

help: ## List what can be made
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | awk -F '\t' '{ printf "make %-12s %s\n", $$1, $$2 }'

demo: $(VENV)/.installed ## Set everything up and print the events of the example reports
	@$(BIN)/dateline code 'examples/*.*' --format table || test $$? -eq 1 # 1: some are unfit on purpose

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

docs: $(VENV)/.installed ## Renew the data dictionary and the output that README shows
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python docs/renew.py

constraints: $(VENV)/.dev ## Renew the pinned versions from what is installed
	$(BIN)/python -m pip freeze --exclude-editable > constraints.txt

train: named-data $(TRAINING)/.installed ## Make the language model anew, for hours: make train DATA=folder (see training/recipe.toml)
	$(TRAINING)/bin/python training/make.py $(DATA) runs

evaluate: named-data $(VENV)/.installed ## Renew the accuracy tables in evaluation/results: make evaluate DATA=folder
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash evaluation/accuracy.sh $(DATA)

bench: named-data $(VENV)/.installed ## Renew docs/performance.md: make bench DATA=folder
	@{ $(BIN)/python evaluation/speed.py $(DATA) && evaluation/install.sh $(BIN)/python; } > docs/performance.md.new
	@mv docs/performance.md.new docs/performance.md

named-data:
	@test -n "$(DATA)" || { echo "Say where the data lies: make $(MAKECMDGOALS) DATA=folder" >&2; exit 1; }

clean: ## Remove the virtual environments, builds and caches
	rm -rf $(VENV) $(TRAINING) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.installed: $(REQUIREMENTS)
	@echo "Installing Dateline into $(VENV) ..."
	@$(VENV)/$(INSTALL) --editable .
	@touch $@

$(VENV)/.dev: $(REQUIREMENTS)
	@echo "Installing Dateline and its checks into $(VENV) ..."
	@$(VENV)/$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/.installed

# Apart from the rest: training needs torch, and using Dateline must not come to need it.
$(TRAINING)/.installed: training/requirements.txt constraints.txt | $(BIN)/python
	@echo "Installing what training needs into $(TRAINING) ..."
	@$(BIN)/python -m venv $(TRAINING)
	@$(TRAINING)/$(INSTALL) --editable . --requirement training/requirements.txt
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
