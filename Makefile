PYTHON ?= python3
IN := .venv/bin/python

help:
	@echo "make run            start the paper on http://127.0.0.1:8000 (PORT=8765 elsewhere)"
	@echo "make prepare        make .venv with what the paper runs on, and start nothing"
	@echo "make test           run the tests (ARGS='tests/articles -k slug' narrows them)"
	@echo "make check          lint, types, missing migrations, tests with coverage"
	@echo "make drill-start    start a fresh copy twice, as a newcomer would, and read all of it"
	@echo "make drill-lists    ask for the plan of every statement of the site among 100,000 stories"
	@echo "make bench-desk-lists time every list of the desk among 100,000 stories"
	@echo "make bench-related  how good related posts are among 20,000 stories, and what they cost"
	@echo "make bench-import   import 20,000 posts, against bare rows; how much memory"
	@echo "make drill-import   kill an import 40 times, run it again, compare"
	@echo "make drill-press    compare 200 random days of the press with a model of it"
	@echo "make drill-desk     a story from end to end, every page of desk and site, all that is pasted, hostile pictures"
	@echo "make drill-pictures take a hundred hostile pictures in, and say what each cost"
	@echo "make drill-backup   back a busy paper up, wipe it, restore it and compare (TEST_DATABASE_URL: on PostgreSQL too)"
	@echo "make bench-renditions six renditions of 24 megapixels, against the naive way"
	@echo "make requirements   pin what the requirements*.in name (needs uv)"

run: prepare
	@exec $(IN) manage.py run

test: prepare-dev
	@exec $(IN) -m pytest -n 2 $(ARGS)

check: prepare-dev
	$(IN) -m ruff check
	$(IN) -m ruff format --check
	git ls-files -z -- 'templates/*.html' '*/templates/*.html' | xargs -0r .venv/bin/djade --check --target-version 5.2
	$(IN) -m mypy
	DJANGO_SETTINGS_MODULE=tests.settings $(IN) manage.py makemigrations --check --dry-run
	$(IN) -m pytest -n 2 $(ARGS) --cov
	@$(MAKE) --no-print-directory covered

# Of the coverage that is there: the rules of the press leave no line and no branch untried.
covered:
	$(IN) -m coverage report --include='articles/press/*,articles/sanitising.py' --fail-under=100

drill-start: prepare-dev
	@exec $(IN) bin/drill_start.py

drill-lists: prepare-dev
	@GENERATED_STORIES=100000 $(IN) -m pytest tests/articles/test_site_plans.py $(ARGS)

bench-desk-lists: prepare-dev
	@exec $(IN) -m benchmarks.desk_lists

bench-related: prepare-dev
	@exec $(IN) -m benchmarks.related

bench-import: prepare-dev
	@exec $(IN) -m benchmarks.import_wordpress

drill-import: prepare-dev
	@KILLS=40 $(IN) -m pytest tests/articles/test_wordpress_killed.py $(ARGS)

drill-press: prepare-dev
	@PRESS_SEEDS=$${PRESS_SEEDS:-200} $(IN) -m pytest -n 2 tests/articles/test_press_model.py $(ARGS)

drill-desk: prepare-dev
	@exec $(IN) -m pytest -n 2 -m drill tests $(ARGS)

drill-pictures: prepare-dev
	@exec $(IN) bin/drill_pictures.py

drill-backup: prepare-dev
	@exec $(IN) bin/drill_backup.py

bench-renditions: prepare-dev
	@exec $(IN) -m benchmarks.renditions $(ARGS)

requirements:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header requirements.in -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header requirements-dev.in -o requirements-dev.txt

prepare:
	@$(PYTHON) bin/prepare.py run

prepare-dev:
	@$(PYTHON) bin/prepare.py dev

.PHONY: help run test check covered drill-start drill-lists bench-desk-lists bench-related bench-import drill-import drill-press drill-desk drill-pictures drill-backup bench-renditions requirements prepare prepare-dev
.DEFAULT_GOAL := help
