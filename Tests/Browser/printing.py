"""On paper (ux.md, assertion 12)."""

import io

from pypdf import PdfReader

from runner import Findings, test

NOT_THERE_YET = {}

PAGES = ["/", "/timeline", "/d/18", "/c/76", "/tension/2023-09-19", "/stances", "/sources/eurasianet"]


@test("On paper there is no navigation and no form, and rows of tables stay whole")
def _(desk):
    found = Findings()
    with desk.page() as page:
        page.emulate(media="print")
        for path in PAGES:
            page.open(desk.border.url + path)
            shown = page.js("[...document.querySelectorAll('nav, form, .skip, button, input')]"
                            ".filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 60))")
            found.expect(shown == [], path, f"prints {shown}")
            split = page.js("[...document.querySelectorAll('tr, ol > li')]"
                            ".filter(e => getComputedStyle(e).breakInside !== 'avoid').length")
            found.expect(split == 0, path, f"{split} rows may be split between pages")
    found.settle()


@test("On paper, links to sources show where they lead")
def _(desk):
    found, seen = Findings(), 0
    with desk.page() as page:
        page.emulate(media="print")
        for path in [*PAGES, "/sources/ucdp"]:
            page.open(desk.border.url + path)
            for href, after in page.js(
                    "[...document.querySelectorAll('main a[href^=http]')].filter(a => a.origin !== location.origin)"
                    ".map(a => [a.getAttribute('href'), getComputedStyle(a, '::after').content])"):
                seen += 1
                shown = page.js("[...document.querySelectorAll('main a')].some(a => a.textContent.includes($0))", href)
                found.expect(shown or href in after, path, f"{href} is not printed")
    found.settle()
    assert seen > 0, "no page links to a source"


@test("A PDF of a page has its heading, and ink on every sheet")
def _(desk):
    found = Findings()
    with desk.page() as page:
        for path in PAGES:
            page.open(desk.border.url + path)
            heading = page.text("h1")
            sheets = [" ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(page.pdf())).pages]
            found.expect(sheets and heading in sheets[0], path, f"the first sheet lacks {heading!r}")
            found.expect(all(sheets), path, "has an empty sheet")
    found.settle()
