"""Words copied in Word, on a desk and on the web."""

from tests.browser.pasted import pasted

WORD_HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/desk/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!--
 /* Font Definitions */ @font-face {font-family:"Cambria Math"; panose-1:2 4 5 3 5 4 6 3 2 4;}
 p.MsoNormal, li.MsoNormal {margin:0cm; font-size:12.0pt;}
 @list l0 {mso-list-id:1; mso-list-type:hybrid;}
 @list l0:level1 {mso-level-number-format:bullet; mso-level-text:\uf0b7; mso-level-tab-stop:none;}
 @list l1:level1 {mso-level-text:"%1\\."; mso-level-tab-stop:none;}
--></style></head><body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->
"""
WORD_TAIL = "<!--EndFragment--></body></html>"
GAP = "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;"


def word(body: str) -> str:
    return WORD_HEAD + body + WORD_TAIL


def word_item(words: str, mark: str, level: int = 1, list_id: int = 0, place: str = "Middle") -> str:
    return (
        f"<p class=MsoListParagraphCxSp{place} style='text-indent:-18.0pt;mso-list:l{list_id} level{level} lfo1'>"
        "<![if !supportLists]><span lang=EN-GB style='font-family:Symbol;mso-fareast-font-family:Symbol'>"
        f"<span style='mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>{GAP}</span></span></span>"
        f"<![endif]><span lang=EN-GB>{words}<o:p></o:p></span></p>\n"
    )


FROM_WORD = [
    pasted(
        "Word: paragraphs and emphasis",
        word(
            "<p class=MsoNormal><b><span lang=EN-GB>Brennick</span></b><span lang=EN-GB>, <i>Monday</i> \u2013 The "
            '<st1:place w:st="on">harbour</st1:place> reopened.<o:p></o:p></span></p>\n\n<p class=MsoNormal>'
            "<o:p>&nbsp;</o:p></p>\n\n<p class=MsoNormal><span\nlang=EN-GB style='color:red'>It\nhad "
            "been\nclosed.</span></p>"
        ),
        "<p><strong>Brennick</strong>, <em>Monday</em> \u2013 The harbour reopened.</p><p>It had been closed.</p>",
    ),
    pasted(
        "Word: headings and a title",
        word(
            '<p class=MsoTitle>The port<o:p></o:p></p><h1><a name="_Toc1"></a><b>Ships</b></h1>'
            "<h2>Cranes</h2><h4 style='margin:0'>Ropes</h4>"
        ),
        "<h2>The port</h2><h2>Ships</h2><h2>Cranes</h2><h3>Ropes</h3>",
    ),
    pasted(
        "Word: a list with another in it",
        word(
            "<p class=MsoNormal>Three ports:</p>"
            + word_item("Brennick", "\u00b7", place="First")
            + word_item("the old <b>quay</b>", "o", level=2)
            + word_item("the new quay", "o", level=2)
            + word_item("Aldaba", "\u00b7", place="Last")
            + "<p class=MsoNormal>And no more.</p>"
        ),
        "<p>Three ports:</p><ul><li><p>Brennick</p><ul><li><p>the old <strong>quay</strong></p></li>"
        "<li><p>the new quay</p></li></ul></li><li><p>Aldaba</p></li></ul><p>And no more.</p>",
    ),
    pasted(
        "Word: a numbered list, with bullets under it, that goes on after a paragraph",
        word(
            word_item("First", "1.", list_id=1, place="First")
            + word_item("detail", "o", level=2, list_id=1)
            + word_item("Second", "2.", list_id=1, place="Last")
            + "<p class=MsoNormal>Between</p>"
            + word_item("Third", "3.", list_id=1)
        ),
        "<ol><li><p>First</p><ul><li><p>detail</p></li></ul></li><li><p>Second</p></li></ol><p>Between</p>"
        '<ol start="3"><li><p>Third</p></li></ol>',
    ),
    pasted(
        "Word: letters and Roman numerals are numbers",
        word(word_item("One", "a)", list_id=2) + word_item("Two", "b)", list_id=2) + word_item("Deep", "iv.", 3, 2)),
        "<ol><li><p>One</p></li><li><p>Two</p><ol><li><p>Deep</p></li></ol></li></ol>",
    ),
    pasted(
        "Word: changes and comments",
        word(
            '<p class=MsoNormal>The minister <del cite="mailto:Ana" datetime="2026-01-02T10:00">lied</del>'
            '<ins cite="mailto:Ana" datetime="2026-01-02T10:00">was wrong</ins> on '
            "<a style='mso-comment-reference:AB_1;mso-comment-date:20260102T1000'>Monday</a>"
            "<span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id=\"_anchor_1\" "
            'href="#_msocom_1" name="_msoanchor_1">[AB1]</a>&nbsp;</span></span>.</p>'
            "<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 "
            'width="33%">'
            "<div style='mso-element:comment'><div id=\"_com_1\" class=msocomtxt><p class=MsoComment>Sure?</p></div>"
            "</div></div>"
        ),
        "<p>The minister was wrong on Monday.</p>",
    ),
    pasted(
        "Word: a table among words becomes lines",
        word(
            "<p class=MsoNormal>Landings:</p><table class=MsoTableGrid border=1 style='border-collapse:collapse'>"
            "<tr><td width=200><p class=MsoNormal>Port<o:p></o:p></p></td><td><p class=MsoNormal>Tonnes</p></td></tr>"
            "<tr><td><p class=MsoNormal>Aldaba</p></td><td><p class=MsoNormal>1,200</p></td></tr></table>"
            "<p class=MsoNormal>That is all.</p>"
        ),
        "<p>Landings:</p><p>Port | Tonnes</p><p>Aldaba | 1,200</p><p>That is all.</p>",
    ),
    pasted(
        "Word: indents, tabs, two spaces and a space that does not break",
        word(
            "<p class=MsoNormal style='text-indent:36.0pt'>&nbsp;&nbsp;&nbsp; Dear reader.<span "
            "style='mso-spacerun:yes'>&nbsp; </span>We sailed<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>"
            "10&nbsp;km.</p>"
        ),
        "<p>Dear reader. We sailed 10&nbsp;km.</p>",
    ),
    pasted(
        "Word: links and footnotes",
        word(
            "<p class=MsoNormal>See <a href=\"https://example.org/a\"><span style='color:blue'>the report</span></a>, "
            '<a href="file:///C:/secret.docx">the draft</a> and a note<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" '
            'name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p>'
        ),
        '<p>See <a href="https://example.org/a" rel="noopener">the report</a>, the draft and a note[1].</p>',
    ),
    pasted(
        "Word: pictures, shapes, hidden words and a page break",
        word(
            "<p class=MsoNormal>Before<span style='display:none;mso-hide:all'>secret</span><img width=1 "
            'src="file:///C:/x.png"><v:shape id="x"><v:imagedata src="y"/></v:shape></p>'
            "<span><br clear=all style='mso-special-character:line-break;page-break-before:always'></span>"
            "<p class=MsoNormal>After</p>"
        ),
        "<p>Before</p><p>After</p>",
    ),
    pasted(
        "Word on the web: a list of its own for each item",
        '<div class="OutlineElement"><p class="Paragraph" style="margin:0px"><span class="TextRun">Ports:</span><span '
        'class="EOP">&nbsp;</span></p></div>'
        + "".join(
            f'<div class="ListContainerWrapper"><ul class="BulletListStyle1" role="list"><li '
            f'data-leveltext="-" '
            f'data-listid="4" data-aria-posinset="1" data-aria-level="{level}" role="listitem"><p class="Paragraph">'
            f'<span class="TextRun"><span class="NormalRun">{words}</span></span><span class="EOP">&nbsp;</span></p>'
            "</li></ul></div>"
            for words, level in (("Brennick", 1), ("the quay", 2), ("Aldaba", 1))
        ),
        "<p>Ports:</p><ul><li><p>Brennick</p><ul><li><p>the quay</p></li></ul></li><li><p>Aldaba</p></li></ul>",
    ),
]
