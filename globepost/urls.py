"""Where everything is: the desk, the pictures, and the site that readers see."""

from django.urls import include, path

from articles.desk.preview_link import PreviewLinkView
from articles.desk.site import desk_site
from globepost.media import MediaView

urlpatterns = [
    path("desk/account/", include("articles.desk.account.urls")),
    path("desk/", desk_site.urls),
    path("media/<path:path>", MediaView.as_view(), name="media"),
    path("preview/<str:token>/", PreviewLinkView.as_view(), name="preview-link"),
    path("", include("articles.site.urls")),
]
handler400 = "articles.site.views.errors.bad_request"
handler429 = "articles.desk.account.views.too_many"
handler403 = "articles.site.views.errors.permission_denied"
handler404 = "articles.site.views.errors.not_found"
handler500 = "articles.site.views.errors.server_error"
