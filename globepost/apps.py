from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class GlobePostConfig(AppConfig):
    name = "globepost"
    label = "globepost"
    verbose_name = "Globe Post"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        autodiscover_modules("jobs")
