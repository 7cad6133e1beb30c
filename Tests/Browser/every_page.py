"""What every page promises, whatever it is about (ux.md, assertions 1 to 4)."""

from urllib.parse import urlsplit

from looks import OVERFLOW, WIDTHS, looks
from routes import site
from runner import Findings, test

NOT_THERE_YET = {}


@test("Every link within the site leads somewhere")
def _(desk):
    found = Findings()
    walked = site(desk.border)
    for path, (status, headers, _) in walked.answers.items():
        source = walked.linked_from.get(path, "the list of promised pages")
        found.expect(status in (200, 301, 302, 303, 308), path, f"{status}, linked from {source}")
    found.settle()


@test("Every page answers with its status, names its language, and has one heading and its landmarks")
def _(desk):
    found = Findings()
    for look in looks(desk):
        seen = look.structure
        found.expect(look.answer["status"] == look.expected, look.where, f"status {look.answer['status']}")
        found.expect(look.headers.get("content-type") == "text/html; charset=utf-8", look.where, "is not HTML in UTF-8")
        found.expect(seen["lang"] == "en", look.where, f"lang is {seen['lang']!r}")
        found.expect(seen["headings"] == 1, look.where, f"{seen['headings']} h1")
        for landmark in ["mains", "banners", "footers"]:
            if landmark == "footers" and not seen["bars"]:
                continue  # it tells which moment was read
            found.expect(seen[landmark] == 1, look.where, f"{seen[landmark]} {landmark}")
        found.expect(seen["navs"] >= 1, look.where, "no nav")
    found.settle()


@test("Every page has a title that no other page has")
def _(desk):
    found, titles = Findings(), {}
    for look in looks(desk):
        path = urlsplit(look.path)
        other = titles.setdefault(look.structure["title"], path.path)
        found.expect(other == path.path, look.path, f"has the title of {other}: {look.structure['title']!r}")
    found.settle()


@test("The first stop of the Tab key is a link past the navigation, and it shows")
def _(desk):
    found = Findings()
    for look in looks(desk):
        focus = look.first_focus
        found.expect(focus["tag"] == "A" and focus["text"].startswith("Skip"), look.where, f"first stop is {focus}")
        found.expect(focus["leads"] and focus["seen"], look.where, f"the skip link leads nowhere or is not seen: {focus}")
    found.settle()


@test("No page asks anything of another host")
def _(desk):
    found = Findings()
    for look in looks(desk):
        for url in look.requests:
            found.expect(url.startswith((desk.border.url + "/", "data:")), look.where, f"asks {url}")
    found.settle()


@test("Nothing that a page asks for is missing, and the console stays empty")
def _(desk):
    found = Findings()
    for look in looks(desk):
        for failure in look.failed:
            found.expect(look.expected != 200 and failure.endswith(look.path), look.where, failure)
        if look.expected == 200:
            for complaint in look.complaints:
                found.add(look.where, complaint)
    found.settle()


@test("Every page forbids inline scripts, other hosts and frames")
def _(desk):
    found = Findings()
    for look in looks(desk):
        rules = {name: words for name, *words in map(
            str.split, filter(str.strip, look.headers.get("content-security-policy", "").split(";")))}
        found.expect(rules.get("default-src") == ["'none'"], look.where, f"default-src is {rules.get('default-src')}")
        for name in ["script-src", "style-src"]:
            allowed = rules.get(name, ["'none'"])
            found.expect(set(allowed) <= {"'self'", "'none'"}, look.where, f"{name} is {allowed}")
        found.expect(rules.get("frame-ancestors") == ["'none'"], look.where, "may be framed")
        found.expect(look.headers.get("x-content-type-options") == "nosniff", look.where, "may be sniffed")
        found.expect(look.structure["inline"] == 0, look.where, f"{look.structure['inline']} inline scripts or styles")
    found.settle()


@test("Every page passes axe-core")
def _(desk):
    found = Findings()
    for look in looks(desk):
        for violation in look.axe:
            found.add(look.where, violation)
    found.settle()


@test("No page scrolls sideways at 390, 768 or 1280 pixels")
def _(desk):
    found = Findings()
    for look in looks(desk):
        for width in WIDTHS:
            found.expect(look.overflow[width] is None, look.where, f"at {width}: {look.overflow[width]}")
    found.settle()


@test("Every page says the same with scripts off")
def _(desk):
    found, said = Findings(), {}
    for look in looks(desk):
        if look.path == "/keys":
            continue  # keys are for scripts alone, and so is the switch that turns them off
        text = said.setdefault(look.path, look.structure["text"])
        found.expect(text == look.structure["text"], look.where, "says something else")
    found.settle()


@test("Text grows to twice its size with the reader's setting, and every page still fits")
def _(desk):
    found = Findings()
    size = "parseFloat(getComputedStyle(document.querySelector('main p, main td, main li')).fontSize)"
    with desk.page() as page:
        for path, status in site(desk.border).sample().items():
            page.text_size(16)
            page.open(desk.border.url + path, status)
            if not page.has("main p, main td, main li"):
                continue
            before = page.js(size)
            page.text_size(32)
            found.expect(page.js(size) == 2 * before, path, f"text of {before} px became {page.js(size)} px")
            found.expect(page.js(OVERFLOW) is None, path, f"at twice the size: {page.js(OVERFLOW)}")
    found.settle()
