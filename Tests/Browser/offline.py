"""The server dies while a page is open (ux.md, assertion 16)."""

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
        page.open(server.url + "/log")
        page.fill("[name=title]", "Guards exchange fire near Vorukh")
        server.kill()
        page.click("main form button")
        page.browser.wait_until(lambda: page.has("[role=alert]:not(:empty), .offline:not([hidden])"), "word that the server is gone")
        assert page.url == server.url + "/log"
        assert page.js("document.querySelector('[name=title]').value") == "Guards exchange fire near Vorukh"
