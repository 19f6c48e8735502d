"""Prints every row of the paper in whose folder and .venv it runs, a line each: table and key, a tab, the values."""

import os
import sys

import django
from django.apps import apps

WORK = {"globepost.job", "globepost.periodicrun", "sessions.session"}
"""What a running paper writes by itself."""

if __name__ == "__main__":
    sys.path.insert(0, os.getcwd())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "globepost.settings")
    django.setup()
    known = {model._meta.label_lower for model in apps.get_models(include_auto_created=True)}
    assert known > WORK, f"there is no {WORK - known}"
    for model in apps.get_models(include_auto_created=True):
        if model._meta.label_lower not in WORK:
            for row in model._base_manager.order_by("pk").values():
                key = ", ".join(str(row[field.attname]) for field in model._meta.pk_fields)
                print(f"{model._meta.label} {key}\t{row!r}")
