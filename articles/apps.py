from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "articles"
    label = "articles"
    verbose_name = "The paper"
    default_auto_field = "django.db.models.BigAutoField"
