"""Going through time: the slider, its links, and what was known (ux.md, assertions 7 and 8)."""

from runner import Findings, test

NOT_THERE_YET = {}

SHOWN = "[...document.querySelectorAll('ol.tl > li')].map(e => e.id)"
CURRENT = "[...document.querySelectorAll('ol.tl > li.current')].map(e => e.id)"


def days(server):
    """The days on which something began, in order, and what began on each; from the command line."""
    begun = {}
    for row in server.journal.json("timeline")["developments"]:
        if "earliest" in row:
            begun.setdefault(row["earliest"], set()).add(row["id"])
    return dict(sorted(begun.items()))


def expect_day(found, page, server, day, begun):
    rows = server.journal.json("timeline", "--asof", day)["developments"]
    found.expect(f"asof={day}" in page.url, day, f"the address is {page.url}")
    found.expect(page.js(SHOWN) == [row["id"] for row in rows], day, "shows others than daftar timeline")
    found.expect(set(page.js(CURRENT)) == begun, day, f"marks {page.js(CURRENT)}, not {sorted(begun)}")
    found.expect(page.has(".time.past"), day, "no band says that this is the past")


@test("Each step of the slider shows what had begun by its day, and marks what began on it")
def _(desk):
    found, server, steps = Findings(), desk.border, days(desk.border)
    with desk.page() as page:
        page.open(server.url + "/timeline?asof=2023-09-19")
        for day in [*reversed(steps)][1:]:
            page.js("document.querySelector('input[type=range]').focus()")
            page.follow(lambda: page.press("ArrowLeft"))
            expect_day(found, page, server, day, steps[day])
            words = page.js("document.querySelector('input[type=range]').getAttribute('aria-valuetext')")
            shown = page.text(".time.past b")
            found.expect(words.startswith(f"{shown}: "), day, f"the slider says {words!r} on {shown}")
            titles = page.texts("ol.tl > li.current h3")
            found.expect(any(title in words for title in titles), day, f"the slider says {words!r}, the list {titles}")
            more = f", and {len(titles) - 1} more" if len(titles) > 1 else ""
            found.expect(words.endswith(more), day, f"the slider says {words!r} of {len(titles)}")
    found.settle()


@test("The day that is shown is ringed in the drawing, and no other")
def _(desk):
    found, server = Findings(), desk.border
    with desk.page() as page:
        for path, day in [("/?asof=2023-09-15", "2023-09-15"), ("/?asof=2023-09-14", "2023-09-14"),
                          ("/tension?asof=2023-09-19", "2023-09-19"), ("/?asof=2023-09-17", None), ("/", None)]:
            page.open(server.url + path)
            marks = page.js("[...document.querySelectorAll('main svg a')].filter(a => a.getAttribute('aria-current'))"
                            ".map(a => a.href.baseVal.split('?')[0].split('/')[2])")
            begun = days(server).get(day, set())
            found.expect(bool(marks) == bool(begun), path, f"rings {marks}")
            found.expect({f"d{mark}" for mark in marks} <= begun, path, f"rings {marks}, of {sorted(begun)}")
            rings = page.js("document.querySelectorAll('main svg a[aria-current] polygon[stroke]').length")
            found.expect(rings == len(marks), path, f"{rings} rings for {len(marks)} marks")
    found.settle()


@test("After a step of the slider, Back returns to the day before it, slider and all")
def _(desk):
    server = desk.border
    value = "document.querySelector('input[type=range]').value"
    with desk.page() as page:
        page.open(server.url + "/timeline?asof=2023-09-19")
        before = page.js(SHOWN), page.js(value), page.url
        page.js("document.querySelector('input[type=range]').focus()")
        page.follow(lambda: page.press("ArrowLeft"))
        assert page.js(SHOWN) != before[0]
        page.back()
        page.browser.wait_until(lambda: page.js(value) == before[1], f"the slider to stand at {before[1]} again")
        assert (page.js(SHOWN), page.js(value), page.url) == before


@test("Home and End go to the first and the last day")
def _(desk):
    steps = [*days(desk.border)]
    with desk.page() as page:
        page.open(desk.border.url + "/timeline?asof=2023-09-15")
        for key, day in [("Home", steps[0]), ("End", steps[-1])]:
            page.js("document.querySelector('input[type=range]').focus()")
            page.follow(lambda: page.press(key))
            assert f"asof={day}" in page.url, page.url


@test("With scripts off, Previous and Next walk the same days")
def _(desk):
    found, server, steps = Findings(), desk.border, days(desk.border)
    with desk.page(scripts=False) as page:
        page.open(server.url + f"/timeline?asof={[*steps][0]}")
        for day in [*steps][1:]:
            page.follow(lambda: page.click(".time a[rel=next]"))
            expect_day(found, page, server, day, steps[day])
        for day in [*reversed(steps)][1:]:
            page.follow(lambda: page.click(".time a[rel=prev]"))
            found.expect(f"asof={day}" in page.url, day, f"Previous leads to {page.url}")
    found.settle()


