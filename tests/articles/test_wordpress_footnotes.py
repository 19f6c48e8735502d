"""Footnotes that stand in a post's metadata."""

import json

import pytest

from articles.wordpress.bodies.footnotes import prose_of


def test_notes_are_a_numbered_list_and_safe():
    notes = [{"content": "First <em>note</em><script>x</script>", "id": "a"}, {"content": "Second", "id": "b"}]
    assert prose_of(json.dumps(notes)) == "<ol><li>First <em>note</em></li><li>Second</li></ol>"


@pytest.mark.parametrize("value", ["", "oh", "3", "{}", "[1,{},null]", '[{"content":3}]', "[" * 100_000])
def test_what_cannot_be_read_is_no_note(value):
    assert prose_of(value) == ""
