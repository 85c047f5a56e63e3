"""More pages in the manner of real sites, each with its own things around the article (the first six are in shelf.py)."""

from __future__ import annotations

from html import escape

from tests.reading.shelf import Skin, Text, is_heading


def _parts(text: Text, paragraph: str = "<p>{}</p>", heading: str = "<h2>{}</h2>") -> list[str]:
    return [(heading if is_heading(part) else paragraph).format(escape(part)) for part in text.paragraphs]


def press(text: Text) -> str:
    """As the most common publishing program makes them: share buttons, likes, related posts, widgets, a form to reply."""
    body = "\n".join(_parts(text, '<p class="wp-block-paragraph">{}</p>', '<h2 class="wp-block-heading">{}</h2>'))
    return f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>{text.title} &#8211; Harbour Notes</title>
<meta property="og:title" content="{text.title}"></head><body class="post-template-default single single-post">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a><header id="masthead" class="site-header"><p class="site-title"><a href="/">Harbour Notes</a></p>
<p class="site-description">Small stories from a large coast</p><nav id="site-navigation"><ul class="menu"><li class="menu-item"><a href="/">Home</a></li><li class="menu-item"><a href="/about">About</a></li></ul></nav></header>
<main id="primary" class="site-main"><article id="post-81" class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">{text.title}</h1>
<div class="entry-meta"><span class="posted-on">Posted on <time>March 3, 2026</time></span> <span class="byline">by <span class="author vcard"><a href="/author/ines">Ines Marlow</a></span></span></div></header>
<figure class="wp-block-image"><img src="a.jpg"><figcaption class="wp-element-caption">The place as it was seen from the boat last summer.</figcaption></figure>
<div class="entry-content">{body}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a class="share-twitter">Click to share on Chirper (Opens in new window)</a></li></ul></div>
<div class="sharedaddy sd-like-enabled"><h3 class="sd-title">Like this:</h3><span>Loading...</span></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3><p><a href="/r">The ferry that never came back to the harbour</a></p></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">Places</a></span></footer></article>
<nav class="navigation post-navigation"><div class="nav-previous"><a href="/p">Previous: A week on the island without any shoes</a></div></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on &ldquo;{text.title}&rdquo;</h2><ol class="comment-list"><li class="comment"><div class="comment-content"><p>What a lovely piece, I shared it with all of my friends.</p></div></li></ol>
<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><p class="comment-notes">Your email address will not be published. Required fields are marked *</p></div></div></main>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul><li><a href="/x">Ten walks for a rainy day</a></li></ul></section></aside>
<footer class="site-footer"><div class="site-info">Proudly powered by a program.</div></footer></body></html>"""


def quick(text: Text) -> str:
    """The manner of pages that are made to open quickly on phones: elements of its own, advertisements between the paragraphs."""
    ad = '<amp-ad width="300" height="250"><div placeholder><p>Advertisement</p></div></amp-ad>'
    parts = _parts(text)
    parts[2:2] = [ad]
    parts[5:5] = [
        '<amp-img src="b.jpg"></amp-img><div class="caption"><span>The old quay seen from the air in spring.</span></div>',
        ad,
    ]
    return f"""<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>{text.title} - The Courier</title><link rel="canonical" href="/story">
<style amp-custom>p{{margin:0}}</style><noscript><style amp-boilerplate>body{{animation:none}}</style></noscript></head><body>
<amp-sidebar id="s" layout="nodisplay"><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></amp-sidebar>
<amp-consent id="c" layout="nodisplay"><div id="consent-ui"><p>We use cookies to give you the best experience on our pages.</p><button>Accept</button></div></amp-consent>
<header class="top"><a href="/">The Courier</a></header><article><h1>{text.title}</h1><div class="author">By Ines Marlow, Coast reporter</div><div class="date">Published 3 hours ago</div>
<div class="article-body">{"".join(parts)}</div></article>
<div class="related-articles"><h4>More on this story</h4><ul><li><a href="/1">Harbour wall to be raised by a metre next year</a></li><li><a href="/2">Council sells the old school to a bakery</a></li></ul></div>
<footer><p>Copyright The Courier. The Courier is not responsible for the content of other sites.</p></footer></body></html>"""


def soup(text: Text) -> str:
    """Nothing but divs with names that say nothing, as programs build pages; paragraphs are divs too."""
    body = "".join(_parts(text, '<div class="x1a"><span class="t9">{}</span></div>', '<div class="x1h"><h3 class="t7">{}</h3></div>'))
    return f"""<!doctype html><html><head><meta charset="utf-8"><title>{text.title}</title></head><body><div id="root"><div class="b2"><div class="c4"><a href="/">Start</a><a href="/n">New</a><a href="/b">Best</a></div></div>
