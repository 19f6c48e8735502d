"""Takes every hostile picture of the tests in, each in a process of its own, and prints what each cost.

Seconds are those of the clock and of the processor: on a machine that does other work too the first say little.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.hostile.apart", folder],
            cwd=ROOT,
            env=os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings"},
            capture_output=True,
            text=True,
        )
    if done.returncode:
        print(done.stderr)
        return 1
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    print("  clock    cpu     MB  picture")
    for one in sorted(reports, key=lambda report: -report.get("cpu", 99)):
        fate = one.get("refused") or ("re-encoded" if one["status"] == 0 else "KILLED")
        cost = f"{one.get('seconds', 99):6.2f} s {one.get('cpu', 99):5.2f} s {one.get('megabytes', 0):4}"
        print(f"{cost}  {one['name']}: {fate}")
    most = max(one.get("megabytes", 999) for one in reports), max(one.get("cpu", 99) for one in reports)
    slow = [one["name"] for one in reports if one.get("seconds", 99) > 1]
    print(f"{len(reports)} pictures; at most {most[0]} MB and {most[1]:.2f} s of the processor.")
    print(f"Over a second by the clock: {', '.join(slow) or 'none'}.")
    return int(most[0] > 250 or most[1] > 1)


if __name__ == "__main__":
    sys.exit(main())
