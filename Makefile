# Two commands for people: make run, make test. Nothing else needs to be installed first than Python 3.11, git and make.
PYTHON ?= python3
BIN := .venv/bin
export AYNI_DATA ?= $(CURDIR)/data

.PHONY: run setup test check check-types check-rest bench torture browser translations clean

run: setup
	$(BIN)/ayni run $(ARGS)

setup: .venv/base-ready

.venv/base-ready: requirements/base.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	$(BIN)/python tools/link_package.py
	touch $@

.venv/dev-ready: .venv/base-ready requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $@

test: .venv/dev-ready
	AYNI_DATA= $(BIN)/python -m pytest -n auto -m "not browser and not torture" $(ARGS)

browser: .venv/dev-ready
	AYNI_DATA= $(BIN)/python -m pytest tests/browser -m browser -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

# The types are read on one core and the rest on another; a failure of either is a failure of the check.
check: .venv/dev-ready
	$(MAKE) --no-print-directory --jobs=2 check-types check-rest

check-types: .venv/dev-ready
	$(BIN)/mypy ayni

check-rest: .venv/dev-ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/python tools/check_style.py
	AYNI_DATA=$(CURDIR)/.venv/check-data $(BIN)/ayni check --fail-level WARNING
	AYNI_DATA=$(CURDIR)/.venv/check-data $(BIN)/ayni makemigrations --check --dry-run
	$(BIN)/python tools/check_catalogues.py

translations: .venv/dev-ready
	$(BIN)/python tools/translations.py

bench: .venv/dev-ready
	$(BIN)/python -m bench

torture: .venv/dev-ready
	AYNI_DATA= $(BIN)/python -m pytest -m torture $(ARGS)

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache
