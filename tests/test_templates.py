"""House rules of the templates: a component says what it needs and sees nothing else; nothing is inline."""

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[1] / "templates"
EVERY = sorted(path for path in TEMPLATES.rglob("*") if path.is_file())
COMPONENTS = sorted((TEMPLATES / "components").glob("*.html"))
BODIES = {"articles/parts/prose.html", "articles/parts/archive.html", "articles/parts/tweet.html"}


def name(path: Path) -> str:
    return path.relative_to(TEMPLATES).as_posix()


@pytest.mark.parametrize("component", COMPONENTS, ids=name)
def test_a_component_begins_with_what_it_is_and_needs(component: Path) -> None:
    first = component.read_text().splitlines()[0]
    assert re.fullmatch(r"\{# [A-Z][^#]+\. (?:Inputs: [^#]+|No inputs)\. #\}", first)


@pytest.mark.parametrize("template", EVERY, ids=name)
def test_components_are_included_with_only_what_they_are_given(template: Path) -> None:
    included = re.findall(r"\{% include ['\"]components/[^%]*%\}", template.read_text())
    assert [tag for tag in included if not tag.endswith(" only %}")] == []


@pytest.mark.parametrize("template", EVERY, ids=name)
def test_nothing_is_inline(template: Path) -> None:
    text = template.read_text()
    assert re.findall(r"""<style\b|\sstyle=|\son[a-z]+=["']|javascript:""", text) == []
    scripts = re.findall(r"<script\b[^>]*>", text)
    assert [tag for tag in scripts if "src=" not in tag and "application/ld+json" not in tag] == []


def test_only_what_the_press_has_made_safe_is_shown_as_it_is() -> None:
    marked = {name(path) for path in EVERY if re.search(r"\|\s*safe\b|safeseq|autoescape", path.read_text())}
    assert marked == BODIES


def test_the_templates_are_looked_at() -> None:
    """So that the tests above can fail."""
    assert COMPONENTS and any('{% include "components/' in path.read_text() for path in EVERY)
