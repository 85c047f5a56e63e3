# Two commands do everything: `make run` and `make test`. Each sets up what it needs, once, and says what is missing.
# Plain make and sh, so that it works on Debian, Ubuntu and macOS (whose make is from 2006).

ADDRESS ?= 127.0.0.1:8000
VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input --retries 2 --timeout 15
PYTHONS = python3.13 python3.12 python3.11 python3
QUIRE_VAR ?= var
STATIC = $(QUIRE_VAR)/static/staticfiles.json
TEMPLATES = find templates site -name '*.html'
# A test has its own database, folders and ports, so as many run at once as there are processors; four browsers are enough for any machine.
PYTEST = $(BIN)/python -m pytest -q --numprocesses auto --maxprocesses 4 --dist worksteal

.PHONY: help run test check bench language

help:
	@echo "make run     set everything up and serve Quire on http://$(ADDRESS)"
	@echo "make test    set up what the tests need and run all of them, the real browser included"
	@echo "make check   the linters: ruff, mypy, imports, templates, migrations, deployment"
	@echo "make bench   measure what Quire promises, into build/bench.json"

run: $(VENV)/installed language $(STATIC)
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py sample --address $(ADDRESS)
	@$(BIN)/gunicorn --pythonpath site --bind $(ADDRESS) --workers 1 --threads 8 --log-level warning config.wsgi || \
	  { echo "Quire has stopped. If another program uses $(ADDRESS), run: make run ADDRESS=127.0.0.1:8001"; exit 1; }

test: $(VENV)/installed-for-tests language
	@sh .ci/browser >/dev/null || [ -z "$$CI" ]
	@$(PYTEST) -m "not slow and not browser"
	@if chromium=$$(sh .ci/browser 2>/dev/null); then \
	  QUIRE_CHROMIUM="$$chromium" QUIRE_NEEDS_BROWSER=1 $(PYTEST) -m "slow or browser"; \
	else \
	  $(PYTEST) -m "slow and not browser" || exit 1; \
	  sh .ci/browser || true; \
	fi

check: $(VENV)/installed-for-tests
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy quizzes site tests manage.py
	@PYTHONPATH=.:site $(BIN)/lint-imports --no-cache --no-logo
	@$(BIN)/djade --target-version 5.2 --check $$($(TEMPLATES))
	@$(BIN)/djlint --lint --quiet templates site
	@$(BIN)/python manage.py makemigrations --check --dry-run
	@QUIRE_HTTPS=yes QUIRE_HOSTS=quiz.example.org QUIRE_SECRET_KEY=a-key-that-is-only-good-for-looking-at-the-settings-of-production \
	  $(BIN)/python manage.py check --deploy --fail-level WARNING

bench: $(VENV)/installed-for-tests language
	@$(BIN)/python -m tests.bench

language: $(VENV)/installed
	@$(BIN)/python -m quizzes setup

# Collecting packs every file, which takes seconds: only when one of them is new.
$(STATIC): $(VENV)/installed $(shell find site/static -type f)
	@$(BIN)/python manage.py collectstatic --no-input --verbosity 0

$(VENV)/bin/python:
	@rm -rf $(VENV)
	@for python in $(PYTHONS); do \
	  $$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null || continue; \
	  $$python -m venv $(VENV) >/dev/null && exit 0; \
	  rm -rf $(VENV); \
	  echo "$$python cannot make a virtual environment. Run: sudo apt-get install $$(basename $$python)-venv" >&2; exit 1; \
	done; \
	echo "Quire needs Python 3.11, 3.12 or 3.13. Run: sudo apt-get install python3-venv (Debian, Ubuntu) or brew install python@3.13 (macOS)" >&2; \
	exit 1

$(VENV)/installed: requirements.txt $(VENV)/bin/python
	@echo "Installing what Quire runs on …"
	@$(PIP) -r requirements.txt || { echo "The packages could not be installed. Connect to the network and run make again." >&2; exit 1; }
	@touch $@

$(VENV)/installed-for-tests: tests/requirements.txt $(VENV)/installed
	@echo "Installing what the tests need …"
	@$(PIP) -r tests/requirements.txt || { echo "The packages could not be installed. Connect to the network and run make again." >&2; exit 1; }
	@touch $@
