"""Recording from the browser (ux.md, assertions 9 and 10)."""

from replaying import two_meetings
from runner import test

NOT_THERE_YET = {}

TITLE = "Guards exchange fire near Vorukh"
FORM = "main form[method=post]"


def open_form(page, server, path="/log"):
    page.open(server.url + path)
    assert page.has(FORM), f"{path} has no form"


def fill(page, **fields):
    for name, value in fields.items():
        selector = f"{FORM} [name={name}]"
        if page.js("document.querySelector($0).tagName", selector) == "SELECT":
            page.js("document.querySelector($0).value = $1", selector, value)
        else:
            page.fill(selector, value)


def send(page):
    return page.follow(lambda: page.click(f"{FORM} button[value=record]"))


def value(page, name):
    return page.js("document.querySelector($0).value", f"{FORM} [name={name}]")


@test("With scripts on and off, the log form records the same line as the command line")
def _(desk):
    recorded = []
    for scripts in (True, False):
        with desk.served(two_meetings) as server, desk.page(scripts=scripts) as page:
            open_form(page, server)
            fill(page, title=TITLE, on="12 sep 2023", kind="clash", actors="japarov", place="Vorukh")
            send(page)
            assert "/d/3" in page.url, f"leads to {page.url}"
            recorded.append(server.journal.lines[-1])
    with desk.served(two_meetings) as server:
        server.journal.daftar("log", TITLE, "--on", "2023-09-12", "--kind", "clash", "--actor", "japarov",
                              "--place", "Vorukh")
        recorded.append(server.journal.lines[-1])
    for line in recorded:
        assert (line["type"], line["subject"], line["data"]) == ("development.logged", "d3", recorded[-1]["data"]), line


@test("A date that cannot be read keeps what was typed, and leads to the field from a summary that has the focus")
def _(desk):
    with desk.served(two_meetings) as server:
        for scripts in (True, False):
            with desk.page(scripts=scripts) as page:
                open_form(page, server)
                fill(page, title=TITLE, on="09/10/2023", kind="clash")
                send(page)
                assert page.document["status"] in (400, 422), page.document["status"]
                assert value(page, "title") == TITLE and value(page, "on") == "09/10/2023"
                summary = page.text("[role=alert]")
                assert "9 October" in summary or "2023-10-09" in summary, summary
                # Without scripts the autofocus attribute has to do it.
                assert page.js("document.querySelector('[role=alert]').contains(document.activeElement)"), "focus is elsewhere"
                field = page.js("document.querySelector('[role=alert] a').hash")
                assert page.js("document.querySelector($0).name", field) == "on", f"the summary leads to {field}"
                assert page.js("document.querySelector($0).getAttribute('aria-invalid')", field) == "true"
        assert len(server.journal.lines) == 7, "something was recorded"


@test("What looks like an entry that is there is offered beside the form, and recorded only when told to")
def _(desk):
    with desk.served(two_meetings) as server, desk.page() as page:
        open_form(page, server)
        fill(page, title="Japarov and Rahmon meet in New York", on="2023-09-19", kind="meeting", actors="japarov,rahmon")
        send(page)
        assert page.document["status"] == 409, page.document["status"]
        assert page.has("main a[href*='/d/2']") and len(server.journal.lines) == 7
        assert value(page, "title") == "Japarov and Rahmon meet in New York"
        send(page)
        assert len(server.journal.lines) == 8


@test("A form that is sent twice records one event")
def _(desk):
    with desk.served(two_meetings) as server, desk.page() as page:
        open_form(page, server)
        fill(page, title=TITLE, on="2023-09-12", kind="clash")
        fields = dict(page.js(f"[...new FormData(document.querySelector('{FORM}')).entries()]"))
        address = page.js(f"new URL(document.querySelector('{FORM}').action).pathname")
        cookie = "; ".join(f"{c['name']}={c['value']}" for c in page.send("Network.getCookies")["cookies"])
        headers = {"Origin": server.url, **({"Cookie": cookie} if cookie else {})}
        first, second = (server.post(address, fields, headers) for _ in range(2))
        assert first[0] == second[0] == 303 and first[1]["Location"] == second[1]["Location"], (first[0], second[0])
        assert len(server.journal.lines) == 8