<div class="d6"><div class="e1"><h1 class="f3">{text.title}</h1><div class="g5"><a href="/im">Ines Marlow</a><span>5 min read</span><span>Mar 3</span></div></div><div class="h2">{body}</div></div>
<div class="k1"><div><a href="/r1">Why nobody answers letters any more</a></div><div><a href="/r2">The nine best benches of the coast</a></div></div>
<div class="z9"><a href="/help">Help</a><a href="/terms">Terms</a><a href="/privacy">Privacy</a></div></div></body></html>"""


def office(text: Text) -> str:
    """A public office's page: breadcrumbs, a box of contents, a table, "was this page useful"."""
    parts = _parts(text)
    parts[3:3] = ["<table><caption>Visitors</caption><tr><th>Year</th><th>People</th></tr><tr><td>2024</td><td>18,300</td></tr></table>"]
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{text.title} - COAST.OFFICE</title></head><body>
<div id="global-cookie-message" class="cookie-banner" role="region" aria-label="cookie banner"><h2>Cookies on COAST.OFFICE</h2><p>We use some essential cookies to make this website work.</p></div>
<header role="banner"><a href="/">COAST.OFFICE</a><form action="/search"><label>Search</label><input type="search"></form></header>
<nav class="breadcrumbs" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/culture">Culture and places</a></li></ol></nav>
<main id="content"><h1>{text.title}</h1><dl class="metadata"><dt>From:</dt><dd><a href="/o">Office of the Coast</a></dd><dt>Published</dt><dd>3 March 2026</dd></dl>
<nav class="contents-list" aria-label="Pages in this guide"><h2>Contents</h2><ol><li><a href="#a">Overview</a></li></ol></nav><div class="body-text">{"".join(parts)}</div></main>
<div class="feedback"><h2>Is this page useful?</h2><button>Yes</button><button>No</button><p>Help us improve this website by telling us about your visit.</p></div>
<footer><h2>Support links</h2><ul><li><a href="/help">Help</a></li></ul><p>All content is available under the open licence, except where otherwise stated.</p></footer></body></html>"""


def magazine(text: Text) -> str:
    """A long read: a standfirst of links, a drop cap, a pulled quotation, promotions within the text, the author's life at the end."""
    parts = _parts(text)
    first = next(at for at, part in enumerate(parts) if part.startswith("<p>"))
    parts[first] = f'<p><span class="drop-cap">{parts[first][3]}</span>{parts[first][4:]}'
    parts[4:4] = [
        '<aside class="pullquote"><blockquote><p>Nobody here had ever thought of it before then.</p></blockquote></aside>',
        '<div class="inline-promo"><p>Read more: <a href="/z">How the coast learned to love the fog again</a></p></div>',
    ]
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{text.title} | Long Tides Magazine</title><meta name="author" content="Ines Marlow"></head><body>
<header><nav aria-label="Main"><a href="/">Long Tides</a> <a href="/issues">Issues</a> <a href="/subscribe">Subscribe</a></nav></header>
<div class="paywall-banner"><p>You have read two of three free articles this month. <a href="/subscribe">Subscribe now</a>.</p></div>
<article class="longform"><header><p class="kicker">Places</p><h1>{text.title}</h1><p class="byline">Words by Ines Marlow, pictures by Kit Doran</p></header>
<section class="article-content">{"".join(parts)}</section><footer class="author-bio"><p><em>Ines Marlow writes about the sea and lives near it with two dogs.</em></p></footer></article>
<section class="newsletter-signup"><h2>Never miss a tide</h2><p>Get our stories in your inbox every second Sunday of the month.</p><form><input type="email"><button>Join</button></form></section>
<section class="recirculation"><h2>You may also like</h2><article><h3><a href="/q">The last keeper of the northern light</a></h3><p>He went up the stairs for the last time and turned off the lamp.</p></article></section>
<footer><p>Long Tides Magazine is printed four times a year on the coast.</p></footer></body></html>"""


def forum(text: Text) -> str:
    """A question on a site of answers, the article being the first post; what others wrote under it is none of it."""
    return f"""<!doctype html><html><head><meta charset="utf-8"><title>{text.title} - Coast Talk</title></head><body><div class="navbar"><a href="/">Coast Talk</a><a href="/login">Log in</a><a href="/register">Register</a></div>
<div class="container"><ol class="breadcrumb"><li><a href="/">Forum</a></li><li><a href="/stories">Stories</a></li></ol><main><article class="post-content"><h1>{text.title}</h1><div class="post-body">{"".join(_parts(text))}</div>
<div class="signature">Life is short, and the sea is very long indeed.</div></article>
<div class="comments-list" id="comments"><h2>3 replies</h2><div class="comment-body"><p>Thanks for writing this, I had been looking for it.</p></div><div class="comment-body"><p>My uncle worked there and tells it quite differently.</p></div></div></main></div>
<footer><p>Powered by a forum program. All times are local.</p></footer></body></html>"""


MORE_SKINS: tuple[Skin, ...] = (press, quick, soup, office, magazine, forum)
