"""With no mouse (ux.md, assertion 11)."""

from forms import FORM, TITLE, open_form
from replaying import two_meetings
from runner import Findings, test

NOT_THERE_YET = {}

FOCUS = """(e => e === document.body ? null : {tag: e.tagName, id: e.id, text: e.textContent.trim().slice(0, 40),
    href: e.getAttribute('href'), ring: getComputedStyle(e).outlineStyle !== 'none' && parseFloat(getComputedStyle(e).outlineWidth) > 0,
    seen: e.checkVisibility() && e.getBoundingClientRect().width > 0})(document.activeElement)"""
MOST = 400  # stops on one page


def stops(page):
    """All stops of the Tab key, in order, until it leaves the page."""
    page.js("document.activeElement.blur()")
    found = []
    while len(found) < MOST:
        page.press("Tab")
        focus = page.js(FOCUS)
        if focus is None:
            return found
        found.append(focus)
    raise AssertionError(f"more than {MOST} stops at {page.url}, the last at {found[-1]}")


def tab_to(page, selector):
    page.js("document.activeElement.blur()")
    for _ in range(MOST):
        page.press("Tab")
        if page.js("document.activeElement.matches($0)", selector):
            return
    raise AssertionError(f"the Tab key does not reach {selector} at {page.url}")


@test("The Tab key reaches every link and field of a page, shows where it is, and is never caught")
def _(desk):
    found = Findings()
    with desk.page() as page:
        for path in ["/", "/timeline", "/d/18", "/c/76", "/tension/2023-09-19", "/stances", "/sources", "/log"]:
            page.open(desk.border.url + path)
            page.js("document.querySelectorAll('main details').forEach(e => e.open = true)")
            count = page.js("[...document.querySelectorAll('a[href], input:not([type=hidden]), button, select, textarea, summary')]"
                            ".filter(e => !e.disabled && e.checkVisibility()).length")
            reached = stops(page)
            found.expect(len(reached) >= count, path, f"{len(reached)} stops for {count} links and fields")
            for stop in reached:
                found.expect(stop["ring"], path, f"the focus does not show on {stop}")
                found.expect(stop["seen"], path, f"the focus is on what is not seen: {stop}")
    found.settle()


@test("The Tab key reaches every mark of the drawing, and each opens its development")
def _(desk):
    with desk.page() as page:
        page.open(desk.border.url + "/tension/2023-09-19")
        marks = page.js("[...document.querySelectorAll('main svg a')].map(a => a.href.baseVal)")
        assert marks, "the drawing has no marks"
        reached = [stop["href"] for stop in stops(page) if stop["tag"] == "a"]
        assert set(marks) <= set(reached), f"not reached: {set(marks) - set(reached)}"
        tab_to(page, "svg a")
        page.follow(lambda: page.press("Enter"))
        assert "/d/" in page.url


@test("With the keyboard alone: three days back, a development, one of its claims")
def _(desk):
    with desk.page() as page:
        page.open(desk.border.url + "/timeline?asof=2023-09-19")
        for day in ["2023-09-16", "2023-09-15", "2023-09-14"]:
            tab_to(page, "input[type=range]")
            page.follow(lambda: page.press("ArrowLeft"))
            assert f"asof={day}" in page.url, page.url
        tab_to(page, "ol.tl a[href*='/d/14']")
        page.follow(lambda: page.press("Enter"))
        assert "/d/14" in page.url and "asof=2023-09-14" in page.url
        tab_to(page, "main a[href*='/c/']")
        page.follow(lambda: page.press("Enter"))
        assert "/c/" in page.url and page.has("h1")


@test("With the keyboard alone: a development is logged")
def _(desk):
    with desk.served(two_meetings) as server, desk.page() as page:
        open_form(page, server)
        for name, text in [("title", TITLE), ("on", "2023-09-12"), ("kind", "clash")]:
            tab_to(page, f"{FORM} [name={name}]")
            page.type(text) if page.js("document.activeElement.tagName") != "SELECT" else page.press(*text)
        tab_to(page, f"{FORM} button[value=record]")
        page.follow(lambda: page.press("Enter"))
        assert server.journal.lines[-1]["data"]["title"] == TITLE


@test("The skip link goes to what the page is about")
def _(desk):
    with desk.page() as page:
        page.open(desk.border.url + "/timeline")
        page.press("Tab", "Enter", "Tab")
        assert page.js("document.querySelector('main').contains(document.activeElement)"), page.js(FOCUS)


@test("A question mark opens the list of keys")
def _(desk):
    with desk.page() as page:
        page.open(desk.border.url + "/timeline")
        page.follow(lambda: page.press("?"))
        assert page.url.endswith("/keys") and page.document["status"] == 200, page.url
