"""Every public address. The last route takes whatever is left: stories and pages have paths of their own."""

from django.urls import path, re_path

from articles.site.views.article import ArticleView
from articles.site.views.corrections import CorrectionsView, CorrectionView
from articles.site.views.error_reports import ReportedView, ReportView
from articles.site.views.feeds import (
    AuthorFeedView,
    CategoryFeedView,
    CorrectionsFeedView,
    NewestFeedView,
    TagFeedView,
)
from articles.site.views.front import FrontPageView, NoCommentsView
from articles.site.views.lists import ArchiveView, AuthorView, CategoryView, NumberedPageView, TagView
from articles.site.views.machines import (
    IconView,
    ManifestView,
    NewsSitemapView,
    RobotsView,
    SitemapMonthView,
    SitemapPagesView,
    SitemapView,
)

app_name = "articles"

YEAR, MONTH, DAY = "(?P<year>[0-9]{4})", "(?P<month>[0-9]{2})", "(?P<day>[0-9]{2})"
SLUG = "[-a-zA-Z0-9_]+"
FEED = "feed/(?P<atom>atom/)?"
LIST = rf"(?:category/{SLUG}/(?:{SLUG}/)?|author/{SLUG}/|tag/{SLUG}/|[0-9]{{4}}/(?:[0-9]{{2}}/){{0,2}})"

urlpatterns = [
    path("", FrontPageView.as_view(), name="front"),
    re_path(rf"^(?P<list>{LIST}?)page/[0-9]+/\Z", NumberedPageView.as_view(), name="numbered-page"),
    re_path(rf"^{FEED}\Z", NewestFeedView.as_view(), name="feed"),
    re_path(rf"^category/(?:{SLUG}/)?(?P<slug>{SLUG})/{FEED}\Z", CategoryFeedView.as_view(), name="category-feed"),
    re_path(rf"^author/(?P<slug>{SLUG})/{FEED}\Z", AuthorFeedView.as_view(), name="author-feed"),
    re_path(rf"^tag/(?P<slug>{SLUG})/{FEED}\Z", TagFeedView.as_view(), name="tag-feed"),
    re_path(rf"^corrections/{FEED}\Z", CorrectionsFeedView.as_view(), name="corrections-feed"),
    re_path(r"^comments/feed/(?:(?:atom|rdf|rss2?)/)?\Z", NoCommentsView.as_view(), name="no-comments"),
    path("category/<slug:slug>/", CategoryView.as_view(), name="category"),
    path("category/<slug:parent>/<slug:slug>/", CategoryView.as_view(), name="category"),
    path("author/<slug:slug>/", AuthorView.as_view(), name="author"),
    path("tag/<slug:slug>/", TagView.as_view(), name="tag"),
    path("corrections/", CorrectionsView.as_view(), name="corrections"),
    re_path(r"^corrections/(?P<pk>[1-9][0-9]{0,17})/\Z", CorrectionView.as_view(), name="correction"),
    path("report-an-error/", ReportView.as_view(), name="report"),
    path("report-an-error/thanks/", ReportedView.as_view(), name="reported"),
    path("sitemap.xml", SitemapView.as_view(), name="sitemap"),
    path("sitemap-pages.xml", SitemapPagesView.as_view(), name="sitemap-pages"),
    re_path(rf"^sitemap-{YEAR}-{MONTH}\.xml\Z", SitemapMonthView.as_view(), name="sitemap-month"),
    path("news-sitemap.xml", NewsSitemapView.as_view(), name="news-sitemap"),
    path("site.webmanifest", ManifestView.as_view(), name="manifest"),
    path("favicon.ico", IconView.as_view(name="favicon.ico"), name="favicon"),
    path("apple-touch-icon.png", IconView.as_view(name="apple-touch-180.png"), name="apple-touch-icon"),
    path("robots.txt", RobotsView.as_view(), name="robots"),
    re_path(rf"^{YEAR}/\Z", ArchiveView.as_view(), name="archive"),
    re_path(rf"^{YEAR}/{MONTH}/\Z", ArchiveView.as_view(), name="archive"),
    re_path(rf"^{YEAR}/{MONTH}/{DAY}/\Z", ArchiveView.as_view(), name="archive"),
    path("<path:path>", ArticleView.as_view(), name="article"),
]
