"""Arrows between packages run one way: the table of `docs/architecture.md`, read from the source."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
APPS = ("globepost", "articles", "newsletter", "opeds")
MAY_IMPORT = {
    "globepost": {"globepost"},
    "newsletter": {"newsletter", "articles", "globepost"},
    "opeds": {"opeds", "articles", "globepost"},
    "articles": {"articles", "globepost"},
}
# Inside articles, what each part may import besides itself; `sanitising` and `apps` are for everybody.
PARTS = {
    "articles.models": {"articles.sanitising"},
    "articles.sanitising": set(),
    "articles.apps": set(),
    "articles.migrations": {"articles.models", "articles.press"},
    "articles.photos": {"articles.models", "articles.press"},
    "articles.press": {"articles.models", "articles.sanitising"},
    "articles.jobs": {"articles.models", "articles.press", "articles.photos"},
    "articles.site": {"articles.models", "articles.sanitising"},
    "articles.desk": {"articles.models", "articles.press", "articles.photos", "articles.sanitising"},
    "articles.demo": {"articles.models", "articles.press", "articles.photos"},
    "articles.management": {"articles.models", "articles.press", "articles.photos", "articles.demo"},
}
PREVIEW = {"articles/desk/preview.py"}
WORKING_COPY = {
    *("Article", "ArticleCredit", "RelatedPick", "Revision", "Step", "TaggedArticle", "TextBlock", "PictureBlock"),
    *("GalleryBlock", "GalleryPhoto", "TweetBlock", "RelatedBlock", "VideoBlock", "AudioBlock", "LinkCardBlock"),
    *("TableBlock", "ArchiveBlock", "PullQuoteBlock", "BLOCKS", "Block"),
}


def files(package: str) -> list[Path]:
    folder = ROOT / package.replace(".", "/")
    found = [folder.with_suffix(".py")] if folder.with_suffix(".py").exists() else sorted(folder.rglob("*.py"))
    return [path for path in found if "migrations" not in path.parts or package.endswith("migrations")]


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
    return ".".join(module.split(".")[:2])


@pytest.mark.parametrize("app", APPS)
def test_apps_import_downwards_only(app):
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for path in files(app)
        for line, module in imports(path)
        if module.split(".")[0] in APPS
        and module.split(".")[0] not in MAY_IMPORT[app]
        # the project's list of addresses is where everything meets
        and path != ROOT / "globepost" / "urls.py"
    ]
    assert wrong == []


@pytest.mark.parametrize("part", PARTS)
def test_inside_articles_the_arrows_run_one_way(part):
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for path in files(part)
        for line, module in imports(path)
        if module.startswith("articles.")
        and part_of(module) not in PARTS[part] | {part}
        and not (str(path.relative_to(ROOT)) in PREVIEW and part_of(module) == "articles.site")
    ]
    assert wrong == []


def test_every_part_of_articles_has_its_arrows():
    parts = {f"articles.{path.stem}" for path in (ROOT / "articles").iterdir() if not path.name.startswith("_")}
    assert parts == PARTS.keys()


def test_the_site_knows_no_working_copy():
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for path in files("articles.site")
        for line, module in imports(path)
        if module.startswith("articles.models") and module.split(".")[-1] in WORKING_COPY
    ]
    assert wrong == []


def test_the_arrows_are_looked_at():
    """So that the tests above can fail: they see the imports there are."""
    seen = {module for path in files("articles.press") for _, module in imports(path)}
    assert "articles.models.Publication" in seen
    assert all(files(app) for app in APPS) and all(files(part) for part in PARTS)