@test("A form without its token, or from another site, is refused and records nothing")
def _(desk):
    with desk.served(two_meetings) as server, desk.page() as page:
        open_form(page, server)
        fill(page, title=TITLE, on="2023-09-12", kind="clash")
        fields = dict(page.js(f"[...new FormData(document.querySelector('{FORM}')).entries()]"))
        token = fields.pop("token")
        own = {"Origin": server.url}
        assert server.post("/log", fields, own)[0] == 403
        assert server.post("/log", {**fields, "token": "x" * len(token)}, own)[0] == 403
        assert server.post("/log", {**fields, "token": token}, {"Origin": "http://example.org"})[0] == 403
        assert len(server.journal.lines) == 7


@test("A read-only server shows no form and takes none")
def _(desk):
    with desk.served(two_meetings, "--read-only") as server, desk.page() as page:
        page.open(server.url + "/log", status=None)
        assert not page.has(FORM)
        assert server.post("/log", {"title": TITLE}, {"Origin": server.url})[0] in (403, 405, 409)
        assert len(server.journal.lines) == 7


@test("A correction needs a reason, shows in the history, and leaves the old state reachable")
def _(desk):
    with desk.served(two_meetings) as server, desk.page() as page:
        open_form(page, server, "/d/2/correct")
        fill(page, place="New York")
        page.js(f"document.querySelector('{FORM}').noValidate = true")
        send(page)
        assert page.document["status"] in (400, 422) and value(page, "place") == "New York"
        assert len(server.journal.lines) == 7, "a correction without a reason was recorded"
        fill(page, because="the article names the town")
        send(page)
        assert server.journal.lines[-1]["data"]["because"] == "the article names the town"
        page.open(server.url + "/d/2")
        history = page.text("main")
        for words in ["New York", "the article names the town", "#7", "2023-09-18", "2023-09-19", "#6"]:
            assert words in history, f"the history lacks {words}"
        page.open(server.url + "/d/2?known=6")
        assert "New York" not in " ".join(page.texts("main dd")) and page.has(".time.past")


@test("What is taken back says so and why, and can be seen as it was")
def _(desk):
    with desk.served(two_meetings) as server, desk.page() as page:
        open_form(page, server, "/retract/d2")
        fill(page, because="it was the same meeting")
        send(page)
        assert server.journal.lines[-1]["type"] == "development.retracted"
        page.open(server.url + "/d/2")
        assert "it was the same meeting" in page.text("main") and "retracted" in page.text("main")
        page.open(server.url + "/timeline")
        assert page.js("[...document.querySelectorAll('ol.tl > li')].map(e => e.id)") == ["d1"]
        page.open(server.url + "/d/2?known=6")
        assert "retracted" not in page.text("main")


@test("What an event did is undone by its reverse, from the list of what was recorded")
def _(desk):
    with desk.served(two_meetings) as server, desk.page() as page:
        page.open(server.url + "/changes")
        page.follow(lambda: page.click("a[href='/undo/6']"))
        fill(page, because="the first date was right")
        send(page)
        assert page.url.endswith("/changes#e7"), page.url
        assert server.journal.lines[-1]["data"]["because"] == "the first date was right"
        page.open(server.url + "/d/2")
        assert "18 September 2023" in page.text("main"), "the date is not what it was"


@test("An event that a command records shows on the page at its next load, and one of a form in the command's answer")
def _(desk):
    with desk.served(two_meetings) as server, desk.page() as page:
        page.open(server.url + "/timeline")
        server.journal.daftar("log", TITLE, "--on", "2023-09-12", "--kind", "clash")
        page.reload()
        assert TITLE in page.text("main")
        open_form(page, server)
        fill(page, title="Officials talk in Isfara", on="2023-09-13", kind="talks")
        send(page)
        titles = [row["title"] for row in server.journal.json("timeline")["developments"]]
        assert titles[:2] == [TITLE, "Officials talk in Isfara"], titles
