"""Words copied in Google Docs."""

from tests.browser.pasted import pasted


def docs(body: str) -> str:
    return (
        '<meta charset=\'utf-8\'><meta charset="utf-8"><b style="font-weight:normal;" '
        f'id="docs-internal-guid-7c1f0a2e-7fff-0a1b-2c3d-4e5f6a7b8c9d">{body}</b>'
    )


DOCS_LOOK = (
    "font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;{};font-variant:normal;"
    "text-decoration:none;vertical-align:{};white-space:pre;white-space:pre-wrap;"
)


def docs_span(words: str, weight: int = 400, slant: str = "normal", height: str = "baseline") -> str:
    look = DOCS_LOOK.format(f"font-weight:{weight};font-style:{slant}", height)
    return f'<span style="{look}">{words}</span>'


def docs_line(inside: str, tag: str = "p") -> str:
    return f'<{tag} dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">{inside}</{tag}>'


def docs_item(words: str, level: int = 1) -> str:
    return (
        '<li dir="ltr" style="list-style-type:disc;font-size:11pt;font-weight:400;white-space:pre;" '
        f'aria-level="{level}"><p dir="ltr" style="line-height:1.38;" role="presentation">{docs_span(words)}</p></li>'
    )


FROM_DOCS = [
    pasted(
        "Google Docs: spans are emphasis, the wrapper is not",
        docs(
            docs_line(
                docs_span("The ")
                + docs_span("harbour", weight=700)
                + docs_span(" and the ")
                + docs_span("Salt Ledger", slant="italic")
                + docs_span(", CO")
                + docs_span("2", height="sub")
            )
        ),
        "<p>The <strong>harbour</strong> and the <em>Salt Ledger</em>, CO<sub>2</sub></p>",
    ),
    pasted(
        "Google Docs: paragraphs with empty lines between",
        docs(docs_line(docs_span("One.")) + "<br />" + docs_line(docs_span("Two.")) + "<br /><br />")
        + '<br class="Apple-interchange-newline">',
        "<p>One.</p><p>Two.</p>",
    ),
    pasted(
        "Google Docs: a line break and two spaces",
        docs(docs_line(docs_span("Rose<br>Violet.  Then"))),
        "<p>Rose<br>Violet. Then</p>",
    ),
    pasted(
        "Google Docs: headings lose their boldness",
        docs(docs_line(docs_span("Ships", weight=700), "h1") + docs_line(docs_span("Cranes"), "h5")),
        "<h2>Ships</h2><h3>Cranes</h3>",
    ),
    pasted(
        "Google Docs: a list in a list",
        docs(
            f'<ul style="margin-top:0;padding-inline-start:48px;">{docs_item("One")}<ul style="margin-top:0;">'
            f"{docs_item('Under', 2)}</ul>{docs_item('Two')}</ul>"
        ),
        "<ul><li><p>One</p><ul><li><p>Under</p></li></ul></li><li><p>Two</p></li></ul>",
    ),
    pasted(
        "Google Docs: links and smart chips",
        docs(
            docs_line(
                docs_span("Ask ")
                + f'<a href="mailto:ana@example.org" style="text-decoration:none;">{docs_span("Ana Brandt")}</a>'
                + docs_span(" about ")
                + '<a href="https://docs.example.org/d/1?usp=sharing" style="text-decoration:none;">'
                + '<span style="font-weight:400;"><span style="border:none;display:inline-block;overflow:hidden;">'
                + '<img src="https://icons.example.org/doc.png" width="16" height="16"></span></span>'
                + docs_span("The plan")
                + "</a>"
            )
        ),
        '<p>Ask <a href="mailto:ana@example.org" rel="noopener">Ana Brandt</a> about '
        '<a href="https://docs.example.org/d/1?usp=sharing" rel="noopener">The plan</a></p>',
    ),
    pasted(
        "Google Docs: a few words out of a paragraph",
        f"<meta charset='utf-8'>{docs_span(' and the old ')}",
        "<p>The pier and the old quay</p>",
        before="The pier|quay",
    ),
]
