"""What becomes of the withdrawals that were planned, when another version takes over."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Self

from articles.models import Correction
from articles.press.retractions import planned_for
from articles.press.texts import moment
from articles.press.versions import Versions


@dataclass
class Ending:
    """The end of the version that takes over, with what will be said then, and sentences for the editor."""

    until: dt.datetime | None = None
    retractions: list[Correction] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, versions: Versions, at: dt.datetime) -> Self:
        """For a version that takes over at the moment: the first withdrawal after it stays planned.

        To be asked before anything is changed. The retractions that stay are taken out, to be given to the version.
        """
        ending = cls()
        for row, until in versions.withdrawals:
            if until > at and ending.until is None:
                ending.until, ending.retractions = until, list(planned_for(row))
                planned_for(row).delete()
                said = f"The withdrawal planned for {moment(until)} stays."
            elif row is versions.live or versions.is_followed:
                said = f"Readers see nothing of it from {moment(until)}, its planned withdrawal, until {moment(at)}."
            else:
                said = f"Its withdrawal planned for {moment(until)} was cancelled too."
            ending.messages.append(said)
        return ending
