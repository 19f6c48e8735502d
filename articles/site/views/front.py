from typing import Any

from django.conf import settings

from articles.site import front_page
from articles.site.views.base import PublicView


class FrontPageView(PublicView):
    template_name = "articles/front_page.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        canonical = {"canonical": f"{settings.SITE_URL}/"}
        return super().get_context_data() | canonical | front_page.context(self.frame)
