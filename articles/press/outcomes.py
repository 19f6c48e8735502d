"""What became of revisions that were to be published."""

from dataclasses import dataclass, field

from articles.models import Correction, Publication, Revision
from articles.press.gates import Finding
from articles.press.subjects import Subject


@dataclass
class Outcome:
    """What became of one revision: `publication` when a new version was written, `findings` in any case.

    `subject` is what related stories are to be found by from now on.
    """

    revision: Revision
    status: str = "refused"
    publication: Publication | None = None
    correction: Correction | None = None
    subject: Subject | None = None
    findings: list[Finding] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    @property
    def is_refused(self) -> bool:
        return self.status == "refused"

    @property
    def blockers(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.stops]