@test("A day typed into the time bar shows that day, and links carry it on")
def _(desk):
    with desk.page() as page:
        page.open(desk.border.url + "/timeline")
        page.fill("#asof", "15 sep 2023")
        page.follow(lambda: page.press("Enter"))
        assert page.text(".time.past").count("15 September 2023") == 1, page.text(".time")
        page.follow(lambda: page.click("ol.tl > li h3 a"))
        assert page.has(".time.past"), f"the band is lost at {page.url}"


@test("A reload and a fresh profile give the same page")
def _(desk):
    found, html = Findings(), "document.documentElement.outerHTML"
    with desk.page() as page:
        page.open(desk.border.url + "/timeline?asof=2023-09-16")
        page.js("document.querySelector('input[type=range]').focus()")
        page.follow(lambda: page.press("ArrowLeft"))
        slid = page.url.removeprefix(desk.border.url)
    for path in [slid, "/d/18?asof=2023-09-19&known=64", "/?asof=2023-09-16"]:
        with desk.page() as page:
            page.open(desk.border.url + path)
            first = page.js(html)
            page.reload()
            found.expect(page.js(html) == first, path, "is another after a reload")
        with desk.page() as page:
            page.open(desk.border.url + path)
            found.expect(page.js(html) == first, path, "is another in a fresh profile")
    found.settle()


@test("A page is the same in New York as in Bishkek")
def _(desk):
    found, seen, paths = Findings(), {}, ["/", "/timeline", "/d/18?asof=2023-09-19", "/tension", "/changes", "/audit"]
    for timezone in ["Asia/Bishkek", "America/New_York"]:
        with desk.page(timezone=timezone) as page:
            assert page.js("new Intl.DateTimeFormat().resolvedOptions().timeZone") == timezone
            for path in paths:
                page.open(desk.border.url + path)
                now = page.js("[document.documentElement.outerHTML, document.body.innerText]")
                found.expect(seen.setdefault(path, now) == now, path, f"is another in {timezone}")
    found.settle()


def two_meetings(journal):
    """Events #0 to #10: a meeting dated 18 September in #4 and corrected to the 19th in #6."""
    journal.daftar("init", str(journal.folder), "--title", "Border desk")
    journal.daftar("add", "actor", "japarov", "--name", "Sadyr Japarov")
    journal.daftar("add", "actor", "rahmon", "--name", "Emomali Rahmon")
    journal.daftar("log", "Japarov and Rahmon meet in Dushanbe", "--on", "2023-09-14", "--kind", "meeting",
                   "--actor", "japarov,rahmon")
    journal.daftar("log", "Japarov and Rahmon meet in New York", "--on", "2023-09-18", "--kind", "meeting",
                   "--actor", "japarov,rahmon", "--allow-similar")
    journal.daftar("add", "source", "eurasianet", "--name", "Eurasianet")
    journal.daftar("correct", "d2", "on=2023-09-19", "--because", "the article dates the talks 19 September")


@test("A page known before a correction shows the old date, one known after it the new")
def _(desk):
    server = desk.shared("meetings", two_meetings)
    with desk.page() as page:
        for known, shown, hidden in [(5, "18 September 2023", "19 September"), (6, "19 September 2023", "18 September")]:
            page.open(server.url + f"/d/2?known={known}&asof=2023-10-01")
            times = " ".join(page.texts("main time"))
            assert shown in times and hidden not in times, f"known={known} shows {times!r}"
            assert page.has(".time.past") and f"#{known}" in page.text(".time.past"), "no band names what was known"


@test("A page to be cited stays the same, byte for byte, when more is recorded")
def _(desk):
    with desk.served(two_meetings) as server, desk.page() as page:
        paths = []
        for path in ["/", "/timeline", "/d/2", "/tension"]:
            page.open(server.url + path)
            paths.append(page.js("new URL(document.querySelector('footer a[rel=bookmark]').href)"
                                 ".href.replace(location.origin, '')"))
        before = [server.get(path)[2] for path in paths]
        server.journal.daftar("log", "Guards exchange fire near Vorukh", "--on", "2023-09-12", "--kind", "clash")
        server.journal.daftar("correct", "d2", "place=New York", "--because", "the article names the town")
        for path, text in zip(paths, before):
            status, headers, after = server.get(path)
            assert status == 200 and after == text, f"{path} changed"
            assert "immutable" in headers["Cache-Control"], f"{path}: {headers['Cache-Control']}"
        assert "Vorukh" in server.get("/timeline")[2], "what a command recorded does not show"
