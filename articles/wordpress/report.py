"""The report of a run: what was read and what became of it, for the terminal, for a page and for machines."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from articles.wordpress.problems import ImportProblem
from articles.wordpress.tally import Case, Outcome, Tally

EXAMPLES = 20
"""Of each kind of case; the rows of an import have all."""
ORDER = list(Outcome)
WHOLE, OTHERS, FILES = "the whole export", "other items", "the files"
"""What a case is of that belongs to no story and no picture."""


@dataclass
class Report:
    """`stories` counts by what became of them; `cases` are how many there are of a code, and examples with titles."""

    tally: Tally = field(default_factory=Tally)
    stories: Counter[str] = field(default_factory=Counter)
    cases: dict[str, list[Any]] = field(default_factory=dict)
    read: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def add_cases(self, what: str, cases: list[Case]) -> None:
        for code, detail in cases:
            known = self.cases.setdefault(code, [0, []])
            known[0] += 1
            if len(known[1]) < EXAMPLES:
                known[1].append([what, detail])

    def check(self) -> None:
        """Raises ImportProblem when something that was read is in no count: that is a fault of the importer."""
        counted: Counter[str] = Counter()
        for entry, times in self.tally.counts.items():
            counted[entry.subject] += times
        wrong = [
            f"{name}: {times} read, {counted[name]} counted"
            for name, times in self.read.items()
            if counted[name] != times
        ]
        if wrong:
            raise ImportProblem(f"The ledger does not add up ({'; '.join(wrong)}). This is a fault of the importer.")

    def as_dict(self) -> dict[str, Any]:
        return {
            "stories": dict(self.stories),
            "totals": self.totals(),
            "rows": self.tally.as_rows(),
            "cases": {code: {"times": times, "examples": some} for code, (times, some) in sorted(self.cases.items())},
            "seconds": round(self.seconds, 1),
        }

    def totals(self) -> list[dict[str, Any]]:
        """A line for each subject."""
        found: dict[str, Counter[str]] = {}
        for entry, times in self.tally.counts.items():
            found.setdefault(entry.subject, Counter())[entry.outcome] += times
        return [
            {"subject": subject, "read": sum(counts.values()), **{str(one): counts[one] for one in ORDER}}
            for subject, counts in sorted(found.items())
        ]

    def as_text(self) -> str:
        lines = [", ".join(f"{times:,} {word}" for word, times in sorted(self.stories.items())) or "No stories", ""]
        lines.append(f"{'':14} {'read':>9} {'imported':>9} {'converted':>9} {'parked':>9} {'dropped':>9}")
        lines += [
            f"{row['subject']:14} {row['read']:9,} " + " ".join(f"{row[str(one)]:9,}" for one in ORDER)
            for row in self.totals()
        ]
        dropped = [row for row in self.tally.as_rows() if row[2] == Outcome.DROPPED]
        parked = [row for row in self.tally.as_rows() if row[2] == Outcome.PARKED]
        lines += (
            ["", "Dropped, and why:", *(f"  {row[4]:7,} {row[0]} {row[1]}: {row[3]}" for row in dropped)]
            if dropped
            else []
        )
        lines += ["", "Parked:", *(f"  {row[4]:7,} {row[0]} {row[1]}" for row in parked)] if parked else []
        if self.cases:
            lines += ["", "To look at:"]
        for code, (times, some) in sorted(self.cases.items()):
            lines.append(f"  {times:7,} {code}")
            lines += [f"          {what}: {detail}"[:200] for what, detail in some[:3]]
        return "\n".join(lines)


def cases_of_all(report: dict[str, Any], sources: list[str]) -> dict[str, dict[str, Any]]:
    """Of a report as `as_dict` has it those cases for which no item of the archive has a row."""
    found = {}
    for code, case in report.get("cases", {}).items():
        some = [example for example in case["examples"] if example[0] in {WHOLE, OTHERS, FILES, *sources}]
        if some:
            is_alone = len(some) == len(case["examples"])
            found[code] = {"times": case["times"] if is_alone else len(some), "examples": some}
    return found
