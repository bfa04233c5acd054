# One word each; each sets up what it needs. PYTHON names the interpreter to build the environment from.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint bench accuracy docs new-rule wheel clean

help: ## what there is to make
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

$(VENV)/.base: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "factbox needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install -qq --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.%: $(VENV)/.base
	$(BIN)/python -m pip install -qq --disable-pip-version-check --group $*
	@touch $@

setup: $(VENV)/.base ## an environment with factbox in it

demo: $(VENV)/.base ## check the example newsroom; its boxes hold real slips, so findings are the point
	@$(BIN)/factbox check examples --exit-zero

test: $(VENV)/.base $(VENV)/.test ## the tests
	$(BIN)/python -m pytest

lint: $(VENV)/.base $(VENV)/.test $(VENV)/.lint ## style, types and the arrows between modules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	PYTHONPATH=linter:rules $(BIN)/lint-imports

bench: $(VENV)/.base $(VENV)/.bench ## CPU time beside yamllint and check-jsonschema, in one run
	$(BIN)/python -m tests.bench

accuracy: $(VENV)/.base ## scores on the development sets, and on those kept apart
	$(BIN)/python -m tests.accuracy

docs: $(VENV)/.base ## a page for each rule, into site/
	$(BIN)/python -m tests.pages site

new-rule: $(VENV)/.base ## make new-rule NAME=wrong-total GROUP=totals
	@$(BIN)/python -m tests.skeleton "$(NAME)" "$(GROUP)"

wheel: $(VENV)/.base $(VENV)/.test ## the distribution, into dist/
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean:
	rm -rf $(VENV) dist site .pytest_cache .ruff_cache .mypy_cache .hypothesis
