"""Themes and colours that readers force (ux.md §3): nothing is told by colour alone."""

from runner import Findings, test

NOT_THERE_YET = {}


@test("The chosen theme is kept, whatever the system asks for")
def _(desk):
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    with desk.page(dark=False) as page:
        page.open(desk.border.url + "/timeline")
        light = page.js(paper)
        page.follow(lambda: page.click("footer a[href*='to=dark']"))
        assert page.url == desk.border.url + "/timeline", f"the switch leads to {page.url}"
        dark = page.js(paper)
        assert dark != light
        page.open(desk.border.url + "/d/18")
        assert page.js(paper) == dark, "the next page has forgotten it"
    with desk.page(dark=True) as page:
        page.open(desk.border.url + "/timeline")
        assert page.js(paper) == dark, "dark by the system is another dark"


@test("With forced colours, marks and drawings stay visible")
def _(desk):
    found = Findings()
    with desk.page() as page:
        page.emulate(forced_colors="active")
        for path in ["/", "/tension/2023-09-19", "/d/18"]:
            page.open(desk.border.url + path)
            paper = page.js("getComputedStyle(document.body).backgroundColor")
            lost = page.js("""[...document.querySelectorAll('main svg :is(polygon, polyline, path, rect, text)')].filter(e => {
                const s = getComputedStyle(e); const seen = c => c !== 'none' && c !== $0 && c !== 'rgba(0, 0, 0, 0)';
                return !seen(s.fill) && !seen(s.stroke); }).length""", paper)
            found.expect(lost == 0, path, f"{lost} parts of drawings have the colour of the paper")
    found.settle()


@test("What escalates and what calms differ in shape and words, not in colour alone")
def _(desk):
    found = Findings()
    with desk.page() as page:
        page.open(desk.border.url + "/tension/2023-09-19")
        cells = page.js("[...document.querySelectorAll('main .up, main .down')].map(e => [e.className, e.textContent])")
        found.expect(cells, "/tension/2023-09-19", "nothing is marked")
        for name, text in cells:
            found.expect(("+" in text) if "up" in name else ("−" in text), "/tension/2023-09-19", f"{name}: {text!r}")
    found.settle()
