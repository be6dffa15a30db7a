# Two commands do everything on a fresh machine with Python 3.11+ and make: `make demo` and `make test`.

SHELL := /bin/sh
.DEFAULT_GOAL := help
BIN := .venv/bin
DEMO := examples/night-train.md

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: .venv/.ready ## Rewrite a bundled article with the built-in editor, and account for it (no key needed)
	@echo "rewriter rewrite $(DEMO) --model builtin --verbose"
	@echo
	@$(BIN)/rewriter rewrite $(DEMO) --model builtin --verbose

.PHONY: test
test: .venv/.ready ## Run the tests (no key, no network)
	@$(BIN)/python -m pytest

.PHONY: check
check: .venv/.ready ## Lint, types, direction of imports, generated docs up to date
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m rewriter.reporting.rules_page --check docs/rules.md
	$(BIN)/python -m tests.reading.citations.page --check docs/citations.md
	$(BIN)/python -m rewriter.evaluation.metrics.page --check docs/evals.md
	$(BIN)/python docs/readme_example.py --check

.PHONY: fix
fix: docs ## Mend what the linter can mend, and rebuild the generated docs
	$(BIN)/ruff check --fix

.PHONY: docs
docs: .venv/.ready ## Rebuild the generated docs: the rules, the citation styles, the README's example
	$(BIN)/python -m rewriter.reporting.rules_page docs/rules.md
	$(BIN)/python -m tests.reading.citations.page docs/citations.md
	$(BIN)/python -m rewriter.evaluation.metrics.page docs/evals.md
	$(BIN)/python docs/readme_example.py

.PHONY: evals
evals: .venv/.ready ## Measure the validator by planted errors, and write docs/validator-evals.md (a minute)
	$(BIN)/python -m rewriter.evaluation.page docs/validator-evals.md

.PHONY: record
record: .venv/.ready ## Record the model's answers again (needs an endpoint; see cassettes/README.md)
	$(BIN)/python -m pytest tests/test_recordings.py --record-mode=rewrite

.PHONY: bench
bench: .venv/.ready ## Print start-up times and how cost grows with the text
	@$(BIN)/python benchmarks/costs.py
	@echo
	@$(BIN)/python benchmarks/checking.py

.PHONY: bench-backlog
bench-backlog: .venv/.ready ## Print a backlog's memory, throughput, checks a second (some minutes)
	@$(BIN)/python benchmarks/backlog.py

.PHONY: kill-trial
kill-trial: .venv/.ready ## 2,000 articles, an endpoint that fails on purpose, five kills: nothing lost or paid twice
	@$(BIN)/python -m tests.loopback.kills

.PHONY: cluster-demo
cluster-demo: .venv/.ready ## A Dask cluster on loopback that loses a worker, and each article done once
	@$(BIN)/python -m tests.loopback.demo

# the interpreter: the first that is new enough and can make an environment with pip in it
.venv/.ready: pyproject.toml constraints.txt
	@if [ ! -x $(BIN)/python ]; then \
	  for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	    if $$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	  done; \
	  if [ -z "$$found" ]; then \
	    echo "rewriter needs Python 3.11 or newer with venv and pip: install it (Debian, Ubuntu: apt install python3-venv)" >&2; exit 1; \
	  fi; \
	  echo "Setting up .venv with $$($$found --version) (once, about a minute)"; \
	  $$found -m venv .venv || { rm -rf .venv; exit 1; }; \
	fi
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@
