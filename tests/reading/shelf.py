"""Articles of our own, dressed as the formats and pages that teachers bring. What surrounds the text is ours as well, and must not be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
SOURCES = (
    "site/library/samples/fog.txt",
    "tests/generation/tunnel.txt",
    "tests/generation/soil.txt",
    "tests/command_line/ferry.txt",
)
SENTENCE = re.compile(r"(?<=[.!?])[”’\")]*\s+(?=[“\"‘A-Z0-9])")


@dataclass(frozen=True)
class Text:
    """What a page is about: its title and its paragraphs in order; a heading has no full stop."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def body(self) -> tuple[str, ...]:
        return tuple(paragraph for paragraph in self.paragraphs if not is_heading(paragraph))


def is_heading(paragraph: str) -> bool:
    return len(paragraph.split()) < 12 and not paragraph.endswith((".", "?", "!", "”", ":"))


def texts() -> list[Text]:
    found = []
    for name in SOURCES:
        title, *paragraphs = [" ".join(part.split()) for part in (HERE / name).read_text().split("\n\n") if part.strip()]
        found.append(Text(title, tuple(part for part in paragraphs if not part.startswith(("By ", "•", "Learning")) and "•" not in part)))
    return found


def sentences(text: str) -> list[str]:
    """Sentences, letters and figures only, so that neither spaces nor quotation marks decide."""
    parts = [re.sub(r"\W+", " ", part).strip().casefold() for line in text.splitlines() for part in SENTENCE.split(line)]
    return [part for part in parts if len(part.split()) >= 3]


Skin = Callable[[Text], str]


def _paragraphs(text: Text, heading: str = "h2") -> list[str]:
    return [f"<{heading}>{escape(part)}</{heading}>" if is_heading(part) else f"<p>{escape(part)}</p>" for part in text.paragraphs]


def news(text: Text) -> str:
    first, *others = _paragraphs(text)
    middle = len(others) // 2
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{text.title} | The Coast Courier</title>
<meta name="author" content="Ines Marlow"><meta property="og:title" content="{text.title}"><meta property="og:site_name" content="The Coast Courier">
<script>var tracking = "This sentence is only for machines.";</script></head><body>
<div class="cookie-banner" role="dialog"><p>We value your privacy. We and our partners store cookies on your device.</p><button>Accept all</button></div>
<header><a href="/">The Coast Courier</a><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li><li><a href="/o">Opinion</a></li></ul></nav></header>
<main><article><h1>{text.title}</h1><p class="byline">By <a href="/a">Ines Marlow</a></p><time>12 March 2026</time>
<div class="share"><a href="#">Share on Chirper</a> <a href="#">Send by mail</a></div>
<figure><img src="x.jpg" alt="A picture"><figcaption>A view of the place that was taken last summer. Photo: Kit Doran</figcaption></figure>
{first}{"".join(others[:middle])}
<aside class="related"><h3>Read more</h3><ul><li><a href="/1">Harbour wall to be raised by a metre next year</a></li><li><a href="/2">Council sells the old school</a></li></ul></aside>
{"".join(others[middle:])}
<div class="newsletter"><h3>Sign up for our newsletter</h3><p>The best stories of the week, every Friday in your inbox.</p><form><input><button>Sign up</button></form></div>
</article>
<section id="comments" class="comments"><h2>Comments</h2><div class="comment"><p>I have never read anything so silly in my life.</p></div>
<div class="comment"><p>My grandmother told me the same story many years ago.</p></div></section></main>
<aside class="sidebar"><h3>Most read</h3><ol><li><a href="/3">Ten walks for a rainy day</a></li><li><a href="/4">The bakery that never closes</a></li></ol></aside>
<footer><p>© 2026 The Coast Courier. All rights reserved.</p><p><a href="/t">Terms of use</a> <a href="/p">Privacy</a></p></footer></body></html>"""


def blog(text: Text) -> str:
    return f"""<html><head><title>{text.title} – Notes from a small desk</title></head><body class="home post">
