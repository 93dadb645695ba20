# 两条命令：make site 生成网站，make test 运行全部测试；其余见 README。
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve check test lint schemas bench lock clean

site: $(VENV)/.site
	$(RUN) -m mkdocs build --strict --quiet
	@echo "已生成 site/，打开 site/index.html 查看。"

serve: $(VENV)/.site
	$(RUN) -m mkdocs serve

check: $(VENV)/.site
	$(RUN) scripts/check.py $(CHECK)

test: lint
	$(RUN) -m pytest -n auto

lint: $(VENV)/.test
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check
	$(RUN) -m mypy

schemas: $(VENV)/.site
	$(RUN) scripts/schemas.py

bench: $(VENV)/.bench
	$(RUN) scripts/bench.py --peer

lock: $(VENV)/bin/python
	$(RUN) -m pip install --quiet uv
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(RUN) -m uv pip compile -q --universal --python-version 3.11 --generate-hashes pyproject.toml -o requirements.lock
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(RUN) -m uv pip compile -q --universal --python-version 3.11 --generate-hashes --extra test -c requirements.lock pyproject.toml -o requirements-test.lock
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(RUN) -m uv pip compile -q --universal --python-version 3.11 --generate-hashes --extra bench -c requirements.lock pyproject.toml -o requirements-bench.lock

clean:
	rm -rf site .site-new .site-old .cache $(VENV)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements.lock | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.test: requirements-test.lock $(VENV)/.site
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@

$(VENV)/.bench: requirements-bench.lock $(VENV)/.site
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@touch $@
