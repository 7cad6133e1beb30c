"""A journal of ten thousand developments (ux.md, assertion 15). Budgets are in bytes and items: they mean the same on any machine."""

import datetime
import json

from runner import Findings, test

NOT_THERE_YET = {}

DEVELOPMENTS = 10_000
FIRST = datetime.date(2010, 1, 1)
KINDS = ["meeting", "talks", "clash", "remark", "statement"]
PAGES = ["/", "/timeline", "/timeline?order=latest", "/tension", "/tension/2020-06-01", "/actors/east", "/sources/wire",
         "/changes", "/search?q=development", "/d/5000", "/stances", "/audit", "/diff?a=2010-01-01&b=2025-01-01"]
PAGE_BYTES = 400_000
ITEMS = 300


def many(journal):
    """One development every half day or so from 2010 on, by two lands, of five kinds in turn."""
    journal.daftar("init", str(journal.folder), "--title", "Ten thousand developments")
    developments = [
        {"key": f"k{n}", "title": f"Development number {n} of many", "on": str(FIRST + datetime.timedelta(days=n * 5800 // DEVELOPMENTS)),
         "kind": KINDS[n % len(KINDS)], "actors": ["east"], "targets": ["west"],
         "claims": [{"text": f"Number {n} happened.", "accounts": [{"asserts": "wire"}]}]}
        for n in range(1, DEVELOPMENTS + 1)]
    entries = {
        "actors": [{"id": "east", "name": "Eastland", "kind": "state"}, {"id": "west", "name": "Westland", "kind": "state"}],
        "sources": [{"id": "wire", "name": "The Wire", "kind": "article", "published": "2010-01-01/..", "grade": "B"}],
        "developments": developments}
    journal.daftar("log", "-F", "-", "--allow-similar", "--quiet", stdin=json.dumps(entries))


@test("With ten thousand developments, no page is longer than its budget")
def _(desk):
    found, server = Findings(), desk.shared("many", many)
    for path in PAGES:
        status, _, text = server.get(path)
        found.expect(status == 200, path, f"status {status}")
        found.expect(len(text.encode()) <= PAGE_BYTES, path, f"{len(text.encode()):,} bytes, over {PAGE_BYTES:,}")
    found.settle()


@test("With ten thousand developments, no list is longer than its page, and the rest can be reached")
def _(desk):
    found, server = Findings(), desk.shared("many", many)
    with desk.page() as page:
        for path in PAGES:
            page.open(server.url + path)
            longest = page.js("Math.max(0, ...[...document.querySelectorAll('main :is(ol, ul, tbody)')].map(e => e.children.length))")
            found.expect(longest <= ITEMS, path, f"a list of {longest}")
        page.open(server.url + "/timeline")
        last = page.js("[...document.querySelectorAll('ol.tl > li')].at(-1).id")
        onward = page.js("[...document.querySelectorAll('main a')].find(a => a.textContent.startsWith('Go on'))?.href")
        found.expect(onward, "/timeline", "no link leads on")
        if onward:
            page.open(onward)
            shown = page.js("[...document.querySelectorAll('ol.tl > li')].map(e => e.id)")
            found.expect(shown and shown[-1] != last, onward, "shows nothing further")
    found.settle()


@test("With ten thousand developments, the drawings stay readable: a bounded number of marks, and labels that do not touch")
def _(desk):
    found, server = Findings(), desk.shared("many", many)
    with desk.page() as page:
        for path in ["/", "/timeline", "/tension", "/tension/2020-06-01"]:
            page.open(server.url + path)
            parts = page.js("Math.max(0, ...[...document.querySelectorAll('main svg')].map(e => e.querySelectorAll('*').length))")
            found.expect(parts <= 3000, path, f"a drawing of {parts} parts")
            touching = page.js("""[...document.querySelectorAll('main svg')].flatMap(svg => {
                const boxes = [...svg.querySelectorAll('text')].map(e => [e.getBoundingClientRect(), e.textContent]);
                return boxes.flatMap(([a, one], i) => boxes.slice(i + 1).filter(([b]) =>
                    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2)
                    .map(([, other]) => `${one} / ${other}`));
            })""")
            found.expect(touching == [], path, f"labels touch: {touching[:5]}")
    found.settle()


COLUMNS = "[...document.querySelectorAll('.strip svg a')].map(a => [a.href.baseVal, a.getAttribute('aria-label')])"


def counted(label):
    return int(label.rsplit(": ", 1)[1].split()[0].replace(",", ""))


@test("With ten thousand developments, the strip has a bounded number of columns, counts them all, and leads down to weeks")
def _(desk):
    server = desk.shared("many", many)
    with desk.page() as page:
        page.open(server.url + "/timeline")
        columns = page.js(COLUMNS)
        assert 10 <= len(columns) <= 200, f"{len(columns)} columns"
        assert sum(counted(label) for _, label in columns) == DEVELOPMENTS, columns
        year = next(href for href, label in columns if label.startswith("2020:"))
        page.open(server.url + year)
        weeks = page.js(COLUMNS)
        assert 50 <= len(weeks) <= 60 and all("the week from" in label for _, label in weeks), weeks[:3]
        href, label = next((href, label) for href, label in weeks if "1 June 2020" in label)
        page.open(server.url + href)
        shown = page.js("document.querySelectorAll('ol.tl > li').length")
        assert shown == counted(label), f"{label!r}, but a list of {shown}"
        assert page.js("document.querySelectorAll('.strip a[aria-current]').length") == 1
        narrow = page.js("Math.min(...[...document.querySelectorAll('.strip .pillar')].map(e => e.getBoundingClientRect().width))")
        assert narrow >= 3, f"a pillar of {narrow} px"


@test("With ten thousand developments, the slider has the days about the one shown, and goes on from its ends")
def _(desk):
    server = desk.shared("many", many)
    steps = "[...document.querySelectorAll('#steps option')].map(e => e.dataset.day)"
    with desk.page() as page:
        for day in ["2012-02-29", "2010-01-03", "2025-11-01"]:
            page.open(server.url + f"/timeline?asof={day}&from={day}&to={day}")
            days = page.js(steps)
            value = page.js("Number(document.querySelector('#step').value)")
            assert len(days) == 200 and days == sorted(days) and days[value] <= day, (day, len(days), days[value])
            assert value == 199 or days[value + 1] > day
            assert "the 200 days about this one" in page.js("document.querySelector('#step').ariaLabel")
        page.open(server.url + "/timeline?asof=2012-02-29")
        first = page.js(steps)[0]
        page.js("document.querySelector('#step').focus()")
        page.follow(lambda: page.press("Home"))
        assert f"asof={first}" in page.url and page.js(steps)[0] < first, "the slider ends here"
