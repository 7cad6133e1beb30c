"""The same answers for programs (ux.md, assertion 14)."""

import csv
import io
import json
import xml.etree.ElementTree as xml

from runner import Findings, test

NOT_THERE_YET = {}

ATOM = "{http://www.w3.org/2005/Atom}"
# page, the array of its JSON whose rows its CSV and Markdown list
LISTS = {"/timeline": "developments", "/stances": "stances", "/sources": "sources", "/tension/2023-09-19": "parts",
         "/timeline?asof=2023-09-15": "developments", "/search?q=Rahmon": "hits", "/changes": "changes"}


def form(path, suffix):
    """The address of a page in another form."""
    path, mark, query = path.partition("?")
    return f"{'/overview' if path == '/' else path}.{suffix}{mark}{query}"


@test("JSON, CSV and Markdown of a page parse and have as many rows")
def _(desk):
    found, server = Findings(), desk.border
    for path, name in LISTS.items():
        status, headers, text = server.get(form(path, "json"))
        if status != 200:
            found.add(path, f"its JSON answers {status}")
            continue
        rows = len(json.loads(text)[name])
        found.expect(headers["Content-Type"].startswith("application/json"), path, headers["Content-Type"])
        status, headers, text = server.get(form(path, "csv"))
        lines = [*csv.reader(io.StringIO(text))]
        found.expect(status == 200 and headers["Content-Type"] == "text/csv; charset=utf-8", path, f"CSV: {status}")
        found.expect(len(lines) - 1 == rows, path, f"JSON has {rows} rows, CSV {len(lines) - 1}")
        found.expect(len({len(line) for line in lines}) == 1, path, "lines of the CSV differ in length")
        status, headers, text = server.get(form(path, "md"))
        bars = [line for line in text.splitlines() if line.startswith("|")]
        found.expect(status == 200 and headers["Content-Type"].startswith("text/markdown"), path, f"Markdown: {status}")
        found.expect(len(bars) - 2 == rows, path, f"JSON has {rows} rows, Markdown {len(bars) - 2}")
    found.settle()


@test("The JSON of a page is what the command line answers")
def _(desk):
    found, server = Findings(), desk.border
    for path, command in {
            "/timeline": ["timeline"], "/timeline?asof=2023-09-15": ["timeline", "--asof", "2023-09-15"],
            "/d/18": ["show", "d18"], "/d/18?known=64": ["show", "d18", "--known", "#64"], "/c/76": ["show", "c76", "--history"],
            "/tension/2023-09-19": ["tension", "--why", "--asof", "2023-09-19"], "/stances": ["stances"],
            "/sources": ["sources"], "/search?q=Rahmon": ["search", "Rahmon"]}.items():
        status, _, text = server.get(form(path, "json"))
        found.expect(status == 200 and json.loads(text) == server.journal.json(*command), path,
                     f"is not daftar {' '.join(command)} --json (status {status})")
    found.settle()


@test("Every form that a page offers is there, and is what it is said to be")
def _(desk):
    found, server = Findings(), desk.border
    with desk.page() as page:
        for path in ["/", "/timeline", "/d/18", "/c/76", "/tension", "/stances", "/sources", "/changes", "/about/model"]:
            page.open(server.url + path)
            offered = page.js("[...document.querySelectorAll('link[rel=alternate]')]"
                              ".map(e => [e.getAttribute('href'), e.type])")
            found.expect(offered, path, "offers no other form")
            for address, kind in offered:
                status, headers, text = server.get(address)
                found.expect(status == 200 and text, address, f"status {status}")
                found.expect(headers["Content-Type"].split(";")[0] == kind.split(";")[0], address, headers["Content-Type"])
    found.settle()


@test("Drawings are well-formed SVG with a title and a description")
def _(desk):
    found = Findings()
    for path in ["/overview.svg", "/tension/2023-09-19.svg", "/d/15.svg", "/d/18.svg"]:
        status, headers, text = desk.border.get(path)
        if status != 200:
            found.add(path, f"answers {status}")
            continue
        found.expect(headers["Content-Type"] == "image/svg+xml", path, headers["Content-Type"])
        names = [element.tag.rsplit("}")[-1] for element in xml.fromstring(text)]
        found.expect("title" in names and "desc" in names, path, f"has only {set(names)}")
    found.settle()


