"""The rows: working copies, revisions, publications, and what the paper says about itself."""

from articles.models.address import Address, Redirect
from articles.models.article import Article, ArticleCredit, Kind, Label, RelatedPick
from articles.models.author import Author
from articles.models.blocks import (
    BLOCKS,
    ArchiveBlock,
    AudioBlock,
    Block,
    GalleryBlock,
    GalleryPhoto,
    LinkCardBlock,
    PictureBlock,
    PullQuoteBlock,
    RelatedBlock,
    TableBlock,
    TextBlock,
    TweetBlock,
    VideoBlock,
)
from articles.models.category import Category
from articles.models.correction import Correction
from articles.models.error_report import ErrorReport
from articles.models.front_page import FrontPageSlot
from articles.models.importing import ImportCase, ImportedItem, ImportRun, ImportSite
from articles.models.menu import MenuLink
from articles.models.photo import Photo
from articles.models.picture_use import Crop
from articles.models.preview_link import PreviewLink
from articles.models.publication import (
    Publication,
    PublicationAuthor,
    PublicationBody,
    PublicationCategory,
    PublicationFile,
    PublicationPhoto,
    PublicationTag,
)
from articles.models.related import RelatedList, RelatedRound, SubjectTerm
from articles.models.revision import Frozen, Revision
from articles.models.site_settings import SiteSettings
from articles.models.step import Step
from articles.models.tag import Tag, TaggedArticle
from articles.models.tweet import Tweet, TweetPicture

__all__ = [
    "BLOCKS",
    "Address",
    "ArchiveBlock",
    "Article",
    "ArticleCredit",
    "AudioBlock",
    "Author",
    "Block",
    "Category",
    "Correction",
    "Crop",
    "ErrorReport",
    "FrontPageSlot",
    "Frozen",
    "GalleryBlock",
    "GalleryPhoto",
    "ImportCase",
    "ImportRun",
    "ImportSite",
    "ImportedItem",
    "Kind",
    "Label",
    "LinkCardBlock",
    "MenuLink",
    "Photo",
    "PictureBlock",
    "PreviewLink",
    "Publication",
    "PublicationAuthor",
    "PublicationBody",
    "PublicationCategory",
    "PublicationFile",
    "PublicationPhoto",
    "PublicationTag",
    "PullQuoteBlock",
    "Redirect",
    "RelatedBlock",
    "RelatedList",
    "RelatedPick",
    "RelatedRound",
    "Revision",
    "SiteSettings",
    "Step",
    "SubjectTerm",
    "TableBlock",
    "Tag",
    "TaggedArticle",
    "TextBlock",
    "Tweet",
    "TweetBlock",
    "TweetPicture",
    "VideoBlock",
]
