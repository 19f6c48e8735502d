"""The import that the desk begins, as a job of the worker. Run again after a kill it goes on where it was."""

from articles.models import ImportRun
from articles.wordpress.waiting import NoSuchFile, paths_of
from globepost.jobs import task


@task(max_attempts=5)
def import_archive(pk: int) -> None:
    """Import the files of that run. What goes wrong with them stands in the run; only what may pass is tried again."""
    from articles.wordpress.recording import run

    waiting = ImportRun.objects.get(pk=pk)
    if waiting.state == ImportRun.State.FINISHED:
        return
    try:
        paths, uploads = paths_of(waiting.sources, waiting.options.get("uploads", ""))
    except NoSuchFile as problem:
        waiting.state, waiting.failure = ImportRun.State.FAILED, str(problem)
        waiting.save(update_fields=["state", "failure"])
        return
    run(waiting, paths, uploads=uploads)
