"""Doing what waits in the job table, here and now."""

from globepost.jobs import tasks
from globepost.models import Job


def run_jobs() -> None:
    """Every job once more, whether it was done or not: a job may run twice."""
    for job in Job.objects.order_by("id"):
        tasks[job.name](*job.arguments["args"], **job.arguments["kwargs"])
