"""Bringing the database up to date, and filling an empty one with the demo."""

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def migrate() -> bool:
    """Apply what is missing. Whether anything was."""
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return False
    call_command("migrate", interactive=False, verbosity=0)
    return True


def is_empty() -> bool:
    """Whether nobody could sign in yet: a paper that was never used."""
    return not get_user_model().objects.exists()
