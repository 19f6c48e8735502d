"""Random days of a newsroom: after each step readers see what a second account of the press says.

A few seeds run with the other tests: together they schedule over live versions, leave gaps and close them, waive, and
are unscheduled. Many run with `make drill-press`. A failure names its seed, tells every step, and how to see it again.
"""

import os

import pytest
import time_machine

from tests.press_sights import Sights
from tests.press_steps import Newsroom
from tests.timeline import NOON

pytestmark = pytest.mark.django_db
STEPS = 25
SEEDS = range(int(os.environ["PRESS_SEEDS"])) if os.environ.get("PRESS_SEEDS") else (5, 35, 63, 89)


@pytest.mark.parametrize("seed", SEEDS, ids="seed-{:04}".format)
def test_readers_see_what_the_model_says(seed, caplog):
    caplog.set_level("ERROR", "django.request")  # every 404 and 410 would be told beside the steps
    with time_machine.travel(NOON, tick=False) as clock:
        newsroom = Newsroom(seed, clock)
        sights = Sights(newsroom)
        try:
            sights.check()
            for _ in range(STEPS):
                newsroom.step()
                sights.check()
            sights.check_erased()
        except Exception as failure:
            again = f"PRESS_SEEDS={seed + 1} make drill-press ARGS='-k seed-{seed:04}'"
            failure.add_note("\n".join([f"The steps of seed {seed}; again with {again}", *newsroom.log]))
            raise