<div id="wrapper"><div id="top"><div class="logo">Notes from a small desk</div><div class="menu"><a href="/">Home</a><a href="/about">About me</a><a href="/archive">Archive</a></div></div>
<div id="content"><div class="post"><h2 class="entry-title">{text.title}</h2><div class="meta">Posted on March 3 in <a href="/c">Places</a> | <a href="#c">14 comments</a></div>
<div class="entry-content">{"".join(_paragraphs(text, "h3"))}</div><div class="tags">Tagged: <a href="/t/1">coast</a>, <a href="/t/2">history</a></div>
<div class="author-box"><img src="me.jpg"><p>I write about small places and drink too much tea.</p></div></div></div>
<div id="sidebar" class="widget-area"><div class="widget"><h4>Recent posts</h4><ul><li><a href="/5">Why I stopped baking bread</a></li><li><a href="/6">A week without shoes</a></li></ul></div>
<div class="widget"><h4>Subscribe</h4><p>Enter your address to follow this blog.</p></div></div>
<div id="footer">Proudly made by hand. Theme by nobody.</div></div></body></html>"""


def encyclopaedia(text: Text) -> str:
    def cited(part: str, number: int) -> str:
        if is_heading(part):
            return f'<h2><span class="mw-headline">{escape(part)}</span><span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>'
        return f'<p>{escape(part)}<sup class="reference"><a href="#cite-{number}">[{number}]</a></sup></p>'

    body = "".join(cited(part, number) for number, part in enumerate(text.paragraphs, 1))
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{text.title} - The Open Encyclopaedia</title></head><body>
<div id="mw-navigation"><ul><li><a href="/m">Main page</a></li><li><a href="/r">Random article</a></li><li><a href="/l">Log in</a></li></ul></div>
<div id="content" class="mw-body"><h1 id="firstHeading">{text.title}</h1><div id="siteSub">From The Open Encyclopaedia</div>
<div id="mw-content-text"><table class="infobox"><tr><th>Opened</th><td>1911</td></tr><tr><th>Length</th><td>340 m</td></tr></table>
<div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#1">1 History</a></li><li><a href="#2">2 Use today</a></li></ul></div>
{body}
<h2><span class="mw-headline">References</span></h2><ol class="references"><li id="cite-1">Marlow, I. (2019). A history of things. Coast Press. p. 12.</li><li>Doran, K. (2021). Another history of things. Coast Press.</li></ol>
<div class="catlinks">Categories: <a href="/c1">Articles with sources</a> | <a href="/c2">Places</a></div></div></div>
<div id="footer"><ul><li>This page was last edited on 3 March 2026, at 10:15.</li><li>Text is available under a free licence.</li></ul></div></body></html>"""


def old_table(text: Text) -> str:
    body = "<br><br>".join(f"<b>{escape(part)}</b>" if is_heading(part) else escape(part) for part in text.paragraphs)
    return f"""<HTML><HEAD><TITLE>{text.title}</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=100%><TR><TD WIDTH=150 VALIGN=top>
<A HREF=index.html>Home</A><BR><A HREF=links.html>Links</A><BR><A HREF=guest.html>Guest book</A></TD><TD><FONT SIZE=5>{text.title}</FONT><P>
<FONT FACE=Arial>{body}</FONT></TD></TR></TABLE></BODY></HTML>"""


def textbook(text: Text) -> str:
    sections = "".join(_paragraphs(text))
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>4.2 {text.title} – Open Textbook</title></head><body>
<nav class="book-toc" aria-label="Contents"><ol><li><a href="/4-1">4.1 Before we begin</a></li><li><a href="/4-2">4.2 {text.title}</a></li></ol></nav>
<main><div class="chapter"><h1>4.2 {text.title}</h1>{sections}</div></main>
<div class="pager"><a href="/4-1">Previous</a><a href="/4-3">Next</a></div>
<footer><small>Except where otherwise noted, textbooks on this site are free to use.</small></footer></body></html>"""


def bare(text: Text) -> str:
    return f"<h1>{text.title}</h1>" + "".join(_paragraphs(text))


SKINS: tuple[Skin, ...] = (news, blog, encyclopaedia, old_table, textbook, bare)
