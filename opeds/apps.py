from django.apps import AppConfig


class OpEdsConfig(AppConfig):
    name = "opeds"
    label = "opeds"
    verbose_name = "Op-eds"
    default_auto_field = "django.db.models.BigAutoField"
