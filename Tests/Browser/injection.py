"""Texts that could be taken for something else (ux.md, assertion 13)."""

import csv
import io
import json
import xml.etree.ElementTree as xml
from urllib.parse import quote

from runner import Findings, test

NOT_THERE_YET = {}

SCRIPT = "<script>document.title = 'taken'</script>"
BREAKING = "\"'><img src=x onerror=\"document.title = 'taken'\">& </title></svg>{{title}} {{{title}}} Ҷӣ"
QUOTE = "he said <b>“{{no}}”</b> & 'never' </blockquote>"
FORMULA = "=HYPERLINK(\"http://example.org\";\"click\")"
# Hebrew and Arabic letters with the marks that turn the direction of what follows.
TURNING = "ירושלים \u202eabc\u202c \u2067القدس\u2069 end"


def nasty(journal):
    journal.daftar("init", str(journal.folder), "--title", f"Desk {SCRIPT}")
    texts = json.dumps  # every JSON string is one of YAML
    journal.daftar("log", "-F", "-", stdin=f"""
actors:
  - {{id: east, name: {texts("East " + BREAKING)}, kind: state}}
  - {{id: west, name: {texts("West " + SCRIPT)}, kind: state}}
sources:
  - {{id: wire, name: {texts("Wire " + BREAKING)}, kind: article, published: 2023-03-02, grade: B, url: {texts("javascript:document.title='taken'")}}}
issues:
  - {{id: water, name: {texts(SCRIPT)}}}
developments:
  - {{key: a, title: {texts(SCRIPT)}, on: 2023-03-01, kind: clash, actors: [east, west], place: {texts(BREAKING)},
     note: {texts(TURNING)}, claims: [{{text: {texts(BREAKING)}, accounts: [{{asserts: wire, note: {texts(SCRIPT)}, quote: {texts(QUOTE)}}}]}}],
     stances: [{{actor: east, issue: water, direction: 1, words: {texts("takes " + SCRIPT)}}}]}}
  - {{key: b, title: {texts(FORMULA)}, on: 2023-03-02, kind: talks, actors: [east, west],
     claims: [{{text: {texts(FORMULA)}, accounts: [{{asserts: wire}}]}}]}}
  - {{key: c, title: {texts(TURNING)}, on: 2023-03-03, kind: remark, actors: [east], targets: [west]}}
""")
    journal.daftar("correct", "d1", f"note={BREAKING}", "--because", SCRIPT)


PAGES = ["/", "/timeline", "/d/1", "/d/1/history", "/d/2", "/d/3", "/c/1", "/tension", "/tension/2023-03-03", "/stances",
         "/actors", "/actors/east", "/sources", "/sources/wire", "/audit", "/log", "/changes", "/search?q=taken",
         "/diff?a=2023-03-01&b=2023-03-03", "/timeline?q=" + "%3Cscript%3Edocument.title%3D%27taken%27%3C/script%3E",
         "/nowhere/%3Cscript%3Edocument.title='taken'%3C/script%3E", "/d/%22%3E%3Cscript%3E",
         "/timeline?asof=%3Cscript%3Edocument.title='taken'%3C/script%3E", "/timeline?kind=%22%3E%3Cimg%20src=x%3E"]


@test("Markup in any text stays text: nothing of it runs or is built")
def _(desk):
    found, server = Findings(), desk.shared("nasty", nasty)
    with desk.page() as page:
        for path in PAGES:
            page.open(server.url + path, status=None)
            found.expect("taken" != page.js("document.title"), path, "a script of a text ran")
            built = page.js("document.querySelectorAll('img, body script, [onerror], iframe').length")
            found.expect(built == 0, path, f"{built} elements were built from texts")
            bad = page.js("[...document.querySelectorAll('a[href], form[action]')]"
                          ".map(e => new URL(e.getAttribute('href') ?? e.getAttribute('action'), location).href)"
                          ".filter(url => !/^https?:/.test(url))")
            found.expect(bad == [], path, f"links to {bad}")
            found.expect(not any("Content Security Policy" in line for line in page.complaints), path, str(page.complaints))
    found.settle()


@test("Texts with markup, braces and turned directions read as they were written")
def _(desk):
    server = desk.shared("nasty", nasty)
    with desk.page() as page:
        for path, selector, text in [("/d/1", "h1", SCRIPT), ("/d/2", "h1", FORMULA), ("/d/1", "main", BREAKING), ("/d/1", "main blockquote", QUOTE), ("/c/1", "main blockquote", QUOTE),
                                     ("/d/1", "main", f"takes {SCRIPT}"), ("/timeline", "main", SCRIPT)]:
            page.open(server.url + path)
            whole = page.js("document.querySelector($0).textContent", selector)
            assert text in whole, f"{path} lacks {text!r}"


@test("A text that turns the direction of letters turns nothing after it")
def _(desk):
    found, server = Findings(), desk.shared("nasty", nasty)
    with desk.page() as page:
        for path in ["/timeline", "/d/3"]:
            page.open(server.url + path)
            # Either the marks are shown as something harmless, or the text is kept apart in an element of its own.
            loose = page.js("""(() => {
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), loose = [];
                while (texts.nextNode()) if (/[\\u202a-\\u202e\\u2066-\\u2069]/.test(texts.currentNode.data)) {
                    const e = texts.currentNode.parentElement;
                    const kept = ['isolate', 'isolate-override', 'plaintext'].includes(getComputedStyle(e).unicodeBidi);
                    if (!kept) loose.push(e.outerHTML.slice(0, 80));
                }
                return loose;
            })()""")
            found.expect(loose == [], path, f"directions leak from {loose}")
    found.settle()


@test("JSON, CSV, SVG and Atom hold the same texts, escaped as each needs it")
def _(desk):
    server = desk.shared("nasty", nasty)
    rows = json.loads(server.get("/timeline.json")[2])["developments"]
    assert [row["title"] for row in rows] == [SCRIPT, FORMULA, TURNING]
    cells = [cell for row in csv.reader(io.StringIO(server.get("/timeline.csv")[2])) for cell in row]
    assert SCRIPT in cells
    assert "'" + FORMULA in cells, f"a formula is not disarmed: {cells}"
    status, _, text = server.get("/tension/2023-03-03.svg")
    assert status == 200, f"the drawing answers {status}"
    drawing = xml.fromstring(text)
    assert all(not element.tag.endswith(("script", "img")) for element in drawing.iter())
    assert any(SCRIPT in (element.text or "") for element in drawing.iter()), "the drawing names no development"
    status, _, text = server.get("/d/1.svg")
    assert status == 200, f"the drawing of sources answers {status}"
    assert any("Wire " + BREAKING == element.get("aria-label") for element in xml.fromstring(text).iter()), text
    status, _, text = server.get("/changes.atom")
    assert status == 200, f"the feed answers {status}"
    feed = xml.fromstring(text)
    assert any(SCRIPT in "".join(element.itertext()) for element in feed.iter()), "the feed lacks the title"


@test("Search takes any words as words, whatever they mean to the search engine")
def _(desk):
    found = Findings()
    for words in ['"', "'", "a OR b", "NEAR(a b)", "title:x", "a*", "(", "^x", "-x", "a AND", "\u0000", "%", "\\", "💥", ""]:
        status, _, text = desk.border.get("/search?q=" + quote(words))
        found.expect(status == 200 and "SQL" not in text, repr(words), f"status {status}")
    found.settle()
