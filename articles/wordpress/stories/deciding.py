"""What is to become of each story: nothing that somebody did here is undone by an export."""

from articles.wordpress.incoming import Standing
from articles.wordpress.stories.arrivals import Arrival, Fate, Here
from articles.wordpress.stories.fitting import cut
from articles.wordpress.stories.known import is_same
from globepost.text import clean_line

SCHEDULED = "A version of it is scheduled here, so nothing was changed."
WITHDRAWN = "It was withdrawn here after it was imported, so it was not published again."
PUBLIC = "Readers see it here, and not there any more. Withdraw it if they should not."
ERASED = "It was erased here, so it was not brought in again."


def decide(arrival: Arrival) -> None:
    """Write the fate into the arrival, with a case where what stands here is kept. No query."""
    here = arrival.here
    if is_same(arrival):
        arrival.fate = Fate.UNCHANGED
    elif here is None or here.item.target_id is None:
        _first_time(arrival)
    elif kept := _kept(arrival, here):
        arrival.fate = Fate.KEPT
        arrival.case(*kept)
        if here.is_live and not arrival.is_public:
            arrival.case("public here alone", PUBLIC)
    elif arrival.incoming.standing is Standing.GONE and not here.is_bare:
        arrival.fate = Fate.WITHDRAWN if arrival.is_going else Fate.LEFT_OUT
    else:
        first = Fate.NEW if arrival.is_public else Fate.DRAFT
        arrival.fate = first if here.is_bare else Fate.CHANGED


def _first_time(arrival: Arrival) -> None:
    if arrival.incoming.standing is Standing.GONE:
        arrival.fate = Fate.LEFT_OUT
    else:
        arrival.fate = Fate.NEW if arrival.is_public else Fate.DRAFT


def _kept(arrival: Arrival, here: Here) -> tuple[str, str] | None:
    """Why what stands here is left alone, if it is."""
    if here.article is None:
        return "erased here", ERASED
    if here.newest_revision_id != here.item.revision_id:
        return "changed here since", _both(arrival, here)
    if here.is_planned:
        return "scheduled here", SCHEDULED
    if arrival.is_public and here.was_withdrawn_here:
        return "withdrawn here", WITHDRAWN
    return None


def _both(arrival: Arrival, here: Here) -> str:
    if arrival.incoming.standing is Standing.GONE:
        return f"“{here.article}” was changed here since, and is in the bin there. What stands here was left alone."
    theirs = cut(clean_line(str(arrival.incoming.fields.get("headline", ""))), 200)
    return (
        f"“{here.article}” was changed here since, and in the export too, where it is “{theirs}” now. "
        "What stands here was left alone; the export's version is in its history, to compare."
    )
