"""The demo's stories, each in a module of its own."""

from articles.demo.stories import (
    aldaba_editor,
    brennick_tram_study,
    brennick_trams,
    column_late_tram,
    editorial_tunnel,
    empty_chairs,
    halloway_ranked_ballots,
    harbor_tunnel,
    herring,
    judge_interview,
    kell_bridge,
    kiosks_face_down,
    librarian_interview,
    northern_strait,
    office_towers,
    orchard_forwards,
    orrin_red,
    ostrel_village,
    price_basket,
    review_salt_ledger,
    sarrow_twentieth_round,
    second_violin_interview,
    slack_tide_suit,
    sponsored_night_ferry,
    stadium_archive,
    stage_lamplighter,
    tesmar_emergency,
    water_accord,
)
from articles.demo.stories.unpublished import UNPUBLISHED
from articles.demo.story import Story

_LIVE = (
    aldaba_editor,
    brennick_tram_study,
    brennick_trams,
    column_late_tram,
    editorial_tunnel,
    empty_chairs,
    halloway_ranked_ballots,
    harbor_tunnel,
    herring,
    judge_interview,
    kell_bridge,
    kiosks_face_down,
    librarian_interview,
    northern_strait,
    office_towers,
    orchard_forwards,
    orrin_red,
    ostrel_village,
    price_basket,
    review_salt_ledger,
    sarrow_twentieth_round,
    second_violin_interview,
    slack_tide_suit,
    sponsored_night_ferry,
    stadium_archive,
    stage_lamplighter,
    tesmar_emergency,
    water_accord,
)

LIVE: list[Story] = sorted((module.STORY for module in _LIVE), key=lambda story: -story.hours)
"""The stories that readers see, the oldest first."""

STORIES: list[Story] = [*LIVE, *UNPUBLISHED]
