"""The tally of blocks adds up to what a body has, counted without our reader."""

import re
from collections import Counter
from pathlib import Path

import pytest

from articles.wordpress.bodies.gutenberg import pieces_of
from articles.wordpress.tally import Subject, Tally
from tests.around import OldSite

EXPORTS = sorted((Path(__file__).parents[3] / "shared" / "data" / "wxr").glob("*.xml"))
BODY = re.compile(r"<content:encoded>\s*<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
BEGINNING = re.compile(r"<!-- wp:(\S+) ")

EVERY = """
<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->
<!-- wp:gallery --><!-- wp:image {"id":3} --><img src="https://a.example/a.jpg"><!-- /wp:image --><!-- /wp:gallery -->
<!-- wp:query --><!-- wp:post-template --><!-- wp:post-title /--><!-- /wp:post-template --><!-- /wp:query -->
<!-- wp:shop/offer --><!-- wp:shop/price /--><!-- wp:paragraph --><p>b</p><!-- /wp:paragraph --><!-- /wp:shop/offer -->
<!-- wp:embed {"url":"javascript:x"} --><!-- /wp:embed --><!-- wp:embed {"url":"https://a.example/"} /-->
<!-- wp:block {"ref":7} /--><!-- wp:more --><!--more--><!-- /wp:more --><!-- wp:jetpack/map /-->
<!-- wp:file --><!-- wp:button /--><!-- /wp:file --><!-- wp:verse --><!-- wp:list --><!-- /wp:list --><!-- /wp:verse -->
<!-- wp:cover --><!-- wp:media-text --><!-- wp:details /--><!-- /wp:media-text --><!-- /wp:cover --><!-- wp:html /-->
"""


def counted(body: str) -> Counter[str]:
    tally = Tally()
    pieces_of(body, OldSite(), tally)
    found = Counter[str]()
    for entry, times in tally.counts.items():
        found[entry.name] += times if entry.subject == Subject.BLOCK and not entry.name.startswith("<") else 0
    return +found


def test_each_block_is_counted_once():
    assert counted(EVERY) == Counter(BEGINNING.findall(EVERY))


@pytest.mark.skipif(not EXPORTS, reason="The exports do not lie beside the repository.")
@pytest.mark.parametrize("path", EXPORTS, ids=lambda path: path.stem)
def test_each_block_of_a_real_export_is_counted_once(path):
    for body in BODY.findall(path.read_text()):
        if "<!-- wp:" in body:
            assert counted(body) == Counter(BEGINNING.findall(body))
