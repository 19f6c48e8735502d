"""The documents name what there is: links, files, functions, make's targets and manage.py's commands."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
MADE_LATER = {"var/", ".env", "DATA_DIR/mail"}
"""What a start or a newsroom makes."""
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), flags=re.MULTILINE))
FILE = re.compile(r"[\w.-]+(?:/[\w.-]+)*(?:/|\.(?:py|md|html|css|js|txt|in|toml|example))")


def prose(text: str) -> str:
    return re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)


def named_files(text: str) -> Iterator[tuple[str, str]]:
    """The paths in backticks, each with what is said to be in it: `press/revisions.py: take()`."""
    for quoted in re.findall(r"`([^`\n]+)`", prose(text)):
        path, _, inside = quoted.partition(": ")
        if FILE.fullmatch(path) and path not in MADE_LATER:
            yield path, inside


def find(path: str, document: Path) -> Path | None:
    """A document may leave out the folder that it speaks of."""
    places = (ROOT, document.parent, ROOT / "articles", ROOT / "globepost")
    return next((place / path for place in places if (place / path).exists()), None)


def anchors(path: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", prose(path.read_text()), flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_relative_links_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", prose(document.read_text()))
    for link in (link for link in links if "://" not in link):
        path, _, anchor = link.partition("#")
        target = document.parent / path if path else document
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_named_files_exist_and_hold_what_is_said(document: Path) -> None:
    for name, inside in named_files(document.read_text()):
        path = find(name, document)
        assert path is not None, name
        function = inside.removesuffix("()")
        assert not inside or re.search(rf"^\s*(def|class) {function}\b", path.read_text(), re.MULTILINE), inside


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_named_targets_and_commands_exist(document: Path) -> None:
    text = document.read_text()
    assert set(re.findall(r"(?:^|`)make ([a-z][a-z-]*)", text, flags=re.MULTILINE)) <= TARGETS
    assert set(re.findall(r"\bmanage\.py ([a-z_]+)", text)) <= get_commands().keys()


def test_the_readme_stays_on_one_screen() -> None:
    assert len((ROOT / "README.md").read_text().splitlines()) <= 60


def test_the_readme_links_every_document() -> None:
    readme = (ROOT / "README.md").read_text()
    documents = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS if path.parent.name != "adr"]
    assert [path for path in documents if path != "README.md" and f"]({path})" not in readme] == []


def test_help_names_every_target_that_a_person_calls() -> None:
    makefile = (ROOT / "Makefile").read_text()
    called = set(re.findall(r'@echo "make ([a-z-]+)', makefile))
    assert called == TARGETS - {"help", "prepare-dev", "covered"}


def test_paths_are_recognised() -> None:
    """So that the tests above can fail."""
    text = "`press/gates.py` `articles/site/` `press/writing.py: write()` `/desk/` `make run` `a.b` `.env.example`"
    assert [path for path, _ in named_files(text)] == [
        "press/gates.py",
        "articles/site/",
        "press/writing.py",
        ".env.example",
    ]
    assert {name for name, _ in named_files((ROOT / "docs/architecture.md").read_text())} > {"articles/jobs.py"}
