# Every target does its own set-up: Python 3.11 or newer with pip is all a fresh machine needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
CODE := domain application infrastructure api tests
BROWSERS := chromium chromium-browser google-chrome

.PHONY: help demo test check proof bench world storms features lock clean
.DEFAULT_GOAL := help

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

demo: $(VENV)/.run ## a running firm with a year of business; prints where to sign in
	$(BIN)/luotsi demo

test: $(VENV)/.dev $(VENV)/.browser ## specifications and browser walks
	$(BIN)/pytest -n auto --dist loadfile

check: $(VENV)/.dev ## style, types, contracts between the layers, generated files
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q -m generated

proof: $(VENV)/.dev $(VENV)/.browser ## the promises under load and faults; PROOF=long takes hours
	LUOTSI_PROOF=$(or $(PROOF),short) $(BIN)/pytest -m proof

world: $(VENV)/.dev ## the fault harness alone
	LUOTSI_PROOF=$(or $(PROOF),short) $(BIN)/pytest -m proof tests/world

storms: $(VENV)/.dev ## 500 storms of payments, seed by seed, and what is checked in each; SEEDS=4 is quick
	LUOTSI_PROOF_SEED=$(or $(FROM),1) LUOTSI_PROOF_SEEDS=$(or $(SEEDS),500) $(BIN)/pytest -m proof -s tests/world/test_payment_storms.py

bench: $(VENV)/.run ## how fast it is, against the stock library and the raw limit
	$(BIN)/luotsi bench

features: $(VENV)/.run ## what works, where, and what proves it: docs/FEATURES.md
	$(BIN)/luotsi papers

lock: ## the exact versions again, with hashes (needs uv)
	printf 'hatchling\neditables\n' | uv pip compile $(LOCKED) pyproject.toml - -o requirements.lock
	printf 'hatchling\neditables\n' | uv pip compile $(LOCKED) --extra dev pyproject.toml - -o requirements-dev.lock
LOCKED := --quiet --generate-hashes --no-emit-index-url --no-header --no-annotate

clean: ## forget what was installed; data in var/ stays
	rm -rf $(VENV)

$(VENV)/.made:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; set PYTHON=…")'
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: requirements.lock pyproject.toml | $(VENV)/.made
	@echo "Installing what the service needs (a minute or so) …"
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.lock requirements-test-xsd.lock $(VENV)/.run
	@echo "Installing what the tests need …"
	$(PIP) install --require-hashes -r requirements-dev.lock
	$(PIP) install --no-deps --require-hashes -r requirements-test-xsd.lock
	@touch $@

$(VENV)/.browser: | $(VENV)/.dev
	@for name in $(BROWSERS); do command -v $$name && exit; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get; \
	then apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium; \
	else $(BIN)/playwright install chromium; fi
	@touch $@
