"""The demo's pictures, its recording and its way of writing prose."""

import datetime as dt
import io
import json
import os
import subprocess
import sys

import pytest
from django.utils import timezone
from PIL import Image

from articles.demo.library import LIBRARY
from articles.demo.pictures import PICTURES, charts, draw
from articles.demo.prose import days, html
from articles.demo.sounds import closing_bell

DIGESTS = """
import hashlib, json
from articles.demo.pictures import draw_all
print(json.dumps({name: hashlib.sha256(drawn).hexdigest() for name, drawn in draw_all().items()}))
"""


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_a_jpeg(name: str) -> None:
    picture = Image.open(io.BytesIO(draw(name)))
    assert (picture.format, picture.size) in [("JPEG", (1600, 1067)), ("JPEG", (800, 800))]


@pytest.mark.parametrize("name", ["harbour", "orchard", "kitchen", "map-strait", "chart-prices", "ines-calloway"])
def test_a_picture_is_the_same_every_time(name: str) -> None:
    assert draw(name) == draw(name)


@pytest.mark.drill
def test_all_pictures_are_the_same_in_every_process() -> None:
    seen = []
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", DIGESTS], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        )
        seen.append(json.loads(run.stdout))
    assert set(seen[0]) == set(PICTURES)
    assert seen[0] == seen[1]


def test_the_library_speaks_of_every_picture_and_of_no_other() -> None:
    assert set(LIBRARY) == set(PICTURES)
    for name, entry in LIBRARY.items():
        assert entry.title and entry.alternative_text and entry.credit, name
        assert len(entry.alternative_text) <= 300, name
    texts = [entry.alternative_text for entry in LIBRARY.values()]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("chart-prices", [values[-1] for values in (charts.HERRING, charts.DIESEL, charts.BREAD, charts.GOODS)]),
        ("chart-turnout", [line[end] for line in (charts.VERRANE, charts.HALLOWAY) for end in (0, -1)]),
        (
            "chart-rivers",
            [max(charts.BEFORE_THE_DAM), *(end(charts.RECENT_YEARS) for end in (max, min)), charts.AGREED],
        ),
    ],
)
def test_the_words_for_a_chart_give_its_figures(name: str, figures: list[int]) -> None:
    assert [figure for figure in figures if str(figure) not in LIBRARY[name].alternative_text] == []


def test_the_sarrow_of_recent_summers_is_that_of_the_story() -> None:
    summer = charts.RECENT_YEARS[3:9]
    assert sum(summer) / len(summer) == 240


def test_the_recording_is_a_wave_file() -> None:
    assert closing_bell()[:4] == b"RIFF"


def test_prose_becomes_headings_lists_quotations_and_paragraphs() -> None:
    monday = timezone.make_aware(dt.datetime(2026, 11, 23, 9))
    written = "One\nline on {day-1}.\n\n## Head\n\n- a\n- b\n  c\n\n> Said."
    assert html(written, published=monday, path_of=str) == (
        "<p>One line on Sunday.</p><h2>Head</h2><ul><li><p>a</p></li><li><p>b c</p></li></ul>"
        "<blockquote><p>Said.</p></blockquote>"
    )


def test_a_day_has_its_name_all_week_round() -> None:
    saturday = timezone.make_aware(dt.datetime(2028, 2, 26, 9))
    named = [days("{day}, {day+1}", saturday + dt.timedelta(days=n)) for n in (2, 3, 4)]
    assert named == ["Monday, Tuesday", "Tuesday, Wednesday", "Wednesday, Thursday"]