@test("The drawing of sources has each claim that somebody speaks to, and each hop between who said it and us")
def _(desk):
    found, server = Findings(), desk.border
    for number in (15, 18, 3):
        drawing = xml.fromstring(server.get(f"/d/{number}.svg")[2])
        links = [element.get("href").split("?")[0] for element in drawing.iter() if element.tag.endswith("}a")]
        claims = [claim for claim in server.journal.json("show", f"d{number}")["claims"] if claim["attributions"]]
        found.expect([link for link in links if link.startswith("/c/")] == [f"/c/{claim['id'][1:]}" for claim in claims],
                     f"d{number}", "has other claims")
        ways = {(account["source"], *account["via"]) for claim in claims for account in claim["attributions"]}
        stops = {way[:length] for way in ways for length in range(1, len(way) + 1)}
        drawn = sorted(link.removeprefix("/sources/") for link in links if link.startswith("/sources/"))
        found.expect(drawn == sorted(stop[-1] for stop in stops), f"d{number}", f"has {drawn} for {sorted(ways)}")
    found.settle()


@test("In the drawing of sources no two boxes and no two texts touch, and no text leaves its box")
def _(desk):
    found = Findings()
    with desk.page() as page:
        for number in (3, 15, 16, 18):
            page.open(desk.border.url + f"/d/{number}")
            page.js("document.querySelectorAll('main details').forEach(e => e.open = true)")
            wrong = page.js("""(svg => {
                const box = e => e.getBoundingClientRect(), wrong = [];
                const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 2 || b.bottom <= a.top + 2;
                for (const kind of ['rect', 'text']) {
                    const all = [...svg.querySelectorAll(kind)];
                    all.forEach((a, i) => all.slice(i + 1).filter(b => !apart(box(a), box(b)))
                        .forEach(b => wrong.push(`${kind} ${a.textContent} / ${b.textContent}`)));
                }
                for (const a of svg.querySelectorAll('a')) for (const text of a.querySelectorAll('text'))
                    if (box(text).right > box(a.querySelector('rect')).right) wrong.push(`too long: ${text.textContent}`);
                return svg.querySelectorAll('a').length ? wrong : ['empty'];
            })(document.querySelector('main .graph svg'))""")
            found.expect(wrong == [], f"/d/{number}", str(wrong[:4]))
    found.settle()


@test("The feed of the timeline has an entry for each development, up to fifty")
def _(desk):
    rows = json.loads(desk.border.get("/timeline.json")[2])["developments"]
    feed = xml.fromstring(desk.border.get("/timeline.atom")[2])
    titles = [entry.findtext(ATOM + "title") for entry in feed.findall(ATOM + "entry")]
    assert sorted(titles) == sorted(row["title"] for row in rows[-50:]), titles


@test("The feed of changes says what changed, newest first, and its entries lead to pages")
def _(desk):
    status, headers, text = desk.border.get("/changes.atom")
    assert status == 200 and headers["Content-Type"].startswith("application/atom+xml"), status
    feed = xml.fromstring(text)
    assert feed.tag == ATOM + "feed" and feed.find(ATOM + "id") is not None and feed.find(ATOM + "updated") is not None
    entries = feed.findall(ATOM + "entry")
    assert entries, "no entry"
    identities = [entry.findtext(ATOM + "id") for entry in entries]
    assert len(set(identities)) == len(identities), "two entries have one id"
    updated = [entry.findtext(ATOM + "updated") for entry in entries]
    assert updated == sorted(updated, reverse=True), "not newest first"
    titles = " ".join(entry.findtext(ATOM + "title") for entry in entries)
    assert "d" in titles and all(entry.findtext(ATOM + "title").strip() for entry in entries)
    for entry in entries[:3]:
        link = entry.find(ATOM + "link").get("href")
        path = link.removeprefix(desk.border.url)
        assert desk.border.get(path)[0] == 200, f"{link} leads nowhere"
