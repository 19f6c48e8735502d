"""`.env.example` is complete and true: every variable that the code reads, and the defaults that it shows."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / ".env.example").read_text()
SHOWN = dict(re.findall(r"^# ([A-Z_]+)=(.*)$", EXAMPLE, flags=re.MULTILINE))
READING = {
    "text",
    "password",
    "number",
    "flag",
    "words",
    "choice",
    "folder",
    "site_url",
    "service",
    "storage",
    "time_zone",
    "database",
    "email",
}
TOUCHING = {"environ", "environb", "getenv", "getenvb", "putenv"}
MAY_TOUCH_THE_ENVIRONMENT = {
    "globepost/env.py": "it is the one place that reads settings",
    "globepost/management/commands/run.py": "it writes PORT for the same program started anew",
    "globepost/serving.py": "a process begins here and tells Django where its settings are",
    "globepost/wsgi.py": "a process begins here and tells Django where its settings are",
    "manage.py": "a process begins here and tells Django where its settings are",
}
PUBLIC = {"SITE_URL": "https://paper.example", "SECRET_KEY": "kXw3-9sJ_qLr7TzVb2NcYp5HgDf8Ma1EuRi6OtSx4WvQjKlBnZ"}
DUMP = (
    "import json, re; from globepost import settings as s; "
    "seen = {name: re.sub(' at 0x[0-9a-f]+', '', repr(value)) for name, value in vars(s).items() if name.isupper()}; "
    "print(json.dumps(seen))"
)


def sources() -> Iterator[tuple[str, ast.Module]]:
    """The paper's own code by its path: what runs at a newspaper."""
    apps = (path for app in ("globepost", "articles", "newsletter", "opeds") for path in (ROOT / app).rglob("*.py"))
    for path in (ROOT / "manage.py", *apps):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text())


def variables() -> Iterator[ast.expr]:
    """The first argument of every call of a function of env."""
    for _, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                called = node.func
                if isinstance(called.value, ast.Name) and called.value.id == "env" and called.attr in READING:
                    yield node.args[0]


def touches_the_environment(tree: ast.Module) -> bool:
    return any(
        (isinstance(node, ast.Attribute) and node.attr in TOUCHING)
        or (isinstance(node, ast.ImportFrom) and node.module == "os")
        for node in ast.walk(tree)
    )


def test_the_example_names_every_variable_and_nothing_else() -> None:
    read = list(variables())
    assert all(isinstance(name, ast.Constant) for name in read), "write the variable's name where it is read"
    assert sorted(SHOWN) == sorted({name.value for name in read if isinstance(name, ast.Constant)})


def test_every_reading_function_is_known() -> None:
    tree = ast.parse((ROOT / "globepost" / "env.py").read_text())
    public = {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")}
    assert public == READING | {"read_file", "is_loopback"}


def test_only_env_reads_the_environment() -> None:
    assert {path for path, tree in sources() if touches_the_environment(tree)} == MAY_TOUCH_THE_ENVIRONMENT.keys()


def settings_with(file: Path, **variables: str) -> dict[str, str]:
    environment = {"PATH": os.environ["PATH"], "DATA_DIR": str(file.parent / "data"), "ENV_FILE": str(file)}
    command = [sys.executable, "-c", DUMP]
    done = subprocess.run(command, cwd=ROOT, env=environment | variables, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("site", [{}, PUBLIC], ids=["loopback", "public"])
def test_a_line_that_shows_a_value_shows_the_default(site: dict[str, str], tmp_path: Path) -> None:
    """Uncommenting every line that has a value changes no setting."""
    shown = {name: value for name, value in SHOWN.items() if value and name != "ENV_FILE"}
    uncommented, nothing = tmp_path / "uncommented", tmp_path / "nothing"
    uncommented.write_text("".join(f"{name}={value}\n" for name, value in shown.items()))
    assert len(shown) > 10
    assert settings_with(uncommented, **site) == settings_with(nothing, **site)


def test_a_line_without_a_value_says_what_holds_then() -> None:
    for block in EXAMPLE.split("\n\n"):
        if re.search(r"^# [A-Z_]+=$", block, flags=re.MULTILINE):
            assert re.search(r"Default|is required", block), block
