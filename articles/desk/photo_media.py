"""The scripts and styles of pictures on the desk."""

from django import forms

from articles.desk.scripts import module

STYLES = ["desk/photos.css", "desk/chooser.css", "desk/photo_page.css"]


def photo_media(*scripts: str) -> forms.Media:
    return forms.Media(css={"all": STYLES}, js=[module(name) for name in scripts])
