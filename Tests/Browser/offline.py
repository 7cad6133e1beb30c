"""The server dies while a page is open (ux.md, assertion 16)."""

from forms import FORM, TITLE, fill, open_form, value
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
        # Either the form stays, or Back leads to it.
        page.browser.wait_until(lambda: not page.has(FORM) or "not answer" in page.text("main"), "an answer")
        if not page.has(FORM):
            page.back()
        assert page.has(FORM) and value(page, "title") == TITLE
