"""House rules of the style sheets: every rule in a declared layer, no ids, nothing forced, one place for tokens."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHEETS = sorted((ROOT / "static" / "css").glob("*.css"))
TOKENS = ROOT / "static" / "css" / "tokens.css"
LAYERS = ["reset", "base", "layout", "components", "utilities"]
ALL_KINDS_OF_LIST = "lists"


def read(sheet: Path) -> str:
    """The rules, without comments and strings."""
    return re.sub(r'/\*.*?\*/|"[^"]*"', "", sheet.read_text(), flags=re.DOTALL)


def outermost(rules: str) -> list[str]:
    """What stands outside of every bracket: a statement with its semicolon, or the beginning of a block."""
    found, depth, begun = [], 0, ""
    for letter in rules:
        if depth == 0 and letter in "{;":
            found.append(begun.strip() + letter.strip("{"))
        depth += {"{": 1, "}": -1}.get(letter, 0)
        begun = "" if letter in "{};" else begun + letter
    return found


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_every_rule_is_in_a_declared_layer(sheet: Path) -> None:
    declared = [f"@layer {', '.join(LAYERS)};"] if sheet == TOKENS else []
    blocks = outermost(read(sheet))
    assert blocks[: len(declared)] == declared
    assert blocks[len(declared) :]
    assert set(blocks[len(declared) :]) <= {f"@layer {name}" for name in LAYERS}


@pytest.mark.parametrize("sheet", [*SHEETS, *(ROOT / "static" / "desk").glob("*.css")], ids=lambda path: path.name)
def test_no_rule_is_forced(sheet: Path) -> None:
    assert "!important" not in re.sub(r"!\s+", "!", read(sheet))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_rule_of_the_site_names_an_id(sheet: Path) -> None:
    """The desk's may: it dresses Django's own pages, which have little else to name."""
    selectors = re.findall(r"([^{};]+)\{", read(sheet))
    assert [selector for selector in selectors if re.search(r"#[\w\\-]|\[id\b", selector)] == []


def test_custom_properties_are_tokens() -> None:
    tokens = set(re.findall(r"(--[\w-]+)\s*:", read(TOKENS)))
    for sheet in SHEETS:
        assert set(re.findall(r"var\(\s*(--[\w-]+)", read(sheet))) <= tokens, sheet.name
        assert sheet == TOKENS or not re.search(r"(?:^|[{;])\s*--[\w-]+\s*:", read(sheet)), sheet.name


def test_a_components_sheet_has_its_templates_name() -> None:
    templates = {path.stem for path in (ROOT / "templates").glob("components/*.html")}
    templates |= {path.stem for path in (ROOT / "templates").glob("articles/*")}
    named = {sheet.stem for sheet in SHEETS if "@layer components" in outermost(read(sheet))}
    assert named - templates == {ALL_KINDS_OF_LIST}


def test_pages_link_every_sheet_once_and_the_tokens_first() -> None:
    linked = re.findall(r"'css/([\w-]+\.css)'", (ROOT / "templates/components/styles.html").read_text())
    assert linked[0] == TOKENS.name
    assert sorted(linked) == [sheet.name for sheet in SHEETS]


def test_the_rules_are_looked_at() -> None:
    """So that the tests above can fail."""
    assert outermost("a { b: c } @layer x, y; @layer base { p { q: r; } }") == ["a", "@layer x, y;", "@layer base"]
