"""Words copied in other programs, on web pages, and in our own text blocks."""

from tests.browser.pasted import pasted

FROM_OTHERS = [
    pasted(
        "LibreOffice",
        '<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.6 (Linux)"/><style type="text/css">'
        '@page { size: 21cm 29.7cm } p { line-height: 115% }</style></head><body lang="en-GB" dir="ltr"><h1 '
        'class="western">Ships</h1>\n<p class="western" style="margin-bottom: 0cm"><font face="Liberation Serif"><font '
        'size="3">The <b>harbour</b>\n<i>reopened</i><a class="sdfootnoteanc" name="s1" href="#sdfootnote1sym"><sup>1'
        "</sup></a></font></font></p>\n<ol "
        'start="4">\n\t<li><p>Four</p></li>\n\t<li><p>Five</p></li>\n</ol></body></html>',
        "<h2>Ships</h2><p>The <strong>harbour</strong> <em>reopened</em><sup>1</sup></p>"
        '<ol start="4"><li><p>Four</p></li><li><p>Five</p></li></ol>',
    ),
    pasted(
        "Apple Notes",
        '<!DOCTYPE html><html><head><meta name="Generator" content="Cocoa HTML Writer"><style type="text/css">'
        'p.p1 {margin: 0.0px; font: 13.0px "Helvetica Neue"}</style></head><body><p class="p1"><b>Ports</b></p>'
        '<p class="p2"><br></p><p class="p1">A<span class="Apple-converted-space">\u00a0 </span>B<span '
        'class="Apple-tab-span" style="white-space:pre">\t</span>C</p><ul class="ul1"><li class="li1">One</li>'
        '<ul class="ul1"><li class="li1">Under</li></ul></ul></body></html>',
        "<p><strong>Ports</strong></p><p>A B C</p><ul><li><p>One</p><ul><li><p>Under</p></li></ul></li></ul>",
    ),
    pasted(
        "Apple Mail: an answer with what it answers",
        '<div dir="auto" style="line-break: after-white-space;">Yes.<div><br></div><div>Ana<br><div><br><blockquote '
        'type="cite"><div>On 3 Nov 2026, Ben wrote:</div><br><div>Is it open?</div></blockquote></div></div></div>',
        "<p>Yes.</p><p>Ana</p><blockquote><p>On 3 Nov 2026, Ben wrote:</p><p>Is it open?</p></blockquote>",
    ),
    pasted(
        "a web page with all that stands around a story",
        '<nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>The port</h1><script>track()</script><style>p{}'
        '</style><svg><title>Icon</title></svg><p style="color: rgb(0, 0, 0); font-weight: 400;">Open<span '
        'class="screen-reader-text"> (new)</span> again.</p><div hidden>Not this</div><p style="display:none">Nor this'
        '</p><figure><img src="https://img.example.org/a.jpg" alt="A ship"><figcaption>A ship, Monday</figcaption>'
        '</figure><button>Share</button><iframe src="https://ads.example.org"></iframe></article>',
        "<h2>The port</h2><p>Open again.</p><p>A ship, Monday</p>",
    ),
    pasted(
        "a web page's links",
        '<p><a href="https://example.org/x?utm_source=a&amp;id=1" onclick="spy()" target="_blank">one</a>, '
        '<a href="/news/1">two</a>, <a href="javascript:alert(1)">three</a>, <a href="//evil.example/">four</a>, '
        '<a href="#top">five</a>, <a href="https://example.org/pic"><img src="x.png" alt="six"></a></p>',
        '<p><a href="https://example.org/x?utm_source=a&amp;id=1" rel="noopener">one</a>, two, three, four, five,</p>',
    ),
    pasted(
        "divs and breaks for paragraphs",
        "<div><div>One<br><br>Two<br>more</div><div><span>Three</span></div><div><br></div>Four</div>",
        "<p>One</p><p>Two<br>more</p><p>Three</p><p>Four</p>",
    ),
    pasted(
        "headings, code, lines and quotations",
        "<h3>Three</h3><h6>Six</h6><p>Run <code>make &lt;it&gt;</code></p><pre>one\n  two</pre><blockquote>Said<br>so"
        "<footer>Ana</footer></blockquote><p><q>Yes</q>, <u>she</u> <s>said</s></p>",
        "<h3>Three</h3><h3>Six</h3><p>Run make &lt;it&gt;</p><p>one<br>two</p><blockquote><p>Said<br>so</p><p>Ana</p>"
        "</blockquote><p>“Yes”, she said</p>",
    ),
    pasted(
        "a table of a web page among words",
        "<p>Landings</p><table><caption>2026</caption><thead><tr><th>Port</th><th>Tonnes</th></tr></thead><tbody><tr>"
        "<td>Aldaba</td><td><b>12</b></td></tr></tbody></table>",
        "<p>Landings</p><p>Port | Tonnes</p><p>Aldaba | 12</p>",
    ),
    pasted(
        "a table that only places things",
        '<table role="presentation"><tr><td><table><tr><td>Left</td><td>Right</td></tr></table></td></tr></table>',
        "<p>Left</p><p>Right</p>",
    ),
    pasted(
        "emoji that are pictures",
        '<p>Well done <img class="emoji" alt="🎉" src="https://s.example.org/1f389.svg"><img alt="logo" src="l"></p>',
        "<p>Well done 🎉</p>",
    ),
    pasted(
        "WordPress: blocks with their comments",
        '<!-- wp:heading --><h2 class="wp-block-heading">Ships</h2><!-- /wp:heading --><!-- wp:paragraph {"dropCap":1} '
        '--><p class="drop">Once.</p><!-- /wp:paragraph --><!-- wp:list --><ul class="wp-block-list"><!-- '
        "wp:list-item --><li>One</li><!-- /wp:list-item --></ul><!-- /wp:list -->",
        "<h2>Ships</h2><p>Once.</p><ul><li><p>One</p></li></ul>",
    ),
    pasted(
        "WordPress: the classic editor",
        '<p><span style="font-weight: 400;">The <em>pier</em>.</span></p>\n<p>&nbsp;</p>\n<p style="text-align:right">'
        '<strong>Open</strong></p>\n<hr />\n<p>[gallery ids="1,2"]</p>',
        '<p>The <em>pier</em>.</p><p><strong>Open</strong></p><hr><p>[gallery ids="1,2"]</p>',
    ),
    pasted(
        "WhatsApp",
        '<div class="copyable-text"><span dir="ltr" class="_ao3e selectable-text" style="white-space: pre-wrap;"><span>'
        "Ship is in\nall *well* 👍🏽</span></span></div>",
        "<p>Ship is in<br>all *well* 👍🏽</p>",
        text="Ship is in\nall *well* 👍🏽",
    ),
    pasted(
        "another editor of this kind",
        '<h1 data-pm-slice="1 1 []" class="h">Ships</h1><p><span style="font-weight: bold">Once</span></p>',
        "<h2>Ships</h2><p><strong>Once</strong></p>",
    ),
    pasted(
        "one of our own text blocks, every space",
        '<meta charset=utf-8><p data-pm-slice="1 1 []">One.  Two.&nbsp;&nbsp;Three <a href="/2026/03/01/x/">x</a></p>',
        '<p>One.  Two.&nbsp;&nbsp;Three <a href="/2026/03/01/x/" rel="noopener">x</a></p>',
    ),
    pasted("a script and nothing else", "<script>alert(1)</script><img src=x onerror=alert(1)>", ""),
    pasted(
        "Arabic, Chinese, a soft hyphen, an override",
        '<p dir="rtl">قالَ «نَعَم»\u202e.</p><p>漢字\u3000かな</p><p>Donau&shy;dampf&#8203;x</p>',
        "<p>قالَ «نَعَم».</p><p>漢字\u3000かな</p><p>Donau\u00addampf\u200bx</p>",
    ),
]
