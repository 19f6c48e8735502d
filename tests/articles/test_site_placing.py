"""Which story stands where, without a page: whatever the parts and their lines are."""

import random

import pytest

from articles.site.gathering import Found
from articles.site.placing import Page, Part


def rows(*article_ids):
    return [Found(pk=100 + number, article_id=number, position=number) for number in article_ids]


def placed(*parts, live=()):
    page = Page([Part(*part) for part in parts], there={row.article_id: row for row in rows(*live)})
    return [[row.article_id for row in part.stories] for part in page.parts]


def test_picks_come_first_and_the_line_fills_up():
    assert placed(("a", 3, [7, 8], rows(9, 8, 1)), live=(7, 8)) == [[7, 8, 9]]


def test_a_pick_is_left_to_its_part_by_every_other():
    assert placed(("a", 1, [], rows(9, 5)), ("b", 1, [9], rows(4)), live=(9,)) == [[5], [9]]


def test_a_part_gives_only_when_it_may_and_has_another():
    assert placed(("a", 1, [], rows(9, 5), True), ("b", 1, [], rows(9))) == [[5], [9]]
    assert placed(("a", 1, [], rows(9, 5), False), ("b", 1, [], rows(9))) == [[9], []]
    assert placed(("a", 1, [], rows(9), True), ("b", 1, [], rows(9))) == [[9], []]
    assert placed(("a", 1, [9], rows(9, 5), True), ("b", 1, [], rows(9)), live=(9,)) == [[9], []]


def test_stories_are_passed_on_along_a_row_of_parts():
    line = [("a", 1, [], rows(1, 2), True), ("b", 1, [], rows(2, 3), True), ("c", 1, [], rows(3, 4), True)]
    assert placed(*line, ("d", 1, [], rows(1))) == [[2], [3], [4], [1]]


def most(parts):
    """How many places can be filled at all: by trying every story in every part that could show it."""
    lines = {
        (name, place): {row.article_id for row in line} for name, size, _, line, _ in parts for place in range(size)
    }

    def fill(places, left):
        if not places:
            return 0
        first, *others = places
        return max(fill(others, left), *(1 + fill(others, left - {story}) for story in lines[first] & left), 0)

    return fill(list(lines), frozenset().union(*lines.values()))


@pytest.mark.parametrize("seed", range(60))
def test_no_place_is_empty_that_could_be_filled_and_no_story_stands_twice(seed):
    chance = random.Random(seed)
    names = "abc"[: chance.randint(1, 3)]
    parts = [
        (name, chance.randint(1, 2), [], rows(*chance.sample(range(6), chance.randint(0, 4))), True) for name in names
    ]
    found = placed(*parts)
    everything = [number for part in found for number in part]
    assert len(everything) == len(set(everything)) == most(parts)
    for (_, size, _, line, _), part in zip(parts, found, strict=True):
        assert len(part) <= size and set(part) <= {row.article_id for row in line}
