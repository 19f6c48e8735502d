"""Arrows between packages run one way: the table of `docs/architecture.md` is what the source is held to."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
APPS = ("globepost", "articles", "newsletter", "opeds")
WORKING_COPY = {
    *("Article", "ArticleCredit", "PreviewLink", "RelatedPick", "Revision", "Step", "SubjectTerm", "TaggedArticle"),
    *("PictureBlock", "GalleryBlock", "GalleryPhoto", "TweetBlock", "RelatedBlock", "VideoBlock", "AudioBlock"),
    *("TextBlock", "LinkCardBlock", "TableBlock", "ArchiveBlock", "PullQuoteBlock", "BLOCKS", "Block"),
    *("ImportCase", "ImportRun", "ImportSite", "ImportedItem"),
}


class Arrows(NamedTuple):
    """What a place may import: all of it, and single files of it besides."""

    everywhere: set[str]
    of_file: dict[str, set[str]]


def read_table() -> dict[str, Arrows]:
    """A row is `place`, what it is, `names`; `file` alone: `names`. Inside articles the names go without it."""
    table = {}
    text = (ROOT / "docs" / "architecture.md").read_text()
    for place, cell in re.findall(r"^\| `([\w/.]+)` \|[^|]*\| ([^|]*) \|$", text, flags=re.MULTILINE):
        everywhere, *single = cell.split(";")
        halves = (row.split(" alone:") for row in single)
        files = {name.strip(" `"): part_names(rest) for name, rest in halves}
        table[module_of(place)] = Arrows(part_names(everywhere), files)
    return table


def module_of(place: str) -> str:
    return place.rstrip("/").removesuffix(".py").replace("/", ".")


def part_names(cell: str) -> set[str]:
    return {name if name in APPS else f"articles.{name}" for name in re.findall(r"`(\w+)`", cell)}


TABLE = read_table()


def files(part: str) -> list[Path]:
    folder = ROOT / part.replace(".", "/")
    return [folder.with_suffix(".py")] if folder.with_suffix(".py").exists() else sorted(folder.rglob("*.py"))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every module that the file imports, wherever in it, with the line."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            above = ".".join(path.relative_to(ROOT).parts[: -node.level]) if node.level else ""
            module = ".".join(filter(None, [above, node.module]))
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def part_of(module: str) -> str:
    return ".".join(module.split(".")[: 2 if module.startswith("articles.") else 1])


def may_import(part: str, path: Path, other: str) -> bool:
    arrows = TABLE[part]
    may = arrows.everywhere | arrows.of_file.get(path.relative_to(ROOT).as_posix(), set())
    return other == part or other in may or other.split(".")[0] in may


@pytest.mark.parametrize("part", TABLE)
def test_a_part_imports_only_what_the_table_allows(part):
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for path in files(part)
        for line, module in imports(path)
        if module.split(".")[0] in APPS and not may_import(part, path, part_of(module))
    ]
    assert wrong == []


def test_the_table_has_every_part_and_no_other():
    parts = {f"articles.{path.stem}" for path in (ROOT / "articles").iterdir() if not path.name.startswith("_")}
    assert parts | set(APPS) - {"articles"} == TABLE.keys()
    for arrows in TABLE.values():
        assert arrows.everywhere <= TABLE.keys() | {"articles"}


def test_the_arrows_of_the_table_make_no_circle():
    single = {part: set().union(*arrows.of_file.values()) for part, arrows in TABLE.items() if part != "globepost"}
    TopologicalSorter({part: arrows.everywhere | single.get(part, set()) for part, arrows in TABLE.items()}).prepare()


def test_the_site_knows_no_working_copy():
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for path in files("articles.site")
        for line, module in imports(path)
        if module.startswith("articles.models") and module.split(".")[-1] in WORKING_COPY
    ]
    assert wrong == []


def test_the_arrows_are_looked_at():
    """So that the tests above can fail: they see the table and the imports there are."""
    seen = {module for path in files("articles.press") for _, module in imports(path)}
    assert "articles.models.Publication" in seen
    assert all(files(part) for part in TABLE)
    assert TABLE["articles.desk"].of_file == {"articles/desk/preview.py": {"articles.site"}}
    assert not may_import("articles.desk", ROOT / "articles/desk/bar.py", "articles.site")
    assert not may_import("articles.press", ROOT / "articles/press/steps.py", "articles.jobs")
