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
