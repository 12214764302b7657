# Everything a developer or an operator does here. Needs Python 3.11 or newer and make; nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes

ROOMS := cms media projectpages citypages home
PYTHON_FILES = $(shell find $(ROOMS) tests manage.py -name '*.py' -not -path '*/migrations/*')
TEMPLATES = $(shell find templates -name '*.html')
STATIC_FILES = $(shell find $(ROOMS) -path '*/static/*' -type f)
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard locale/*/LC_MESSAGES/*.po locale/*/*/LC_MESSAGES/*.po))

# Stamps: a file that says a step is done, older than what the step reads when it must be done again.
RUNTIME := $(VENV)/.runtime
DEVELOPMENT := $(VENV)/.development
AUDIT := $(VENV)/audit/.installed
VAR_DIR ?= var
# `no`: leave pyvoikko (GPL) out where the system has no libvoikko; Finnish search then takes its free parts.
VOIKKO ?= yes
STATIC := $(VAR_DIR)/static/.collected

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run demo reset test check format bench soak fuzz api-check guide messages lock voikko sbom audit semgrep

help:  ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

run: $(RUNTIME) $(CATALOGUES) $(STATIC)  ## Serve the sites on http://localhost:$PORT (default 8000)
	@exec $(MANAGE) serve --prepare

demo: $(RUNTIME) $(CATALOGUES)  ## Load the demo content
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) load_demo

reset: $(RUNTIME) $(CATALOGUES)  ## Throw the content away and load the demo content anew
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) load_demo --reset

test: $(DEVELOPMENT) $(CATALOGUES) $(STATIC)  ## Run every test this machine has the parts for (REQUIRE_ALL=1: or fail)
	$(BIN)/python tests/run.py

check: $(DEVELOPMENT) $(CATALOGUES)  ## Lint, formats, types, layers, migrations, translations, deployment settings
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	@$(BIN)/djade --check --target-version 5.2 $(TEMPLATES)
	@$(BIN)/djhtml --check --tabwidth 2 $(TEMPLATES)
	@$(BIN)/django-upgrade --check --target-version 5.2 $(PYTHON_FILES)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) make_catalogue --check
	$(BIN)/python -m tests.supply secrets
	$(BIN)/python -m tests.supply advisories
	ENVIRONMENT=production BASE_HOST=cms.example.fi SECURITY_CONTACT=mailto:security@example.fi SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_hex(32))') \
		$(MANAGE) check --deploy --fail-level WARNING

format: $(DEVELOPMENT)  ## Rewrite code and templates into the project's format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	@$(BIN)/djade --target-version 5.2 $(TEMPLATES)
	@$(BIN)/djhtml --tabwidth 2 $(TEMPLATES)

bench: $(DEVELOPMENT) $(CATALOGUES) $(STATIC)  ## Measure the main pages and editors; with Chromium, also how soon a preview follows
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_demo --if-empty
	@$(MANAGE) bench
	@$(MANAGE) bench --growth
	@$(MANAGE) bench --served
	@$(MANAGE) bench --search
	@if command -v chromium >/dev/null; then $(BIN)/python -m pytest -q -n 0 tests/e2e/bench_preview.py; \
	else echo "Left out: keystroke to preview (no Chromium)."; fi

soak: $(DEVELOPMENT) $(CATALOGUES) $(STATIC)  ## Half an hour of everything at once; no error, flat memory (SOAK_MINUTES)
	@DJANGO_SETTINGS_MODULE=cms.settings $(BIN)/python -m tests.soak

fuzz: $(DEVELOPMENT) $(CATALOGUES) $(STATIC)  ## Send 10,000 generated requests (FUZZ_REQUESTS, FUZZ_SEED)
	@FUZZ_REQUESTS=$${FUZZ_REQUESTS:-10000} $(BIN)/python -m pytest -q -n 0 -s tests/fuzz

api-check: $(DEVELOPMENT) $(CATALOGUES) $(STATIC)  ## Ask the API thousands of things that its description allows or forbids (API_EXAMPLES)
	@API_EXAMPLES=$${API_EXAMPLES:-200} $(BIN)/python -m pytest -q -n 0 tests/home/api/test_description.py

guide: $(DEVELOPMENT) $(CATALOGUES) $(STATIC)  ## Take the guide's pictures anew (needs Chromium)
	@$(BIN)/python -m pytest -q -n 0 tests/e2e/shoot_guide.py

messages: $(DEVELOPMENT)  ## Bring the translation catalogues in line with the source
	$(MANAGE) make_catalogue

sbom: $(DEVELOPMENT)  ## Write the bill of materials (CycloneDX) to var/sbom.cdx.json
	@$(BIN)/python -m tests.supply sbom

audit: $(AUDIT)  ## Ask the services which pinned versions are vulnerable; fails too where they cannot be asked
	@$(BIN)/python -m tests.supply audit

semgrep: $(AUDIT)  ## Look through the code with our own rules
	@$(BIN)/python -m tests.supply semgrep

lock: $(DEVELOPMENT)  ## Pin requirements anew, with hashes
	$(BIN)/uv pip compile --quiet --upgrade requirements.in -o requirements.txt $(LOCK)
	$(BIN)/uv pip compile --quiet --upgrade requirements-voikko.in -o requirements-voikko.txt $(LOCK)
	$(BIN)/uv pip compile --quiet --upgrade requirements-dev.in -o requirements-dev.txt $(LOCK)
	$(BIN)/uv pip compile --quiet --upgrade requirements-audit.in -o requirements-audit.txt $(LOCK)

LOCK := --python-version 3.11 --universal --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
	--custom-compile-command 'make lock'

$(RUNTIME): requirements.txt requirements-voikko.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing what runs into $(VENV) (once)"
	@$(PIP) -r requirements.txt
	@$(BIN)/python -c 'import libvoikko; libvoikko.Voikko("fi")' 2>/dev/null || $(MAKE) --no-print-directory voikko
	@touch $@

voikko:
	@:
ifneq ($(VOIKKO),no)
	@echo "Installing pyvoikko for Finnish search (GPL; VOIKKO=no leaves it out)"
	@$(PIP) -r requirements-voikko.txt || echo "It could not be installed: Finnish search does without it."
endif

$(DEVELOPMENT): requirements-dev.txt $(RUNTIME)
	@echo "Installing what tests and checks need into $(VENV) (once)"
	@$(PIP) -r requirements-dev.txt
	@$(MAKE) --no-print-directory voikko
	@touch $@

# Apart from the rest: semgrep pins versions that others pin otherwise.
$(AUDIT): requirements-audit.txt $(DEVELOPMENT)
	@echo "Installing what asks about holes into $(VENV)/audit (once)"
	@$(PYTHON) -m venv $(VENV)/audit
	@$(VENV)/audit/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-audit.txt
	@touch $@

%.mo: %.po $(RUNTIME)
	@$(MANAGE) compile_catalogues

$(STATIC): $(STATIC_FILES) $(RUNTIME)
	@$(MANAGE) collectstatic --noinput --verbosity 0
	@touch $@
