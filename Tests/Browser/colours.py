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
        for path in ["/", "/timeline", "/tension/2023-09-19", "/d/18", "/stances", "/sources"]:
            page.open(desk.border.url + path)
            page.js("document.querySelectorAll('main details').forEach(e => e.open = true)")
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


@test("Seen without green, what escalates and what calms still point different ways")
def _(desk):
    # Where the middle of a triangle lies above the middle of its box, it points down. Numbers, since pixels depend on fonts.
    points = """[...document.querySelectorAll('main svg polygon')].map(e => {
        const ys = e.getAttribute('points').trim().split(/\\s+/).map(p => Number(p.split(',')[1]));
        const up = ys.reduce((a, b) => a + b) / ys.length > (Math.min(...ys) + Math.max(...ys)) / 2;
        const words = (e.querySelector('title') ?? e.closest('.up, .down, a, td'))?.textContent ?? '';
        return [up, words.replace(/\\s+/g, ' ').trim()]; })"""
    found = Findings()
    with desk.page() as page:
        for path in ["/?asof=2023-09-19", "/tension/2023-09-19"]:
            page.open(desk.border.url + path)
            plain = page.screenshot()
            page.send("Emulation.setEmulatedVisionDeficiency", type="deuteranopia")
            found.expect(page.screenshot() != plain, path, "looks the same: the emulation has no effect")
            page.send("Emulation.setEmulatedVisionDeficiency", type="none")
            marks = page.js(points)
            found.expect({up for up, _ in marks} == {True, False}, path, "has marks of one direction only")
            for up, words in marks:
                said = "escalates" in words or "raises" in words or "+" in words
                found.expect(up == said, path, f"a triangle that points {'up' if up else 'down'} says {words!r}")
    found.settle()


@test("Texts and marks of drawings stand out from the paper, in light and dark")
def _(desk):
    # WCAG 2.2, 1.4.3 and 1.4.11: 4.5 to 1 for text, 3 to 1 for what has to be seen. Axe does not look into drawings.
    contrast = """(paper => {
        const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(v => v / 255)
            .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
        const ratio = (a, b) => (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
        return [...document.querySelectorAll('main svg :is(text, polygon, path[stroke-width])')].filter(e => !e.closest('[aria-hidden]'))
            .map(e => { const s = getComputedStyle(e), c = e.tagName === 'path' ? s.stroke : s.fill;
                return [e.tagName, c, ratio(light(c), light(paper))]; });
    })(getComputedStyle(document.documentElement).backgroundColor)"""
    found = Findings()
    for dark in (False, True):
        with desk.page(dark=dark) as page:
            page.open(desk.border.url + "/tension/2023-09-19")
            parts = page.js(contrast)
            assert parts, "the drawing is empty"
            for tag, colour, ratio in parts:
                least = 4.5 if tag == "text" else 3
                found.expect(ratio >= least, "dark" if dark else "light", f"{tag} in {colour}: {ratio:.1f} to 1")
    found.settle()
