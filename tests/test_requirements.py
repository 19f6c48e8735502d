"""What is installed is pinned with hashes, and no file that says so records where from."""

import re
import subprocess
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PINNED = ("requirements.txt", "requirements-dev.txt")
INSTALLING = (
    *("requirements*.txt", "requirements*.in", "constraints*.txt", "pyproject.toml", "setup.cfg", "*.lock"),
    *("pip.conf", "pip.ini", "uv.toml", ".pypirc", "Pipfile"),
    *(".npmrc", ".yarnrc*", "package.json", "package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml"),
)
ADDRESS = re.compile(
    r"://|^\s*(?:-i\b|-f\b|--(?:extra-)?index|--find-links)|\bindex[-_]url|\bfind[-_]links|\bregistry\s*=|\[\[.*index"
    r"|\s@\s|\bfile:|\bgit\+|/tmp/|/home/|/root/",
    flags=re.MULTILINE,
)


def tracked() -> list[str]:
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [name for name in names.split("\0") if any(fnmatch(Path(name).name, kind) for kind in INSTALLING)]


@pytest.mark.parametrize("name", tracked())
def test_no_file_that_says_what_is_installed_records_an_address(name: str) -> None:
    assert ADDRESS.findall((ROOT / name).read_text()) == []


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://mirror.example/simple",
        "-i mirror",
        "--find-links wheels",
        "index-url = mirror",
        "[[tool.uv.index]]",
        'source = { registry = "mirror" }',
        "registry=mirror",
        '"resolved": "https://mirror.example/left-pad.tgz"',
        "django @ file:///tmp/django.whl",
        "-e git+ssh://git@host.example/django",
    ],
)
def test_an_address_is_recognised(line: str) -> None:
    assert ADDRESS.search(f"first\n{line}\n")


def test_the_files_are_looked_at() -> None:
    assert {*PINNED, "requirements.in", "requirements-dev.in", "pyproject.toml"} <= set(tracked())


@pytest.mark.parametrize("name", PINNED)
def test_requirements_are_pinned_with_hashes(name: str) -> None:
    text = (ROOT / name).read_text()
    pins = re.findall(r"^[a-z0-9].*$", text, flags=re.MULTILINE)
    assert pins
    assert all("==" in pin and pin.endswith("\\") for pin in pins)
    assert text.count("--hash=sha256:") > len(pins)
