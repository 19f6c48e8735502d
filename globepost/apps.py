from django.apps import AppConfig, apps
from django.utils.module_loading import autodiscover_modules


class GlobePostConfig(AppConfig):
    name = "globepost"
    label = "globepost"
    verbose_name = "Running the paper"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        apps.get_app_config("auth").verbose_name = "People and roles"  # as the desk calls them
        autodiscover_modules("jobs")
