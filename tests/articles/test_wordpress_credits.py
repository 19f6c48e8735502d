"""The credit at the end of a caption, taken apart."""

import pytest

from articles.wordpress.media.credits import split

SURE = [
    ("The ferry leaves. Photo: Lena Osei, Harbour Agency", "The ferry leaves.", "Lena Osei, Harbour Agency"),
    ("The ferry leaves. Photo: Lena Osei, Harbour Agency.", "The ferry leaves.", "Lena Osei, Harbour Agency"),
    ("The ferry leaves (Photo: Lena Osei)", "The ferry leaves", "Lena Osei"),
    ("The ferry leaves. (Photo by Lena Osei/AFP)", "The ferry leaves.", "Lena Osei/AFP"),
    ("The ferry leaves. (Photo by Lena Osei / AFP via Getty Images).", "The ferry leaves.",
     "Lena Osei / AFP via Getty Images"),
    ("The ferry leaves. Photo by Lena Osei", "The ferry leaves.", "Lena Osei"),
    ("The ferry leaves. Photo credit: Lena Osei", "The ferry leaves.", "Lena Osei"),
    ("The ferry leaves. PHOTO: LENA OSEI", "The ferry leaves.", "LENA OSEI"),
    ("The ferry leaves. Credit: Harbour Museum", "The ferry leaves.", "Harbour Museum"),
    ("The ferry leaves. Image: Museum of the Sea", "The ferry leaves.", "Museum of the Sea"),
    ("The ferry leaves. Image credit: Harbour Agency", "The ferry leaves.", "Harbour Agency"),
    ("The ferry leaves. Photograph: Tom Abara/Harbour Agency", "The ferry leaves.", "Tom Abara/Harbour Agency"),
    ("The ferry leaves. Picture: Tom van der Berg", "The ferry leaves.", "Tom van der Berg"),
    ("The ferry leaves. Photos: Lena Osei and Tom Abara", "The ferry leaves.", "Lena Osei and Tom Abara"),
    ("The ferry leaves. Photo: J. Osei / AP", "The ferry leaves.", "J. Osei / AP"),
    ("The ferry leaves. Photo: Harbour Pictures Inc.", "The ferry leaves.", "Harbour Pictures Inc."),
    ("The ferry leaves. Photo courtesy of Lena Osei", "The ferry leaves.", "courtesy of Lena Osei"),
    ("The ferry leaves. Photo: Courtesy of Lena Osei", "The ferry leaves.", "Courtesy of Lena Osei"),
    ("The ferry leaves. Photo: @lenaosei", "The ferry leaves.", "@lenaosei"),
    ("The ferry leaves. Photo: harbour.example", "The ferry leaves.", "harbour.example"),
    ("The ferry leaves | Photo: Lena Osei", "The ferry leaves", "Lena Osei"),
    ("The ferry leaves – Photo: Lena Osei", "The ferry leaves", "Lena Osei"),
    ("The ferry leaves.\nPhoto: Lena Osei", "The ferry leaves.", "Lena Osei"),
    ("The ferry leaves. [Photo: Lena Osei]", "The ferry leaves.", "Lena Osei"),
    ("Photo: Lena Osei", "", "Lena Osei"),
    ("The ferry leaves. © Lena Osei", "The ferry leaves.", "Lena Osei"),
    ("The ferry leaves (© Lena Osei)", "The ferry leaves", "Lena Osei"),
    ("The ferry leaves. © 2019 Harbour Agency", "The ferry leaves.", "2019 Harbour Agency"),
    ("The ferry leaves. (c) Lena Osei", "The ferry leaves.", "Lena Osei"),
    ("The ferry leaves. Copyright Harbour Agency", "The ferry leaves.", "Harbour Agency"),
    ("The ferry leaves. Lena Osei / AFP", "The ferry leaves.", "Lena Osei / AFP"),
    ("The ferry leaves. Lena Osei/Reuters", "The ferry leaves.", "Lena Osei / Reuters"),
    ("The ferry leaves the grey harbour / AFP", "The ferry leaves the grey harbour", "AFP"),
    ("The ferry leaves the grey harbour — Reuters", "The ferry leaves the grey harbour", "Reuters"),
    ("The ferry leaves. (Reuters)", "The ferry leaves.", "Reuters"),
    ("The ferry leaves. (Lena Osei/Getty Images)", "The ferry leaves.", "Lena Osei/Getty Images"),
]  # fmt: skip
NONE = [
    "",
    "The ferry leaves the harbour.",
    "The ferry leaves the harbour (left).",
    "A photo of the harbour",
    "In this photo the ferry leaves; the mayor watches.",
    "The credit union opened at nine",
    "Ferries run and/or wait",
    "The bank gave credit by mistake to a widow",
    "The 10/12 ferry",
]
UNSURE = [
    ("The ferry leaves. Photo: the harbour as it was", "the harbour as it was"),
    ("The ferry leaves. (Lena Osei/Harbour Agency)", "Lena Osei/Harbour Agency"),
    ("Lena Osei / AFP", "Lena Osei / AFP"),
]


@pytest.mark.parametrize(("whole", "caption", "credit"), SURE)
def test_a_credit_at_the_end_is_split_off(whole, caption, credit):
    assert split(whole) == (caption, credit, True)


@pytest.mark.parametrize("caption", NONE)
def test_a_caption_without_a_credit_stays_whole(caption):
    assert split(caption) == (caption, "", True)


@pytest.mark.parametrize(("caption", "credit"), UNSURE)
def test_what_only_may_be_a_credit_stays_in_the_caption(caption, credit):
    assert split(caption) == (caption, credit, False)


@pytest.mark.parametrize("piece", ["(", "Photo: ", "/ ", "© ", "A. ", "photo ", "– ", " "])
def test_a_long_caption_is_looked_at_at_its_end_alone(piece):
    assert split(piece * 100_000 + "The end. Photo: Lena Osei").credit == "Lena Osei"


def test_a_credit_is_no_longer_than_the_library_takes():
    assert split("Photo: " + "Osei " * 60).credit == ""
