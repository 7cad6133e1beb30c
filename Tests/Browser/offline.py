"""The server dies while a page is open (ux.md, assertion 16)."""

from forms import FORM, TITLE, fill, open_form, send, value
from harness import Server
from replaying import two_meetings
from runner import test

NOT_THERE_YET = {}


@test("A page stays readable when the server is gone")
def _(desk):
    with desk.served(two_meetings) as server, desk.page() as page:
        page.open(server.url + "/timeline")
        before = page.text("main")
        server.kill()
        page.press("Tab", "Tab")
        page.resize(390)
        assert page.text("main") == before
        assert page.js("document.styleSheets.length") == 1, "the stylesheet went with it"


@test("A form says that the server is gone, and keeps what was typed")
def _(desk):
    with desk.served(two_meetings) as server, desk.page() as page:
        open_form(page, server)
        fill(page, title=TITLE)
        server.kill()
        fill(page, place="Vorukh")
        page.press("Tab")
        page.browser.wait_until(lambda: "does not answer" in page.text("[role=status]"), "word that the server is gone")
        assert (value(page, "title"), value(page, "place")) == (TITLE, "Vorukh")


@test("What was typed is there again after a form was sent in vain")
def _(desk):
    with desk.served(two_meetings) as server, desk.page() as page:
        open_form(page, server)
        fill(page, title=TITLE, on="2023-09-12", kind="clash")
        server.kill()
        page.click(f"{FORM} button[value=record]")
        page.browser.wait_until(lambda: "does not answer" in page.text("[role=status]"), "word that the server is gone")
        assert (value(page, "title"), value(page, "on"), value(page, "kind")) == (TITLE, "2023-09-12", "clash")


@test("With scripts off, a form sent in vain is there again when the server is: with what was typed, to be sent")
def _(desk):
    with desk.served(two_meetings) as server, desk.page(scripts=False) as page:
        open_form(page, server)
        fill(page, title=TITLE, on="2023-09-12", kind="clash")
        server.kill()
        page.follow(lambda: page.click(f"{FORM} button[value=record]"))
        assert not page.has(FORM), "this is not the browser's own page"
        again = Server(server.journal, port=int(server.url.rsplit(":", 1)[1]))
        try:
            page.reload()
            assert page.document["status"] == 403, "an earlier run's form was taken"
            assert len(server.journal.lines) == 7, "something was recorded"
            assert (value(page, "title"), value(page, "on"), value(page, "kind")) == (TITLE, "2023-09-12", "clash")
            send(page)
            assert "/d/3" in page.url and server.journal.lines[-1]["data"]["title"] == TITLE
        finally:
            again.stop()
